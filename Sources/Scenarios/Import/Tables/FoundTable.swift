// SPDX-License-Identifier: GPL-3.0-or-later

/// A table in a sheet: where its heading stands, what its columns are, and which rows follow.
struct FoundTable {
  /// The sheet in the direction in which it was read.
  var grid: SheetGrid
  /// The rows of the heading.
  var header: ClosedRange<Int>
  /// The rows below it, up to the next table.
  var rows: ClosedRange<Int>?
  /// The columns with a heading.
  var columns: [FoundColumn]
  /// The column of the school's or the project's name.
  var nameColumn: Int
  /// The lines above the heading that belong to it: title and remarks.
  var titles: [String]
  /// Whether its numbers were counted from a list.
  var isCounted = false
  /// Whether hidden rows are read, as the officer said.
  var countsHidden = false

  /// The first column of a topic.
  func column(_ key: String) -> FoundColumn? { columns.first { $0.topic?.key == key } }
  /// Whether a column of a topic is there.
  func has(_ key: String) -> Bool { column(key) != nil }
}

/// A column of a table.
struct FoundColumn {
  /// Its number in the grid.
  var number: Int
  /// What its heading says.
  var heading: Heading
  /// What it was found to be.
  var match: HeadingMatch
  /// The topic that is taken; nil where none is, or where it must be asked first.
  var topic: ImportTopic? {
    guard case .topic(let topic, let isWeak) = match, !isWeak else { return nil }
    return topic
  }
}
