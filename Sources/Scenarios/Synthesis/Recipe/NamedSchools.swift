// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The schools that a county's plan names: `named-schools.csv`, some columns of the schools table.
struct NamedSchools {
  /// What the file is called in a county folder.
  static let fileName = "named-schools.csv"
  /// What is written of it.
  static let columns = [
    "school", "kind", "status", "locality", "zone", "isBoarding", "builtOn", "landArea",
    "seniorPupils", "note",
  ]

  /// The schools in table order.
  private(set) var schools: [School] = []
  private var rows: [Int] = []

  /// No names.
  init() {}

  /// Reads the file; what is wrong goes to the log.
  init(_ bytes: [UInt8], log: ProblemLog) {
    let rows = TableRows(bytes, table: Self.table, log: log)
    rows.checkBlankHeaders(log: log)
    var assembly = CountyAssembly(schema: Schema.current, log: log)
    for row in rows.rows {
      let count = assembly.schools.count
      assembly.readSchool(RowReader(rows: rows, row: row, log: log))
      if assembly.schools.count > count { self.rows.append(row.number) }
    }
    schools = assembly.schools
  }

  /// The schools table under the name of this file; a county may name no school.
  static var table: Table {
    var table = Schema.current.table("schools.csv")
    table.file = fileName
    table.isRequired = false
    return table
  }

  /// Rows of the schools table as the rows of this file, which has some of its columns.
  static func writer(_ schools: TableWriter) -> TableWriter {
    var table = table
    table.columns = table.columns.filter { columns.contains($0.key) }
    return TableWriter(
      table, rows: schools.rows.map { row in row.filter { columns.contains($0.key) } })
  }

  /// Checks the schools against a recipe: every zone is there, no count is exceeded, and each stage with
  /// pupils has a school to teach them.
  func check(_ recipe: SynthesisRecipe, log: ProblemLog) {
    let zones = recipe.zones.map(\.name)
    for (school, row) in zip(schools, rows) where !zones.contains(school.zone.rawValue) {
      let column = Self.table.column("zone").header
      let nearest = NearestNames.of(school.zone.rawValue, among: zones)
      log.add(
        Problem(
          file: Self.fileName, row: row, column: column, value: school.zone.rawValue,
          kind: .unknownZone(nearest: nearest)))
    }
    var taught = StageTable(primary: false, junior: false)
    for school in schools where school.status == .open && school.kind != .special {
      for stage in school.kind.stages { taught[stage] = true }
    }
    for group in SchoolCounts.Group.allCases {
      for locality in Locality.allCases {
        let named = schools.count {
          $0.status == .open && $0.locality == locality && SchoolCounts.Group($0.kind) == group
        }
        let count = recipe.schools[group][locality]
        if named > count {
          add("schools.\(group.rawValue).\(locality.rawValue)", count, least: named, log: log)
        }
        if count > 0 { for stage in group.kind.stages { taught[stage] = true } }
      }
    }
    for stage in Stage.allCases where recipe.pupils[stage] > 0 && !taught[stage] {
      add("pupils.\(stage.rawValue)", recipe.pupils[stage], least: 0, most: 0, log: log)
    }
  }

  private func add(
    _ key: String, _ value: Int, least: Int, most: Int = 1_000_000, log: ProblemLog
  ) {
    log.add(
      Problem(
        file: SynthesisRecipe.fileName, column: .same(key), value: "\(value)",
        kind: .outOfRange(least: "\(least)", most: "\(most)")))
  }
}
