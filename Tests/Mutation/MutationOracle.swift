// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Standards

/// What must hold of a changed folder whatever was changed: figures are those of the files, and a remedy removes its message.
struct MutationOracle {
  let place: String

  /// Which accepted figures are not those of the files though nothing was said of it; nil for none.
  ///
  /// Columns are compared by their sums. A column that holds more than plain numbers is left out, and so is a table of which
  /// the program says that rows were left out or cells were converted.
  func wrongFigures(_ county: County, _ remarks: [Problem]) -> String? {
    let said = Set(remarks.map(\.file))
    func table(_ name: String) -> NaiveTable? {
      guard !said.contains(name),
        let data = FileManager.default.contents(atPath: place + "/" + name)
      else { return nil }
      return NaiveTable(Array(data))
    }
    if let table = table("enrolment.csv") {
      for (grade, name) in zip(1..., ["一", "二", "三", "四", "五", "六", "七", "八", "九"]) {
        let pupils = county.enrolment.reduce(Int64(0)) { $0 + Int64($1.pupils[grade - 1] ?? 0) }
        let classes = county.enrolment.reduce(Int64(0)) { $0 + Int64($1.classes[grade - 1] ?? 0) }
        for (header, read) in [("\(name)年级学生", pupils), ("\(name)年级班数", classes)] {
          if let sum = table.sum(of: header), sum != read * 100 {
            return "\(header) of \(sum) hundredths is read as \(read)"
          }
        }
      }
    }
    let isAsPrinted = county.schools.allSatisfy { $0.indoorSportsArea == nil }
    if isAsPrinted, let table = table("schools.csv") {
      for (header, kind) in Self.shared {
        let read = county.schools.reduce(Int64(0)) { $0 + ($1.shared[kind]?.hundredths ?? 0) }
        if let sum = table.sum(of: header), sum != read {
          return "\(header) of \(sum) hundredths is read as \(read)"
        }
      }
    }
    if let table = table("sections.csv") {
      for (header, kind) in Self.staff {
        let read = county.schools.flatMap(\.sections)
          .reduce(Int64(0)) { $0 + ($1.staff[kind]?.hundredths ?? 0) }
        if let sum = table.sum(of: header), sum != read {
          return "\(header) of \(sum) hundredths is read as \(read)"
        }
      }
    }
    return nil
  }

  private static let shared: [(String, ResourceKind)] = [
    ("教学及辅助用房面积", .teachingFloorArea), ("体育运动场馆面积", .sportsArea),
    ("教学仪器设备值(元)", .equipmentValue), ("网络多媒体教室", .multimediaClassrooms),
    ("音乐专用教室", .musicRooms), ("美术专用教室", .artRooms),
  ]
  private static let staff: [(String, ResourceKind)] = [
    ("教职工", .staff), ("高于规定学历教师", .teachersAboveRequiredQualification),
    ("县级以上骨干教师", .backboneTeachers), ("体育艺术专任教师", .peAndArtsTeachers),
  ]

  /// A problem that is still there after its remedy was carried out; nil for none. The folder is changed by it.
  func uselessRemedy(_ seed: Int) -> String? {
    let problems = CountyFolder.read(place).problems
    let mendable = problems.filter { $0.remedy != nil && $0.file.hasSuffix(".csv") }
    guard !mendable.isEmpty else { return nil }
    let problem = mendable[seed / 2 % mendable.count]
    guard let remedy = problem.remedy, carryOut(remedy, of: problem) else { return nil }
    // What stands in several rows or columns alike is named anew until the last is gone.
    var left = CountyFolder.read(place).problems
    for _ in 0..<60 where Self.takesAway(remedy) && left.contains(problem) {
      guard carryOut(remedy, of: problem) else { break }
      left = CountyFolder.read(place).problems
    }
    guard left.contains(problem) else { return nil }
    return "the remedy \(remedy) leaves: \(problem.message(.english))"
  }

  private static func takesAway(_ remedy: Remedy) -> Bool {
    switch remedy {
    case .removeRows, .removeColumn: true
    default: false
    }
  }

  /// Changes the table as the message says; false where that is no edit of one cell, row or column.
  private func carryOut(_ remedy: Remedy, of problem: Problem) -> Bool {
    let file = place + "/" + problem.file
    guard let data = FileManager.default.contents(atPath: file), var table = NaiveTable(Array(data))
    else { return false }
    let header = problem.column?.zh ?? ""
    // The header stands in the first row, unless titles stand above it.
    guard
      let top = table.rows.firstIndex(where: { $0.contains(header) }) ?? table.rows.indices.first
    else { return false }
    let column = table.rows[top].firstIndex { $0.trimmingCharacters(in: .whitespaces) == header }
    switch remedy {
    case .write(let text):
      guard let column, let row = problem.row, table.rows.indices.contains(row - 1),
        table.rows[row - 1].indices.contains(column)
      else { return false }
      table.rows[row - 1][column] = text
    case .removeRows(let numbers):
      for number in numbers.sorted().reversed() where table.rows.indices.contains(number - 1) {
        table.rows.remove(at: number - 1)
      }
    case .renameColumn(let title):
      guard let column else { return false }
      table.rows[top][column] = title.zh
    case .removeColumn:
      guard let column = table.rows[top].lastIndex(of: header) else { return false }
      for row in table.rows.indices where table.rows[row].indices.contains(column) {
        table.rows[row].remove(at: column)
      }
    case .writeCells, .setKey: return false
    }
    return (try? Data(table.bytes).write(to: URL(fileURLWithPath: file))) != nil
  }
}
