// SPDX-License-Identifier: GPL-3.0-or-later

/// The sheets of a workbook file, with the values that were saved in them.
public struct Workbook: Hashable, Sendable {
  /// The sheets in the order of their tabs, hidden ones among them.
  public var sheets: [Sheet]
  /// Whether its dates count from 1904, as those of old Macintosh files do.
  public var countsFrom1904: Bool

  /// A workbook of these sheets.
  public init(sheets: [Sheet], countsFrom1904: Bool = false) {
    self.sheets = sheets
    self.countsFrom1904 = countsFrom1904
  }
}
