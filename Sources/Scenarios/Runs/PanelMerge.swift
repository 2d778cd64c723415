// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards

/// The enrolment of a county with a panel's earlier years in it.
///
/// A grade that the county has no number of is filled from the panel; one that it has stays, unless
/// the panel shall replace it. Classes are never touched, and years from the base year on neither:
/// what they are is what the county's own table says.
struct PanelMerge {
  var enrolment: [EnrolmentRecord]
  /// Records that were added or filled.
  var filled: [EnrolmentRecord] = []
  var same = 0
  var conflicts: [PanelHistory.Conflict] = []
  /// Years left out, by school that the county does not list.
  var unknown: [String: Int] = [:]
  var notHistory = 0
  let remarks: [Bilingual]
  let replaces: Bool
  private let county: County

  init(county: County, panel: County, remarks: [Bilingual], replaces: Bool) {
    self.county = county
    self.remarks = remarks
    self.replaces = replaces
    enrolment = county.enrolment
    let names = Set(county.schools.map(\.id))
    var places: [ID<School>: [SchoolYear: Int]] = [:]
    for (place, record) in enrolment.enumerated() {
      places[record.school, default: [:]][record.year] = place
    }
    for record in panel.enrolment {
      if !names.contains(record.school) {
        unknown[record.school.rawValue, default: 0] += 1
      } else if record.year >= county.baseYear {
        notHistory += 1
      } else if let place = places[record.school]?[record.year] {
        fill(place, record)
      } else {
        enrolment.append(record)
        filled.append(record)
      }
    }
    enrolment = Self.ordered(enrolment, county)
  }

  private mutating func fill(_ place: Int, _ record: EnrolmentRecord) {
    var own = enrolment[place]
    let both = own.pupils.indices.filter { own.pupils[$0] != nil && record.pupils[$0] != nil }
    let differ = both.contains { own.pupils[$0] != record.pupils[$0] }
    if differ {
      conflicts.append(
        PanelHistory.Conflict(
          school: own.school, year: own.year,
          pupils: (Self.sum(own, both), Self.sum(record, both))))
      guard replaces else { return }
    }
    for grade in own.pupils.indices where replaces || own.pupils[grade] == nil {
      own.pupils[grade] = record.pupils[grade] ?? own.pupils[grade]
    }
    guard own != enrolment[place] else {
      same += 1
      return
    }
    enrolment[place] = own
    filled.append(own)
  }

  private static func sum(_ record: EnrolmentRecord, _ grades: [Int]) -> Int {
    grades.reduce(0) { $0 + (record.pupils[$1] ?? 0) }
  }

  /// By school as the county lists them, then by year.
  private static func ordered(_ records: [EnrolmentRecord], _ county: County)
    -> [EnrolmentRecord]
  {
    let places = Dictionary(
      zip(county.schools.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    return records.indices.sorted { left, right in
      let keys = [left, right].map { index in
        (places[records[index].school] ?? Int.max, records[index].year.firstYear, index)
      }
      return keys[0] < keys[1]
    }.map { records[$0] }
  }

  /// Checks the county with the new table, and gives the files to write; none where nothing changes.
  func history(_ path: String) -> Result<PanelHistory, CaseFailure> {
    guard !filled.isEmpty else { return .success(PanelHistory(self, files: [])) }
    guard case .success(let folder) = FolderFiles.open(path),
      case .success(let before?) = folder.bytes(
        "enrolment.csv", limit: CountyFolder.mostTableBytes)
    else {
      return .failure(
        CaseFailure([
          Bilingual(
            zh: "读不到“\(path)”里的 enrolment.csv，没有并入。",
            en: "enrolment.csv of \"\(path)\" cannot be read; nothing was taken in.")
        ]))
    }
    let table = bytes(like: before)
    let next = CountyFolder.readNext(
      path, NextYearFiles(bytes: ["enrolment.csv": table], notes: [], open: []),
      base: county.baseYear, earlier: county, adjust: { _ in })
    let errors = next.problems.filter { $0.severity == .error }
    guard errors.isEmpty else { return .failure(CaseFailure(errors.map(\.bilingualMessage))) }
    return .success(
      PanelHistory(
        self, files: [("enrolment.csv", table), (PanelHistory.keptName, before)]))
  }

  /// The table in the language of the headings that the county's own has.
  private func bytes(like before: [UInt8]) -> [UInt8] {
    let heading = String(decoding: before.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let language: Language = heading.contains("学校") ? .chinese : .english
    var county = county
    county.enrolment = enrolment
    return CountyTables(county: county, text: TableText(schema: .current, language: language))
      .tables().first { $0.table.file == "enrolment.csv" }?.bytes(language) ?? []
  }
}
