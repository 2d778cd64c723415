// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Whether everything that costs money has a lead department: its own, or the one that leads an item
/// of the standard which it serves.
struct DepartmentJudge {
  let view: SigningView

  init(_ view: SigningView) { self.view = view }

  func judge(_ findings: inout SigningFindings) {
    var found: [SigningAssignment] = []
    for measure in view.outcome.plan.measures {
      let money = view.money(of: .measure(measure.id))
      guard money > .zero else { continue }
      var entry = assignment(
        .measures(measure.action), kinds: [measure.action.target], own: measure.departments)
      entry.money = money
      if let same = found.firstIndex(where: {
        $0.task == entry.task && $0.department == entry.department
      }) {
        found[same].money += money
      } else {
        found.append(entry)
      }
    }
    for project in view.outcome.plan.projects {
      let money = view.money(of: .project(project.id))
      guard money > .zero else { continue }
      var entry = assignment(
        .project(project.id), kinds: kinds(project), own: project.departments)
      entry.money = money
      found.append(entry)
    }
    judgeUnpriced(&findings)
    findings.assignments = found.enumerated()
      .sorted { ($1.element.money, $0.offset) < ($0.element.money, $1.offset) }.map(\.element)
    askWhoLeads(&findings)
    for entry in findings.assignments
    where entry.department == nil && entry.responsible.isEmpty {
      let subject: SigningBreach.Subject =
        switch entry.task {
        case .measures(let action): .measures(action)
        case .project(let id): .project(id)
        }
      findings.breaches.append(
        SigningBreach(
          rule: .departments, school: nil, stage: nil, year: nil, budgetYear: nil,
          subject: subject, figure: Quantity(entry.money), limit: .zero, origin: .rule,
          added: nil))
    }
  }

  /// Where the county names several departments for an item and no lead, one of them leads: which one
  /// is asked once for all tasks of the same departments.
  private func askWhoLeads(_ findings: inout SigningFindings) {
    var gaps: [SigningQuestion.Lead] = []
    for entry in findings.assignments
    where entry.department == nil && !entry.responsible.isEmpty {
      let items = [answeredFor(entry.items)].compactMap(\.self)
      if let same = gaps.firstIndex(where: { $0.among == entry.responsible }) {
        gaps[same].tasks += 1
        gaps[same].money += entry.money
        gaps[same].items = (gaps[same].items + items).inOrderWithoutRepeats()
      } else {
        gaps.append(
          SigningQuestion.Lead(
            among: entry.responsible, items: items, tasks: 1, money: entry.money))
      }
    }
    for gap in gaps {
      findings.ask(
        SigningQuestion(rule: .departments, school: nil, stage: nil, year: nil, gap: .lead(gap)))
    }
  }

  /// What has no price needs a department as soon as it has one.
  private func judgeUnpriced(_ findings: inout SigningFindings) {
    let costing = view.outcome.costing
    var tasks: [SigningAssignment] = []
    for measure in view.outcome.plan.measures
    where costing.measuresWithoutCost.contains(measure.id) {
      tasks.append(
        assignment(
          .measures(measure.action), kinds: [measure.action.target], own: measure.departments))
    }
    for project in view.outcome.plan.projects
    where costing.projectsWithoutCost.contains(project.id) {
      tasks.append(
        assignment(.project(project.id), kinds: kinds(project), own: project.departments))
    }
    for entry in tasks where entry.department == nil {
      // Who leads it is asked in either case; whether it costs anything, too.
      findings.ask(
        SigningQuestion(
          rule: .departments, school: nil, stage: nil, year: nil, gap: .price(entry.task)))
    }
    let names =
      costing.measuresWithoutCost.map(\.rawValue) + costing.projectsWithoutCost.map(\.rawValue)
    if !names.isEmpty { findings.notes.append(.unpriced(names)) }
  }

  private func assignment(
    _ task: SigningAssignment.Task, kinds: [ResourceKind], own: [String]
  ) -> SigningAssignment {
    let served = view.baseline.standard.items.filter { item in
      item.computed.contains { computed in kinds.contains { computed.isServed(by: $0) } }
    }
    // What is about these resources alone comes before what is about all of them.
    let items =
      (served.filter { !$0.computed.contains(where: \.isOfAll) }
      + served.filter { $0.computed.contains(where: \.isOfAll) }).map(\.id)
    var entry = SigningAssignment(
      task: task, items: items, department: own.first, isByItem: false, money: .zero)
    if entry.department == nil {
      entry.department = items.compactMap(lead).first
      entry.isByItem = entry.department != nil
    }
    if entry.department == nil {
      entry.responsible = answeredFor(items).map(responsible) ?? []
    }
    return entry
  }

  /// The first item that anybody answers for: later ones are less about the task.
  private func answeredFor(_ items: [String]) -> String? {
    items.first { !responsible($0).isEmpty }
  }

  /// Who answers for an item beside a lead.
  private func responsible(_ item: String) -> [String] {
    view.county.responsibilities.filter { $0.item == item }.flatMap(\.responsible)
      .inOrderWithoutRepeats()
  }

  /// Who leads an item; a single department that answers for it leads it, too.
  private func lead(_ item: String) -> String? {
    let rows = view.county.responsibilities.filter { $0.item == item }
    if let lead = rows.compactMap(\.lead.first).first { return lead }
    let responsible = responsible(item)
    return responsible.count == 1 ? responsible[0] : nil
  }

  /// What a project adds; a programme without stock serves the teachers whom it trains.
  private func kinds(_ project: Project) -> [ResourceKind] {
    let added = ResourceKind.sharedKinds.filter { kind in
      project.works.contains { $0.added[kind] ?? .zero > .zero }
    }
    if !added.isEmpty { return added }
    return switch project.kind {
    case .newBuild, .expansion, .relocation: [.teachingFloorArea]
    case .sportsGround: [.sportsArea]
    case .equipment: [.equipmentValue]
    case .programme: [.backboneTeachers]
    }
  }
}

extension LedgerItem {
  /// What the simulator computes of it.
  fileprivate var computed: [ComputedItem] {
    judgements.compactMap { judgement in
      guard case .computed(let item) = judgement else { return nil }
      return item
    }
  }
}

extension ComputedItem {
  /// Whether it is about all seven indicators at once.
  fileprivate var isOfAll: Bool { self == .schoolRule || self == .coefficients }

  /// Whether more of a resource helps to meet it.
  fileprivate func isServed(by kind: ResourceKind) -> Bool {
    switch self {
    case .indicator(let indicator): indicator.resource == kind
    case .schoolRule, .coefficients: Indicator.allCases.contains { $0.resource == kind }
    case .artsRooms: kind == .musicRooms || kind == .artRooms
    case .staffRatio: kind == .staff
    case .schoolSize, .classSize, .rotation: false
    }
  }
}
