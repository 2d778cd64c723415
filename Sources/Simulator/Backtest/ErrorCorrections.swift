// SPDX-License-Identifier: GPL-3.0-or-later
import Optimization

/// What a county's own past errors say beyond the formula of `ErrorModel`, as logarithms of factors
/// on its deviation: by few or many grades and years ahead, by size, by size and years ahead.
///
/// Each is found after the one before: the logarithm of the 80 % quantile of |error| over the band,
/// times n / (n + `startCount`) for n errors, so that a few say little.
public struct ErrorCorrections: Hashable, Sendable {
  /// `[2 · (years ahead − 1) + (0 for few grades, 1 for many)]`.
  var byGrades: [Double] = []
  /// `[size class]`.
  var bySize: [Double] = []
  /// `[(years ahead − 1) · size classes + size class]`.
  var bySizeAndYear: [Double] = []

  /// So many errors weigh as much as the formula.
  private static let startCount = 60.0
  /// Fewer errors say nothing.
  private static let least = 5
  /// Sections of at most so many grades have few.
  private static let few = 3

  init() {}

  /// - Parameters:
  ///   - misses: The errors.
  ///   - ratios: The logarithm of |log error| over half the width of the formula's band, for each.
  init(_ misses: [ErrorModel.Miss], ratios: [Double]) {
    let years = misses.reduce(0) { max($0, $1.yearsAhead) }
    var left = ratios
    byGrades = Self.measured(2 * years, &left) {
      Self.gradesCell(yearsAhead: misses[$0].yearsAhead, grades: misses[$0].grades)
    }
    bySize = Self.measured(SizeClass.all.count, &left) { SizeClass.place(misses[$0].size) }
    bySizeAndYear = Self.measured(SizeClass.all.count * years, &left) {
      Self.sizeCell(yearsAhead: misses[$0].yearsAhead, size: misses[$0].size)
    }
  }

  private static func gradesCell(yearsAhead: Int, grades: Int) -> Int {
    2 * (yearsAhead - 1) + (grades <= few ? 0 : 1)
  }

  private static func sizeCell(yearsAhead: Int, size: Int) -> Int {
    (yearsAhead - 1) * SizeClass.all.count + SizeClass.place(size)
  }

  /// The corrections of some cells, which are taken off what is left.
  private static func measured(
    _ cells: Int, _ left: inout [Double], _ cell: (Int) -> Int
  ) -> [Double] {
    var members: [[Int]] = Array(repeating: [], count: cells)
    for turn in left.indices { members[cell(turn)].append(turn) }
    return members.map { turns in
      guard turns.count >= least else { return 0 }
      let sorted = turns.map { left[$0] }.sorted()
      let place = 0.8 * Double(sorted.count - 1)
      let below = Int(place)
      let next = sorted[min(below + 1, sorted.count - 1)]
      let quantile = sorted[below] + (place - Double(below)) * (next - sorted[below])
      let count = Double(turns.count)
      let correction = quantile * count / (count + startCount)
      for turn in turns { left[turn] -= correction }
      return correction
    }
  }

  /// The logarithm of the factor on a deviation; beyond the years that were tried, the last year's.
  func logarithm(size: Int, yearsAhead: Int, grades: Int) -> Double {
    guard !byGrades.isEmpty else { return 0 }
    let year = min(yearsAhead, byGrades.count / 2)
    return byGrades[Self.gradesCell(yearsAhead: year, grades: grades)]
      + bySize[SizeClass.place(size)]
      + bySizeAndYear[Self.sizeCell(yearsAhead: year, size: size)]
  }
}
