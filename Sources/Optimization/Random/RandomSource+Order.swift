// SPDX-License-Identifier: GPL-3.0-or-later

extension RandomSource {
  /// Puts the elements in a random order, all orders equally likely.
  ///
  /// Fisher and Yates, drawing in the order in which GSL's `gsl_ran_shuffle` draws, so both give
  /// the same order; GSL's own moves bytes, which Swift values cannot bear. The standard library's
  /// `shuffle(using:)` works too, but may change its order from one version of Swift to the next.
  public mutating func shuffle<Elements>(_ elements: inout Elements)
  where Elements: MutableCollection & RandomAccessCollection {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      let other = integer(below: last + 1)
      elements.swapAt(
        elements.index(elements.startIndex, offsetBy: last),
        elements.index(elements.startIndex, offsetBy: other))
    }
  }

  /// One of the elements, all of them equally likely; nil if there is none.
  public mutating func element<Elements: RandomAccessCollection>(
    of elements: Elements
  ) -> Elements.Element? {
    guard !elements.isEmpty else { return nil }
    return elements[
      elements.index(elements.startIndex, offsetBy: integer(below: elements.count))]
  }
}
