// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards
import TestSupport
import Testing

@testable import Scenarios

@Suite("Every plan that is written can be read back")
struct PlanFileTests {
  private static let hardNames = [
    "PS 101 East", "东街小学；西街校区", "\"引号\"小学", "*星*小学", "&和小学", "#号小学", "冒号: 小学", "101",
    "2026年", "- 横线", "'单引号'", "[方]", "{花}", "% 百分", "两\n行", "尾\\", "推迟 小学 1年", "小学 3人",
    "（东校区）第一小学", "null", "~", "是", "@", "`", "!tag", "> 折", "| 直", "? 问", "小学，中学", "𠮷小学",
  ]

  @Test func hardNamesStandInAValueOfTheirOwn() throws {
    for name in Self.hardNames {
      let kinds = Self.changes(name, other: "第一中学")
      let text = PlanFile.text(
        name: name, parent: name, changes: kinds, measures: [], remarks: ["来自 \(name)"],
        county: WhatIfCounty.shared)
      let (scenario, problems) = ScenarioFile.parse(
        text: text, fileName: "方案.yaml", county: WhatIfCounty.shared)
      #expect(problems == [], "\(name.debugDescription)\n\(text)")
      #expect(scenario?.changes.map { Self.bare($0.kind) } == kinds.map(Self.bare), "\(text)")
      #expect(scenario?.name == name)
    }
  }

  /// Names of any letters, signs and marks.
  @Test func namesMadeAtRandom() throws {
    var random = SeededGenerator(seed: 31)
    let pieces = Array("第九中学一二三东西小学 AbZ019\"'*&#:：；;,，、（）()[]{}%@!?|>-~`\\/=×+\n\t“”「」")
    for round in 0..<400 {
      let name = String((0..<random.whole(1...8)).map { _ in random.pick(pieces) })
        .trimmingCharacters(in: .whitespacesAndNewlines)
      guard !name.isEmpty, !ScenarioFile.isBase(name) else { continue }
      let kinds = Self.changes(name, other: "第一中学")
      let text = PlanFile.text(
        name: name, parent: nil, changes: kinds, measures: [], remarks: [],
        county: WhatIfCounty.shared)
      let (scenario, problems) = ScenarioFile.parse(
        text: text, fileName: "方案.yaml", county: WhatIfCounty.shared)
      #expect(problems == [], "round \(round) \(name.debugDescription)\n\(text)")
      #expect(
        scenario?.changes.map { Self.bare($0.kind) } == kinds.map(Self.bare),
        "round \(round) \(name.debugDescription)\n\(text)")
    }
  }

  private static func changes(_ name: String, other: String) -> [Change.Kind] {
    var hire = Measure(
      id: "", action: .hirePEOrArtsTeacher, school: ID(name), stage: .primary, amount: Quantity(3),
      from: SchoolYear(2026))
    hire.until = SchoolYear(2028)
    hire.unitCost = Money(yuan: 120_000)
    var rotate = Measure(
      id: "", action: .rotateBackbone, school: ID(other), stage: .junior, amount: Quantity(1),
      from: SchoolYear(2026))
    rotate.giver = ID(name)
    return [
      .shift(ID(name), years: 2), .shift(ID(name), years: -1), .cancel(ID(name)),
      .approve(ID(name)), .resizePlaces(ID(name), places: 900),
      .resizeArea(ID(name), area: Quantity(hundredths: 120_050)),
      .cost(ID(name), Money(yuan: 30_000_000)),
      .payments(
        ID(name),
        [
          PaymentShare(year: BudgetYear(2026), share: 0.4),
          PaymentShare(year: BudgetYear(2027), share: 0.6),
        ]), .opening(ID(name), .byGrade), .opening(ID(name), .whole),
      .lockProject(ID(name)), .lockSchool(ID(name)), .measure(hire), .measure(rotate),
    ]
      + [
        (MeasureAction.addTeachingArea, 750), (.addSportsArea, 1700), (.addRoofSportsArea, 1200),
        (.leaseSportsArea, 800),
        (.buyEquipment, 510_000), (.equipMultimediaRoom, 22), (.openMusicRoom, 1),
        (.openArtRoom, 1), (.upgradeQualification, 2), (.designateBackbone, 4), (.hireTeacher, 5),
      ].map { action, amount in
        .measure(
          Measure(
            id: "", action: action, school: ID(name), amount: Quantity(amount),
            from: SchoolYear(2027)))
      }
      + [
        .close(Closure(school: ID(name), year: SchoolYear(2027))),
        .close(Closure(school: ID(name), year: SchoolYear(2027), receiver: ID(other))),
        .catchment(
          CatchmentShare(
            source: .zone(ID(name)), stage: .primary, target: ID(other), share: 0.25,
            from: SchoolYear(2026))),
        .catchment(
          CatchmentShare(
            source: .school(ID(other)), stage: .junior, target: ID(name), share: 1,
            from: SchoolYear(2026))),
        .migration(
          MigrationLine(zone: ID(name), grades: 1...6, year: SchoolYear(2026), pupils: -40)),
      ]
  }

  private static func bare(_ kind: Change.Kind) -> Change.Kind {
    guard case .measure(var measure) = kind else { return kind }
    measure.id = ""
    return .measure(measure)
  }
}
