// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Simulator
import Standards
import Testing

@testable import Reports

/// The small county 长溪县 of Tests/Fixtures, opened and run once.
enum SampleCase {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/end-to-end/changxi")

  /// Names that stand in the county's own tables, long ones first: they are Chinese in any language.
  static let names = [
    "新建初中一所，18 个班、900 个学位", "长溪县第九中学建设项目", "综合楼 1200 平方米", "新增运动场 2000 平方米",
    "第九中学推迟一年", "城关第一小学信息化", "河西小学综合楼", "青石学校运动场", "城关第一小学", "石坪教学点", "河西小学",
    "青石学校", "第一中学", "第九中学", "城关学区", "河西学区", "基准方案", "低出生", "设备一批", "县教育局", "县住建局",
    "县体育局", "县委编办", "用地批复未下", "检验用", "长溪县", "泗县", "芦淞区", "兴国县",
  ]

  static func open() throws -> CountyCase { try CountyCase.open(folder.path).get() }

  /// A report's input; the county may be changed first.
  static func input(
    _ language: Language, scenarios: [String?] = [nil, "第九中学推迟一年", "低出生"], search: Bool = true,
    change: (inout County) -> Void = { _ in }
  ) throws -> ReportInput {
    let opened = try open()
    var county = opened.county
    change(&county)
    // Recorded pages are about words and marks: they stand on the plainest estimate, so that a better
    // one leaves them as they are.
    let baseline = Baseline(
      county: county, standards: YearlyStandards(opened.baseline.standard), estimator: .lastYear)
    let entries = try scenarios.map { name -> ReportInput.Entry in
      let run = try opened.run(name).get()
      var plan = run.resolved.plan
      if plan == opened.county.plan { plan = county.plan }
      return ReportInput.Entry(
        name: run.name, outcome: baseline.outcome(plan: plan, future: run.resolved.future))
    }
    let result =
      search
      ? SearchReport(
        baseline.search(plan: county.plan, future: county.future, options: SearchOptions())) : nil
    return ReportInput(
      baseline: baseline, entries: entries, search: result,
      warnings: DesignWarning.all(baseline: baseline),
      remarks: opened.remarks.map { $0.message(language) }, language: language,
      program: "junheng test")
  }

  /// Whether a text holds Chinese characters or the punctuation that goes with them.
  static func isChinese(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { scalar in
      (0x4E00...0x9FFF).contains(scalar.value) || (0x3000...0x303F).contains(scalar.value)
        || (0xFF00...0xFFEF).contains(scalar.value)
    }
  }

  /// The words of a page without markup, one element's text a line.
  static func words(_ page: String) -> [String] {
    let withoutStyle = page.replacing(#/<style>[\s\S]*?<\/style>/#, with: "")
    // Tooltips stand in attributes: they are words too.
    let titles = withoutStyle.matches(of: #/ (?:title|aria-label)="([^"]*)"/#).map { String($0.1) }
    let text = withoutStyle.replacing(#/<[^>]*>/#, with: "\n")
    return (text.split(separator: "\n").map(String.init) + titles)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}
