// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// How findings are reckoned: integers throughout, so that no quotient is rounded before its
/// verdict.
extension FindingRow {
  /// The part of a school's stock that a section has, as margins need it.
  struct Part {
    /// Whose units a margin counts.
    var scope: Finding.MarginScope
    /// The part is numerator ÷ divisor of the amount; the whole where nothing is split.
    var numerator: Int64

    /// The undivided amount.
    static let whole = Part(scope: .section, numerator: 0)
  }

  /// A "not below" finding: amount · basis ≥ threshold · pupils.
  ///
  /// The margin solves the same inequality for whole units of what can be added: the section's own,
  /// or, where the amount is a part of shared stock, the whole school's. A school's unit is then
  /// numerator ÷ divisor of a section's, and the divisor cancels against the amount's.
  static func atLeast(
    _ amount: Fraction?, pupils: Int?, basis: Int64, threshold: Limit, floor: Limit?, part: Part
  ) -> FindingRow {
    var row = FindingRow(threshold: threshold.place)
    row.floor = floor?.place ?? -1
    row.scope = part.scope
    if let pupils { row.denominator = pupils }
    guard let amount else { return row }
    row.hundredths = amount.hundredths
    row.divisor = Int64(truncatingIfNeeded: amount.divisor)
    guard let pupils else { return row }
    if pupils > 0 { row.value = amount.value * Double(basis) / Double(pupils) }
    // Nearly everything fits in 64 bits, where it takes a third of the time.
    if row.judge(Int64.self, pupils, basis, threshold, floor, part) { return row }
    let isJudged = row.judge(Int128.self, pupils, basis, threshold, floor, part)
    precondition(isJudged, "an amount of a school fits in 128 bits")
    return row
  }

  /// Verdicts and margin in whole numbers of one width; false where a product does not fit.
  private mutating func judge<Whole: FixedWidthInteger & SignedInteger>(
    _: Whole.Type, _ pupils: Int, _ basis: Int64, _ threshold: Limit, _ floor: Limit?,
    _ part: Part
  ) -> Bool {
    guard let held = Whole(exactly: hundredths) else { return false }
    let (people, overflow) = Whole(pupils).multipliedReportingOverflow(by: Whole(divisor))
    guard !overflow, let surplus = Self.surplus(held, people, basis, threshold) else {
      return false
    }
    if let floor {
      guard let aboveFloor = Self.surplus(held, people, basis, floor) else { return false }
      floorVerdict = aboveFloor >= 0 ? .meets : .fallsShort
    }
    verdict = surplus >= 0 ? .meets : .fallsShort
    let unit = part.scope == .school ? Whole(part.numerator) : Whole(divisor)
    guard unit > 0 else { return true }
    let (units, isLarge) = Whole(basis * 100 * threshold.divisor)
      .multipliedReportingOverflow(by: unit)
    if isLarge { return false }
    let (quotient, remainder) = surplus.quotientAndRemainder(dividingBy: units)
    // Rounded down: short by a part of a unit is short by a whole one.
    margin = Int(remainder < 0 ? quotient - 1 : quotient)
    return true
  }

  /// What is above a "not below" rule; positive multiples of it say the same.
  private static func surplus<Whole: FixedWidthInteger & SignedInteger>(
    _ hundredths: Whole, _ people: Whole, _ basis: Int64, _ threshold: Limit
  ) -> Whole? {
    let (held, first) = Whole(basis * threshold.divisor)
      .multipliedReportingOverflow(by: hundredths)
    let (needed, second) = Whole(threshold.significand * 100)
      .multipliedReportingOverflow(by: people)
    let (surplus, third) = held.subtractingReportingOverflow(needed)
    return first || second || third ? nil : surplus
  }

  /// A finding in whole numbers that is not assessed yet.
  static func open(
    _ limit: Limit, numerator: Int? = nil, denominator: Int? = nil,
    scope: Finding.MarginScope = .section
  ) -> FindingRow {
    var row = FindingRow(threshold: limit.place)
    if let numerator { row.count(numerator) }
    if let denominator { row.denominator = denominator }
    row.scope = scope
    return row
  }

  /// Sets a whole numerator.
  mutating func count(_ whole: Int) {
    hundredths = Int128(whole) * 100
    divisor = 1
  }

  /// The same row, recognised by a route on the evidence of a plan, whatever its value.
  func recognised(by route: Int16) -> FindingRow {
    var row = self
    row.verdict = .meets
    row.margin = 0
    row.route = route
    return row
  }

  /// The same row, reckoned by a route.
  func by(_ route: Int16) -> FindingRow {
    var row = self
    row.route = route
    return row
  }
}

extension Int128 {
  /// The nearest number in floating point; the library's own conversion of wide numbers is slow.
  var approximate: Double { Int64(exactly: self).map { Double($0) } ?? Double(self) }

  /// The quotient, rounded towards positive infinity; the divisor is positive.
  func roundedUp(dividingBy divisor: Int128) -> Int128 {
    if let (narrow, narrowDivisor) = narrowed(with: divisor) {
      let (quotient, remainder) = narrow.quotientAndRemainder(dividingBy: narrowDivisor)
      return Int128(remainder > 0 ? quotient + 1 : quotient)
    }
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// The quotient, rounded towards negative infinity; the divisor is positive.
  func roundedDown(dividingBy divisor: Int128) -> Int128 {
    if let (narrow, narrowDivisor) = narrowed(with: divisor) {
      let (quotient, remainder) = narrow.quotientAndRemainder(dividingBy: narrowDivisor)
      return Int128(remainder < 0 ? quotient - 1 : quotient)
    }
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// Both numbers in 64 bits, where nearly all fit and one instruction divides; nil elsewhere.
  private func narrowed(with divisor: Int128) -> (Int64, Int64)? {
    let (narrow, narrowDivisor) = (
      Int64(truncatingIfNeeded: self), Int64(truncatingIfNeeded: divisor)
    )
    return Int128(narrow) == self && Int128(narrowDivisor) == divisor
      ? (narrow, narrowDivisor) : nil
  }
}

extension ExactDecimal {
  /// The greatest whole number that is not above self · count.
  func wholeMultiple(of count: Int) -> Int {
    Int((Int128(significand) * Int128(count)).roundedDown(dividingBy: Int128(divisor)))
  }
}
