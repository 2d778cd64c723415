// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Standards
import Testing

@testable import Reports

/// Golden parts of 长溪县's report: they change only on purpose.
///
/// To record them anew, run the test with JUNHENG_RECORD=1; it fails then, so that nobody
/// records by accident, and the difference is read before it is committed.
@Suite("Golden parts of a report")
struct GoldenReportTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/reports")

  @Test(arguments: [
    "years", "coefficients", "schools", "projects", "money", "compare", "ledger", "sources",
  ])
  func thePartIsAsRecorded(_ part: String) throws {
    let page = ReportPage.html(try SampleCase.input(.chinese, search: false))
    try Self.compare(try Self.part(part, of: page), "changxi-\(part).html")
  }

  /// What is said of a search stands on answers written by hand: a better search changes no wording.
  @Test(arguments: Language.allCases)
  func thePartsOfASearchAreAsRecorded(_ language: Language) throws {
    var input = try SampleCase.input(language, scenarios: [nil], search: false)
    let plan = input.entries[0].outcome.plan
    let decided = HandMade.decided(on: plan)
    input.search = SearchReport(
      decided.best.result, decisions: decided, prices: HandMade.prices)
    try Self.compare(
      try Self.part("search", of: ReportPage.html(input)),
      "changxi-search.\(language.rawValue).html")
    input.search = SearchReport(
      HandMade.found(
        .infeasible, on: plan, beyond: HandMade.beyond, actions: [],
        shortages: HandMade.shortages), reasons: HandMade.reasons)
    try Self.compare(
      try Self.part("search", of: ReportPage.html(input)),
      "changxi-search-why.\(language.rawValue).html")
  }

  /// One part of a page, one element a line, so that a difference can be read.
  private static func part(_ part: String, of page: String) throws -> String {
    let start = try #require(page.range(of: "<h2 id=\"\(part)\">"))
    let rest = page[start.lowerBound...]
    let next = rest.dropFirst(4).range(of: "<h2 id=")?.lowerBound
    let text = String(rest[..<(next ?? rest.range(of: "<footer>")?.lowerBound ?? rest.endIndex)])
    return text.replacing("><", with: ">\n<")
  }

  static func compare(_ text: String, _ name: String) throws {
    let url = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["JUNHENG_RECORD"] == "1" {
      try Data(text.utf8).write(to: url)
      Issue.record("recorded \(name); run again without JUNHENG_RECORD")
      return
    }
    let recorded = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    guard recorded != text else { return }
    let difference = zip(
      recorded.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    ).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name) differs, first in line \((difference?.offset ?? -2) + 1)
      recorded: \(difference?.element.0 ?? "(length)")
      now:      \(difference?.element.1 ?? "(length)")
      """)
  }
}
