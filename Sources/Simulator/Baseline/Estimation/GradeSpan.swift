// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// From which to which grade a section teaches, as far as its pupils and its age tell.
///
/// A grade with nobody in the base year and the year before, below or above all others, is not
/// taught where chance would hardly leave it empty: a section of two pupils a grade may have
/// nobody in its last one for a year. A school that is opening grade by grade goes on to the end of
/// its stage.
public struct GradeSpan: Hashable, Sendable {
  /// The place of the first and last grade that the section teaches or grows into; nil where it has
  /// nobody at all.
  public let places: ClosedRange<Int>?
  /// The place of the highest grade with pupils in the base year; nil where there is none.
  public let highest: Int?
  /// Whether the section is opening grade by grade, so that the grades above `highest` are yet to
  /// come.
  let isFilling: Bool

  /// Pupils that its other grades would let one expect where there is nobody: from so many on, an
  /// empty grade is no chance (e⁻⁵ is less than 1 %).
  private static let surely = 5.0

  /// - Parameters:
  ///   - now: Pupils of the section's grades in the base year.
  ///   - before: The same a year earlier; nil where not known.
  ///   - isPoint: Whether it is a teaching point, of which few teach every grade.
  ///   - builtOn: When the school was completed.
  ///   - base: The base year.
  public init(
    now: [Int], before: [Int?], isPoint: Bool, builtOn: PartialDate?, base: SchoolYear
  ) {
    highest = now.lastIndex { $0 > 0 }
    let end = now.count - 1
    let told = zip(now, before).map { max($0, $1 ?? 0) }
    guard var first = told.firstIndex(where: { $0 > 0 }),
      var last = told.lastIndex(where: { $0 > 0 })
    else {
      places = nil
      isFilling = false
      return
    }
    let isBeforeKnown = before.allSatisfy { $0 != nil }
    let pupils = highest == nil ? before.map { $0 ?? 0 } : now
    let mean = Double(pupils.reduce(0, +)) / Double(max(1, pupils.count { $0 > 0 }))
    let expected = mean * (isBeforeKnown ? 2 : 1)
    isFilling = Self.isFilling(
      highest, before: isBeforeKnown ? before.map { $0 ?? 0 } : nil, end: end,
      age: builtOn.map { max(0, $0.firstSchoolYear.distance(to: base)) })
    if isFilling || (!isPoint && expected * Double(end - last) < Self.surely) { last = end }
    if expected * Double(first) < Self.surely { first = 0 }
    places = first...last
  }

  /// Whether the section teaches the grade in a place, up to the last one that its stage or its
  /// county names.
  func isTaught(_ place: Int, until last: Int, isStated: Bool) -> Bool {
    guard place <= last else { return false }
    guard let places else { return true }
    return place >= places.lowerBound && (isStated || place <= places.upperBound)
  }

  /// Whether grades above the highest will fill: it has moved up by one since the year before, or
  /// the school was completed since its pupils could have come so far.
  private static func isFilling(_ highest: Int?, before: [Int]?, end: Int, age: Int?) -> Bool {
    guard let highest else { return false }
    if let before, let earlier = before.lastIndex(where: { $0 > 0 }) {
      // What a year on record shows is surer than a date.
      return earlier == highest - 1
    }
    return age.map { $0 < end && highest <= $0 } ?? false
  }
}
