// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// How findings are reckoned: integers throughout, so that no quotient is rounded before its verdict.
extension Finding {
  /// A "not below" finding: amount · basis ≥ threshold · pupils.
  ///
  /// The margin solves the same inequality for whole units of what can be added: the section's own,
  /// or, where it has a share of shared stock, the whole school's.
  static func atLeast(
    _ amount: Fraction?, pupils: Int?, basis: Int, threshold: CitedValue, floor: CitedValue?,
    share: SplitShare?
  ) -> Finding {
    let scope: MarginScope = share.map { $0.parts.isEmpty ? .section : .school } ?? .section
    var finding = Finding(
      numerator: amount, denominator: pupils, value: nil, threshold: threshold, floor: floor,
      verdict: .notAssessed, reachesFloor: nil, shortBy: nil, spare: nil, marginScope: scope,
      route: nil)
    guard let amount, let pupils else { return finding }
    if pupils > 0 { finding.value = amount.value * Double(basis) / Double(pupils) }
    let surplus = Surplus(amount, basis: basis, threshold: threshold.value, pupils: pupils)
    finding.verdict = surplus.numerator >= 0 ? .meets : .fallsShort
    if let floor {
      let aboveFloor = Surplus(amount, basis: basis, threshold: floor.value, pupils: pupils)
      finding.reachesFloor = aboveFloor.numerator >= 0
    }
    let (numerator, denominator) = (share?.numerator ?? 1, share?.denominator ?? 1)
    guard numerator > 0 else { return finding }
    let scaled = surplus.numerator * denominator
    let divisor = surplus.denominator * numerator
    finding.shortBy = scaled < 0 ? Int((-scaled).roundedUp(dividingBy: divisor)) : 0
    finding.spare = scaled > 0 ? Int(scaled.roundedDown(dividingBy: divisor)) : 0
    return finding
  }

  /// What is above a "not below" rule, in units of the amount: amount − threshold · pupils ÷ basis.
  private struct Surplus {
    var numerator: Int128
    var denominator: Int128

    init(_ amount: Fraction, basis: Int, threshold: ExactDecimal, pupils: Int) {
      let scale = Int128(threshold.divisor)
      let held = Int128(basis) * scale * amount.hundredths
      let needed = Int128(threshold.significand) * Int128(pupils) * 100 * amount.divisor
      numerator = held - needed
      denominator = Int128(basis) * scale * 100 * amount.divisor
    }
  }

  /// A "not above" finding that is not assessed, because what it needs is missing.
  static func missing(
    threshold: CitedValue, numerator: Int? = nil, denominator: Int? = nil,
    scope: MarginScope = .section
  ) -> Finding {
    Finding(
      numerator: numerator.map { Fraction(hundredths: Int128($0) * 100) },
      denominator: denominator, value: nil, threshold: threshold, floor: nil,
      verdict: .notAssessed, reachesFloor: nil, shortBy: nil, spare: nil, marginScope: scope,
      route: nil)
  }

  /// The same finding, recognised by a route on the evidence of a plan, whatever its value.
  func recognised(by route: String) -> Finding {
    var finding = self
    finding.verdict = .meets
    finding.shortBy = 0
    finding.spare = 0
    finding.route = route
    return finding
  }
}

extension Int128 {
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
  /// The least whole number that is not below count ÷ self; self is positive.
  func wholeUnits(for count: Int) -> Int {
    Int((Int128(count) * Int128(divisor)).roundedUp(dividingBy: Int128(significand)))
  }

  /// The greatest whole number that is not above self · count.
  func wholeMultiple(of count: Int) -> Int {
    Int((Int128(significand) * Int128(count)).roundedDown(dividingBy: Int128(divisor)))
  }
}
