// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Plans that cost about as little as the cheapest one and differ in what they ask of the county.
public struct Alternatives: Equatable, Sendable {
  /// One plan.
  public struct Candidate: Equatable, Sendable {
    /// What it has as little as possible of; nil for the cheapest plan.
    public var goal: SecondaryGoal?
    /// What to do.
    public var actions: [SearchAction]
    /// Present value that it adds, by the simulator's costing.
    public var cost: Money
    /// Schools, posts and square metres.
    public var amounts: [SecondaryGoal: Double]
  }

  /// The cheapest plan's search.
  public var cheapest: SearchResult
  /// Sections whose own needs no purchase meets, however much time there is: left out of every
  /// plan.
  public var exempt: [SearchShortage]
  /// The part of the cheapest plan's cost that the others may cost more: 0.02 is two per cent.
  public var within: Double
  /// The cheapest plan first, then one for each goal; empty where no plan complies.
  public var plans: [Candidate]
  /// The plan found that has least in common with the cheapest one.
  public var different: Candidate?
  /// Actions of the cheapest plan, as places, that every plan must have: the school's own need is
  /// met by nothing else. Proven in the search's model.
  public var forced: Set<SharedActions.Place>
  /// No plan has less of it, whatever it costs: proven in the search's model.
  public var least: [SecondaryGoal: Double]
  /// What every plan shares.
  public var shared: SharedActions
  /// Whether the caller stopped it.
  public var isInterrupted: Bool

  /// How much two plans have in common: actions at schools that both have, among those that either
  /// has.
  public func similarity(_ left: Int, _ right: Int) -> Double {
    plans[left].similarity(to: plans[right])
  }
}

extension Alternatives.Candidate {
  /// Its actions as places.
  public var places: Set<SharedActions.Place> {
    Set(actions.map { SharedActions.Place($0.school, $0.stage, $0.action) })
  }

  /// How much two plans have in common: actions at schools that both have, among those that either
  /// has.
  public func similarity(to other: Self) -> Double {
    let keys = [places, other.places]
    let all = keys[0].union(keys[1]).count
    return all == 0 ? 1 : Double(keys[0].intersection(keys[1]).count) / Double(all)
  }
}

/// What all of several plans do: the same action at the same school.
public struct SharedActions: Equatable, Sendable {
  /// An action at a school.
  public struct Place: Hashable, Comparable, Sendable {
    /// The school.
    public var school: ID<School>
    /// The stage; nil for what the school shares.
    public var stage: Stage?
    /// The action.
    public var action: MeasureAction

    init(_ school: ID<School>, _ stage: Stage?, _ action: MeasureAction) {
      self.school = school
      self.stage = stage
      self.action = action
    }

    /// By school, stage and action.
    public static func < (left: Self, right: Self) -> Bool {
      if left.school != right.school { return left.school < right.school }
      let stages = (left.stage?.rawValue ?? "", right.stage?.rawValue ?? "")
      if stages.0 != stages.1 { return stages.0 > stages.1 }
      return left.action.position < right.action.position
    }
  }

  /// One line of what all plans share.
  public struct Line: Equatable, Sendable {
    /// Where and what.
    public var place: Place
    /// What every plan has at least, in all.
    public var least: Quantity
    /// What every plan has paid for at least in each calendar year beyond the years before; only
    /// years that add.
    public var byYear: [BudgetYear: Quantity]
  }

  /// By school, stage and action.
  public var lines: [Line]
  /// Different places of action in all plans together.
  public var all: Int

  /// Compares plans; at least one.
  init(_ plans: [[SearchAction]]) {
    let sums = plans.map { actions in
      actions.reduce(into: [Place: [BudgetYear: Quantity]]()) { sums, action in
        sums[Place(action.school, action.stage, action.action), default: [:]][
          action.paid, default: .zero] += action.amount
      }
    }
    all = Set(sums.flatMap(\.keys)).count
    let common = sums.dropFirst().reduce(Set(sums.first?.keys.map { $0 } ?? [])) {
      $0.intersection($1.keys)
    }
    lines = common.sorted().map { place in
      let years = Set(sums.flatMap { $0[place]?.keys.map { $0 } ?? [] }).sorted()
      var byYear: [BudgetYear: Quantity] = [:]
      var before = Quantity.zero
      for year in years {
        let least =
          sums.map { plan in
            (plan[place] ?? [:]).reduce(Quantity.zero) {
              $1.key <= year ? $0 + $1.value : $0
            }
          }.min() ?? .zero
        if least > before { byYear[year] = least - before }
        before = least
      }
      return Line(place: place, least: before, byYear: byYear)
    }
  }
}
