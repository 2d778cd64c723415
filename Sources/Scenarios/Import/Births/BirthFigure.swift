// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

/// A cell of a table of births: the year and the place that it is of.
struct BirthFigure {
  /// The calendar year of birth.
  var year: Int
  /// The township or zone as it is printed; nil for the whole county.
  var zone: String?
  var cell: Cell?
  var source: CellSource
}
