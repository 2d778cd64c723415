// SPDX-License-Identifier: GPL-3.0-or-later

/// The coefficient of variation (差异系数) of an amount per pupil among sections, weighted by pupils.
///
///     X̄ = Σx ÷ Σp      S = √( Σ (p ÷ Σp) · (x ÷ p − X̄)² )      CV = S ÷ X̄
///
/// Population form; X̄ is the pooled mean, not the mean of the sections' own ratios. Source: the method
/// annex of 教督〔2012〕3号. Two passes: the first finds X̄, the second sums squares about it and
/// takes out what rounding left in their sum, so that small spreads on a large mean keep their digits.
public struct Coefficient: Hashable, Sendable {
  /// Pupils of the sections that count, Σp.
  public let pupils: Double
  /// The pooled mean X̄, in the amount's unit per pupil.
  public let mean: Double
  /// The deviation S, in the amount's unit per pupil.
  public let deviation: Double
  /// S ÷ X̄, without unit.
  public let value: Double

  /// The coefficient of one amount over sections; nil when no section has pupils or when the amounts
  /// sum to zero or less, for then the quotient has no meaning.
  ///
  /// - Parameters:
  ///   - amounts: x, one for each section, in any one unit.
  ///   - pupils: p, one for each section; a section without pupils is left out.
  /// - Complexity: O(sections), nothing is allocated.
  public init?(amounts: Span<Double>, pupils: Span<Double>) {
    precondition(amounts.count == pupils.count, "one amount for each section")
    var total = 0.0
    var sum = 0.0
    for index in pupils.indices where pupils[index] > 0 {
      total += pupils[index]
      sum += amounts[index]
    }
    let mean = sum / total
    var squares = 0.0
    var residue = 0.0
    for index in pupils.indices where pupils[index] > 0 {
      let difference = amounts[index] - mean * pupils[index]
      squares += difference * difference * (1 / pupils[index])
      residue += difference
    }
    self.init(pupils: total, sum: sum, squares: squares, residue: residue)
  }

  /// The coefficient of one amount over sections, from arrays.
  public init?(amounts: [Double], pupils: [Double]) {
    self.init(amounts: amounts.span, pupils: pupils.span)
  }

  /// Finishes what both passes summed: p, x, (x − X̄p)² ÷ p, and x − X̄p.
  init?(pupils: Double, sum: Double, squares: Double, residue: Double) {
    guard pupils > 0, sum > 0 else { return nil }
    let variance = max(0, squares - residue * residue / pupils) / pupils
    self.pupils = pupils
    mean = sum / pupils
    deviation = variance.squareRoot()
    value = deviation / mean
  }
}
