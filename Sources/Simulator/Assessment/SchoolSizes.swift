// SPDX-License-Identifier: GPL-3.0-or-later

/// School size, one finding for each school of the baseline; nil while it is not open.
public struct SchoolSizes: RandomAccessCollection, Sendable {
  let table: YearTable

  /// Zero.
  public var startIndex: Int { 0 }
  /// The number of schools.
  public var endIndex: Int { table.schoolCount }

  /// The size of the school with this index in the baseline.
  public subscript(school: Int) -> Finding? { table.finding(school: school, 0) }
}

extension SchoolSizes: Equatable {
  /// Equal in every finding.
  public static func == (left: Self, right: Self) -> Bool {
    left.table === right.table || left.elementsEqual(right)
  }
}
