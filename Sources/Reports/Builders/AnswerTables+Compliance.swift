// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

extension AnswerTables {
  /// 达标情况表: every open section in every year, each requirement with what is missing to it.
  public var compliance: ReportTable {
    let pupils = Labels.pupils[language]
    var columns = [
      yearColumn, schoolColumn, stageColumn, Column(say("学区", "Zone"), .text, most: 14),
      Column(say("在校生", "Pupils"), unit: pupils, .whole),
      Column(say("七项综合", "The seven"), .status),
      Column(say("达标项数", "Reached"), unit: say("项", "items"), .whole),
    ]
    for indicator in Indicator.allCases {
      columns += [
        Column(
          Labels.short(indicator)[language], unit: Labels.valueUnit(indicator)[language],
          .decimal(places: indicator == .equipmentValue ? 0 : 2)),
        Column(missing(Labels.short(indicator)), unit: Labels.unit(indicator)[language], .whole),
      ]
    }
    columns += [
      Column(missing(Bilingual(zh: "教职工", en: "Staff")), unit: say("人", "persons"), .whole),
      Column(say("最大班额", "Largest class"), unit: pupils, .whole),
      Column(say("班额超出", "Above class size"), unit: pupils, .whole),
      Column(say("校额超出", "Above school size"), unit: pupils, .whole),
      Column(missing(Bilingual(zh: "音乐教室", en: "Music rooms")), unit: say("间", "rooms"), .whole),
      Column(missing(Bilingual(zh: "美术教室", en: "Art rooms")), unit: say("间", "rooms"), .whole),
    ]
    var table = ReportTable(
      key: "compliance", title: say("达标情况表", "Compliance by section and year"), columns: columns)
    for (index, year) in outcome.strict.years.enumerated() {
      for section in baseline.sections.indices {
        guard let assessed = year.sections[section] else { continue }
        table.add(row(assessed, section: section, year: index))
      }
    }
    table.notes = [
      say(
        "“差”是到标准还少的整数（九年一贯制学校的面积、设备、教室是整所学校要增加的数）；空格是达标，“—”是缺数据、未评定，不是零。",
        "What is short is the whole number to the threshold; of a nine-year school's areas, "
          + "equipment and rooms it is what the whole school must gain. Blank is met; — is not "
          + "known, and no zero."
      ),
      say(
        "绿色达标；黄色不达标，但不低于 85% 或可按放宽办法认定；红色不达标。班额没有填最大班的按平均。音乐、美术教室和校额是整所学校的。",
        "Green meets; yellow is short, but at the floor or recognised by a route; red is "
          + "short. Without a stated largest class the mean counts. Rooms and school size are "
          + "the whole school's."
      ),
    ]
    return table
  }

  private func missing(_ name: Bilingual) -> String { say(name.zh + "差", name.en + " short") }

  private func row(_ assessed: SectionAssessment, section: Int, year: Int) -> [ReportCell] {
    let place = baseline.sections[section]
    let relaxed = outcome.relaxed.years[year].sections[section]
    var cells: [ReportCell] = [
      .year(baseline.years[year].firstYear), .text(place.id.school.rawValue),
      stage(place.stage), .text(baseline.zones[place.zone].rawValue),
      .whole(outcome.projection.total(year: year, section: section)),
      .verdict(assessed.verdict), .whole(assessed.reached),
    ]
    for indicator in Indicator.allCases {
      let finding = assessed.indicators[indicator.index]
      var value = ReportCell.decimal(finding.value)
      value.tone = tone(finding, relaxed?.indicators[indicator.index])
      cells += [value, short(finding)]
    }
    let size = outcome.strict.years[year].schoolSizes[place.school]
    let largest = assessed.classSize.value.map { Int($0.rounded()) }
    cells += [
      assessed.staffRatio.map(short) ?? .none, .whole(largest), short(assessed.classSize),
      size.map(short) ?? .none, short(assessed.musicRooms), short(assessed.artRooms),
    ]
    return cells
  }

  private func short(_ finding: Finding) -> ReportCell {
    finding.verdict == .meets ? .none : .short(finding.shortBy)
  }

  private func tone(_ finding: Finding, _ relaxed: Finding?) -> ReportCell.Tone {
    let isPartly = relaxed?.verdict == .meets || finding.reachesFloor == true
    return finding.verdict == .fallsShort && isPartly ? .partly : .init(finding.verdict)
  }
}
