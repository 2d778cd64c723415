// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Costing {
  /// All money from the base year's calendar year on.
  public var total: Money { entries.reduce(.zero) { $0 + $1.amount } }

  /// Money that is paid once.
  public var capital: Money { sum { !$0.isRecurrent } }

  /// Money that recurs every year, through the last year of the simulation.
  public var recurrent: Money { sum(where: \.isRecurrent) }

  /// Money of one calendar year.
  public func total(year: BudgetYear) -> Money { sum { $0.year == year } }

  /// Money of one kind.
  public func total(kind: CostEntry.Kind) -> Money { sum { $0.kind == kind } }

  /// Money booked to one department; nil asks for what no department is named for.
  public func total(department: String?) -> Money { sum { $0.department == department } }

  /// Calendar years with payments, and the money of each, earliest first.
  public var totalsByYear: [(year: BudgetYear, amount: Money)] {
    var totals: [(year: BudgetYear, amount: Money)] = []
    for entry in entries {
      if let last = totals.last, last.year == entry.year {
        totals[totals.count - 1].amount += entry.amount
      } else {
        totals.append((entry.year, entry.amount))
      }
    }
    return totals
  }

  /// Departments with payments, in order of their first payment, nil where none is named.
  public var departments: [String?] {
    var seen: Set<String?> = []
    return entries.compactMap { seen.insert($0.department).inserted ? .some($0.department) : nil }
  }

  /// Σ amount ÷ (1 + discountRate)^(year − presentYear), in yuan.
  ///
  /// A figure for comparison, not for a verdict: it is a floating-point number, summed in the order
  /// of the entries.
  public var presentValue: Double {
    var value = 0.0
    var factor = 1.0
    var year = presentYear
    for entry in entries {
      while year < entry.year {
        factor /= 1 + discountRate
        year = year.advanced(by: 1)
      }
      value += Double(entry.amount.yuan) * factor
    }
    return value
  }

  /// What one yuan of a calendar year is worth in the present year.
  func presentFactor(of year: BudgetYear) -> Double {
    var factor = 1.0
    for _ in 0..<max(0, presentYear.distance(to: year)) { factor /= 1 + discountRate }
    return factor
  }

  /// What one payment is worth in the present year, in yuan; over all entries it is `presentValue`
  /// but for rounding.
  public func presentValue(of entry: CostEntry) -> Double {
    Double(entry.amount.yuan) * presentFactor(of: entry.year)
  }

  /// The present value rounded to the yuan, for people and for comparing plans.
  public var presentMoney: Money { Money(yuan: Int64(presentValue.rounded())) }

  /// How much more its present value is than another's, rounded once, to the whole yuan.
  func presentMoney(over other: Costing) -> Money {
    Money(yuan: Int64((presentValue - other.presentValue).rounded()))
  }

  /// How much more `costing` costs than `other`.
  public static func difference(of costing: Costing, from other: Costing) -> CostDifference {
    CostDifference(of: costing, from: other)
  }

  private func sum(where isMeant: (CostEntry) -> Bool) -> Money {
    entries.reduce(.zero) { isMeant($1) ? $0 + $1.amount : $0 }
  }
}
