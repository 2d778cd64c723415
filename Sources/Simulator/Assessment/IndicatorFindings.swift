// SPDX-License-Identifier: GPL-3.0-or-later

/// The seven indicators of a section in one year, in order; each is put together when asked for.
public struct IndicatorFindings: RandomAccessCollection, Sendable {
  let table: YearTable
  let section: Int

  /// Zero.
  public var startIndex: Int { 0 }
  /// Seven.
  public var endIndex: Int { 7 }

  /// The finding of the indicator with this `Indicator.index`.
  public subscript(index: Int) -> Finding {
    precondition(indices.contains(index), "there are seven indicators")
    guard let finding = table.finding(section: section, index) else {
      preconditionFailure("an assessed section has all seven indicators")
    }
    return finding
  }
}

extension IndicatorFindings: Equatable {
  /// Equal in every finding.
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}
