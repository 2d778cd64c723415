// SPDX-License-Identifier: GPL-3.0-or-later

extension Coefficient {
  /// The coefficients of seven amounts over the same sections; the pupils are read once a pass.
  ///
  /// Each lane is one amount and sums its sections in their order, so that the result has the same
  /// bits on every processor, and the same bits as `init(amounts:pupils:)` for that amount alone.
  ///
  /// - Parameters:
  ///   - amounts: `[section]`, one lane for each of the seven amounts; the eighth is not read.
  ///   - pupils: `[section]`; a section without pupils is left out.
  /// - Returns: One coefficient a lane; nil where `init(amounts:pupils:)` gives nil.
  /// - Complexity: O(sections), nothing is allocated.
  public static func seven(
    amounts: Span<SIMD8<Double>>, pupils: Span<Double>
  ) -> InlineArray<7, Coefficient?> {
    precondition(amounts.count == pupils.count, "one row of amounts for each section")
    var total = 0.0
    var sum = SIMD8<Double>.zero
    for index in pupils.indices where pupils[index] > 0 {
      total += pupils[index]
      sum += amounts[index]
    }
    let mean = sum / total
    var squares = SIMD8<Double>.zero
    var residue = SIMD8<Double>.zero
    for index in pupils.indices where pupils[index] > 0 {
      let difference = amounts[index] - mean * pupils[index]
      squares += difference * difference * (1 / pupils[index])
      residue += difference
    }
    return InlineArray { lane in
      Coefficient(
        pupils: total, sum: sum[lane], squares: squares[lane], residue: residue[lane])
    }
  }
}
