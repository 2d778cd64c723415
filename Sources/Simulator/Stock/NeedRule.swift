// SPDX-License-Identifier: GPL-3.0-or-later

/// What sections need of one kind: ⌈factor · pupils or classes ÷ divisor⌉ steps of a granule.
struct NeedRule {
  /// The numbers of one stage.
  struct Terms {
    let factor: Int64
    let divisor: Int64
  }
  let primary: Terms
  let junior: Terms
  /// Whether classes are counted and not pupils: rooms for music and art.
  let countsClasses: Bool
  /// Hundredths in a step.
  let granule: Int64

  /// Hundredths that a section of a stage (0 primary, 1 junior) needs, rounded up to whole steps.
  @inline(__always) func hundredths(stage: Int, of count: Int) -> Int64 {
    let terms = stage == 0 ? primary : junior
    // A threshold has at most fifteen digits and a school some thousand pupils; most fit in 64 bits.
    let (product, overflow) = terms.factor.multipliedReportingOverflow(by: Int64(count))
    if !overflow, product < Int64.max - terms.divisor {
      return (product + terms.divisor - 1) / terms.divisor * granule
    }
    return wideHundredths(terms, of: count)
  }

  private func wideHundredths(_ terms: Terms, of count: Int) -> Int64 {
    let steps = (Int128(terms.factor) * Int128(count)).roundedUp(
      dividingBy: Int128(terms.divisor))
    return Int64(steps) * granule
  }
}
