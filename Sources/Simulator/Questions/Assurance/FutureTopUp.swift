// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Raises a plan, section by section and need by need, until it complies in enough futures.
///
/// For every future in which it falls short, what it lacks there is reckoned exactly, each school on
/// its own, and where only coefficients are over by a search in that future. Of these repairs the
/// ones that cost least beside those already taken come first, until enough futures have all they
/// need; the simulator judges, and what is still short is repaired in the next round. Two futures
/// that lack the same thing share it: of each the greater amount is bought.
struct FutureTopUp {
  let judge: FutureJudge
  /// The expected future alone, with the same demands.
  let expected: FutureJudge
  let options: SearchOptions
  let monitor: SearchMonitor

  /// The most rounds of repairing and judging.
  private static let rounds = 12
  /// How many futures whose coefficients are over are searched in one round.
  private static let searches = 8

  /// A plan that complies in the expected future and in so many others, or the one of the rounds
  /// with most; the start itself where nothing can be added.
  func raised(_ start: [SearchAction], to needed: Int) -> [SearchAction] {
    var actions = start
    var best = start
    var most = -1
    for round in 0..<Self.rounds {
      guard monitor.goesOn(.verification, done: round, total: Self.rounds) else { return best }
      let kept = judge.compliance(actions)
      let isExpected = expected.complies(0, actions)
      let count = (isExpected ? kept.count : 0) + kept.count(where: \.self)
      if count > most { (best, most) = (actions, count) }
      let complying = kept.count(where: \.self)
      if isExpected, complying >= needed { return actions }
      let own = FutureRepairs(judge: expected, options: options)
      let problem = own.problem(0, actions)
      let failed = kept.indices.filter { !kept[$0] }
      var chosen = RepairChoice(mending(failed, actions, problem), problem: problem)
      if !isExpected {
        let bySchool = own.bySchool(0, actions, problem)
        let repair = bySchool?.isEmpty ?? true ? own.searched(0, actions, problem) : bySchool
        if let repair { chosen.take(repair) }
      }
      chosen.cover(needed - complying)
      guard !chosen.isEmpty else { return best }
      actions = actions.raised(by: chosen.actions)
    }
    return best
  }

  /// The repairs that futures need. Those that lack nothing at any single school are short of a
  /// coefficient: some of them are searched.
  private func mending(_ failed: [Int], _ actions: [SearchAction], _ priced: SearchProblem)
    -> [[SearchAction]?]
  {
    let repairs = FutureRepairs(judge: judge, options: options)
    var mends = judge.workers.map(failed.count) { repairs.bySchool(failed[$0], actions, priced) }
    let stuck = mends.indices.filter { mends[$0]?.isEmpty ?? false }
    let tried = Array(stuck.prefix(Self.searches))
    let found = judge.workers.map(tried.count) {
      repairs.searched(failed[tried[$0]], actions, priced)
    }
    for place in stuck { mends[place] = nil }
    for (place, repair) in zip(tried, found) { mends[place] = repair }
    return mends
  }
}

extension SearchAction {
  /// The same action at a problem's prices.
  func priced(as problem: SearchProblem) -> SearchAction {
    guard let lever = problem.levers.first(where: { $0.action == action }),
      let year = problem.decisionYears.firstIndex(of: paid)
    else { return self }
    var priced = self
    let steps = Double(amount.wholeUnits) / Double(max(1, lever.step))
    priced.payment = Money(yuan: Int64((Double(lever.payment[year]) * steps).rounded()))
    priced.presentValue = Money(
      yuan: Int64(((lever.presentCost[year] ?? 0) * steps).rounded()))
    return priced
  }
}

extension [SearchAction] {
  /// These actions and further ones, which come on top.
  func raised(by more: [SearchAction]) -> [SearchAction] {
    var raised = self
    var places = Dictionary(
      zip(map(ActionPlace.init), indices), uniquingKeysWith: { first, _ in first })
    for action in more {
      let key = ActionPlace(action)
      if let place = places[key] {
        raised[place].amount += action.amount
        raised[place].payment += action.payment
        raised[place].presentValue += action.presentValue
      } else {
        places[key] = raised.count
        raised.append(action)
      }
    }
    return raised.sorted()
  }
}

/// What tells one action of a plan from another, its amount left out.
struct ActionPlace: Hashable {
  let school: ID<School>
  let stage: Stage?
  let action: MeasureAction
  let giver: ID<School>?
  let paid: BudgetYear

  init(_ action: SearchAction) {
    school = action.school
    stage = action.stage
    self.action = action.action
    giver = action.giver
    paid = action.paid
  }
}
