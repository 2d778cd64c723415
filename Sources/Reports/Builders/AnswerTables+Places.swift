// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

extension AnswerTables {
  /// 学位余缺表: places and pupils of every zone and stage in every year, with pupils by grade.
  public var places: ReportTable {
    let (pupils, seats) = (say("人", "pupils"), say("个", "places"))
    var table = ReportTable(
      key: "places", title: say("学位余缺表", "Places and pupils"),
      columns: [
        yearColumn, Column(say("学区", "Zone"), .text, most: 24), stageColumn,
        Column(say("开办学部", "Open sections"), unit: say("个", "number"), .whole),
        Column(say("在校生", "Pupils"), unit: pupils, .whole),
        Column(say("学位", "Places"), unit: seats, .whole),
        Column(say("富余学位", "Places to spare"), unit: seats, .whole),
        Column(say("缺少学位", "Places short"), unit: seats, .whole),
        Column(say("余（＋）缺（－）", "Net"), unit: seats, .whole),
        Column(say("学位不明的学部", "Sections of unknown places"), unit: say("个", "number"), .whole),
      ]
        + (1...9).map {
          Column(say("\($0)年级", "Grade \($0)"), unit: pupils, .whole)
        })
    for year in baseline.years.indices {
      for zone in baseline.zones.indices {
        for stage in Stage.allCases {
          if let row = placesRow(year, zone, stage) { table.add(row) }
        }
      }
    }
    table.notes = [
      say(
        "富余、缺少按每个学部分别算：一校的空位不抵另一校的缺口；余缺是两者之差，只算学位已知的学部。",
        "Places to spare and short are reckoned section by section; the net is their "
          + "difference, over sections whose places are known."
      ),
      say(
        "推演已把满员学校的新生分到学区内有空位的学校；仍然缺少的才列为缺少。",
        "Entrants of a full school have already been sent to others of the zone; what is still "
          + "missing is shown."
      ),
    ]
    return table
  }

  private func placesRow(_ year: Int, _ zone: Int, _ stage: Stage) -> [ReportCell]? {
    let projection = outcome.projection
    let sections = baseline.sections.indices.filter {
      baseline.sections[$0].zone == zone && baseline.sections[$0].stage == stage
        && projection.isOpen[year, $0]
    }
    guard !sections.isEmpty else { return nil }
    var (pupils, places, spare, short, unknown) = (0, 0, 0, 0, 0)
    var grades: [Int: Int] = [:]
    for section in sections {
      let held = projection.total(year: year, section: section)
      pupils += held
      if let limit = projection.places[year, section] {
        places += limit
        spare += max(0, limit - held)
        short += max(0, held - limit)
      } else {
        unknown += 1
      }
      let place = baseline.sections[section]
      for slot in 0..<place.gradeCount {
        grades[place.startingGrade + slot, default: 0] += projection.pupils[year, section][slot]
      }
    }
    let isKnown = unknown < sections.count
    return [
      .year(baseline.years[year].firstYear), .text(baseline.zones[zone].rawValue),
      self.stage(stage), .whole(sections.count), .whole(pupils),
      isKnown ? .whole(places) : .missing, isKnown ? .whole(spare) : .missing,
      isKnown ? ReportCell(.whole(short), tone: short > 0 ? .bad : .plain) : .missing,
      isKnown ? .whole(spare - short) : .missing,
      ReportCell(.whole(unknown), tone: unknown > 0 ? .faint : .plain),
    ] + (1...9).map { grade in grades[grade].map { .whole($0) } ?? .none }
  }
}
