// SPDX-License-Identifier: GPL-3.0-or-later
internal import CKernels

/// The sums behind seven coefficients of variation over the same sections, from one pass over them.
///
///     Σp      Σd      Σ d² ÷ p      with d = x − K·p
///
/// K is a shift near the mean, one for each amount, so that a small spread on a large mean keeps its
/// digits in a single pass. Rows are added in two halves, even and odd places, lane by lane; each
/// operation is rounded by itself, so that the sums have the same bits on every processor.
///
/// A section that changes is taken out and put in again in O(1); the sums then hold the rounding of
/// every change, some 2⁻⁵³ of the terms each, and are to be made anew after some thousand changes.
public struct SevenSums: Hashable, Sendable {
  /// K in amount per pupil, one lane for each amount; the eighth lane is zero.
  public let shift: SIMD8<Double>
  /// Σd, and in the eighth lane Σp.
  private(set) var sums: SIMD8<Double>
  /// Σ d² ÷ p; the eighth lane has no meaning.
  private(set) var squares: SIMD8<Double>

  /// One pass over rows of seven amounts with their pupils in the eighth lane.
  ///
  /// A row without pupils is left out. The shift is the pooled mean of the first eight rows; where
  /// that turns out to lie far from the mean for the spread, a second pass takes the mean itself.
  ///
  /// - Complexity: O(sections), nothing is allocated.
  public init(_ rows: Span<SIMD8<Double>>) {
    let first = Self(rows, shift: Self.pooled(rows))
    self = first.isFarFromMean ? Self(rows, shift: first.means) : first
  }

  /// One pass with a given shift.
  init(_ rows: Span<SIMD8<Double>>, shift: SIMD8<Double>) {
    self.shift = shift
    var sums = SIMD8<Double>.zero
    var squares = SIMD8<Double>.zero
    unsafe rows.withUnsafeBufferPointer { rows in
      guard let first = unsafe UnsafeRawPointer(rows.baseAddress) else { return }
      let numbers = unsafe first.assumingMemoryBound(to: Double.self)
      unsafe withUnsafeBytes(of: shift) { shift in
        unsafe withUnsafeMutableBytes(of: &sums) { sums in
          unsafe withUnsafeMutableBytes(of: &squares) { squares in
            guard let shift = unsafe shift.assumingMemoryBound(to: Double.self).baseAddress,
              let sums = unsafe sums.assumingMemoryBound(to: Double.self).baseAddress,
              let squares = unsafe squares.assumingMemoryBound(to: Double.self).baseAddress
            else { return }
            unsafe junheng_sum_seven(numbers, rows.count, shift, sums, squares)
          }
        }
      }
    }
    self.sums = sums
    self.squares = squares
  }

  /// Takes a row out and puts another in; either may be a row without pupils, which changes nothing.
  public mutating func replace(_ old: SIMD8<Double>, with new: SIMD8<Double>) {
    if old[7] > 0 {
      let difference = old - shift * old[7]
      sums -= difference
      squares -= difference * difference * (1 / old[7])
    }
    if new[7] > 0 {
      let difference = new - shift * new[7]
      sums += difference
      squares += difference * difference * (1 / new[7])
    }
  }

  /// The coefficient of one of the seven amounts; nil where `Coefficient(amounts:pupils:)` gives nil.
  public subscript(amount: Int) -> Coefficient? {
    precondition(amount < 7, "the eighth lane holds the pupils")
    return Coefficient(
      pupils: sums[7], sum: shift[amount] * sums[7] + sums[amount], squares: squares[amount],
      residue: sums[amount])
  }

  /// The pooled mean of the first eight rows with pupils in the first eight places; zero without any.
  private static func pooled(_ rows: Span<SIMD8<Double>>) -> SIMD8<Double> {
    var sum = SIMD8<Double>.zero
    for place in 0..<min(8, rows.count) where rows[place][7] > 0 { sum += rows[place] }
    guard sum[7] > 0 else { return .zero }
    var mean = sum / sum[7]
    mean[7] = 0
    return mean
  }

  private var means: SIMD8<Double> {
    var means = shift + sums / sums[7]
    means[7] = 0
    return means
  }

  /// Whether taking the mean's distance from the shift out of the squares would cost more than six
  /// bits of an amount's spread.
  private var isFarFromMean: Bool {
    guard sums[7] > 0 else { return false }
    let distance = sums * sums / sums[7]
    let far = distance .> 64 * (squares - distance)
    return (0..<7).contains { far[$0] }
  }
}
