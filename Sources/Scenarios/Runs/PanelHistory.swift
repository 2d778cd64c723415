// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Foundation
public import Standards

/// A panel of pupils (长表: school, stage, zone, year, grade, pupils) taken into a county's enrolment
/// table as earlier years, so that forecasts are estimated and back-tested by them.
public struct PanelHistory: Sendable {
  /// A school and a year of which the county has other numbers.
  public struct Conflict: Hashable, Sendable {
    /// The school.
    public var school: ID<School>
    /// The school year.
    public var year: SchoolYear
    /// Pupils in the county's table, and in the panel.
    public var pupils: (table: Int, panel: Int)

    /// Equal in all of them.
    public static func == (left: Self, right: Self) -> Bool {
      left.school == right.school && left.year == right.year && left.pupils == right.pupils
    }
    /// Feeds all of them.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(school)
      hasher.combine(year)
      hasher.combine(pupils.table)
      hasher.combine(pupils.panel)
    }
  }

  /// The school years that the table has more pupils of now, ascending.
  public let years: [SchoolYear]
  /// How many rows of a school and a year were added or filled.
  public let added: Int
  /// How many stood in the table already, with the same numbers.
  public let same: Int
  /// Rows that the county has with other numbers; replaced where that was asked for.
  public let conflicts: [Conflict]
  /// Whether the panel's numbers took the place of the county's.
  public let isReplaced: Bool
  /// Schools of the panel that the county does not list, with how many of their years were left out.
  public let unknown: [(school: String, years: Int)]
  /// Rows of the base year or later, which are no history, by school and year.
  public let notHistory: Int
  /// What was read otherwise than it is written.
  public let remarks: [Bilingual]
  private let files: [(name: String, bytes: [UInt8])]

  /// Where the county's enrolment table is kept as it was.
  public static let keptName = "导入/并入长表以前的 enrolment.csv"

  /// Whether there is anything to write.
  public var changesAnything: Bool { !files.isEmpty }

  /// Writes the table anew and keeps the one before beside it.
  ///
  /// - Throws: `FileTrouble`; nothing has changed then.
  public func write(to path: String) throws { try WholeFolder.write(files, to: path) }

  /// Reads a panel and works out the county's new table; writes nothing.
  ///
  /// - Parameters:
  ///   - panel: The file of the panel.
  ///   - path: The county's folder.
  ///   - replaces: Whether the panel's numbers take the place of the county's own where they differ.
  public static func make(_ panel: String, into path: String, replaces: Bool)
    -> Result<PanelHistory, CaseFailure>
  {
    guard !CountyFolder.isWorkbook(path) else {
      return .failure(
        CaseFailure([
          Bilingual(
            zh: "“\(path)”是工作簿。请先用 junheng convert 变成文件夹，再并入长表。",
            en: "\"\(path)\" is a workbook. Make a folder of it with junheng convert first.")
        ]))
    }
    return CountyCase.open(path).flatMap { opened in
      PanelTable.read(panel, division: opened.county.gradeDivision).flatMap { reading in
        PanelMerge(
          county: opened.county, panel: reading.county, remarks: reading.remarks,
          replaces: replaces
        ).history(path)
      }
    }
  }

  init(_ merge: PanelMerge, files: [(name: String, bytes: [UInt8])]) {
    years = Set(merge.filled.map(\.year)).sorted()
    added = merge.filled.count
    same = merge.same
    conflicts = merge.conflicts
    isReplaced = merge.replaces
    unknown = merge.unknown.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    notHistory = merge.notHistory
    remarks = merge.remarks
    self.files = files
  }
}
