// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator

/// Everything that a search is asked: the plan it starts from, years, money, and what is open.
///
/// The command line and the served page ask by this, so that they cannot answer differently.
public struct SearchInquiry: Sendable {
  /// The case, with the changes it starts from as one of its scenarios.
  public let opened: CountyCase
  /// The scenario it starts from; nil for the county's own plan.
  public let scenario: String?
  /// What that leads to.
  public let run: ScenarioRun
  /// The first school year that must comply; nil for the county's own.
  public var target: SchoolYear?
  /// Money by calendar year; nil for the plan's own budgets.
  public var budgets: [BudgetYear: Money]?
  /// What may be decided beside purchases.
  public var freedom = SearchFreedom()
  /// Whether entrants and blocks of classrooms are open, too.
  public var decidesIntake = DecisionKind.usual.openIntake
  /// Determines the walk where there are too many configurations to enumerate.
  public var seed: UInt64 = 0
  /// The most configurations that are searched in full.
  public var mostConfigurations: Int
  /// Whether it is measured what a little more is worth.
  public var measuresPrices = false
  /// Whether remedies are measured to the end where nothing fits.
  public var isThorough = false
  /// Who does the work; the answer is the same for any number of them.
  public var workers = Workers.one

  /// How many futures an answer is judged in: enough to tell "half" from "nearly never", and quick.
  public static let futures = 200

  /// The county's own question with what is usually open.
  public init(_ opened: CountyCase, _ run: ScenarioRun, scenario: String?) {
    self.opened = opened
    self.run = run
    self.scenario = scenario
    mostConfigurations = DecisionEffort().searches
  }

  /// The options of the search for purchases.
  public var options: SearchOptions {
    var options = SearchOptions()
    if let target { options.complianceYears = opened.baseline.complianceWindow(from: target) }
    if let budgets { options.budgets = budgets }
    return options
  }

  /// Searches; where whoever asked has had enough, each step ends with the best it has.
  ///
  /// - Parameter hear: Told what goes on, by any thread but never by two at once; false ends the
  ///   step at hand.
  public func answer(_ hear: @escaping @Sendable (SearchNews) -> Bool) -> SearchAnswer {
    let decided = decisions(hear)
    let found = decided?.best.result ?? purchases(hear)
    return SearchAnswer(self, found, decided, hear)
  }

  /// What decisions and their purchases come to; nil where nothing is open.
  func decisions(_ hear: @escaping @Sendable (SearchNews) -> Bool) -> DecisionSearchResult? {
    let (baseline, plan, future) = (opened.baseline, run.resolved.plan, run.resolved.future)
    let options = options
    var freedom = freedom
    if decidesIntake {
      let intakes = baseline.intakePlans(
        plan: plan, future: future, options: options, freedom: freedom)
      freedom.intakes = intakes.map(\.changes)
      if let last = intakes.last { _ = hear(.intake(last)) }
    }
    let space = DecisionSpace(baseline: baseline, plan: plan, future: future, freedom: freedom)
    _ = hear(.space(freedom, space))
    guard !space.decisions.isEmpty else { return nil }
    var effort = DecisionEffort()
    effort.searches = mostConfigurations
    _ = hear(.begins(.decisions))
    let (opened, scenario) = (opened, scenario)
    let result = baseline.searchDecisions(
      plan: plan, future: future, options: options, freedom: freedom, effort: effort, seed: seed,
      edit: { opened.plan(of: scenario, with: $0) }, workers: workers
    ) { hear(.decisions($0)) }
    _ = hear(.ends(.decisions))
    return result
  }

  /// What purchases alone come to.
  func purchases(_ hear: (SearchNews) -> Bool) -> SearchResult {
    _ = hear(.begins(.purchases))
    let result = opened.baseline.search(
      plan: run.resolved.plan, future: run.resolved.future, options: options
    ) { hear(.purchases($0)) }
    _ = hear(.ends(.purchases))
    return result
  }
}
