// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// One payment for a measure, before prices change.
struct MeasurePayment {
  /// The calendar year.
  let year: Int
  /// Hundredths of units that are paid for.
  let units: Int64
  /// What one unit costs; nil where no price is known.
  let price: Money?
  let isRecurrent: Bool
  /// Whether it was paid before the base year.
  let isSpent: Bool

  /// The price of the units, to the nearest yuan.
  var amount: Money {
    let yuan = Int128((price ?? .zero).yuan)
    return Money(yuan: Int64(clamping: (yuan * Int128(units) + 50) / 100))
  }

  /// Every payment for what a measure brought about.
  ///
  /// The price is paid `leadYears` before the units count, but not before the base year; what
  /// recurs is paid from the year in which they count to the last, a rent to the end of its lease.
  static func each(
    of measure: Measure, deeds: [DeliveredUnits], terms: ActionTerms, county: County,
    _ body: (MeasurePayment) -> Void
  ) {
    let price = measure.unitCost ?? terms.unitPrice
    let base = county.baseYear.firstYear
    let isLease = measure.action == .leaseSportsArea
    let horizon = county.lastYear.firstYear
    let end = isLease ? min(horizon, measure.until?.firstYear ?? horizon) : horizon
    for deed in deeds {
      // A lease that began before the base year counts there first, but was paid when it began.
      let counted = deed.year == 0 ? min(base, measure.from.firstYear) : base + deed.year
      let due = counted - terms.leadYears
      body(
        MeasurePayment(
          year: max(base, due), units: deed.units, price: price, isRecurrent: false,
          isSpent: deed.year == 0 && due < base))
    }
    if terms.recurrent == .zero { return }
    var units: Int64 = 0
    var place = 0
    for year in base...max(base, end) {
      while place < deeds.count, base + deeds[place].year <= year {
        units += deeds[place].units
        place += 1
      }
      body(
        MeasurePayment(
          year: year, units: units, price: terms.recurrent, isRecurrent: true, isSpent: false))
    }
  }
}
