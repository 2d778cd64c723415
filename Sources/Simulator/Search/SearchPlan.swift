// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension PrimalHeuristic.Proposal {
  /// The proposal as a task list, ordered by year of payment, school, stage and action.
  func actions(county: County) -> [SearchAction] {
    let baseYear = county.baseYear
    var actions = zip(problem.units, state.solutions).flatMap { unit, solution in
      solution.purchases.map { problem.action($0, unit, baseYear: baseYear) }
    }
    actions += transfers.map { move in
      let receiver = problem.units[move.receiverUnit]
      let arrival = Purchase(
        lever: move.lever, slot: move.receiverSlot, year: move.year, steps: move.steps)
      var action = problem.action(arrival, receiver, baseYear: baseYear)
      action.giver = problem.units[move.giverUnit].school
      return action
    }
    return actions.sorted()
  }
}

extension SearchProblem {
  /// What is bought at a school, as a task with its dates and money.
  func action(_ purchase: Purchase, _ unit: SearchUnit, baseYear: SchoolYear) -> SearchAction {
    let lever = levers[purchase.lever]
    let present = (lever.presentCost[purchase.year] ?? 0) * Double(purchase.steps)
    return SearchAction(
      school: unit.school,
      stage: lever.action.target.isStaff ? unit.sections[purchase.slot].id.stage : nil,
      action: lever.action, giver: nil, paid: decisionYears[purchase.year],
      counts: baseYear.advanced(by: lever.firstYear[purchase.year]),
      amount: Quantity(Int(lever.step * purchase.steps)),
      payment: Money(yuan: lever.payment[purchase.year] * purchase.steps),
      presentValue: Money(yuan: Int64(present.rounded())))
  }
}

extension SearchAction: Comparable {
  /// By year of payment, school, stage, action and giver.
  public static func < (left: Self, right: Self) -> Bool {
    if left.paid != right.paid { return left.paid < right.paid }
    if left.school != right.school { return left.school < right.school }
    let stages = (left.stage?.rawValue ?? "", right.stage?.rawValue ?? "")
    if stages.0 != stages.1 { return stages.0 > stages.1 }
    if left.action != right.action { return left.action.position < right.action.position }
    let givers = (left.giver?.rawValue ?? "", right.giver?.rawValue ?? "")
    if givers.0 != givers.1 { return ID<School>(givers.0) < ID<School>(givers.1) }
    return left.amount < right.amount
  }
}

extension Plan {
  /// This plan with the actions of a search as measures.
  ///
  /// A measure is named after what it does, for example `搜索/兴莲中学/junior/hireTeacher/2026`; a name
  /// that the plan has already gets a number.
  public func adding(_ actions: [SearchAction]) -> Plan {
    var plan = self
    var names = Set(measures.map(\.id))
    for action in actions {
      var parts = ["搜索", action.school.rawValue]
      if let stage = action.stage { parts.append(stage.rawValue) }
      parts.append(action.action.rawValue)
      if let giver = action.giver { parts.append(giver.rawValue) }
      parts.append("\(action.counts.firstYear)")
      let stem = parts.joined(separator: "/")
      var name = ID<Measure>(stem)
      var number = 1
      while !names.insert(name).inserted {
        number += 1
        name = ID<Measure>("\(stem)/\(number)")
      }
      var measure = Measure(
        id: name, action: action.action, school: action.school, stage: action.stage,
        amount: action.amount, from: action.counts)
      measure.giver = action.giver
      plan.measures.append(measure)
    }
    return plan
  }
}
