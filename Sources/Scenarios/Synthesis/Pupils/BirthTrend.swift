// SPDX-License-Identifier: GPL-3.0-or-later

/// How births moved from year to year somewhere, from published figures.
///
/// The figures and the source of each stand in the text resource `Synthesis/births.csv`.
public struct BirthTrend: Hashable, Sendable {
  /// The published series that a recipe may follow.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    /// The nation.
    case national
    /// A district whose births more than halved in six years; where it has no figure, the nation's
    /// movement is taken.
    case lukou
  }

  /// The calendar years with a figure.
  public let years: ClosedRange<Int>
  private let figures: [Double]

  /// Births of a calendar year relative to other years; outside `years` the nearest one's.
  public subscript(year: Int) -> Double {
    figures[min(max(year, years.lowerBound), years.upperBound) - years.lowerBound]
  }

  /// Children who enter grade 1 in September of a school year, relative to other years: a third
  /// born in the seventh calendar year before, two thirds in the sixth.
  func cohort(entering year: Int) -> Double { (self[year - 7] + 2 * self[year - 6]) / 3 }

  /// A series by its name.
  public static func named(_ name: Name) -> BirthTrend {
    switch name {
    case .national: national
    case .lukou: lukou
    }
  }

  private static let national = BirthTrend(own(.national))

  /// The district's own figures, continued on both sides by the nation's movement.
  private static let lukou: BirthTrend = {
    let district = own(.lukou)
    guard let first = district.first, let last = district.last else {
      preconditionFailure("births.csv has no district")
    }
    let before = national.years.filter { $0 < first.year }.map {
      (year: $0, births: first.births * national[$0] / national[first.year])
    }
    let after = national.years.filter { $0 > last.year }.map {
      (year: $0, births: last.births * national[$0] / national[last.year])
    }
    return BirthTrend(before + district + after)
  }()

  private init(_ rows: [(year: Int, births: Double)]) {
    guard let first = rows.first, let last = rows.last,
      rows.enumerated().allSatisfy({ $0.element.year == first.year + $0.offset })
    else { preconditionFailure("births.csv must list years without a gap") }
    years = first.year...last.year
    figures = rows.map(\.births)
  }

  /// The rows of one series as they stand in the resource.
  private static func own(_ name: Name) -> [(year: Int, births: Double)] {
    guard let text = EmbeddedText.files["Synthesis/births.csv"] else {
      preconditionFailure("the resource births.csv is not embedded")
    }
    return CSVParser(Array(text.utf8)).rows.compactMap { row in
      guard row.cells.count == 5, row.cells[0] == name.rawValue, let year = Int(row.cells[1]),
        let births = Double(row.cells[2])
      else { return nil }
      return (year, births)
    }
  }
}
