// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Whether a coefficient keeps its limit, decided without rounding where rounding could matter.
///
/// CV ≤ c is the same as Σp · Σ(x² ÷ p) ≤ (1 + c²) · (Σx)², which holds no root. The floating-point
/// coefficient decides as long as it is further than one part in 10⁹ from the limit, which is far
/// beyond its rounding error; nearer than that, whole numbers of any size decide.
enum CoefficientLimit {
  /// Relative distance from the limit inside which whole numbers decide.
  static let doubtful = 1e-9

  /// Whether the coefficient is not above the limit; the exact amounts are made only where they are
  /// needed.
  static func isKept(
    _ coefficient: Double, limit: ExactDecimal, amounts: @autoclosure () -> [Fraction],
    pupils: @autoclosure () -> [Int]
  ) -> Bool {
    let limitValue = limit.value
    if (coefficient - limitValue).magnitude > doubtful * limitValue {
      return coefficient <= limitValue
    }
    return isKeptExactly(limit: limit, amounts: amounts(), pupils: pupils())
  }

  /// The same in whole numbers only; false when the amounts sum to zero or less.
  static func isKeptExactly(limit: ExactDecimal, amounts: [Fraction], pupils: [Int]) -> Bool {
    precondition(amounts.count == pupils.count, "one amount for each section")
    let counted = amounts.indices.filter { pupils[$0] > 0 }
    let gains = Ratio.sum(counted.filter { amounts[$0].hundredths > 0 }.map { Ratio(amounts[$0]) })
    let losses = Ratio.sum(
      counted.filter { amounts[$0].hundredths < 0 }.map { Ratio(amounts[$0]) })
    let positive = gains.numerator * losses.denominator
    let negative = losses.numerator * gains.denominator
    guard positive > negative else { return false }
    let sum = Ratio(
      numerator: positive - negative, denominator: gains.denominator * losses.denominator)
    let squares = Ratio.sum(
      counted.map { index in
        let amount = Ratio(amounts[index])
        return Ratio(
          numerator: amount.numerator * amount.numerator,
          denominator: amount.denominator * amount.denominator
            * ExactNatural(UInt128(pupils[index])))
      })
    let total = ExactNatural(UInt128(counted.reduce(0) { $0 + pupils[$1] }))
    let scale = ExactNatural(UInt128(limit.divisor.magnitude))
    let limitDigits = ExactNatural(UInt128(limit.significand.magnitude))
    let left = total * scale * scale * squares.numerator * sum.denominator * sum.denominator
    let right =
      (scale * scale + limitDigits * limitDigits)
      * sum.numerator * sum.numerator * squares.denominator
    return left <= right
  }

  /// Whether a coefficient is above its limit whatever amounts other sections, whose pupils are
  /// known, may have: the known sections decide.
  ///
  /// With A = Σx, B = Σ(x² ÷ p) and P = Σp of the known ones and U pupils in the others, CV² + 1 is
  /// (P + U) · (B + Σy²÷q) ÷ (A + Σy)². It is least where all others hold the same for each pupil,
  /// namely B ÷ A, and is (P + U) · B ÷ (A² + B · U) there. Nearer to the limit than one part in
  /// 10⁹ nothing is said.
  static func isSurelyOver(
    limit: ExactDecimal, amounts: [Double], pupils: [Double], others: Double
  ) -> Bool {
    var (sum, squares, total) = (0.0, 0.0, 0.0)
    for (amount, pupils) in zip(amounts, pupils) where pupils > 0 {
      sum += amount
      squares += amount * amount / pupils
      total += pupils
    }
    guard sum > 0 else { return false }
    let least = (total + others) * squares / (sum * sum + squares * others) - 1
    let coefficient = max(0, least).squareRoot()
    return coefficient - limit.value > doubtful * limit.value
  }

  /// A quotient of whole numbers.
  private struct Ratio {
    var numerator: ExactNatural
    var denominator: ExactNatural

    init(numerator: ExactNatural, denominator: ExactNatural) {
      self.numerator = numerator
      self.denominator = denominator
    }

    /// The magnitude of a fraction in lowest terms; the factor of a hundred cancels on both sides.
    init(_ fraction: Fraction) {
      var divisor = fraction.hundredths.magnitude
      var rest = fraction.divisor.magnitude
      while rest > 0 { (divisor, rest) = (rest, divisor % rest) }
      numerator = ExactNatural(fraction.hundredths.magnitude / divisor)
      denominator = ExactNatural(fraction.divisor.magnitude / divisor)
    }

    /// The sum, by halves so that the denominators stay short as long as they can.
    static func sum(_ terms: [Ratio]) -> Ratio { sum(terms[...]) }

    private static func sum(_ terms: ArraySlice<Ratio>) -> Ratio {
      guard let first = terms.first else {
        return Ratio(numerator: .zero, denominator: .one)
      }
      if terms.count == 1 { return first }
      let middle = terms.startIndex + terms.count / 2
      let left = sum(terms[..<middle])
      let right = sum(terms[middle...])
      if left.denominator == right.denominator {
        return Ratio(
          numerator: left.numerator + right.numerator, denominator: left.denominator)
      }
      return Ratio(
        numerator: left.numerator * right.denominator + right.numerator * left.denominator,
        denominator: left.denominator * right.denominator)
    }
  }
}
