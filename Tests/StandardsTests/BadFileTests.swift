// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

/// Each crafted file carries one mistake; it must be refused for exactly that reason, at its line.
@Suite struct BadFiles {
  private static let expected: [(file: String, line: Int?, kind: StandardsProblem.Kind)] = [
    ("value-without-citation", 4, .missingCitation(of: "classSize.primary.limit")),
    (
      "unknown-unit", 4,
      .unknownUnit(unit: "pupil", key: "classSize.primary.limit", nearest: "pupils")
    ),
    (
      "wrong-unit", 5,
      .wrongUnit(
        key: "indicator.sportsArea.primary.threshold", unit: .perHundredPupils,
        expected: .squareMetresPerPupil)
    ),
    (
      "unsorted-dates", 4,
      .unsortedDates(
        key: "classSize.primary.limit", earlier: PartialDate(year: 2026, month: 9),
        later: PartialDate(year: 2025))
    ),
    (
      "same-date-twice", 5,
      .unsortedDates(
        key: "classSize.primary.limit", earlier: PartialDate(year: 2026),
        later: PartialDate(year: 2026, month: 1, day: 1))
    ),
    (
      "unknown-document", 3,
      .unknownDocument(
        id: "jiaodu-2017-9", citedBy: "classSize.primary.limit", nearest: "jiaodu-2017-6")
    ),
    ("missing-required-key", nil, .missingRequiredValue(key: "classSize.oversized")),
    ("duplicate-item", 7, .duplicate(id: "L1")),
    ("veto-with-the-number-of-an-item", 4, .duplicate(id: "32")),
    (
      "unknown-part", 2,
      .unknownKey(key: "relaxation", inside: "amendments", nearest: "relaxations")
    ),
    (
      "unread-value", 4,
      .unreadValue(
        key: "indicator.sportArea.primary.threshold",
        nearest: "indicator.sportsArea.primary.threshold")
    ),
    (
      "undefined-value", 6,
      .undefinedValue(
        key: "declared.juniorRetentoin", readBy: "item 23", nearest: "declared.juniorRetention")
    ),
    ("not-a-decimal", 4, .notADecimal(text: "0,5", inside: "coefficient.primary.limit.value")),
    ("not-a-date", 4, .notADate(text: "2026-13", inside: "coefficient.primary.limit.from")),
    (
      "out-of-range", 4,
      .outOfRange(
        key: "school.requiredIndicators", value: ExactDecimal(8),
        allowed: .init(ExactDecimal(1), ExactDecimal(7), isWhole: true))
    ),
    (
      "month-that-does-not-exist", 6,
      .outOfRange(
        key: "schoolSize.older.builtBeforeMonth", value: ExactDecimal(13),
        allowed: .init(ExactDecimal(1), ExactDecimal(12), isWhole: true))
    ),
    (
      "half-of-the-age-rule", nil,
      .missingRequiredValue(key: "schoolSize.older.builtBeforeMonth")
    ),
    ("points-on-a-binding-item", 6, .pointsMismatch(item: "28")),
    ("nothing-to-withdraw", 3, .nothingToWithdraw(name: "33")),
    (
      "key-written-twice", 4,
      .notYAML(reason: "key written twice: classSize.primary.limit")
    ),
    (
      "for-another-standard", nil,
      .amendmentForAnother(named: "jiangxi-2018", loaded: "national-2017")
    ),
    (
      "unknown-word", 4,
      .unknownWord(
        word: "includeLeasd", inside: "relaxation local.effect", nearest: "includeLeased")
    ),
    ("wrong-shape", 2, .wrongShape(inside: "values", expected: .mapping)),
    (
      "citation-without-article", 3,
      .missingKey(key: "article", inside: "classSize.primary.limit.cite")
    ),
  ]

  private func problems(_ file: String) throws -> [StandardsProblem] {
    let text = try Fixture.text(file)
    switch StandardsCatalog.load("national-2017", on: Fixture.today, amendments: text) {
    case .success: return []
    case .failure(let failure): return failure.problems
    }
  }

  @Test func eachIsRefusedForItsOneReasonAtItsLine() throws {
    for (file, line, kind) in Self.expected {
      let found = try problems(file)
      let want = StandardsProblem(file: "amendments", line: line, kind: kind)
      #expect(found == [want], "\(file): \(found.map(\.wording.en))")
    }
  }

  @Test func aMistypedFieldIsUnknownAndItsRightNameMissing() throws {
    let kinds = try problems("unknown-key").map(\.kind)
    #expect(
      kinds == [
        .unknownKey(key: "vaule", inside: "classSize.primary.limit", nearest: "value"),
        .missingKey(key: "value", inside: "classSize.primary.limit"),
      ])
  }

  @Test func brokenYAMLIsReportedWithItsLine() throws {
    let found = try problems("not-yaml")
    #expect(found.count == 1)
    guard case .notYAML = try #require(found.first).kind else {
      Issue.record("\(found)")
      return
    }
    #expect(found.first?.line != nil)
  }

  @Test func everyFixtureIsUsed() throws {
    let used = Set(Self.expected.map(\.file)).union(["unknown-key", "not-yaml", "good-amendment"])
    #expect(try Fixture.names() == used.sorted())
  }

  @Test func theWordsNameWhatIsWrongInBothLanguages() throws {
    let problem = try #require(try problems("unread-value").first)
    #expect(
      problem.wording.en
        == "amendments, line 4: Nothing reads “indicator.sportArea.primary.threshold”; it may be"
        + " mistyped; did you mean “indicator.sportsArea.primary.threshold”?")
    #expect(
      problem.wording.zh
        == "amendments第4行：没有任何条目使用“indicator.sportArea.primary.threshold”，可能写错了；"
        + "是否为“indicator.sportsArea.primary.threshold”？")
    for (file, _, _) in Self.expected {
      for problem in try self.problems(file) {
        #expect(problem.wording.zh.contains("。") || problem.wording.zh.contains("？"))
        #expect(problem.wording.en.hasSuffix(".") || problem.wording.en.hasSuffix("?"))
      }
    }
  }
}
