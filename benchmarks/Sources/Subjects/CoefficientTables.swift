// SPDX-License-Identifier: GPL-3.0-or-later
import CRivals
public import Simulator

/// Seven amounts of many sections over some years, in every layout that a rival wants.
///
/// The ways to reckon return the sum of all coefficients, so that none can be dropped and all can be
/// compared.
public struct CoefficientTables: Sendable {
  private let sections: Int
  private let years: Int
  /// `[year][section]`, a lane an indicator; the eighth holds the pupils.
  private let rows: [[SIMD8<Double>]]
  /// `[year][indicator][section]`.
  private let columns: [[[Double]]]
  /// The same divided by pupils, which GSL wants.
  private let ratios: [[[Double]]]
  /// `[year][section]`.
  private let pupils: [[Double]]
  /// As many numbers as one year of `rows` and `pupils` must bring: seven amounts and the pupils.
  private let block: [[Double]]

  /// Random tables, the same for the same size.
  public init(sections: Int, years: Int) {
    var random = SeededNumbers(seed: 7)
    self.sections = sections
    self.years = years
    let pupils = (0..<years).map { _ in (0..<sections).map { _ in Double(random.whole(20...2_000)) }
    }
    let columns = pupils.map { ofYear in
      (0..<7).map { _ in ofYear.map { ($0 * Double.random(in: 3...9, using: &random)).rounded() } }
    }
    self.pupils = pupils
    self.columns = columns
    ratios = zip(columns, pupils).map { ofYear, weights in
      ofYear.map { column in zip(column, weights).map { $0 / $1 } }
    }
    rows = zip(columns, pupils).map { ofYear, weights in
      (0..<sections).map { section in
        SIMD8((0..<8).map { $0 < 7 ? ofYear[$0][section] : weights[section] })
      }
    }
    block = (0..<years).map { _ in (0..<8 * sections).map(Double.init) }
  }

  /// Elements: one amount of one section in one year each.
  public var elements: Int { 7 * sections * years }

  /// The product: all seven at once.
  public func seven() -> Double {
    var sum = 0.0
    for year in 0..<years {
      let ofYear = rows[year]
      let found = Coefficient.seven(ofYear.span)
      for lane in 0..<7 { sum += found[lane]?.value ?? 0 }
    }
    return sum
  }

  /// The running sums of every year, for `change`.
  public func sums() -> [SevenSums] { rows.map { SevenSums($0.span) } }

  /// The product: one section changes in every year, and a coefficient is asked for.
  public func change(_ section: Int, in sums: inout [SevenSums]) -> Double {
    var sum = 0.0
    for year in sums.indices {
      let row = rows[year][section]
      var changed = row
      changed[0] += 1
      sums[year].replace(row, with: changed)
      sum += sums[year][0]?.value ?? 0
      sums[year].replace(changed, with: row)
    }
    return sum
  }

  /// The product: one amount after the other.
  public func ones() -> Double {
    var sum = 0.0
    for year in 0..<years {
      let weights = pupils[year]
      for column in columns[year] {
        sum += Coefficient(amounts: column, pupils: weights)?.value ?? 0
      }
    }
    return sum
  }

  /// Plain Swift: two passes over arrays, nothing thought of.
  public func plainSwift() -> Double {
    var sum = 0.0
    for year in 0..<years {
      for column in columns[year] { sum += Self.plain(column, pupils[year]) }
    }
    return sum
  }

  private static func plain(_ amounts: [Double], _ pupils: [Double]) -> Double {
    var total = 0.0
    var sum = 0.0
    for index in amounts.indices where pupils[index] > 0 {
      total += pupils[index]
      sum += amounts[index]
    }
    let mean = sum / total
    var squares = 0.0
    for index in amounts.indices where pupils[index] > 0 {
      let distance = amounts[index] / pupils[index] - mean
      squares += pupils[index] * distance * distance
    }
    return (squares / total).squareRoot() / mean
  }

  /// C in the order as written.
  public func plainC() -> Double { each(columns, rival_plain) }
  /// C with regrouped sums.
  public func reassociatedC() -> Double { each(columns, rival_reassociated) }
  /// C with regrouped sums for the processor at hand.
  public func clonedC() -> Double { each(columns, rival_clones) }
  /// GSL.
  public func gsl() -> Double { each(ratios, rival_gsl) }

  private func each(
    _ columns: [[[Double]]], _ rival: (UnsafePointer<Double>, UnsafePointer<Double>, Int) -> Double
  ) -> Double {
    var sum = 0.0
    for year in 0..<years {
      for column in columns[year] { sum += rival(column, pupils[year], sections) }
    }
    return sum
  }

  /// Only reads as many bytes as the coefficients need: the limit that memory sets.
  public func readOnly() -> Double {
    block.reduce(0) { $0 + read_all($1, $1.count) }
  }
}
