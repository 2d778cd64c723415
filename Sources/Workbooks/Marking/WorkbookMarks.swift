// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// Colours and notes for cells of somebody's own workbook, in which everything else stays as it is.
///
/// Parts of the file that hold no marked cell are not touched; those that do are edited as
/// documents: formulas, looks, charts, rules and names stay (docs/decisions/0024).
public struct WorkbookMarks: Hashable, Sendable {
  /// A mark on a cell.
  public struct Mark: Hashable, Sendable {
    /// The name of the sheet.
    public var sheet: String
    /// The cell; in a merged rectangle the first one is marked.
    public var place: CellPlace
    /// What is said of it.
    public var note: String
    /// Its colour as 0xRRGGBB.
    public var fill: UInt32

    /// A mark.
    public init(sheet: String, place: CellPlace, note: String, fill: UInt32) {
      self.sheet = sheet
      self.place = place
      self.note = note
      self.fill = fill
    }
  }

  /// The marks; those of one cell are put into one note, in their order.
  public var marks: [Mark]
  /// How notes of marks begin: what an earlier marking said from here on is taken away.
  public var sign: String
  /// Colours of marks: an earlier marking's goes from cells that have no mark any more.
  public var colours: Set<UInt32>
  /// A sheet that is put in front, or in the place of one of its name and first row; of its cells
  /// the texts, colours and frames are written.
  public var list: SheetDraft

  /// Marks for a workbook.
  public init(_ marks: [Mark], sign: String, colours: Set<UInt32>, list: SheetDraft) {
    self.marks = marks
    self.sign = sign
    self.colours = colours
    self.list = list
  }
}
