// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What serving one group of actions costs, for every way of leaving its requirements at their
/// floors.
///
/// Where one action serves the group only costs are tabled; the purchases are worked out for the
/// entry that is chosen.
struct GroupTable {
  /// What can be done, at its cost.
  private(set) var entries: [FloorAssignments.Entry] = []
  /// Whether every pattern's cost, also of those that cannot be, is proven.
  private(set) var isProven = true
  /// What serving each pattern costs at least, also where the tree was cut short or found nothing.
  private(set) var bounds: [FloorAssignments.Entry] = []
  /// The one action that serves the group.
  private var plain: SingleAction?
  private let needs: [NeedRange]
  private let bundles: [FloorAssignments.Bundle]
  /// By entry; empty where one action serves the group.
  private var solutions: [GroupSolver.Solution] = []

  /// - Parameters:
  ///   - needs: Of the unit, by requirement.
  ///   - elastic: Whether something may stay missing, at a price above that of every action.
  init(_ group: GroupSolver, needs: [NeedRange], cells: FloorAssignments, elastic: Bool) {
    self.needs = group.program.requirements.map { needs[$0] }
    bundles = cells.bundles(group.program.requirements)
    let patterns = cells.patterns(bundles)
    if let costs = group.plain?.costs(patterns, bundles: bundles, needs: self.needs) {
      plain = group.plain
      entries = zip(patterns, costs).map { FloorAssignments.Entry(pattern: $0, cost: $1) }
      bounds = entries
      return
    }
    // Patterns of one load exclude each other: what is not cheaper than one known is not searched.
    var cheapest: [Int: Double] = [:]
    for pattern in patterns {
      let known = cheapest[pattern.load.place] ?? .infinity
      let solution = group.solve(required(pattern), elastic: elastic, below: known)
      isProven = isProven && solution.isProven
      if solution.bound < known {
        bounds.append(FloorAssignments.Entry(pattern: pattern, cost: solution.bound))
      }
      guard solution.cost < known else { continue }
      cheapest[pattern.load.place] = solution.cost
      entries.append(FloorAssignments.Entry(pattern: pattern, cost: solution.cost))
      solutions.append(solution)
    }
  }

  /// Hundredths that an entry's requirements ask for.
  func required(_ entry: Int) -> [Int64] { required(entries[entry].pattern) }

  /// What serves an entry.
  func solution(_ entry: Int) -> GroupSolver.Solution {
    plain?.solution(required(entry)) ?? solutions[entry]
  }

  private func required(_ pattern: FloorAssignments.Pattern) -> [Int64] {
    var required = needs.map(\.full)
    for (bit, bundle) in bundles.enumerated() where pattern.leaves(bit) {
      for place in bundle.places { required[place] = needs[place].least }
    }
    return required
  }
}

extension FloorAssignments.Pattern {
  /// Whether it leaves a bundle.
  func leaves(_ bundle: Int) -> Bool { left >> UInt64(bundle) & 1 == 1 }
}
