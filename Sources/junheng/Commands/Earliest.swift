// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Reports
import Scenarios
import Simulator

/// The earliest school year from which everything complies, with the money there is.
struct Earliest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "可推算的部分最早哪一年能达标，要花多少 / The earliest year that can comply, and its cost")

  @OptionGroup var question: QuestionOptions

  @Option(
    name: .long, help: "把那一年的方案另存为预案文件 / write that year's plan as a what-if file",
    completion: .plan)
  var output: String?

  func run() throws {
    if let output {
      try OutputPlace(
        counties: [question.county], files: [question.budget], question.common.language
      ).check(file: output)
    }
    let asked = try question.open()
    let language = question.common.language
    let found = SearchCall.watched(seconds: question.seconds, language: language) { progress in
      asked.opened.baseline.earliestYear(
        plan: asked.plan, future: asked.future, options: asked.options, progress: progress)
    }.result
    let saved = Result {
      guard let output else { return }
      let point = found.complying ?? found.purchasable
      let last = found.nearest
      let plan =
        point?.result.plan ?? found.topUp?.result.plan ?? last?.coverage?.plan
        ?? found.frontier.points.last?.coverage?.plan
      if let plan {
        let year = (point ?? last)?.year.firstYear ?? found.topUp?.year.firstYear
        try question.save(
          plan, asked, name: "最早达标方案\(year.map { " \($0)" } ?? "")（\(asked.run.name)）",
          to: output)
      }
    }
    try question.write(
      asked, text: EarliestText.text(found, names: asked.names, language: language),
      tables: [FrontierTables.years(found.frontier, language)]
    ) {
      EarliestDocument($0, found)
    }
    try saved.get()
  }
}
