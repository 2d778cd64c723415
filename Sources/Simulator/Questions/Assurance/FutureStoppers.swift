// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What purchases cannot mend, future by future: needs of a section that no amounts of the levers
/// meet, coefficients, budgets and moves of teachers left out.
struct FutureStoppers {
  /// One section's unmet need.
  struct Stop: Hashable {
    var section: SectionID
    var need: SearchNeed
    var shortBy: Int64
    /// Whether it could be met if there were more time.
    var isTooLate: Bool
  }

  /// In the expected future.
  let expected: [Stop]
  /// In each other future.
  let futures: [[Stop]]

  /// Reads the futures of a judge; those that have tables already are not compiled again.
  init(_ tables: FutureTables, judge: FutureJudge, options: SearchOptions) {
    expected = Self.stops(tables.expected)
    futures = judge.workers.map(judge.futures.count) { place in
      Self.stops(
        place < tables.futures.count
          ? tables.futures[place]
          : SearchProblem(
            baseline: judge.baseline, outcome: judge.outcome(place, []), options: options))
    }
  }

  /// What no purchase mends in one problem.
  static func stops(_ problem: SearchProblem) -> [Stop] {
    let solver = SchoolSolver(problem: problem)
    return problem.units.flatMap { unit in
      solver.solve(unit).missing.compactMap { missing in
        let requirement = unit.requirements[missing.requirement]
        let kind = requirement.need.kind
        // Somebody could be moved there: then nothing is proven.
        let moves = problem.levers.contains { $0.isRotation && $0.contribution[kind.index] > 0 }
        guard !moves else { return nil }
        let deadline = problem.complianceYears[requirement.year]
        let levers = problem.levers.filter { $0.contribution[kind.index] > 0 }
        let isTooLate =
          !levers.isEmpty && !unit.isLocked
          && !levers.contains { $0.firstYear.contains { $0 <= deadline } }
        return Stop(
          section: unit.sections[requirement.slot].id, need: SearchNeed(requirement.need),
          shortBy: (max(0, missing.short) + 99) / 100, isTooLate: isTooLate)
      }
    }
  }

  /// Futures in which nothing stops purchases, some sections left out.
  func free(except exempt: Set<SectionID>) -> [Int] {
    futures.indices.filter { futures[$0].allSatisfy { exempt.contains($0.section) } }
  }

  /// The expected future's own sections, then those that must be left out for so many futures: each
  /// time the one that stops most of the futures still held up.
  func exempt(for needed: Int) -> Set<SectionID> {
    var exempt = Set(expected.map(\.section))
    while free(except: exempt).count < needed {
      var counts: [SectionID: Int] = [:]
      for stops in futures {
        let left = Set(stops.map(\.section)).subtracting(exempt)
        for section in left { counts[section, default: 0] += 1 }
      }
      guard
        let worst = counts.min(by: { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key })
      else { return exempt }
      exempt.insert(worst.key)
    }
    return exempt
  }

  /// What is told of sections.
  func told(_ sections: Set<SectionID>) -> [Assurance.Stopper] {
    sections.sorted().map { section in
      var counts: [SearchNeed: Int] = [:]
      var most: [SearchNeed: Int64] = [:]
      for stops in futures + [expected] {
        for need in Set(stops.filter { $0.section == section }.map(\.need)) {
          counts[need, default: 0] += 1
        }
        for stop in stops where stop.section == section {
          most[stop.need] = max(most[stop.need] ?? 0, stop.shortBy)
        }
      }
      let need =
        counts.min { left, right in
          left.value != right.value
            ? left.value > right.value : "\(left.key)" < "\(right.key)"
        }?.key ?? .schoolRule
      return Assurance.Stopper(
        section: section, need: need,
        futures: futures.count { $0.contains { $0.section == section } },
        isExpected: expected.contains { $0.section == section },
        shortBy: Int(clamping: most[need] ?? 0))
    }
  }
}
