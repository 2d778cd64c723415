// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A table of an officer's workbook with what was found out about the whole of it.
struct ImportTable {
  /// The table in its sheet.
  var found: FoundTable
  /// The file and the sheet.
  var source: CellSource
  /// The school year of its numbers of pupils; nil where none is known.
  var year: SheetYear?
  /// The stage that its title gives to all rows.
  var stage: Stage?
  /// The units that its title names, by what they measure, where it names one only.
  var units: [ImportUnit.Dimension: ImportUnit] = [:]
  /// Whether its numbers were counted from a list of persons or classes.
  var isCounted = false
  /// Births, where it is a table of them.
  var births: [BirthFigure] = []
  /// What it is.
  var kind: Kind

  /// Kinds of tables.
  enum Kind: Hashable { case schools, projects, ratios, births }

  /// Where a cell of it stands.
  func source(_ row: Int, _ column: Int) -> CellSource {
    CellSource(file: source.file, sheet: source.sheet, cell: found.grid.reference(row, column))
  }

  /// The unit of a column: that of its heading, else the only one of its kind in the title.
  func unit(_ column: FoundColumn) -> ImportUnit? {
    column.heading.unit ?? column.topic?.dimension.flatMap { units[$0] }
  }
}
