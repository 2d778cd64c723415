// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Other ways to draw the catchments of a zone: a step of a full school's entrants goes to a school
/// of the same zone that has room for them.
///
/// A way lists the two schools with their shares as the plan has them, less and plus the step; what
/// the others get stays in proportion as it was. Where shares change with time because schools
/// open, there is a row for each year in which they do.
struct CatchmentOptions {
  let baseline: Baseline
  let plan: Plan
  let lockedSchools: Set<ID<School>>
  let steps: CatchmentSteps
  /// What the plan leads to.
  private let outcome: Outcome
  /// Index of the year in which it counts who is full: the target year.
  private let year: Int
  /// Shares of the zone's entrants, `[year][section]`.
  private let shares: [[Double]]

  /// Nil where no year is left to decide for.
  init?(
    baseline: Baseline, plan: Plan, future: Future, lockedSchools: Set<ID<School>>,
    steps: CatchmentSteps
  ) {
    let county = baseline.county
    year = max(1, county.baseYear.distance(to: county.targetYear))
    guard baseline.years.indices.contains(year) else { return nil }
    self.baseline = baseline
    self.plan = plan
    self.lockedSchools = lockedSchools
    self.steps = steps
    outcome = baseline.outcome(plan: plan, future: future)
    shares = Self.shares(baseline: baseline, plan: plan, future: future)
  }

  /// The ways of every zone and stage, and what was found for each; zones that the caller draws are
  /// left out.
  func decisions(without drawn: Set<CatchmentShare.Reach>) -> (
    decisions: [Decision], intakes: [ZoneIntake]
  ) {
    var decisions: [Decision] = []
    var intakes: [ZoneIntake] = []
    for (number, zone) in baseline.zones.enumerated() {
      for stage in Stage.allCases
      where !drawn.contains(CatchmentShare.Reach(source: .zone(zone), stage: stage)) {
        let all = baseline.sections.indices.filter {
          baseline.sections[$0].zone == number && baseline.sections[$0].stage == stage
        }
        guard !all.isEmpty else { continue }
        let found = ways(of: zone, stage, sections: all.filter(mayTakePart))
        if case .success(let ways) = found {
          decisions.append(
            Decision(
              subject: .intake(zone, stage),
              options: [[]] + ways.map { $0.map(Change.Kind.catchment) }))
        }
        let answer: ZoneIntake.Answer =
          switch found {
          case .success(let ways): .ways(ways.count)
          case .failure(let nothing): nothing.why
          }
        intakes.append(ZoneIntake(zone: zone, stage: stage, answer: answer))
      }
    }
    return (decisions, intakes)
  }

  /// Why there is nothing to propose.
  private struct Nothing: Error { let why: ZoneIntake.Answer }

  private func mayTakePart(_ section: Int) -> Bool {
    let school = baseline.schools[baseline.sections[section].school]
    return !school.isPrivate && !lockedSchools.contains(school.id)
      && baseline.projectionTables.takesOthers[section]
      && !outcome.projection.unknownSections.contains(section)
      && outcome.projection.isOpen[year, section]
  }

  private func ways(of zone: ID<Zone>, _ stage: Stage, sections: [Int]) -> Result<
    [[CatchmentShare]], Nothing
  > {
    guard sections.count > 1 else { return .failure(Nothing(why: .singleSchool)) }
    let rooms = sections.map { section in
      (section, SectionRoom(section, year: year, outcome: outcome, baseline: baseline))
    }
    let givers = rooms.filter { $0.1.excess > 0 && shares[year][$0.0] > 0 }
      .sorted { ($1.1.excess, $0.0) < ($0.1.excess, $1.0) }
    guard !givers.isEmpty else { return .failure(Nothing(why: .nobodyFull)) }
    let receivers = rooms.filter { $0.1.room ?? 0 > 0 }
      .sorted { ($1.1.room ?? 0, $0.0) < ($0.1.room ?? 0, $1.0) }
    var ways: [[CatchmentShare]] = []
    for giver in givers.prefix(Int(steps.givers.value)) {
      let pupils = Double(outcome.projection.total(year: year, section: giver.0))
      for receiver in receivers.prefix(Int(steps.receivers.value)) {
        for part in steps.parts where part.value * pupils <= Double(receiver.1.room ?? 0) {
          let way = way(.zone(zone), from: giver.0, to: receiver.0, part: part.value)
          if !way.isEmpty, !ways.contains(way) { ways.append(way) }
        }
      }
    }
    return ways.isEmpty ? .failure(Nothing(why: .nobodyFree)) : .success(ways)
  }

  /// The rows that move a part of one school's entrants to another, in whole thousandths of the
  /// zone's; none where that is less than one.
  private func way(_ source: CatchmentShare.Source, from giver: Int, to receiver: Int, part: Double)
    -> [CatchmentShare]
  {
    let stage = baseline.sections[giver].stage
    let schools = [giver, receiver].map { baseline.schools[baseline.sections[$0].school].id }
    var rows: [CatchmentShare] = []
    var last: [Int]?
    for (index, year) in baseline.years.enumerated()
    where index > 0 && outcome.projection.isOpen[index, giver]
      && outcome.projection.isOpen[index, receiver]
    {
      let parts = shares[index]
      let both = Int(((parts[giver] + parts[receiver]) * 1_000).rounded())
      let kept = Int((parts[giver] * (1 - part) * 1_000).rounded())
      let now = [kept, both - kept]
      // A row of the plan that begins this year would end one of an earlier year.
      let isOverridden = plan.catchments.contains {
        $0.source == source && $0.stage == stage && $0.from == year && schools.contains($0.target)
      }
      guard now != last || isOverridden else { continue }
      guard last != nil || kept < Int((parts[giver] * 1_000).rounded()) else { continue }
      last = now
      for (school, share) in zip(schools, now) {
        rows.append(
          CatchmentShare(
            source: source, stage: stage, target: school,
            share: ExactDecimal(significand: Int64(share), scale: 3).value, from: year))
      }
    }
    return rows
  }

  /// How the plan shares out every zone's entrants, `[year][section]`; the base year's are zero.
  /// Shares go by what is open and by the rows of the plan, never by the pupils of a year.
  private static func shares(baseline: Baseline, plan: Plan, future: Future) -> [[Double]] {
    var run = ProjectionRun(
      baseline: baseline, plan: PlanTables(baseline: baseline, plan: plan, future: future),
      future: future)
    return baseline.years.indices.map { year in
      var parts = baseline.sections.map { _ in 0.0 }
      guard year > 0 else { return parts }
      run.openAndClose(year: year)
      for zone in baseline.zones.indices {
        for stage in Stage.allCases.indices {
          run.shareZone(zone, stage: stage, year: year)
          for section in run.zoneShares.sections where baseline.sections[section].zone == zone {
            parts[section] = run.zoneShares.part[section]
          }
        }
      }
      return parts
    }
  }
}
