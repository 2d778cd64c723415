// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// How much more one plan costs than another; the opposite question has the opposite answer.
public struct CostDifference: Hashable, Sendable {
  /// All money from the base year on.
  public let total: Money
  /// Money paid once.
  public let capital: Money
  /// Money that recurs.
  public let recurrent: Money
  /// Money outside the totals that is spent already.
  public let alreadySpent: Money
  /// By calendar year, for every year in which either pays.
  public let byYear: [BudgetYear: Money]
  /// By kind of money, for every kind in which either pays.
  public let byKind: [CostEntry.Kind: Money]
  /// By department, for every department to which either books; nil where none is named.
  public let byDepartment: [String?: Money]
  /// Of the present values, in yuan.
  public let presentValue: Double

  init(of costing: Costing, from other: Costing) {
    total = costing.total - other.total
    capital = costing.capital - other.capital
    recurrent = costing.recurrent - other.recurrent
    alreadySpent = costing.alreadySpent - other.alreadySpent
    presentValue = costing.presentValue - other.presentValue
    var years: [BudgetYear: Money] = [:]
    var kinds: [CostEntry.Kind: Money] = [:]
    var departments: [String?: Money] = [:]
    for entry in costing.entries {
      years[entry.year, default: .zero] += entry.amount
      kinds[entry.kind, default: .zero] += entry.amount
      departments[entry.department, default: .zero] += entry.amount
    }
    for entry in other.entries {
      years[entry.year, default: .zero] -= entry.amount
      kinds[entry.kind, default: .zero] -= entry.amount
      departments[entry.department, default: .zero] -= entry.amount
    }
    byYear = years
    byKind = kinds
    byDepartment = departments
  }
}
