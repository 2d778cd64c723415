// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Foundation
import Reports
import Scenarios
import Simulator

/// Plans that cost about the same and differ, and what all of them share.
struct AlternativesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alternatives",
    abstract: "花费相近、做法不同的方案，和它们都要做的事 / Different plans of about the same cost")

  @OptionGroup var question: QuestionOptions

  @Option(name: .long, help: "目标学年（默认用 county.yaml 的）/ target year")
  var target: Int?

  @Option(name: .long, help: "最多比最省方案多花百分之几 / percent above the cheapest plan")
  var within: Double = 2

  @Option(
    name: .long, help: "把各方案写成预案文件，放进这个文件夹 / write the plans into this folder",
    completion: .directory)
  var output: String?

  func validate() throws {
    guard within >= 0, within <= 100 else {
      throw ValidationError("--within 应在 0–100 之间 / must lie in 0–100")
    }
  }

  func run() throws {
    if let output {
      try place.check(
        folder: output, files: AlternativesText.names.map { $0 + ".yaml" })
    }
    let asked = try question.open(target: target)
    let language = question.common.language
    let found = SearchCall.watched(seconds: question.seconds, language: language) { progress in
      asked.opened.baseline.alternatives(
        plan: asked.plan, future: asked.future, options: asked.options, within: within / 100,
        progress: progress)
    }.result
    let saved = Result { if let output { try save(found, asked, in: output) } }
    try question.write(
      asked, text: AlternativesText.text(found, names: asked.names, language: language),
      tables: SearchTables.all(found, language)
    ) {
      AlternativesDocument($0, found)
    }
    try saved.get()
  }

  private var place: OutputPlace {
    OutputPlace(
      counties: [question.county], files: [question.budget], question.common.language)
  }

  private func save(_ found: Alternatives, _ asked: Question, in folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure.cannotWrite(folder, error, question.common.language)
    }
    for plan in found.plans {
      let name = AlternativesText.name(plan.goal)
      try question.save(
        asked.plan.adding(plan.actions), asked, name: "\(name)（\(asked.run.name)）",
        to: folder + "/\(name).yaml")
    }
  }
}
