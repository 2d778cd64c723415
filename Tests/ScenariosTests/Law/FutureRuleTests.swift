// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Standards
import Testing

@testable import Simulator

/// A rule that begins during the projection: 774 pupils in 18 classes of 43, and from September 2027
/// classes of 40 at most.
@Suite struct FutureRuleTests {
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// A case of the collection, opened and run.
  private func open(_ name: String) throws -> (CountyCase, Outcome) {
    let path = Self.fixtures.appending(path: "D7-future-rule/\(name)").path
    switch CountyCase.open(path) {
    case .success(let opened):
      return (
        opened, opened.baseline.outcome(plan: opened.county.plan, future: opened.county.future)
      )
    case .failure(let failure): throw Trouble(failure.messages.map(\.en).joined(separator: "\n"))
    }
  }

  @Test(arguments: ["county", "with-date"])
  func theLimitFallsInItsYearWhateverTheOldDaySays(name: String) throws {
    let (opened, outcome) = try open(name)
    let school = try #require(
      opened.baseline.section("示例第一小学", stage: .primary))
    for (index, year) in opened.baseline.years.enumerated() {
      let size = try #require(outcome.strict.years[index].sections[school]).classSize
      let isNew = year >= SchoolYear(2027)
      #expect(size.threshold.value == ExactDecimal(isNew ? 40 : 45), "\(year)")
      #expect(size.verdict == (isNew ? .fallsShort : .meets), "\(year)")
    }
    let first = try #require(outcome.strict.years[3].sections[school]).classSize
    #expect(first.shortBy == 774 - 18 * 40)
    let changes = opened.baseline.standards.changes
    #expect(changes.map(\.year) == [SchoolYear(2027)])
    guard case .value(let key, let before, let after) = changes.first?.subject else {
      Issue.record("the change is one of a number")
      return
    }
    #expect(key == "classSize.primary.limit")
    #expect(before?.value == ExactDecimal(45))
    #expect(after?.value == ExactDecimal(40))
    #expect(after?.citation.document == "t-1")
    #expect(opened.baseline.standard.name.zh == "国家优质均衡标准（2017年） + 示例县小班化规定")
  }

  @Test func withoutTheRuleNothingChanges() throws {
    let (opened, outcome) = try open("without")
    let school = try #require(opened.baseline.section("示例第一小学", stage: .primary))
    #expect(opened.baseline.standards.standards.count == 1)
    for year in outcome.strict.years {
      let size = try #require(year.sections[school]).classSize
      #expect(size.threshold.value == ExactDecimal(45))
      #expect(size.verdict == .meets)
    }
  }

  @Test func theOldDayIsReadAndSaidToHaveNoEffect() throws {
    let (opened, _) = try open("with-date")
    let remarks = opened.remarks.filter { $0.kind == .retiredStandardDate }
    #expect(remarks.map(\.file) == ["county.yaml"])
    #expect(remarks.first?.row == 4)
    #expect(try open("county").0.remarks.filter { $0.kind == .retiredStandardDate } == [])
  }

  struct Trouble: Error {
    let text: String
    init(_ text: String) { self.text = text }
  }
}
