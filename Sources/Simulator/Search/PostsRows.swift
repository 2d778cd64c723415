// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Rows that keep hires within the posts, read off what the signing check finds in a plan.
///
/// The rule speaks of years in which somebody is hired only: staff that stands above falling posts
/// without a hire breaks nothing. As rows for all years it would forbid plans that may be signed,
/// so a year gets its row when a plan breaks it there, as in a cutting-plane method. A row may
/// forbid more than the rule in a year that turns out to hire nobody: plans under rows keep the
/// rule, but the bound is taken without them.
struct PostsRows {
  let problem: SearchProblem
  /// What the search does in the plan.
  let actions: [SearchAction]
  /// The base year.
  let baseYear: SchoolYear

  /// The row that a breach asks for, with what there is; nil for one of another rule.
  func row(_ breach: SigningBreach) -> (row: SharedRow, left: Int64)? {
    guard breach.rule == .posts, let year = breach.year else { return nil }
    let own = hired(in: year, breach.stage)
    // Who the base plan itself hires in the year stands in the figure and not in the actions.
    let most = Int64(breach.limit.wholeUnits) - (Int64(breach.figure.wholeUnits) - own)
    if case .retirements = breach.origin {
      return (row(.hiredIn(year, breach.stage)) { $0 == year }, max(0, most))
    }
    let before = problem.schoolYears.filter { $0 < year }
      .reduce(0) { $0 + hired(in: $1, breach.stage) }
    return (row(.hiredBy(year, breach.stage)) { $0 <= year }, max(0, most + before))
  }

  private func row(_ subject: SharedRow.Subject, counts: (SchoolYear) -> Bool) -> SharedRow {
    let uses = problem.levers.map { lever in
      problem.decisionYears.indices.map { year in
        counts(baseYear.advanced(by: lever.firstYear[year])) ? lever.persons : 0
      }
    }
    return SharedRow(subject: subject, uses: uses)
  }

  /// Persons whom the plan's own actions bring from outside in a school year.
  private func hired(in year: SchoolYear, _ stage: Stage?) -> Int64 {
    actions.reduce(0) { sum, action in
      guard action.counts == year, stage == nil || action.stage == stage,
        let lever = problem.levers.first(where: { $0.action == action.action })
      else { return sum }
      return sum + Int64(action.amount.wholeUnits) / max(1, lever.step) * lever.persons
    }
  }
}

extension SearchLever {
  /// Persons whom a step brings from outside.
  fileprivate var persons: Int64 { isRotation ? 0 : max(0, contribution[0] / 100) }
}

extension SearchProblem {
  /// The problem with more rows; one that is there already is tightened.
  func adding(_ rows: [(row: SharedRow, left: Int64)]) -> SearchProblem {
    var result = self
    for (row, left) in rows {
      if let place = result.allowance.rows.firstIndex(where: { $0.subject == row.subject }) {
        result.allowance.left[place] = min(result.allowance.left[place], left)
      } else {
        result.allowance.rows.append(row)
        result.allowance.left.append(left)
      }
    }
    return result
  }
}
