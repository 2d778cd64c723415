// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Testing

/// A panel of pupils in long form, read without the program's own reader.
struct Panel {
  var county = SampleCounty.empty()

  /// - Parameter zone: The zone of a row, by the values under their headers.
  init(_ file: String, zone: ([String: Substring]) -> String) throws {
    let rows = try Self.rows(file)
    let years = rows.compactMap { Int($0["year"] ?? "") }
    county.baseYear = SchoolYear(years.max() ?? 0)
    county.lastYear = county.baseYear.advanced(by: 3)
    county.settings.progressionRate.value = 1
    county.settings.transitionRate.value = 0.994
    county.settings.poolingPupils.value = 200
    var places: [String: Int] = [:]
    var records: [String: Int] = [:]
    for row in rows {
      let name = String(row["school"] ?? row["school_id"] ?? "")
      let stage: Stage = row["stage"] == "primary" ? .primary : .junior
      let key = "\(name)/\(stage.rawValue)"
      if places[key] == nil {
        places[key] = county.schools.count
        var school = School(
          id: ID(key), kind: stage == .primary ? .primary : .junior, zone: ID(zone(row)))
        school.sections = [Section(stage: stage)]
        county.schools.append(school)
      }
      let year = SchoolYear(Int(row["year"] ?? "") ?? 0)
      let recordKey = "\(key)/\(year.firstYear)"
      if records[recordKey] == nil {
        records[recordKey] = county.enrolment.count
        var pupils: [Int?] = Array(repeating: nil, count: 9)
        for grade in stage.grades { pupils[grade - 1] = 0 }
        county.enrolment.append(
          EnrolmentRecord(
            school: ID(key), year: year, pupils: pupils, classes: Array(repeating: nil, count: 9)))
      }
      let grade = Int(row["grade"] ?? "") ?? 1
      county.enrolment[records[recordKey] ?? 0].pupils[grade - 1] = Int(
        row["pupils"] ?? row["students"] ?? "")
    }
  }

  /// The rows of a fixture, by header.
  static func rows(_ file: String) throws -> [[String: Substring]] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/nyc-open-data/\(file)")
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
    let header = try #require(lines.first).split(separator: ",").map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return Dictionary(uniqueKeysWithValues: zip(header, cells))
    }
  }
}
