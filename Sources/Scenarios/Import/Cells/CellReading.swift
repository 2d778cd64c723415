// SPDX-License-Identifier: GPL-3.0-or-later

/// What a cell of numbers turned out to be.
enum CellReading: Hashable {
  /// Nothing stands in it.
  case blank
  /// A sign for a missing number, an error, or a formula that was not saved.
  case missing(ImportRemark)
  /// A number in square metres, yuan or pieces, with what was done to it.
  case number(PlainNumber, [ImportRemark])
  /// The same as in the row above.
  case repeated
  /// Something that nobody may decide but the officer; what it could be.
  case doubtful(ImportRemark, choices: [String])
}
