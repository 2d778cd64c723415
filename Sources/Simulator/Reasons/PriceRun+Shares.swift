// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension PriceRun {
  /// Problems in which something is left out, with the entries they are for.
  func shares(_ problem: SearchProblem) -> [(entry: PriceReport.Share, problem: SearchProblem)] {
    var list: [(entry: PriceReport.Share, problem: SearchProblem)] = []
    func add(
      _ subject: PriceReport.Share.Subject, own: Money? = nil,
      _ change: (inout SearchProblem) -> Void
    ) {
      var changed = problem
      change(&changed)
      list.append((PriceReport.Share(subject: subject, own: own, saved: nil), changed))
    }
    for (school, own) in dearest {
      add(.school(school), own: own) { changed in
        changed.dropRequirement { unit, _ in unit.school == school }
      }
    }
    for indicator in Indicator.allCases {
      add(.thresholds(indicator)) { changed in
        changed.dropRequirement { $1.need == .indicator(indicator) }
      }
      add(.coefficients(indicator)) { changed in
        for stage in Stage.allCases {
          for year in problem.complianceYears.indices {
            changed.dropRequirement(
              for: CoefficientConflicts.Key(stage: stage, indicator: indicator, year: year))
          }
        }
      }
    }
    add(.staffRatio) { changed in changed.dropRequirement { $1.need == .staffRatio } }
    add(.rooms) { changed in
      changed.dropRequirement { $1.need == .musicRooms || $1.need == .artRooms }
    }
    guard problem.complianceYears.count > 1 else { return list }
    for (place, year) in problem.complianceYears.enumerated() {
      add(.year(problem.schoolYears[year])) { changed in
        changed.dropRequirement { $1.year == place }
        for stage in Stage.allCases {
          for indicator in Indicator.allCases {
            changed.dropRequirement(
              for: CoefficientConflicts.Key(stage: stage, indicator: indicator, year: place))
          }
        }
      }
    }
    return list
  }

  /// The schools at which the plan does most, dearest first.
  private var dearest: [(ID<School>, Money)] {
    var sums: [ID<School>: Money] = [:]
    for action in result.actions { sums[action.school, default: .zero] += action.presentValue }
    let sorted = sums.sorted { left, right in
      left.value != right.value ? left.value > right.value : left.key < right.key
    }
    return sorted.prefix(mostSchools).map { ($0.key, $0.value) }
  }
}

extension SearchProblem {
  /// Asks for nothing any longer where the choice says so; levels of coefficients may still be
  /// written there.
  mutating func dropRequirement(where isLeftOut: (SearchUnit, Requirement) -> Bool) {
    for unit in units.indices {
      for place in units[unit].requirements.indices
      where isLeftOut(units[unit], units[unit].requirements[place]) {
        units[unit].requirements[place].askForNothing()
      }
    }
  }
}
