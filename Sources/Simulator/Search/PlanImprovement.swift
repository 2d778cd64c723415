// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Takes a proposal as far as the work allows: small questions to the end, large ones by solving
/// some schools anew against the others.
struct PlanImprovement {
  let table: PlanTable
  let options: SearchOptions
  let monitor: SearchMonitor

  /// What it makes of a proposal.
  struct Outcome {
    /// The better proposal; the one handed in where none is better.
    var proposal: PrimalHeuristic.Proposal
    /// The cost that no plan goes below, where the question was searched to the end; else nil.
    var proven: Double?
    /// Whether the question was searched to the end and has no plan at all.
    var isImpossible = false
  }

  /// The most columns of a question that is searched whole.
  private static let wholeLimit = 700
  /// Nodes of the tree of a question that is searched whole.
  static let wholeNodes = 40_000
  /// The most columns of a question that is relaxed whole to tell which part of its plan to set
  /// free.
  static let relaxedLimit = 1_600
  /// A large question this close to its bound is not worth solving schools anew.
  private static let nearGap = 1e-4

  /// Whether a question is searched whole.
  static func isSmall(_ table: PlanTable) -> Bool { table.columns.count <= wholeLimit }

  /// - Parameters:
  ///   - guide: Prices, where something couples the schools.
  ///   - work: Table cells left; what was used is taken off.
  func improved(
    _ proposal: PrimalHeuristic.Proposal, guide: LagrangianDual.Outcome, isCoupled: Bool,
    work: inout Int64
  ) -> Outcome {
    var outcome = Outcome(proposal: proposal)
    // Each school on its own is exact already.
    let isOpen = proposal.cost > guide.bound * (1 + 1e-7) + 1
    guard isCoupled, work > 0, !proposal.isStopped, isOpen || !proposal.isComplete else {
      return outcome
    }
    guard !table.columns.isEmpty else { return outcome }
    let isSmall = Self.isSmall(table)
    // Close to the bound a large question is as good as solved, and every proposal is trimmed
    // already.
    let isNear = proposal.cost <= guide.bound * (1 + Self.nearGap)
    if isNear, !isSmall, proposal.isComplete { return outcome }
    var ledger = proposal.isComplete ? Incumbent(table, proposal) : nil
    if ledger?.keepsAll == false { ledger = nil }
    // A first look, then to the end with what work is left; where that end is out of reach more.
    if let start = ledger {
      // What the simulator finds missing afterwards has to be mended with work, too.
      let isRelaxed = table.columns.count <= Self.relaxedLimit
      let allowed = isRelaxed && !isSmall ? work / 2 : work
      var rest = allowed
      ledger =
        isSmall
        ? polish(guide).improved(start, work: &rest, isThorough: false)
        : deepened(start, guide, &rest)
      work -= allowed - rest
    }
    if isSmall, !monitor.isStopped {
      let below = ledger.map { $0.cost } ?? .infinity
      let found = WholeSearch(table: table).solved(
        below: below, nodeLimit: Self.wholeNodes, workLimit: min(work, options.workLimit / 2))
      work -= found.work
      if let better = found.ledger { ledger = better }
      if found.isProven {
        outcome.proven = min(found.bound, below)
        outcome.isImpossible = ledger == nil
      } else if let start = ledger {
        // A tree that was given up early leaves its work unused.
        var rest = min(work, options.workLimit / 2)
        ledger = deepened(start, guide, &rest)
      }
    }
    guard let ledger else { return outcome }
    var better = ledger.proposal()
    better.unmet = CoefficientLevels(problem: better.problem).unmet(better.state)
    if better.isComplete, better.isBetter(than: proposal) { outcome.proposal = better }
    return outcome
  }

  /// A plan that differs from the relaxation as little as pays, its schools solved anew in groups.
  private func deepened(
    _ start: Incumbent, _ guide: LagrangianDual.Outcome, _ work: inout Int64
  ) -> Incumbent {
    let near = nearRelaxation(start, guide)
    let better = polish(guide).improved(near, work: &work, isThorough: true)
    return better.cost < near.cost ? nearRelaxation(better, guide) : better
  }

  /// Has work of its own: a small question is worth it; a large one stays as it is.
  private func nearRelaxation(_ ledger: Incumbent, _ guide: LagrangianDual.Outcome) -> Incumbent {
    guard table.columns.count <= Self.relaxedLimit, !monitor.isStopped else { return ledger }
    var work = options.workLimit
    let order = polish(guide).order(ledger)
    let near = NearRelaxation(table: table, bound: guide.bound, work: &work, isGoingOn: goesOn)
    return near.improved(ledger, order: order, work: &work)
  }

  private func polish(_ guide: LagrangianDual.Outcome) -> LargeNeighbourhoodSearch {
    LargeNeighbourhoodSearch(table: table, guide: guide, isGoingOn: goesOn)
  }

  /// Tells the caller of a plan; whether to go on.
  private func goesOn(_ ledger: Incumbent) -> Bool {
    monitor.found(ledger.cost)
    return monitor.goesOn(.improvement, done: 0, total: 0)
  }
}

extension LargeNeighbourhoodSearch {
  /// Prices from a guide: what a step costs with money, posts, pools and coefficients priced.
  init(
    table: PlanTable, guide: LagrangianDual.Outcome, isGoingOn: @escaping (Incumbent) -> Bool
  ) {
    let multipliers = guide.latest
    let problem = table.problem
    var reduced: [Double] = []
    var coupled: [Double] = []
    var rewards: [[Double]?] = table.cones.map { _ in nil }
    for cone in multipliers.cones {
      let place = table.cones.firstIndex {
        $0.stage == cone.cone.stage && $0.indicator == cone.cone.indicator
          && $0.year == cone.cone.year
      }
      if let place { rewards[place] = cone.cone.members.indices.map { cone.reward($0) } }
    }
    var ownOfUnit: [Int: [Multipliers.Own]] = [:]
    for own in multipliers.own where own.value > 0 { ownOfUnit[own.unit, default: []].append(own) }
    for column in table.columns {
      var price = table.coupledPrice(column, multipliers.prices)
      coupled.append(price)
      if column.pool >= 0, column.pool < multipliers.pools.count {
        price += Double(column.sign) * multipliers.pools[column.pool]
      }
      for place in column.cones {
        let entry = table.coneList[place]
        if let reward = rewards[entry.cone] { price -= reward[entry.member] * entry.amount }
      }
      for own in ownOfUnit[column.unit] ?? [] {
        let use = problem.use(own.limit, lever: column.lever, slot: column.slot, year: column.year)
        if case .room = own.limit {
          price += Double(column.sign) * own.value * use
        } else if column.sign > 0 {
          price += own.value * use
        }
      }
      reduced.append(price)
    }
    self.init(
      table: table, reduced: reduced,
      least: guide.solutions.map { $0.cost.isFinite ? $0.cost : 0 }, bound: guide.bound,
      isGoingOn: isGoingOn, coupled: coupled)
  }
}
