// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// One search of an intake: solve, write as rows and blocks, simulate, correct, again.
struct IntakeRun {
  let baseline: Baseline
  let plan: Plan
  let future: Future
  let rules: IntakeRules
  /// The plan as it is.
  let start: RecordedProjection
  let startOutcome: Outcome
  let partition: IntakeGroups

  /// Pupils by which a limit is tightened, because rounding or class formation broke it before.
  var margins: [IntakeLimit.Key: Double] = [:]
  /// What splitting full grades asks for, by section.
  var splits: [Int: IntakeSplit] = [:]
  /// What pupils cost, and how far entrants may go; nil where limits alone decide.
  var pricing: IntakePricing?

  /// Corrections tried; rounding is settled after two or three.
  private static let mostRounds = 12
  /// Corrections without gain after which a group is left as it was at best. Children who cross
  /// borders are rounded at every school that takes some, which takes longer to settle.
  private static func mostIdle(_ group: IntakeGroup) -> Int {
    group.senders.isEmpty ? 4 : mostRounds
  }

  init(baseline: Baseline, plan: Plan, future: Future, options: SearchOptions) {
    self.baseline = baseline
    self.plan = plan
    self.future = future
    let asked = options.complianceYears ?? baseline.county.complianceYears
    rules = IntakeRules(
      baseline: baseline, future: future,
      demands: baseline.demands(
        baseline.years.indices.filter { $0 > 0 && asked.contains(baseline.years[$0]) }),
      lockedSchools: options.lockedSchools.union(plan.lockedSchools))
    start = RecordedProjection(baseline: baseline, plan: plan, future: future)
    startOutcome = baseline.outcome(plan: plan, future: future)
    partition = IntakeGroups(startOutcome, baseline: baseline)
  }

  /// What is decided for one group, and what became of it.
  struct Part: Equatable {
    var blocks: [ClassExpansion] = []
    var rows: [CatchmentShare] = []
    /// What it weighs, in thousand yuan.
    var weight = 0.0

    /// Takes another group's part in.
    mutating func add(_ other: Part) {
      blocks += other.blocks
      rows += other.rows
      weight += other.weight
    }
  }

  /// A plan with its changes, and what the simulator found.
  private struct Tried {
    var changes: [Change.Kind]
    var outcome: Outcome
    var run: RecordedProjection
    var failures: [IntakeFailure]
  }

  mutating func result() -> IntakePlan {
    guard !rules.demands.isEmpty else {
      return IntakePlan(
        changes: [], notMetBefore: 0, notMetAfter: 0, diverted: 0, classes: 0, obstacles: [])
    }
    let groups = partition.groups
    let before = tried(groups.map { _ in Part() })
    var best = improved(groups, from: groups.map { _ in Part() }, before)
    var chosen = tried(best)
    // What a zone cannot mend by itself is tried together with the zones that adjoin it.
    let reasons = IntakeObstacles(run: self, outcome: chosen.outcome, recorded: chosen.run)
    let mendable = chosen.failures.filter { failure in
      reasons.obstacles([failure]).contains { $0.reason == .notFound }
    }
    let unmet = groups.map { group in failures(mendable, of: group).map { section($0) } }
    for (joined, places) in partition.joined(unmet, baseline: baseline) {
      let others = groups.indices.filter { !places.contains($0) }
      var whole = Part()
      for place in places { whole.add(best[place]) }
      let rest = others.map { best[$0] }
      let wider = improved([joined], from: [whole], chosen, beside: rest)
      guard let found = wider.first, found != whole else { continue }
      for place in places { best[place] = Part() }
      if let first = places.first { best[first] = found }
      chosen = tried(best)
    }
    return IntakePlan(
      changes: chosen.changes, notMetBefore: before.failures.count,
      notMetAfter: chosen.failures.count, diverted: diverted(chosen.run),
      classes: best.flatMap(\.blocks).reduce(0) { $0 + $1.classes },
      obstacles: IntakeObstacles(run: self, outcome: chosen.outcome, recorded: chosen.run)
        .obstacles(chosen.failures))
  }

  /// Each group's best part: solved, tried and corrected until nothing is gained any more.
  ///
  /// Groups share no pupils, so that each keeps its own best.
  /// - Parameters:
  ///   - parts: What to start from.
  ///   - first: What the simulator found of that.
  ///   - rest: Parts of other groups, which stay as they are.
  private mutating func improved(
    _ groups: [IntakeGroup], from parts: [Part], _ first: Tried, beside rest: [Part] = []
  ) -> [Part] {
    var parts = parts
    var last = first
    var best = groups.indices.map {
      (failures: failures(last.failures, of: groups[$0]).count, part: parts[$0])
    }
    var idle = groups.map { _ in 0 }
    for round in 0..<Self.mostRounds {
      let open = groups.indices.filter {
        idle[$0] < Self.mostIdle(groups[$0])
          && (!failures(last.failures, of: groups[$0]).isEmpty || round == 0 && pricing != nil)
      }
      guard !open.isEmpty else { break }
      correct(last.failures, last.outcome, isFirst: round == 0)
      for group in open {
        if let part = solved(groups[group], around: last.run, last.outcome) { parts[group] = part }
      }
      last = tried(parts + rest)
      for group in open {
        let count = failures(last.failures, of: groups[group]).count
        idle[group] += 1
        if (count, parts[group].weight) < (best[group].failures, best[group].part.weight) {
          best[group] = (count, parts[group])
          idle[group] = 0
        }
      }
    }
    return best.map(\.part)
  }

  /// Those failures that a group can do something about.
  private func failures(_ failures: [IntakeFailure], of group: IntakeGroup) -> [IntakeFailure] {
    failures.filter { group.sections.contains(section($0)) }
  }

  /// The section of a failure, of a school's any.
  private func section(_ failure: IntakeFailure) -> Int {
    switch failure.kind {
    case .classSize(let section, _): section
    case .limit(let key):
      switch key.kind {
      case .places(let section), .area(let section, _, _): section
      case .schoolSize(let school, _): baseline.sectionsOfSchool[school].first ?? -1
      }
    }
  }

  private func tried(_ parts: [Part]) -> Tried {
    let changes =
      parts.flatMap(\.blocks).map { Change.Kind.expand($0) }
      + parts.flatMap(\.rows).map { .catchment($0) }
    let changed = plan.applying(changes, county: baseline.county) ?? plan
    let outcome = baseline.outcome(plan: changed, future: future)
    let run = RecordedProjection(baseline: baseline, plan: changed, future: future)
    return Tried(
      changes: changes, outcome: outcome, run: run,
      failures: rules.judge.failures(outcome, run))
  }

  /// Children of whom the plan's own shares would have sent fewer to where they go.
  private func diverted(_ run: RecordedProjection) -> Int {
    var children = 0.0
    for year in baseline.years.indices {
      for (index, place) in baseline.sections.enumerated() {
        let pool = run.record.pools[year][2 * place.zone + place.stage.index]
        children +=
          max(0, start.record.parts[year][index] - run.record.parts[year][index]) * Double(pool)
      }
    }
    return Int(children.rounded())
  }
}
