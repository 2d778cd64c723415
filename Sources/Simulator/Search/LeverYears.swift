// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A lever's years of payment with what a step brings then: the same at every place, so that it is
/// taken down once.
struct LeverYears {
  /// Kinds that it brings.
  let kinds: [ResourceKind]
  /// Whether it brings people.
  let isStaff: Bool
  /// Whether it moves people.
  let isRotation: Bool
  /// Whether years may matter that another one beats in price and worth, whatever the place.
  let isLimited: Bool
  /// First school year in which a payment counts, by decision year.
  let arrivals: [Int]
  /// Hundredths that a step brings, `[decision year][compliance year · kinds + kind]`.
  let worth: [[Int64]]

  init(_ lever: Int, _ problem: SearchProblem) {
    let action = problem.levers[lever]
    let kinds = ResourceKind.allCases.filter { action.contribution[$0.index] != 0 }
    self.kinds = kinds
    isStaff = action.isStaff
    isRotation = action.isRotation
    isLimited = action.mostPerSection != nil || problem.isCrowding(lever)
    arrivals = action.firstYear
    worth = problem.decisionYears.indices.map { paid in
      problem.complianceYears.flatMap { year in
        kinds.map { problem.worth(lever: lever, kind: $0, paid: paid, in: year) }
      }
    }
  }
}

extension SearchProblem {
  /// Of every lever.
  var leverYears: [LeverYears] { levers.indices.map { LeverYears($0, self) } }
}
