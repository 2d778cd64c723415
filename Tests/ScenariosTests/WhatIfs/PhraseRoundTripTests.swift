// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import TestSupport
import Testing

@testable import Scenarios

/// The canonical line of every typed change reads back as the same change, with any name.
@Suite struct PhraseRoundTripTests {
  /// Names that hold verbs, numbers, units, marks and blanks of the grammar.
  static let awkward = [
    "推迟小学", "取消路中学", "2026年小学", "第三十二中学（北校区）", "一年级实验学校", "全县中心小学", "增加镇小学",
    "Delay Primary School", "No. 3 Middle School", "学校", "不", "两所学校、一个项目", "镇 东 小学", "到任小学",
    "合并村小学", "10%小学", "“红旗”小学", "价格中学", "除外中学", "理由小学", "a;b", "3000万元工程", "自强小学", "并入小学",
  ]

  static func county(_ random: inout SeededGenerator) throws -> County {
    var county = try WhatIfCounty.make()
    for (index, name) in awkward.enumerated() {
      var school = School(
        id: ID(name), kind: index % 2 == 0 ? .primary : .junior, zone: ID("\(name)片区"))
      school.sections = school.kind.stages.map { Section(stage: $0) }
      county.schools.append(school)
      var project = Project(
        id: ID(name + "扩建"), kind: .expansion, completion: PartialDate(year: 2025, month: 9))
      project.cost = Money(yuan: Int64(1 + random.below(1_000_000)))
      county.plan.projects.append(project)
    }
    return county
  }

  static func kind(_ random: inout SeededGenerator, _ county: County) -> Change.Kind {
    let project = random.pick(county.plan.projects).id
    let schools = county.schools.filter { $0.kind.stages.count == 1 }
    let school = random.pick(schools)
    let year = 2024 + random.below(8)
    let share = Double(random.below(1001)) / 1000
    let factor = Double(random.below(10_001)) / 1000
    switch random.below(20) {
    case 0:
      return .shift(
        project, years: random.below(2) == 0 ? 1 + random.below(30) : -1 - random.below(30))
    case 1: return .shiftAll(years: 1 + random.below(30))
    case 2: return .cancel(project)
    case 3: return .approve(project)
    case 4: return .resizePlaces("第九中学", places: 1 + random.below(100_000))
    case 5:
      return .resizeArea("第九中学", area: Quantity(hundredths: Int64(1 + random.below(10_000_000))))
    case 6: return .cost(project, Money(yuan: Int64(random.below(1_000_000_000))))
    case 7:
      let part = random.below(99) + 1
      return .payments(
        project,
        [
          PaymentShare(year: BudgetYear(2024), share: Double(part) / 100),
          PaymentShare(year: BudgetYear(2025), share: Double(100 - part) / 100),
        ])
    case 8: return .opening(project, random.below(2) == 0 ? .byGrade : .whole)
    case 9: return .lockProject(project)
    case 10: return .lockSchool(school.id)
    case 11:
      return .scaleMeasures(
        random.pick(MeasureAction.allCases), factor: factor, from: SchoolYear(year))
    case 12: return .close(Closure(school: school.id, year: SchoolYear(year)))
    case 13:
      let others = schools.filter { $0.kind == school.kind && $0.id != school.id }
      return .close(
        Closure(school: school.id, year: SchoolYear(year), receiver: random.pick(others).id))
    case 14:
      return .catchment(
        CatchmentShare(
          source: .zone(school.zone), stage: school.kind.stages[0], target: school.id,
          share: share, from: SchoolYear(year)))
    case 15: return .budget(BudgetYear(year), Money(yuan: Int64(random.below(1_000_000_000))))
    case 16: return .births(factor: factor, from: year)
    case 17:
      return .migration(
        MigrationLine(
          zone: random.below(3) == 0 ? nil : school.zone, grades: 1...(1 + random.below(9)),
          year: SchoolYear(year), pupils: random.below(401) - 200))
    case 18:
      return random.below(2) == 0
        ? .progression(shift: Double(random.below(401) - 200) / 1000)
        : random.below(2) == 0 ? .slippage(years: 1 + random.below(30)) : .prices(factor: factor)
    default:
      let action = random.pick(MeasureAction.allCases)
      var measure = Measure(
        id: "", action: action, school: random.below(4) == 0 ? nil : school.id,
        stage: random.below(2) == 0 ? school.kind.stages[0] : nil,
        amount: Quantity(1 + random.below(50)), from: SchoolYear(year))
      if random.below(3) == 0 { measure.until = SchoolYear(year + random.below(4)) }
      if random.below(4) == 0 { measure.unitCost = Money(yuan: Int64(random.below(1_000_000))) }
      if random.below(4) == 0 { measure.departments = ["编办", "教科体局"] }
      if [.rotateTeacher, .rotateBackbone, .rotatePEOrArts].contains(action) {
        let others = schools.filter { $0.kind == school.kind && $0.id != school.id }
        measure.giver = random.pick(others).id
        if measure.school == nil { measure.school = school.id }
      }
      measure.id = ID(ChangePhrase.writing(.measure(measure)).zh)
      return .measure(measure)
    }
  }

  private static func block(_ random: inout SeededGenerator, _ county: County) -> Change.Kind {
    let school = random.pick(county.schools.filter { $0.status != .closed })
    return .expand(
      ClassExpansion(
        school: school.id, stage: random.pick(school.kind.stages), classes: 1 + random.below(100),
        year: SchoolYear(2024 + random.below(7))))
  }

  @Test(arguments: 0..<60)
  func theCanonicalLineReadsBackAsTheSameChange(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let county = try Self.county(&random)
    let names = CountyNames(county)
    for turn in 0..<13 {
      let kind = turn < 12 ? Self.kind(&random, county) : Self.block(&random, county)
      let wanted = try names.named(Change(kind)).get().change.kind
      // The full name says that an unusual amount is meant.
      let written = ChangePhrase.writing(wanted)
      for line in [written.zh, written.en] {
        let (changes, problems) = ChangePhrase.parse(line, county: county)
        let found = changes.map { change in
          (try? names.named(change).get().change.kind) ?? change.kind
        }
        #expect(problems.isEmpty, "\(line): \(problems.map(\.reason.zh))")
        #expect(found == [wanted], "\(line)")
      }
    }
  }
}
