// SPDX-License-Identifier: GPL-3.0-or-later

extension Coefficient {
  /// The coefficients of seven amounts over the same sections.
  ///
  /// The same bits on every processor; `SevenSums` says in which order they are summed. They agree with
  /// `init(amounts:pupils:)` for each amount alone but for the rounding of the last digits.
  ///
  /// - Parameter rows: `[section]`, seven amounts in any units and the pupils in the eighth lane; a
  ///   section without pupils is left out.
  /// - Returns: One coefficient an amount; nil where `init(amounts:pupils:)` gives nil.
  /// - Complexity: O(sections), nothing is allocated.
  public static func seven(_ rows: Span<SIMD8<Double>>) -> InlineArray<7, Coefficient?> {
    let sums = SevenSums(rows)
    return InlineArray { sums[$0] }
  }
}
