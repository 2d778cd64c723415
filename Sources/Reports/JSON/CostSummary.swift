// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator

/// The money of one scenario for programs, in yuan.
public struct CostSummary: Encodable, Sendable {
  let capital: Int64
  let recurrent: Int64
  let presentValue: Int64
  let alreadySpent: Int64
  let byYear: [String: Int64]
  let byKind: [String: Int64]
  let byDepartment: [String: Int64]
  let projectsWithoutCost: [String]

  /// Sums up a costing.
  public init(_ costing: Costing) {
    capital = costing.capital.yuan
    recurrent = costing.recurrent.yuan
    presentValue = costing.presentMoney.yuan
    alreadySpent = costing.alreadySpent.yuan
    projectsWithoutCost = costing.projectsWithoutCost.map(\.rawValue)
    var years: [String: Int64] = [:]
    var kinds: [String: Int64] = [:]
    var departments: [String: Int64] = [:]
    for entry in costing.entries {
      years["\(entry.year.year)", default: 0] += entry.amount.yuan
      kinds[entry.kind.rawValue, default: 0] += entry.amount.yuan
      departments[entry.department ?? "", default: 0] += entry.amount.yuan
    }
    byYear = years
    byKind = kinds
    byDepartment = departments
  }
}
