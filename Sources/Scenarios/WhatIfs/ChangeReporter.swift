// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Finds out which changes of one scenario have no effect, and what else a planner should know.
///
/// A change has no effect when the plan and the future are the same without it.
struct ChangeReporter {
  let county: County
  let scenario: String
  /// The scenario's changes, named.
  let changes: [Change]
  /// The sum of all changes of the parents.
  let before: NetChanges
  /// The parents' plan.
  let state: PlanEditor
  /// The plan with the scenario.
  let after: PlanEditor
  private(set) var notices: [ChangeNotice] = []

  init(
    county: County, scenario: String, changes: [Change], before: NetChanges, state: PlanEditor,
    after: PlanEditor
  ) {
    self.county = county
    self.scenario = scenario
    self.changes = changes
    self.before = before
    self.state = state
    self.after = after
  }

  mutating func report() {
    var seen: Set<Change.Kind> = []
    for (index, change) in changes.enumerated() {
      if !seen.insert(change.kind).inserted {
        let isAdded = NetChanges.key(change.kind) == nil
        note(change, isAdded ? .repeatedAndAdded : .repeated)
        if !isAdded { continue }
      }
      let known = knownReason(change)
      if known?.isWithoutEffect == true || !hasEffect(at: index) {
        note(change, known?.kind ?? .alreadySo)
      } else {
        if let known { note(change, known.kind) }
        noteDates(change)
        noteShares(change)
      }
    }
    if !changes.isEmpty && after.isSame(as: state) { note(nil, .scenarioWithoutEffect) }
  }

  private mutating func note(_ change: Change?, _ kind: ChangeNotice.Kind) {
    notices.append(ChangeNotice(scenario: scenario, change: change, kind: kind))
  }

  private func hasEffect(at index: Int) -> Bool {
    let change = changes[index]
    switch change.kind {
    case .measure: return true
    case .migration(let line): return line.pupils != 0
    case .scaleMeasures:
      return !PlanEditor(county: county, net: before.adding(without(index, changes)))
        .isSame(as: after)
    default:
      // Nothing else depends on measures, of which a searched plan has thousands.
      let others = changes.enumerated().filter { offset, other in
        if offset == index { return true }
        if case .measure = other.kind { return false }
        return true
      }
      guard let place = others.firstIndex(where: { $0.offset == index }) else { return true }
      let kept = others.map(\.element)
      var bare = before
      bare.measures = []
      let with = PlanEditor(county: county, net: bare.adding(kept))
      return !PlanEditor(county: county, net: bare.adding(without(place, kept))).isSame(as: with)
    }
  }

  /// All but one change and, for a setting, its copies: they stand and fall together.
  private func without(_ index: Int, _ changes: [Change]) -> [Change] {
    var rest = changes
    let change = rest.remove(at: index)
    if NetChanges.key(change.kind) != nil { rest.removeAll { $0.kind == change.kind } }
    return rest
  }

  // MARK: Reasons

  private func knownReason(_ change: Change) -> ChangeNotice? {
    func notice(_ kind: ChangeNotice.Kind) -> ChangeNotice {
      ChangeNotice(scenario: scenario, change: change, kind: kind)
    }
    func outside(_ year: Int, _ years: ClosedRange<Int>) -> ChangeNotice? {
      years.contains(year)
        ? nil
        : notice(.outsideHorizon(year: year, first: years.lowerBound, last: years.upperBound))
    }
    let first = county.baseYear.firstYear
    let last = county.lastYear.firstYear
    switch change.kind {
    case .measure(let measure):
      guard !PlanEditor.counts(measure, county) else { return nil }
      return notice(
        .outsideHorizon(year: measure.from.firstYear, first: first + 1, last: last))
    case .expand(let block):
      return outside(block.year.firstYear, (first + 1)...max(last, first + 1))
    case .close(let closure):
      return outside(closure.year.firstYear, (first + 1)...max(last, first + 1))
    case .migration(let line):
      return outside(line.year.firstYear, (first + 1)...max(last, first + 1))
    case .budget(let year, _): return outside(year.year, first...last)
    case .catchment(let row) where row.from > county.lastYear:
      return notice(.outsideHorizon(year: row.from.firstYear, first: first + 1, last: last))
    case .scaleMeasures(_, _, let from) where from > county.lastYear:
      return notice(.outsideHorizon(year: from.firstYear, first: first + 1, last: last))
    case .births(_, let from):
      let end = PlanEditor.lastBirthYear(county)
      return from > end ? notice(.outsideHorizon(year: from, first: first - 6, last: end)) : nil
    default: return projectReason(change).map(notice)
    }
  }

  private func projectReason(_ change: Change) -> ChangeNotice.Kind? {
    guard let id = Self.project(of: change.kind),
      let parent = state.plan.projects.first(where: { $0.id == id }),
      let now = after.plan.projects.first(where: { $0.id == id }),
      let own = county.plan.projects.first(where: { $0.id == id })
    else { return nil }
    if own.isComplete(baseYear: county.baseYear) {
      return .alreadyComplete(project: id, completion: own.completion)
    }
    switch change.kind {
    case .approve: return parent.status == .committed ? .alreadyCommitted(project: id) : nil
    case .cancel: return parent.status == .cancelled ? .alreadyCancelled(project: id) : nil
    case .lockProject: return nil
    default:
      switch now.status {
      case .committed: return nil
      case .candidate: return .onlyCandidate(project: id)
      case .rejected, .cancelled: return .projectNotTaken(project: id, status: now.status)
      }
    }
  }

  /// The project a change is about; nil for none or all.
  static func project(of kind: Change.Kind) -> ID<Project>? {
    switch kind {
    case .shift(let id, _), .cancel(let id), .approve(let id), .resizePlaces(let id, _),
      .resizeArea(let id, _), .cost(let id, _), .payments(let id, _), .opening(let id, _),
      .lockProject(let id):
      id
    default: nil
    }
  }

  // MARK: Dates and shares

  /// For a shift or an approval: windows that it violates and completions beyond the projection.
  private mutating func noteDates(_ change: Change) {
    let moved: [Project]
    switch change.kind {
    case .shift(let id, _), .approve(let id): moved = after.plan.projects.filter { $0.id == id }
    case .shiftAll:
      let dates = Dictionary(state.plan.projects.map { ($0.id, $0.completion) }) { first, _ in first
      }
      moved = after.plan.projects.filter { dates[$0.id] != $0.completion }
    default: return
    }
    for project in moved {
      let year = project.completion.firstSchoolYear
      let isEarly = project.earliestYear.map { year < $0 } ?? false
      let isLate = project.latestYear.map { year > $0 } ?? false
      if isEarly || isLate {
        note(
          change,
          .windowViolated(
            project: project.id, year: year, earliest: project.earliestYear,
            latest: project.latestYear))
      }
      if year <= county.baseYear {
        note(change, .datedBeforeBase(project: project.id, completion: project.completion))
      }
      if year > county.lastYear {
        note(
          change, .completeAfterHorizon(project: project.id, year: year, last: county.lastYear))
      }
    }
  }

  private mutating func noteShares(_ change: Change) {
    guard case .catchment(let row) = change.kind else { return }
    let together = after.plan.catchments.filter {
      $0.source == row.source && $0.stage == row.stage && $0.from == row.from
    }
    // Shares are read with six decimals; less than that is rounding.
    guard together.reduce(0, { $0 + $1.share }) > 1.000_000_1 else { return }
    let source =
      switch row.source {
      case .zone(let id): id.rawValue
      case .school(let id): id.rawValue
      }
    note(change, .sharesAboveWhole(source: source, stage: row.stage, from: row.from))
  }
}
