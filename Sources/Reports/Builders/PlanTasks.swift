// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Everything that has to be done under a plan: projects, measures, purchases, open items, duties.
struct PlanTasks {
  let tables: AnswerTables
  private var county: County { tables.county }
  private var language: Language { tables.language }

  init(_ tables: AnswerTables) { self.tables = tables }

  /// All of them, what is due first in front.
  var all: [PlanTask] {
    let tasks = projects + measures + found + openItems + duties
    return tasks.enumerated().sorted { left, right in
      let (a, b) = (left.element.orderKey, right.element.orderKey)
      return a != b ? a < b : left.offset < right.offset
    }.map(\.element)
  }

  /// Projects that are decided and not complete in the base year's data.
  private var projects: [PlanTask] {
    tables.outcome.plan.projects.filter {
      $0.status == .committed && !$0.isComplete(baseYear: county.baseYear)
    }.map { project in
      var task = PlanTask(kind: .project, title: project.id.rawValue)
      task.content = project.content ?? ""
      for work in project.works where !task.schools.contains(work.school) {
        task.schools.append(work.school)
      }
      task.starts = project.start?.year
      task.due = "\(project.completion)"
      task.counts = project.works.isEmpty ? nil : project.completion.firstSchoolYear
      task.money = project.cost
      task.owner = owner(project.departments)
      task.source = project.source
      return task
    }
  }

  private var foundActions: [SearchAction] { tables.context.input.search?.result.actions ?? [] }

  /// The plan's own measures: those that a search adds stand among what it found.
  private var measures: [PlanTask] {
    let own = Set(tables.context.main.outcome.plan.measures.map(\.id))
    return tables.outcome.plan.measures.filter { own.contains($0.id) }.map { measure in
      var task = PlanTask(kind: .measure, title: measure.id.rawValue)
      task.content = Labels.action(measure.action)[language]
      task.schools = [measure.school].compactMap(\.self)
      task.stage = measure.stage
      task.amount = measure.amount.value
      task.unit = Labels.unit(measure.action)[language]
      task.counts = measure.from
      task.starts = measure.from.firstYear
      task.owner = measure.departments.isEmpty ? owner(measure.action) : owner(measure.departments)
      task.source = measure.source
      return task
    }
  }

  /// What a search proposes, in the order of its actions.
  var found: [PlanTask] {
    foundActions.map { action in
      var title = Labels.action(action.action)[language]
      if let giver = action.giver { title += tables.say("，从\(giver)", ", from \(giver)") }
      var task = PlanTask(kind: .found, title: title)
      task.schools = [action.school]
      task.stage = action.stage
      task.amount = action.amount.value
      task.unit = Labels.unit(action.action)[language]
      task.starts = action.paid.year
      // It counts from a September: by then it must be there.
      task.due = "\(action.counts.firstYear)-09"
      task.counts = action.counts
      task.money = action.payment
      task.owner = owner(action.action)
      return task
    }
  }

  private var openItems: [PlanTask] {
    guard let readiness = tables.readiness else { return [] }
    return readiness.all.filter { $0.status.isOpen }.map { view in
      var task = PlanTask(
        kind: .item, title: "\(view.item.id) \(view.item.title[language])")
      task.content = ReadinessSummary.status(view)[language]
      task.owner = view.owner
      task.due = view.owner.deadline
      task.source = view.owner.source
      return task
    }
  }

  private var duties: [PlanTask] {
    county.responsibilities.filter { $0.item == nil }.map { duty in
      var task = PlanTask(kind: .duty, title: duty.task ?? "")
      task.owner = ReadinessOwner(
        lead: duty.lead, responsible: duty.responsible, leader: duty.leader)
      task.due = duty.deadline
      task.source = duty.source
      return task
    }
  }

  /// The first of several departments leads, as in the costing.
  private func owner(_ departments: [String]) -> ReadinessOwner {
    ReadinessOwner(
      lead: Array(departments.prefix(1)), responsible: Array(departments.dropFirst()))
  }

  /// Who answers for the item of the standard that an action serves first.
  private func owner(_ action: MeasureAction) -> ReadinessOwner {
    guard let lever = county.levers.first(where: { $0.action == action }) else {
      return ReadinessOwner()
    }
    let kinds = lever.contributions.keys
    if let indicator = Indicator.allCases.first(where: { kinds.contains($0.resource) }) {
      return tables.owner(.indicator(indicator))
    }
    return tables.owner(kinds.contains(.staff) ? .staffRatio : .artsRooms)
  }
}

extension AnswerTables {
  /// How ready the county is in its target year; nil where that is not simulated.
  var readiness: Readiness? {
    Readiness(baseline: baseline, scenario: context.main.name, outcome: outcome)
  }

  /// Who answers for what is computed, by the item of the standard that asks for it.
  func owner(_ computed: ComputedItem) -> ReadinessOwner {
    let item = baseline.standard.items.first { $0.judgements.contains(.computed(computed)) }
    return item.map { ReadinessOwner.of($0.id, in: county) } ?? ReadinessOwner()
  }
}
