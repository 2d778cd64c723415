// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CountyCheck {
  /// Sources, targets and shares of the catchments.
  mutating func checkCatchments() {
    let file = "catchments.csv"
    struct Key: Hashable {
      var source: CatchmentShare.Source
      var stage: Stage
      var from: SchoolYear
    }
    var totals: [Key: (share: Double, last: Int, targets: [ID<School>: Int])] = [:]
    for (index, row) in county.plan.catchments.enumerated() {
      switch row.source {
      case .zone(let zone): checkZone(zone, file, index, "sourceZone")
      case .school(let school):
        if checkSchool(school, file, item: index, "sourceSchool") {
          if row.stage == .primary {
            add(.graduatesEnterPrimary, file, item: index, "sourceSchool", school.rawValue)
          } else if let taught = stages(school), !taught.contains(.primary) {
            add(
              .stageNotTaught(school: school.rawValue, .primary), file, item: index,
              "sourceSchool", school.rawValue)
          }
        }
      }
      if checkSchool(row.target, file, item: index, "target"), let taught = stages(row.target),
        !taught.contains(row.stage)
      {
        add(
          .stageNotTaught(school: row.target.rawValue, row.stage), file, item: index, "target",
          row.target.rawValue)
      }
      if isFar(row.from.firstYear) { add(far, file, item: index, "from", "\(row.from.firstYear)") }
      let key = Key(source: row.source, stage: row.stage, from: row.from)
      var total = totals[key] ?? (0, index, [:])
      if let first = total.targets[row.target] {
        add(
          .duplicateRow(first: sources.row(file, first)), file, item: index, "target",
          row.target.rawValue)
      }
      total = (total.share + row.share, index, total.targets)
      total.targets[row.target] = total.targets[row.target] ?? index
      totals[key] = total
    }
    // A billionth above the whole comes from adding floating-point shares, not from a person.
    for (key, total) in totals where total.share > 1 + 1e-9 {
      let percent = DecimalText.of(Int64((total.share * 10_000).rounded()), places: 2)
      add(
        .sharesAboveOne(source: name(key.source), key.stage, key.from, percent: percent), file,
        item: total.last, "share")
    }
  }

  private func name(_ source: CatchmentShare.Source) -> String {
    switch source {
    case .zone(let zone): zone.rawValue
    case .school(let school): school.rawValue
    }
  }

  /// Declared items and claimed relaxations, as far as the county alone can tell.
  mutating func checkLedger() {
    struct Item: Hashable {
      var item: String
      var year: SchoolYear
      var isPlanned: Bool
    }
    var items: [Item: Int] = [:]
    for (index, row) in county.declarations.enumerated() {
      let key = Item(item: row.item, year: row.year, isPlanned: row.isPlanned)
      if let first = items[key] {
        add(
          .duplicateRow(first: sources.row("declarations.csv", first)), "declarations.csv",
          item: index, "item", row.item)
      }
      items[key] = items[key] ?? index
      if isFar(row.year.firstYear) {
        add(far, "declarations.csv", item: index, "year", "\(row.year.firstYear)")
      }
    }
    struct Claim: Hashable {
      var school: ID<School>
      var route: String
      var from: SchoolYear
    }
    var claims: [Claim: Int] = [:]
    for (index, row) in county.relaxations.enumerated() {
      _ = checkSchool(row.school, "relaxations.csv", item: index, "school")
      let key = Claim(school: row.school, route: row.route, from: row.from)
      if let first = claims[key] {
        add(
          .duplicateRow(first: sources.row("relaxations.csv", first)), "relaxations.csv",
          item: index, "route", row.route)
      }
      claims[key] = claims[key] ?? index
      if let until = row.until, until < row.from {
        add(
          .endBeforeBeginning(from: row.from, until: until), "relaxations.csv", item: index,
          "until", "\(until.firstYear)")
      }
    }
  }
}
