// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Foundation
import Reports
import Scenarios
import Simulator
import Standards

/// What every question to the search takes: the county, the scenario, money, time.
struct QuestionOptions: ParsableArguments {
  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @Option(name: .long, help: "以哪个预案为底 / scenario to start from")
  var scenario: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: "临时变更，可多次，如 \"第九中学晚一年\" / a change, may be repeated")
  var change: [String] = []

  @Option(
    name: .long,
    help: "每年预算：金额如 3000万元，或 CSV 文件（年份, 预算(万元)）/ a yearly amount or a file", completion: .table)
  var budget: String?

  @Option(
    name: .long,
    help: "最多搜索多少秒；到时（或按 Ctrl-C）给出已有的结果 / time limit in seconds; then, or at Ctrl-C, what there is")
  var seconds: Double?

  @OptionGroup var tables: TableOptions
  var common: CommonOptions { tables.common }

  func validate() throws {
    try TimeLimit.check(seconds)
  }

  /// Opens the county, runs the scenario, and reads the budget.
  ///
  /// - Parameter target: The first year that must comply; nil for the county's own.
  func open(target: Int? = nil) throws -> Question {
    let started = try common.start(try common.open(county), scenario, change)
    let options = try SearchOptions(
      target: target, budget: budget, started.opened, common.language)
    return Question(
      opened: started.opened, run: started.run, options: options, changes: started.changes)
  }

  /// Writes an answer in the form asked for, with the badge of made-up data.
  func write(
    _ question: Question, text: String, tables made: [ReportTable],
    document: (QuestionSubject) -> some Encodable
  ) throws {
    if tables.isCSV { return try tables.write(made) }
    switch common.format {
    case .text:
      Console.write(common.badge(question.opened) + common.understood(question.run) + text)
    case .json:
      Console.write(try JSONText.encode(document(question.subject)))
    }
  }

  /// Writes a file or ends with the reason.
  func save(_ text: String, to path: String) throws {
    do {
      try AtomicFile.write(Array(text.utf8), to: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure.cannotWrite(path, error, common.language)
    }
  }

  /// Writes a plan as a what-if file.
  func save(_ plan: Plan, _ question: Question, name: String, to path: String) throws {
    // Measures of the command line are no part of the folder's own scenario.
    let own = Set(question.changes.compactMap(\.measureID))
    let known = Set(question.run.resolved.plan.measures.map(\.id)).subtracting(own)
    var remarks = ["由 junheng 写出，可直接用 junheng forecast 复算，也可修改。"]
    if question.opened.county.isSynthetic { remarks.append(Labels.synthetic.zh) }
    try save(
      PlanFile.text(
        name: name, parent: scenario, changes: question.changes.filter { !$0.isMeasure },
        measures: plan.measures.filter { !known.contains($0.id) },
        remarks: remarks, county: question.opened.county), to: path)
  }
}

/// An opened county with the plan and the options of a question.
struct Question {
  let opened: CountyCase
  let run: ScenarioRun
  let options: SearchOptions
  /// The changes of the command line.
  var changes: [Change.Kind] = []

  var plan: Plan { run.resolved.plan }
  var future: Future { run.resolved.future }
  var names: SectionNames { SectionNames(opened.baseline) }
  var subject: QuestionSubject {
    QuestionSubject(
      county: opened.county.name, scenario: run.name, synthetic: opened.county.isSynthetic,
      understood: run.resolved.understood)
  }
}
