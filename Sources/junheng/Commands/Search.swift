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
    abstract: "搜索最省的达标方案 / Search the least-cost compliant plan")

  @Argument(help: "县区文件夹 / county folder")
  var county: String

  @Option(name: .long, help: "以哪个预案为底 / scenario to start from")
  var scenario: String?

  @Option(name: .long, help: "目标学年（默认用 county.yaml 的）/ target year")
  var target: Int?

  @Option(
    name: .long,
    help: "每年预算：金额如 3000万元，或 CSV 文件（年份, 预算(万元)）/ a yearly amount or a file")
  var budget: String?

  @Option(name: .long, help: "把方案另存为预案文件 / write the plan as a what-if file")
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try common.open(county)
    let run = try common.run(opened, scenario)
    common.remark(run)
    let options = try options(opened)
    let (result, seconds) = SearchCall.run(opened, run, options, language: common.language)
    if let output { try write(result, opened, run, to: output) }
    switch common.format {
    case .text:
      let badge =
        opened.county.isSynthetic ? Labels.badge[common.language] + "\n" : ""
      Console.write(badge + SearchText.text(result, language: common.language))
    case .json:
      Console.write(
        try JSONText.encode(
          SearchDocument(
            county: opened.county.name, scenario: run.name,
            synthetic: opened.county.isSynthetic, result: result, seconds: seconds)))
    }
  }

  private func options(_ opened: CountyCase) throws -> SearchOptions {
    var options = SearchOptions()
    let county = opened.county
    if let target {
      let year = SchoolYear(target)
      guard county.years.contains(year), year > county.baseYear else {
        throw CommandFailure.usage(
          Bilingual(
            zh:
              "目标学年 \(target) 应在 \(county.baseYear.firstYear + 1)–\(county.lastYear.firstYear) 之间。",
            en:
              "The target year must lie in \(county.baseYear.firstYear + 1)–\(county.lastYear.firstYear)."
          ),
          common.language)
      }
      options.complianceYears = year...max(year, county.complianceYears.upperBound)
    }
    if let budget {
      switch BudgetTable.read(budget, years: county.years) {
      case .success(let budgets): options.budgets = budgets
      case .failure(let failure):
        throw CommandFailure.problems(failure.messages, common.language)
      }
    }
    return options
  }

  private func write(
    _ result: SearchResult, _ opened: CountyCase, _ run: ScenarioRun, to path: String
  ) throws {
    let known = Set(run.resolved.plan.measures.map(\.id))
    var remarks = ["由 junheng search 写出，可直接用 junheng forecast 复算，也可修改。"]
    if opened.county.isSynthetic { remarks.append(Labels.synthetic.zh) }
    let text = PlanFile.text(
      name: "最省方案（\(run.name)）", parent: scenario,
      measures: result.plan.measures.filter { !known.contains($0.id) }, remarks: remarks)
    do {
      try AtomicFile.write(Array(text.utf8), to: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure.cannotWrite(path, error, common.language)
    }
  }
}
