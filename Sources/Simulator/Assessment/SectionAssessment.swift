// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The verdicts of one section in one year.
///
/// It looks into its year's table; a finding is put together where it is asked for.
public struct SectionAssessment: Sendable {
  let table: YearTable
  let section: Int

  private var outline: SectionOutline { table.outlines[section] }

  /// Whether the seven indicators bind it; not for a teaching point under the standard's limit,
  /// whose seven findings are for information, count in no verdict and enter no coefficient.
  public var isInScope: Bool { outline.isInScope }
  /// The seven indicators in order.
  public var indicators: IndicatorFindings { IndicatorFindings(table: table, section: section) }
  /// How many of the seven reach their thresholds.
  public var reached: Int { outline.reached }
  /// The rule k of n with its floor, over the seven indicators; not assessed when out of scope.
  public var verdict: Verdict { outline.schoolRule }
  /// The largest class that the grades must have: ⌈pupils ÷ classes⌉.
  public var classSize: Finding { finding(7) }
  /// Pupils for each member of staff; nil where the standard has no ratio.
  public var staffRatio: Finding? { table.finding(section: section, 8) }
  /// Music rooms of the whole school against the whole school's classes.
  public var musicRooms: Finding { rooms(1) }
  /// Art rooms of the whole school against the whole school's classes.
  public var artRooms: Finding { rooms(2) }

  private func finding(_ place: Int) -> Finding {
    guard let finding = table.finding(section: section, place) else {
      preconditionFailure("an assessed section has all findings but the staff ratio")
    }
    return finding
  }

  private func rooms(_ place: Int) -> Finding {
    let school = table.rules.places[section].school
    guard let finding = table.finding(school: school, place) else {
      preconditionFailure("the school of an assessed section has its rooms assessed")
    }
    return finding
  }
}

extension SectionAssessment: Equatable {
  /// Equal in every finding.
  public static func == (left: Self, right: Self) -> Bool {
    left.outline == right.outline && left.indicators == right.indicators
      && left.classSize == right.classSize && left.staffRatio == right.staffRatio
      && left.musicRooms == right.musicRooms && left.artRooms == right.artRooms
  }
}
