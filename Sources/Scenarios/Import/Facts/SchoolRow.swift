// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Workbooks

/// A school's row of an officer's table, cells told apart by their topics and not yet read.
struct SchoolRow {
  /// The name as it is printed.
  var printed: String
  /// The name without what only tells a section or remarks.
  var name: String
  /// The stage that the row or its name gives; nil where it gives none or both.
  var stage: Stage?
  /// Whether it says that it holds both stages.
  var holdsBoth = false
  /// The township above it or beside it.
  var township: String?
  /// The school year of the row; nil where the table has it.
  var year: SchoolYear?
  /// Where the table stands in the list of tables.
  var table: Int
  /// Its row in the grid.
  var row: Int
  /// The cells with a topic.
  var cells: [RowCell] = []
  /// What the column of remarks says.
  var remark = ""

  /// The cells of a topic.
  func cells(_ key: String) -> [RowCell] { cells.filter { $0.topic.key == key } }
  /// The text of the first cell of a topic.
  func text(_ key: String) -> String { cells(key).first?.text ?? "" }
}

/// A cell with what its column is.
struct RowCell {
  var topic: ImportTopic
  var heading: Heading
  var column: Int
  var cell: Cell?
  var source: CellSource
  var comment: String?
  /// The grade that the heading counts from one, where nothing tells of which stage it is.
  var openGrade: Int?

  /// The text as it shows.
  var text: String { cell.map(SheetGrid.text) ?? "" }
}
