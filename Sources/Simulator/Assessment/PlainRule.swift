// SPDX-License-Identifier: GPL-3.0-or-later

/// A threshold of one of the seven indicators with its floor, multiplied out for amounts that are
/// not split, where an amount in hundredths and a number of pupils are all that changes.
struct PlainRule {
  /// A "not below" limit in 64 bits.
  struct Bound {
    /// Its place in `FindingSources.values`.
    let place: Int16
    /// What hundredths and pupils are multiplied by before they are compared.
    let held: Int64
    let needed: Int64

    init(_ limit: Limit, basis: Int64) {
      place = limit.place
      held = basis * limit.divisor
      needed = limit.significand * 100
    }

    /// What is above the limit; nil where a product does not fit.
    @inline(__always) func surplus(_ hundredths: Int64, _ pupils: Int) -> Int64? {
      let (amount, first) = held.multipliedReportingOverflow(by: hundredths)
      let (least, second) = needed.multipliedReportingOverflow(by: Int64(pupils))
      let (surplus, third) = amount.subtractingReportingOverflow(least)
      return first || second || third ? nil : surplus
    }
  }

  let threshold: Bound
  let floor: Bound?
  /// Pupils that the threshold is stated for.
  let basis: Double
  /// How much of a surplus one whole unit is.
  let units: Int64

  init(threshold: Limit, floor: Limit?, basis: Int64) {
    self.threshold = Bound(threshold, basis: basis)
    self.floor = floor.map { Bound($0, basis: basis) }
    self.basis = Double(basis)
    units = basis * 100 * threshold.divisor
  }

  /// The verdicts on an amount in hundredths over pupils, without evidence; nil where a product
  /// does not fit.
  @inline(__always) func verdicts(_ hundredths: Int64, _ pupils: Int) -> (
    threshold: Verdict, floor: Verdict
  )? {
    guard let surplus = threshold.surplus(hundredths, pupils) else { return nil }
    var floorVerdict = Verdict.notAssessed
    if let floor {
      guard let aboveFloor = floor.surplus(hundredths, pupils) else { return nil }
      floorVerdict = aboveFloor >= 0 ? .meets : .fallsShort
    }
    return (surplus >= 0 ? .meets : .fallsShort, floorVerdict)
  }

  /// The finding of an amount in hundredths over pupils, who are some, as `FindingRow.atLeast`
  /// makes it; nil where a product does not fit.
  func row(_ hundredths: Int64, _ pupils: Int) -> FindingRow? {
    guard let surplus = threshold.surplus(hundredths, pupils),
      let verdicts = verdicts(hundredths, pupils)
    else { return nil }
    var row = FindingRow(threshold: threshold.place)
    row.floor = floor?.place ?? -1
    (row.verdict, row.floorVerdict) = verdicts
    row.hundredths = Int128(hundredths)
    row.divisor = 1
    row.denominator = pupils
    row.value = Double(hundredths) / 100 * basis / Double(pupils)
    let (quotient, remainder) = surplus.quotientAndRemainder(dividingBy: units)
    row.margin = Int(remainder < 0 ? quotient - 1 : quotient)
    return row
  }
}
