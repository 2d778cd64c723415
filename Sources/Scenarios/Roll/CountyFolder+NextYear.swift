// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards

extension CountyFolder {
  /// Reads a county with some of its tables replaced and a later base year.
  ///
  /// - Parameters:
  ///   - path: The county's folder.
  ///   - files: The tables in place of its own.
  ///   - base: The new base year.
  ///   - earlier: The county as it is: planned and closed schools that the new tables leave out stay,
  ///     and so do earlier years of pupils, births and rotation.
  ///   - adjust: Carries what is known over before the county is checked.
  static func readNext(
    _ path: String, _ files: NextYearFiles, base: SchoolYear, earlier: County,
    adjust: (inout County) -> Void
  ) -> (county: County?, file: CountyFile, problems: [Problem]) {
    let log = ProblemLog()
    let schema = Schema.current
    var assembly = CountyAssembly(schema: schema, log: log)
    guard case .success(let folder) = FolderFiles.open(path) else { return (nil, CountyFile(), []) }
    if case .success(let bytes?) = folder.bytes(KeyReader.file, limit: YAMLFile.mostBytes) {
      assembly.file = CountyFile(bytes, schema: schema, log: log)
    }
    let file = assembly.file
    assembly.file.baseYear = base
    for table in schema.tables {
      let own: [UInt8]? =
        files.bytes[table.file]
        ?? {
          guard case .success(let bytes) = folder.bytes(table.file, limit: mostTableBytes) else {
            return nil
          }
          return bytes
        }()
      guard let own else {
        assembly.sources.unreadTables.insert(table.file)
        continue
      }
      let rows = TableRows(own, table: table, log: log)
      rows.checkBlankHeaders(log: log)
      assembly.read(rows)
      if table.file == "schools.csv", files.bytes[table.file] != nil {
        assembly.keep(earlier.schools.filter { $0.status != .open })
      }
    }
    var (county, sources) = assembly.county()
    county.keepHistory(of: earlier, before: base, files)
    adjust(&county)
    log.skipRowsWithErrors()
    CountyCheck.run(county, sources: sources, log: log)
    return (log.errorCount == 0 ? county : nil, file, log.problems)
  }
}

extension CountyAssembly {
  /// Keeps schools of before that new tables leave out.
  mutating func keep(_ schools: [School]) {
    for school in schools where schoolIndex[school.id] == nil {
      schoolIndex[school.id] = self.schools.count
      self.schools.append(school)
    }
  }
}

extension County {
  /// Keeps earlier years of tables that new figures replaced.
  fileprivate mutating func keepHistory(
    of earlier: County, before base: SchoolYear, _ files: NextYearFiles
  ) {
    if files.bytes["enrolment.csv"] != nil {
      let known = Set(enrolment.map { [$0.school.rawValue, "\($0.year.firstYear)"] })
      let names = Set(schools.map(\.id))
      enrolment =
        earlier.enrolment.filter {
          $0.year < base && names.contains($0.school)
            && !known.contains([$0.school.rawValue, "\($0.year.firstYear)"])
        } + enrolment
    }
    if files.bytes["births.csv"] != nil {
      let known = Set(births.map { [$0.zone.rawValue, "\($0.year)"] })
      births =
        earlier.births.filter { !known.contains([$0.zone.rawValue, "\($0.year)"]) } + births
    }
    if files.bytes["rotation.csv"] != nil {
      let known = Set(rotationCounts.map(\.year))
      rotationCounts = earlier.rotationCounts.filter { !known.contains($0.year) } + rotationCounts
    }
  }
}
