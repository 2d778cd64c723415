// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Figures that documents quote from the pinned results. A figure stands right before a comment that
/// says where it comes from: `69<!--forecast 2029 sectionsMeeting-->`; see docs/readiness.md.
@Suite("Figures in documents are those of the pinned results")
struct ReadmeFigureTests {
  static let repository = Fixtures.repository

  /// The documents with the county whose results they quote where a mark names none.
  static let documents: [(path: String, county: String?)] =
    CountyTests.counties.map { ("scenarios/\($0)/README.md", $0) }
    + [("docs/search.md", nil), ("docs/questions.md", nil), ("docs/reasons.md", nil)]

  /// `JUNHENG_RECORD=1` writes the figures anew, and fails: read the difference before you commit it.
  @Test(arguments: documents.map(\.path))
  func everyMarkedFigureIsThePinnedOne(_ path: String) throws {
    let document = try #require(Self.documents.first { $0.path == path })
    let url = Self.repository.appendingPathComponent(path)
    let text = try String(contentsOf: url, encoding: .utf8)
    var corrected = text
    for mark in MarkedFigure.all(in: text).reversed() {
      let figure = try #require(
        try mark.pinned(county: document.county), "\(path): no such figure: \(mark.key)")
      guard figure != mark.written else { continue }
      corrected.replaceSubrange(mark.range, with: figure)
      Issue.record("\(path): \(mark.key) is \(figure) and not \(mark.written)")
    }
    if ProcessInfo.processInfo.environment["JUNHENG_RECORD"] == "1", corrected != text {
      try Data(corrected.utf8).write(to: url)
    }
  }

  /// What a run gave stands under 结果, and nothing there may go stale unseen: every number is marked
  /// or a year.
  @Test(arguments: CountyTests.counties)
  func everyNumberUnderResultsIsMarked(_ county: String) throws {
    let url = Self.repository.appendingPathComponent("scenarios/\(county)/README.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(text.range(of: "\n## 结果\n")).upperBound
    let rest = text[start...]
    let section = String(rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)])
    #expect(MarkedFigure.all(in: section).count >= 3, "the results of \(county) quote no figure")
    var bare = section
    for mark in MarkedFigure.all(in: section).reversed() { bare.removeSubrange(mark.range) }
    bare = bare.replacing(#/<!--.*?-->|`[^`]*`/#, with: "")
    for number in bare.matches(of: #/\d[\d,.]*/#).map({ String($0.0) }) {
      let isYear = number.count == 4 && (number.hasPrefix("20") || number.hasPrefix("19"))
      #expect(isYear, "\(county): \(number) stands under 结果 without a mark")
    }
  }

  @Test func aFigureKeepsItsDecimalsAndCommas() {
    #expect(MarkedFigure.format(10039.3146, like: "9,000") == "10,039")
    #expect(MarkedFigure.format(10039.3146, like: "9000.0") == "10039.3")
    #expect(MarkedFigure.format(0.45, like: "1.0") == "0.5")
  }
}
