// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What one school lacks in the target year, requirement by requirement, beside what it has now.
struct SchoolGaps {
  private let tables: AnswerTables
  private let outcome: Outcome
  private let school: Int
  private let year: Int
  /// Whether anything falls short.
  private(set) var isShort = false
  /// The requirements.
  private(set) var table: ReportTable

  init(_ tables: AnswerTables, _ outcome: Outcome, school: Int) {
    self.tables = tables
    self.outcome = outcome
    self.school = school
    year = tables.context.targetIndex
    let (base, target) = (
      tables.baseline.years[0].firstYear, tables.baseline.years[year].firstYear
    )
    let name = tables.baseline.schools[school].id.rawValue
    table = ReportTable(
      key: "school", title: tables.say("\(name)：一校一案", "\(name): plan"),
      columns: [
        .init(tables.say("要求", "Requirement"), .text, most: 34), tables.stageColumn,
        .init(tables.say("\(base) 年现状", "Now (\(base))"), .decimal(places: 2)),
        .init(tables.say("\(target) 年推演", "Forecast \(target)"), .decimal(places: 2)),
        .init(tables.say("标准", "Standard"), .decimal(places: 2)),
        .init(tables.say("单位", "Unit"), .text, most: 18),
        .init(tables.say("结论", "Verdict"), .status),
        .init(tables.say("还差", "Short by"), .whole),
        .init(tables.say("差的单位", "Counted in"), .text, most: 12),
        .init(tables.say("牵头单位", "Leads"), .text, most: 22),
        .init(tables.say("责任单位", "Answers for it"), .text, most: 28),
        .init(tables.say("时限", "Due"), .text, most: 14),
      ])
    fill()
  }

  private mutating func fill() {
    let target = outcome.strict.years[year]
    let now = outcome.strict.years[0]
    var isFirst = true
    for section in tables.baseline.sectionsOfSchool[school] {
      guard let assessed = target.sections[section] else { continue }
      let before = now.sections[section]
      let stage = tables.baseline.sections[section].stage
      for indicator in Indicator.allCases {
        let finding = assessed.indicators[indicator.index]
        add(
          Labels.indicator(indicator), stage, before?.indicators[indicator.index], finding,
          Labels.unit(indicator), .indicator(indicator), unit: Labels.valueUnit(indicator))
      }
      if let ratio = assessed.staffRatio {
        let name = Bilingual(zh: "师生比（每名教职工的学生）", en: "Pupils for each member of staff")
        add(
          name, stage, before?.staffRatio, ratio, Bilingual(zh: "人", en: "persons"), .staffRatio)
      }
      add(
        Bilingual(zh: "最大班额", en: "Largest class"), stage, before?.classSize, assessed.classSize,
        Labels.pupils, .classSize)
      // Rooms are the whole school's and stand once.
      guard isFirst else { continue }
      isFirst = false
      let rooms = Bilingual(zh: "间", en: "rooms")
      add(
        Bilingual(zh: "音乐专用教室", en: "Music rooms"), nil, before?.musicRooms,
        assessed.musicRooms, rooms, .artsRooms)
      add(
        Bilingual(zh: "美术专用教室", en: "Art rooms"), nil, before?.artRooms, assessed.artRooms,
        rooms, .artsRooms)
    }
    if let size = target.schoolSizes[school] {
      add(
        Bilingual(zh: "校额", en: "School size"), nil, now.schoolSizes[school], size, Labels.pupils,
        .schoolSize)
    }
    table.notes = [
      tables.say(
        "“—”是缺数据，不是零。九年一贯制学校的面积、设备和教室，差的是整所学校要增加的数。",
        "— is not known, and no zero. Of a nine-year school's areas, equipment and rooms the "
          + "whole school must gain what is short."
      )
    ]
  }

  /// Persons and rooms without places behind the point.
  private func number(_ value: Double?) -> ReportCell {
    guard let value, value == value.rounded(), abs(value) < 1e9 else { return .decimal(value) }
    return .whole(Int(value))
  }

  private mutating func add(
    _ name: Bilingual, _ stage: Stage?, _ before: Finding?, _ finding: Finding,
    _ counted: Bilingual, _ item: ComputedItem, unit: Bilingual? = nil
  ) {
    let language = tables.language
    if finding.verdict == .fallsShort { isShort = true }
    let isMet = finding.verdict == .meets
    let owner = isMet ? ReadinessOwner() : tables.owner(item)
    table.add([
      .text(name[language]), tables.stage(stage), number(before?.value), number(finding.value),
      number(finding.threshold.value.value),
      .text((unit ?? Labels.unit(finding.threshold.unit))[language]), .verdict(finding.verdict),
      isMet ? .none : .short(finding.shortBy), isMet ? .none : .text(counted[language]),
      .text(tables.list(owner.lead)), .text(tables.list(owner.responsible)),
      .text(owner.deadline),
    ])
  }
}
