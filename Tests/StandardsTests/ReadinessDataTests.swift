// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

/// Parts of scored items, conditions for applying, and the identifiers by which a county declares.
@Suite struct ReadinessData {
  /// The points that Jiangxi's table prints behind each numbered sentence of its scored items.
  @Test(arguments: [
    ("8", "5 5"), ("9", "3 3 3"), ("23", "3 2 3"), ("28", "3 3 3"), ("30", "2 3"),
    ("31", "2 2 2 2 2"), ("33", "2 2 2 2 2"), ("34", "5 5"), ("35", "2 2 1.5 2 1.5"),
    ("36", "3 3 2 2 1 1"), ("37", "3 2 3"),
  ])
  func thePartsOfAScoredItemAreAsPrinted(id: String, points: String) throws {
    let item = try #require(Fixture.standard("jiangxi-2018").items.first { $0.id == id })
    #expect(item.parts.map(\.points.description) == points.split(separator: " ").map(String.init))
    #expect(item.partNames.allSatisfy { $0.hasPrefix(id + ".") })
    #expect(Set(item.partNames).count == item.parts.count)
  }

  @Test func aPrintedNumberWithTwoScoresIsDeclaredAsTwo() throws {
    let item = try #require(Fixture.standard("jiangxi-2018").items.first { $0.id == "36" })
    #expect(item.partNames == ["36.1", "36.2", "36.3", "36.4", "36.5.1", "36.5.2"])
  }

  @Test(arguments: StandardsCatalog.names)
  func everyScoredItemIsSplitAndNoOther(id: String) throws {
    for item in try Fixture.standard(id).items {
      #expect(item.parts.isEmpty == (item.itemClass != .scored), "item \(item.id)")
    }
  }

  private static func amendment(_ parts: String, points: String = "10") -> String {
    """
    document: d
    documents: {d: {title: t, readIn: r}}
    ledger:
      - group: {zh: 组, en: group}
        items:
          - {id: X, class: scored, points: \(points), zh: 甲, en: a, judge: [points], parts: \(parts), cite: 一}
    """
  }

  @Test func partsThatDoNotAddUpAreRefusedWithBothNumbers() throws {
    let text = Self.amendment("[{points: 5, zh: 一, en: one}, {points: 4.5, zh: 二, en: two}]")
    let result = StandardsCatalog.load("national-2017", on: Fixture.today, amendments: text)
    guard case .failure(let failure) = result else {
      Issue.record("parts of 9.5 points pass for 10")
      return
    }
    let kind = StandardsProblem.Kind.partsDoNotAddUp(
      item: "X", sum: try #require(ExactDecimal("9.5")), points: ExactDecimal(10))
    #expect(failure.problems.map(\.kind) == [kind])
    let words = try #require(failure.problems.first?.wording)
    #expect(words.zh.contains("9.5") && words.zh.contains("10") && words.en.contains("9.5"))
  }

  @Test func partsThatAddUpPass() throws {
    let text = Self.amendment("[{points: 5.5, zh: 一, en: one}, {points: 4.5, zh: 二, en: two}]")
    let standard = try StandardsCatalog.load(
      "national-2017", on: Fixture.today, amendments: text
    ).get()
    #expect(standard.items.last?.partNames == ["X.1", "X.2"])
  }

  @Test func jiangxiAsksForTheConditionsThatChangjiangPrints() throws {
    let conditions = try Fixture.standard("jiangxi-2018").qualifications
    #expect(conditions.map(\.id) == ["Q1", "Q2.1", "Q2.2", "Q3", "Q4", "Q5.1", "Q5.2"])
    #expect(
      conditions.map(\.basis) == [
        .yearsSince(3), .item("32.1"), .item("32.2"), .declaredYesNo, .computed(.coefficients),
        .declaredYesNo, .declaredYesNo,
      ])
    #expect(try Fixture.standard("hunan-2025").qualifications.map(\.id) == ["Q1"])
  }

  @Test func aConditionThatRestsOnNoItemIsRefused() {
    let text = """
      document: d
      documents: {d: {title: t, readIn: r}}
      qualifications:
        - {id: Q9, zh: 甲, en: a, judge: {item: "99"}, cite: 一}
        - {id: "26", zh: 乙, en: b, judge: yesNo, cite: 二}
        - {id: Q8, zh: 丙, en: c, judge: {yearsSince: 2.5}, cite: 三}
      """
    let result = StandardsCatalog.load("national-2017", on: Fixture.today, amendments: text)
    guard case .failure(let failure) = result else {
      Issue.record("a condition on item 99 passes")
      return
    }
    #expect(failure.problems.count == 1, "the wrong number comes first: \(failure.problems)")
    let rest = text.split(separator: "\n").dropLast().joined(separator: "\n")
    let second = StandardsCatalog.load("national-2017", on: Fixture.today, amendments: rest)
    guard case .failure(let failure) = second else {
      Issue.record("a condition on item 99 passes")
      return
    }
    #expect(
      Set(failure.problems.map(\.kind)) == [
        .duplicate(id: "26"),
        .unknownWord(word: "99", inside: "qualification Q9.item", nearest: nil),
      ])
  }

  @Test(arguments: [
    ("99", "38"), ("999", "38"), ("23.9", "23"), ("8.3", "8"), ("初中三年巩固率", "26"),
    ("V9", "V1"), ("随迁子女", "24"),
  ])
  func aWrongIdentifierLeadsToTheNearest(name: String, nearest: String) throws {
    let standard = try Fixture.standard("jiangxi-2018")
    #expect(standard.nearest(to: name, onlyDeclared: true).first?.id == nearest)
  }

  @Test func whatNobodyDeclaresIsNoEntryToDeclare() throws {
    let entries = try Fixture.standard("jiangxi-2018").entries
    #expect(Set(entries.map(\.id)).count == entries.count, "an identifier stands for one thing")
    #expect(entries.first { $0.id == "1" }?.isDeclared == false)
    #expect(entries.first { $0.id == "10.2" }?.isDeclared == false)
    #expect(entries.first { $0.id == "10.3" }?.isDeclared == true)
    #expect(entries.first { $0.id == "10" }?.isDeclared == false)
    #expect(entries.first { $0.id == "8.2" }?.mostPoints == ExactDecimal(5))
    #expect(entries.first { $0.id == "Q4" }?.isDeclared == false)
  }
}
