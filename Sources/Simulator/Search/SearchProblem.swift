// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A search compiled into dense tables: what every section needs in every compliance year, what
/// actions bring and cost, and what couples the schools.
///
/// Nothing in it refers to the simulator: a problem can be written by hand, and the dual method
/// works on the same tables with other `Prices`.
struct SearchProblem: Hashable, Sendable {
  /// School years, base year first: what `SearchLever.firstYear` counts in.
  var schoolYears: [SchoolYear]
  /// Calendar years in which something may be paid.
  var decisionYears: [BudgetYear]
  /// Indices into `schoolYears` of the years that must comply; a year that must meet two standards
  /// stands twice.
  var complianceYears: [Int]
  /// Actions.
  var levers: [SearchLever]
  /// Schools.
  var units: [SearchUnit]
  /// How many of a section's indicators may stay at their floors, at most in any year.
  var mayStayAtFloor: Int
  /// The same by place in `complianceYears`, where the years differ; empty where they do not.
  var mayStayInYear: [Int] = []
  /// The part of a track's addition that is left a year later, by `ResourceKind.index`.
  var retention: [Double]
  /// Limits of the coefficients, by stage; nil to leave them out.
  var coefficientLimits: [Stage: Double]
  /// What these limits are multiplied by, by place in `complianceYears`; empty where the years have
  /// the same.
  var limitFactors: [[Stage: Double]] = []
  /// What the limits of single coefficients are multiplied by, because the simulator found them
  /// broken.
  var coefficientMargins: [CoefficientMargin: Double] = [:]
  /// Money and units available to the search.
  var allowance: Allowance
  /// Nodes of the search tree for one school's overlapping actions.
  var nodeLimit: Int = 20_000
  /// Whether wear is rounded in favour of what is left: for bounds.
  var roundsWearUp = false
  /// Whether areas that the base plan's own measures add may give way to what is bought before
  /// them.
  var sitesGiveWay = false

  /// Hundredths left in a school year of what a step brings when it is paid in a decision year;
  /// zero before it arrives. Rounded down each year, as the stock is.
  func worth(lever: Int, kind: ResourceKind, paid: Int, in schoolYear: Int) -> Int64 {
    let arrival = levers[lever].firstYear[paid]
    let amount = levers[lever].contribution[kind.index]
    guard arrival <= schoolYear, amount != 0 else { return 0 }
    let kept = retention[kind.index]
    guard kept < 1 else { return amount }
    var left = Double(amount)
    for _ in arrival..<schoolYear { left *= kept }
    // Rounded to the nearest hundredth: the simulator's own rounding is checked afterwards.
    return Int64(left.rounded(roundsWearUp ? .up : .toNearestOrAwayFromZero))
  }
}

extension SearchProblem {
  /// Which of the standards that one school year must meet a compliance year is for, from 0.
  func standard(ofPlace place: Int) -> Int {
    complianceYears[..<place].count { $0 == complianceYears[place] }
  }

  /// How many of a section's indicators may stay at their floors in a compliance year.
  func mayStay(_ year: Int) -> Int {
    mayStayInYear.isEmpty ? mayStayAtFloor : mayStayInYear[year]
  }

  /// The limit of a stage's coefficients in a compliance year; nil for none.
  func coefficientLimit(_ stage: Stage, year: Int) -> Double? {
    coefficientLimits[stage].map { limit in
      limitFactors.isEmpty ? limit : limit * (limitFactors[year][stage] ?? 1)
    }
  }

  /// The limit of one coefficient, tightened where the simulator found it broken; nil for none.
  func coefficientLimit(_ stage: Stage, year: Int, _ indicator: Indicator) -> Double? {
    coefficientLimit(stage, year: year).map { limit in
      limit * (coefficientMargins[CoefficientMargin(stage: stage, indicator: indicator)] ?? 1)
    }
  }
}

/// Which coefficient a margin belongs to.
struct CoefficientMargin: Hashable, Sendable {
  var stage: Stage
  var indicator: Indicator
}

/// Steps of one lever at one place paid in one year.
struct Purchase: Hashable, Sendable {
  /// Index of the lever.
  var lever: Int
  /// The section's place in its unit; 0 for shared stock.
  var slot: Int
  /// Index of the decision year.
  var year: Int
  /// Steps, positive.
  var steps: Int64
  /// The section's stage, of people; nil for what belongs to no section.
  var stage: Stage?
}

/// Teachers that move from one section to another of the same stage.
struct Transfer: Hashable, Sendable {
  /// Index of the lever.
  var lever: Int
  /// Unit that gives.
  var giverUnit: Int
  /// The giving section's place in its unit.
  var giverSlot: Int
  /// Unit that receives.
  var receiverUnit: Int
  /// The receiving section's place in its unit.
  var receiverSlot: Int
  /// Index of the decision year.
  var year: Int
  /// Steps, positive.
  var steps: Int64
}

/// The exact minimum for one unit at given prices.
struct UnitSolution: Hashable, Sendable {
  /// What is bought.
  var purchases: [Purchase]
  /// Its cost at the given prices; infinite where some need cannot be met.
  var cost: Double
  /// A lower bound on the least cost; equal to `cost` where proven.
  var bound: Double
  /// Needs that cannot be met, with what is missing in hundredths.
  var missing: [Missing]

  /// A need that cannot be met.
  struct Missing: Hashable, Sendable {
    /// Index into the unit's requirements.
    var requirement: Int
    /// Hundredths of the track still short.
    var short: Int64
  }
}
