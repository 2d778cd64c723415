// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Foundation
import Reports
import Scenarios
import Simulator
import Standards

/// The least-cost plan that brings everything into compliance and keeps it there.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "搜索让可推算的部分达标的最省方案 / Search the least-cost plan for the computed part")

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @Option(name: .long, help: "以哪个预案为底 / scenario to start from")
  var scenario: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: "临时变更，可多次，如 \"第九中学晚一年\" / a change, may be repeated")
  var change: [String] = []

  @Option(name: .long, help: "把方案另存为预案文件 / write the plan as a what-if file", completion: .plan)
  var output: String?

  @Option(
    name: .long,
    help: "把整个规划问题写成 LP 模型，供 SCIP 等求解器核对 / write the programme as an LP file for other solvers",
    completion: .file(extensions: ["lp"]))
  var exportModel: String?

  @Flag(
    name: .long,
    help: "LP 模型不含差异系数，供 HiGHS 等不读二次约束的求解器 / leave the coefficients out of the LP file")
  var withoutCoefficients = false

  @Flag(
    name: .long,
    help: "不可行时逐条列出原因和放宽办法（不加时只有摘要）/ list every reason and remedy where nothing fits")
  var why = false

  @Option(
    name: .long,
    help:
      "不搜索，只判定一个预案文件：可推算的部分达标退出 0，否则退出 1 / judge a plan file: 0 where the computed part complies",
    completion: .plan)
  var check: String?

  @Option(
    name: .long,
    help: "保留这个预案文件里的措施，只搜索其余，并说明保留多花多少 / keep a file's measures, search the rest",
    completion: .plan)
  var keep: String?

  @Option(
    name: .long,
    help:
      "要几成把握，百分数，如 90：方案在抽出的未来里有这么多仍达标；写明什么现在定、什么可以等明年九月 / per cent of futures in which the plan shall hold"
  )
  var assurance: String?

  @Option(
    name: .long,
    help: "--assurance 照多少个未来定方案（默认 500）/ futures that --assurance chooses by")
  var futures: Int?

  @OptionGroup var question: SearchQuestionOptions

  @OptionGroup var keeping: KeepOptions

  @OptionGroup var tables: TableOptions
  var common: CommonOptions { tables.common }

  func validate() throws {
    if withoutCoefficients && exportModel == nil {
      throw ValidationError(
        "--without-coefficients 要与 --export-model 同用 / needs --export-model")
    }
    if !change.isEmpty && (keep != nil || check != nil) {
      throw ValidationError(
        "--change 不能与 --keep、--check 同用：把变更写进预案文件 / --change goes with neither of them: put it into the file"
      )
    }
    if keep != nil && (check != nil || exportModel != nil) {
      throw ValidationError(
        "--keep 不能与 --check、--export-model 同用 / --keep goes with neither of them")
    }
    if keeping.saveRun != nil && (keep != nil || check != nil) {
      throw ValidationError(
        "--save-run 不能与 --keep、--check 同用 / --save-run goes with neither of them")
    }
    try validateAssurance()
    if check != nil && tables.isCSV {
      throw ValidationError("--check 没有表，不能与 --format csv 同用 / --check has no table")
    }
    if check != nil && (exportModel != nil || output != nil) {
      throw ValidationError(
        "--check 不搜索，不能与 --export-model、--output 同用 / --check does not search: no other file is written"
      )
    }
  }

  func run() throws {
    let place = OutputPlace(
      counties: [county], files: [question.budget, keep, check] + question.decisions.catchment,
      common.language)
    if let output { try place.check(file: output) }
    if let exportModel { try place.check(file: exportModel) }
    let opened = try common.open(county)
    if let check { return try judge(check, opened) }
    if let keep { return try search(keeping: keep, opened) }
    if let assurance {
      return try search(assured: try FutureCounts.shares(assurance, "--assurance"), opened)
    }
    let keeper = try keeping.keeper(
      county, opened, files: question.files, common.language)
    let found = try found(opened)
    let (run, answer) = (found.started.run, found.answer)
    let result = answer.result
    let saved = Result {
      if let output {
        try write(result, found.started.changes + answer.changes, opened, run, to: output)
      }
      if let exportModel { try export(answer, opened, run, to: exportModel) }
      try keeper?.keep(
        try found.json, opened, run, seed: question.decisions.seed,
        isInterrupted: found.isInterrupted)
    }
    if tables.isCSV {
      let names = SectionNames(opened.baseline)
      try tables.write(SearchTables.all(result, names: names, common.language))
      return try saved.get()
    }
    switch common.format {
    case .text:
      Console.write(
        common.badge(opened) + common.understood(run)
          + (found.later.map { $0.sentence(after: asked)[common.language] + "\n\n" } ?? "")
          + answer.text(opened, details: why, common.language))
    case .json:
      Console.write(try found.json)
    }
    try saved.get()
  }

  /// The command line as it was typed.
  var asked: [String] { Array(CommandLine.arguments.dropFirst()) }

  func write(
    _ result: SearchResult, _ changes: [Change.Kind], _ opened: CountyCase, _ run: ScenarioRun,
    to path: String
  ) throws {
    var remarks = ["由 junheng search 写出，可直接用 junheng forecast 复算，也可修改。"]
    if opened.county.isSynthetic { remarks.append(Labels.synthetic.zh) }
    let text = PlanFile.text(
      searched: result, name: "最省方案（\(run.name)）", parent: scenario, changes: changes,
      under: run, remarks: remarks, county: opened.county)
    try save(text, to: path)
  }

  /// Writes the model with the search's answer in its comments, for others to compare.
  private func export(
    _ answer: SearchAnswer, _ opened: CountyCase, _ run: ScenarioRun, to path: String
  ) throws {
    let model = opened.baseline.searchModel(
      plan: answer.plan, future: run.resolved.future, options: answer.options)
    let writer = LPWriter(model, withoutCoefficients: withoutCoefficients)
    var title = ["junheng \(Junheng.version): \(opened.county.name), \(run.name)"]
    if opened.county.isSynthetic { title.append(Labels.synthetic.en) }
    try save(writer.text(title: title, result: answer.result), to: path)
  }

  private func save(_ text: String, to path: String) throws {
    do {
      try AtomicFile.write(Array(text.utf8), to: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure.cannotWrite(path, error, common.language)
    }
  }

  /// Judges a plan file: exit code 0 where its computed part complies, 1 where it does not.
  private func judge(_ path: String, _ opened: CountyCase) throws {
    let runs: CountyCase.PlanRun
    switch opened.run(planFile: path, base: scenario) {
    case .failure(let failure):
      throw CommandFailure.problems(failure.messages, common.language)
    case .success(let found): runs = found
    }
    common.remark(runs.plan)
    let baseline = opened.baseline
    let check = baseline.check(
      plan: runs.plan.resolved.plan, base: runs.base.resolved.plan,
      future: runs.plan.resolved.future, options: try question.options(opened, common.language))
    switch common.format {
    case .text:
      Console.write(
        common.badge(opened)
          + PlanCheckText.text(
            check, baseline: baseline, plan: runs.plan.name, base: runs.base.name,
            language: common.language))
    case .json:
      Console.write(
        try JSONText.encode(
          PlanCheckDocument(
            check, baseline: baseline, plan: runs.plan.name, base: runs.base.name)))
    }
    if !check.complies { throw CommandFailure(text: "", code: 1) }
  }
}
