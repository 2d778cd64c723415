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
  func text(_ key: String) -> String {
    cells.first { $0.topic.key == key }?.text ?? ""
  }
}

/// A cell with what its column is.
///
/// A class, because it never changes and is handed on by the hundred thousand: copying all its
/// words each time took longer than reading them.
final class RowCell: Sendable {
  let topic: ImportTopic
  let heading: Heading
  let column: Int
  let cell: Cell?
  let source: CellSource
  let comment: String?
  /// The grade that the heading counts from one, where nothing tells of which stage it is.
  let openGrade: Int?
  /// The text as it shows.
  let text: String

  /// A cell of a column with a topic.
  init(
    topic: ImportTopic, heading: Heading, column: Int, cell: Cell?, source: CellSource,
    comment: String?, openGrade: Int?
  ) {
    (self.topic, self.heading, self.column, self.cell) = (topic, heading, column, cell)
    (self.source, self.comment, self.openGrade) = (source, comment, openGrade)
    text = cell.map(SheetGrid.text) ?? ""
  }
}
