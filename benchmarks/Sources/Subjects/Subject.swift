// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Scenarios
public import Simulator
public import Standards

/// A county that is measured, with the plan of one what-if.
public struct Subject: Sendable {
  /// The county's name.
  public let name: String
  /// The county as read or made.
  public let county: County
  /// Its standard.
  public let standard: Standard
  /// The county compiled.
  public let baseline: Baseline
  /// The plan that the what-if asks about.
  public let plan: Plan

  /// The made county; its standard comes with the program.
  public static func made() throws -> Subject {
    let county = MadeCounty.county()
    let standard = try StandardsCatalog.load(county.standard, on: county.baseYear.opening).get()
    return Subject(
      name: "made", baseline: Baseline(county: county, standard: standard))
  }

  /// A county folder; nil where it does not open, for example while it has no baseline tables.
  public static func folder(_ path: String, name: String) -> Subject? {
    guard case .success(let opened) = CountyCase.open(path) else { return nil }
    return Subject(name: name, baseline: opened.baseline)
  }

  private init(name: String, baseline: Baseline) {
    self.name = name
    self.baseline = baseline
    county = baseline.county
    standard = baseline.standard
    plan = MadeCounty.changedPlan(baseline.county.plan)
  }
}
