// SPDX-License-Identifier: GPL-3.0-or-later

/// The place of a cell in a sheet, counted from 1 as spreadsheets count.
public struct CellPlace: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The row, 1 for the first.
  public var row: Int
  /// The column, 1 for A.
  public var column: Int

  /// The place of a row and a column.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The place that a reference such as `E24` or `$E$24` names; nil where it names none.
  public init?(_ reference: some StringProtocol) {
    var (row, column) = (0, 0)
    for byte in reference.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - 64)
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte - 96)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - 48)
      default: return nil
      }
      guard row <= Self.mostRows, column <= Self.mostColumns else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    (self.row, self.column) = (row, column)
  }

  /// The most rows that the format has.
  static let mostRows = 1_048_576
  /// The most columns that the format has.
  static let mostColumns = 16_384

  /// The reference as spreadsheets show it: `E24`.
  public var description: String { Self.letters(column) + "\(row)" }

  /// The letters of a column: `AD` for 30.
  public static func letters(_ column: Int) -> String {
    var (rest, result) = (column, "")
    while rest > 0 {
      let digit = UInt8((rest - 1) % 26)
      result = String(UnicodeScalar(65 + digit)) + result
      rest = (rest - 1) / 26
    }
    return result
  }

  /// Row by row.
  public static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
