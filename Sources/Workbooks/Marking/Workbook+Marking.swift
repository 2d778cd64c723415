// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation

extension Workbook {
  /// A workbook file with marks on its cells and a list of them in front.
  ///
  /// - Returns: The bytes of the marked copy; the file itself is not touched.
  /// - Throws: `WorkbookTrouble` where the file cannot be read.
  public static func marked(
    path: String, _ marks: WorkbookMarks, limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookTrouble) -> [UInt8] {
    try marked(try bytes(path: path, limits: limits), marks, limits: limits)
  }

  /// A workbook in memory with marks on its cells and a list of them in front.
  public static func marked(
    _ bytes: Data, _ marks: WorkbookMarks, limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookTrouble) -> [UInt8] {
    // Everything that is edited has been read under all bounds before.
    let sheets = try read(bytes, limits: limits).sheets
    return try MarkedPackage(bytes, colours: marks.colours, limits).bytes(marks, sheets)
  }
}
