// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Which outer decisions a search may take beside its purchases.
///
/// What is rejected, cancelled, locked, or complete in the base year is never touched, whatever
/// stands here.
public struct SearchFreedom: Hashable, Sendable {
  /// Committed projects whose date and existence the caller puts up for decision.
  public enum Freed: Hashable, Sendable {
    /// Those named, by their identifiers; none where empty.
    case named(Set<ID<Project>>)
    /// Every one that is not complete.
    case all

    /// Whether a project is among them.
    public func contains(_ project: ID<Project>) -> Bool {
      switch self {
      case .named(let names): names.contains(project)
      case .all: true
      }
    }
  }

  /// Whether candidates may be approved, in any year of their window.
  public var candidates: Bool
  /// Whether committed projects that carry an earliest or a latest year may move inside that
  /// window.
  public var windows: Bool
  /// Committed projects freed by the caller: dates inside their windows if they have any, or not at
  /// all.
  public var projects: Freed
  /// Other sizes to try, by project; for projects that are open for decision.
  public var sizes: [ID<Project>: [ProjectSizeChoice]]
  /// Whether projects open for decision that cannot comply at their own full capacity may be built
  /// smaller, or larger for the same places.
  public var resizesToComply: Bool
  /// Whether the years of the plan's closures are open, up to the latest among them.
  public var closures: Bool
  /// Schools with fewer pupils than this in the base year may be merged; nil for none.
  public var mergesBelow: Int?
  /// Catchments to choose among, as the caller lists them.
  public var catchments: [CatchmentChoice]
  /// How far the search itself may propose to draw zones' catchments anew; nil for not at all.
  /// Zones and stages for which `catchments` has ways are left to these.
  public var catchmentSteps: CatchmentSteps?
  /// Intakes for the whole county (`Baseline.intakePlans`), one of which is taken as a whole, or
  /// none; empty for none.
  public var intakes: [[Change.Kind]] = []

  /// Whether entrants may go elsewhere because that costs less, and not only because sizes, classes
  /// and places ask for it.
  public var pricesEntrants = false

  /// Nothing but candidates and windows.
  public init() {
    candidates = true
    windows = true
    projects = .named([])
    sizes = [:]
    resizesToComply = false
    closures = false
    catchments = []
  }

  /// Nothing at all.
  public static var none: SearchFreedom {
    var freedom = SearchFreedom()
    freedom.candidates = false
    freedom.windows = false
    return freedom
  }
}

/// A size in which a project might be built; what is nil follows as in a what-if.
public struct ProjectSizeChoice: Hashable, Sendable {
  /// Places in all.
  public var places: Int?
  /// Building area in all, square metres.
  public var area: Quantity?

  /// A size.
  public init(places: Int? = nil, area: Quantity? = nil) {
    self.places = places
    self.area = area
  }
}

/// How long a search of outer decisions may go on.
public struct DecisionEffort: Hashable, Sendable {
  /// Up to how many configurations are enumerated; above, they are annealed.
  public var enumeratedConfigurations: Int
  /// How many configurations may be searched in full; the best found by then counts.
  public var searches: Int
  /// Passes of the price search that sharpens a configuration's bound before it is searched.
  public var boundPasses: Int
  /// Whether bounds decide what need not be searched. Without them the answer is the same, and
  /// later.
  public var usesBounds: Bool
  /// Rounds of annealing, each from the best configuration so far.
  public var annealings: Int
  /// How many other configurations are named.
  public var alternatives: Int
  /// How many configurations are searched in one round, side by side where there are workers for
  /// them. The answer depends on it, and not on the number of workers.
  public var roundLength: Int
  /// Whether the prices of a configuration start from those of the plan as it is instead of none.
  public var startsFromKnownPrices: Bool

  /// The usual limits.
  public init() {
    enumeratedConfigurations = 4_096
    searches = 400
    boundPasses = 300
    usesBounds = true
    annealings = 2
    alternatives = 5
    roundLength = 4
    startsFromKnownPrices = true
  }
}
