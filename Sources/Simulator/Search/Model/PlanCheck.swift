// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Standards

/// Whether a plan complies in every year asked for, what it costs, and everything that it breaks.
///
/// The plan is run by the simulator, and its strict findings are read; no code of the search takes
/// part.
public struct PlanCheck: Equatable, Sendable {
  /// One rule that a plan breaks, or that cannot be assessed.
  public struct Breach: Hashable, Sendable {
    /// What kinds of rules there are.
    public enum Kind: Hashable, Sendable {
      /// What a search tries to meet: indicators, rooms, staff, coefficients, budgets, caps.
      case need(SearchNeed)
      /// Pupils of a school.
      case schoolSize
      /// Pupils of a class.
      case classSize
      /// Children without a place.
      case places
      /// A binding item of the ledger, computed from more than one section; by its identifier.
      case item(String)
      /// A measure at a school that is to be left alone.
      case lockedSchool
    }
    /// What is broken.
    public var kind: Kind
    /// The school; nil for the county.
    public var school: ID<School>?
    /// The stage; nil for a whole school or the county.
    public var stage: Stage?
    /// The school year; nil for money, caps and locked schools.
    public var year: SchoolYear?
    /// The calendar year of money and caps.
    public var budgetYear: BudgetYear?
    /// `fallsShort`, or `notAssessed` where data are missing.
    public var verdict: Verdict
    /// By how much: whole units of the resource, pupils above a limit, yuan, units above a cap, or
    /// a coefficient less its limit; nil where not known.
    public var shortBy: Double?
  }

  /// The school years that were judged.
  public var years: [SchoolYear]
  /// The standard by which each was judged, by its identifier: the county's own or an inspection's.
  public var standards: [String]
  /// What is computed, declared and vetoed in each of them.
  public var verdicts: [YearVerdicts]
  /// Everything broken: by year, then sections in table order, coefficients, the county; then
  /// money, caps and locked schools.
  public var breaches: [Breach]
  /// Present value that the plan adds to the one it builds on, by the simulator's costing.
  public var cost: Money
  /// Measures and projects whose price nobody knows: their money is missing in `cost`.
  public var unpriced: [String]
  /// Measures of the plan that the simulator could not carry out in full.
  public var unfinished: [MeasureEffect]

  /// Whether the computed part of every year meets the standard, and money, caps and locks are
  /// kept. What the county declares is another matter: see `verdicts`.
  public var complies: Bool {
    breaches.isEmpty && verdicts.allSatisfy { $0.computed == .meets }
  }
}

extension Baseline {
  /// Runs a plan and says what it breaks in the years, budgets and caps of a search's question.
  ///
  /// - Parameters:
  ///   - plan: The plan to be judged.
  ///   - base: The plan it builds on: what the cost and the budgets are reckoned from.
  ///   - future: What happens to the county.
  ///   - options: Years, budgets, caps and locked schools; those of the base plan where nil.
  public func check(
    plan: Plan, base: Plan, future: Future, options: SearchOptions = SearchOptions()
  ) -> PlanCheck {
    let before = outcome(plan: base, future: future)
    let after = outcome(plan: plan, future: future)
    let asked = options.complianceYears ?? county.complianceYears
    let judged = demands(years.indices.filter { $0 > 0 && asked.contains(years[$0]) })
    let reader = BreachReader(baseline: self, outcome: after)
    let limits = PlanLimits(
      base: before, plan: after, options: options, levers: county.levers)
    return PlanCheck(
      years: judged.map { years[$0.year] },
      standards: judged.map { standard(of: $0).id },
      verdicts: judged.map { after.judged($0, self).verdicts },
      breaches: judged.flatMap(reader.breaches)
        + limits.overdrawn(years: years) + limits.overCap + limits.touched,
      cost: after.costing.presentMoney(over: before.costing),
      unpriced: after.costing.measuresWithoutCost.map(\.rawValue)
        + after.costing.projectsWithoutCost.map(\.rawValue),
      unfinished: after.stock.measureEffects.filter { $0.done < $0.requested })
  }
}
