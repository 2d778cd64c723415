// SPDX-License-Identifier: GPL-3.0-or-later

/// One entry for each section of the baseline; nil while it is not open or not assessed at all.
public struct SectionAssessments: RandomAccessCollection, Sendable {
  let table: YearTable

  /// Zero.
  public var startIndex: Int { 0 }
  /// The number of sections.
  public var endIndex: Int { table.outlines.count }

  /// The verdicts of the section with this index in the baseline.
  public subscript(section: Int) -> SectionAssessment? {
    table.outlines[section].isAssessed ? SectionAssessment(table: table, section: section) : nil
  }
}

extension SectionAssessments: Equatable {
  /// Equal in every finding.
  public static func == (left: Self, right: Self) -> Bool {
    left.table === right.table || left.elementsEqual(right)
  }
}
