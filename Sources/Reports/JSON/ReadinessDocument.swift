// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// `junheng.readiness/1`: how ready a county is to apply, for programs.
public struct ReadinessDocument: Encodable, Sendable {
  let schema = "junheng.readiness/1"
  let county: String
  let isSynthetic: Bool
  let scenario: String
  let standard: String
  let year: Int
  let stages: [Stage]
  let conditions: [Condition]
  let items: [Item]
  let vetoes: [Item]
  let ownTargets: [Item]
  let score: Score
  let tasks: [Task]

  struct Text: Encodable, Sendable {
    let zh: String
    let en: String

    init(_ text: Bilingual) {
      zh = text.zh
      en = text.en
    }
  }
  struct Stage: Encodable, Sendable {
    let name: String
    let kind: String
    let begin: Nullable<String>
    let end: Nullable<String>
    let printed: String
    let departments: [String]
    let source: Nullable<String>
    let year: Nullable<Int>
    let counts: Nullable<[String: Int]>
  }
  struct Owner: Encodable, Sendable {
    let lead: [String]
    let responsible: [String]
    let leader: Nullable<String>
    let deadline: Nullable<String>
    let source: Nullable<String>

    init(_ owner: ReadinessOwner) {
      lead = owner.lead
      responsible = owner.responsible
      leader = Nullable(owner.leader)
      deadline = Nullable(owner.deadline)
      source = Nullable(owner.source)
    }
  }
  struct Condition: Encodable, Sendable {
    let id: String
    let title: Text
    let status: String
    let evidence: Text
    let owner: Owner
  }
  struct Clause: Encodable, Sendable {
    let declaredAs: Nullable<String>
    let title: Text
    let status: String
    let evidence: Text
  }
  struct Item: Encodable, Sendable {
    let id: String
    let group: Text
    let title: Text
    let itemClass: String
    let status: String
    let points: Nullable<String>
    let mostPoints: Nullable<String>
    let plannedFor: Nullable<Int>
    let clauses: [Clause]
    let owner: Owner
  }
  struct Score: Encodable, Sendable {
    let known: Nullable<String>
    let pass: Nullable<String>
    let unscoredItems: Int
  }
  struct Task: Encodable, Sendable {
    let task: String
    let owner: Owner
  }

  /// The document of one school year.
  public init(_ readiness: Readiness) {
    county = readiness.county
    isSynthetic = readiness.isSynthetic
    scenario = readiness.scenario
    standard = readiness.standard
    year = readiness.year.firstYear
    stages = readiness.stages.map { view in
      Stage(
        name: view.stage.name, kind: view.stage.kind.rawValue,
        begin: Nullable(view.stage.begin?.description), end: Nullable(view.stage.end?.description),
        printed: view.stage.printed, departments: view.stage.departments,
        source: Nullable(view.stage.source), year: Nullable(view.year?.firstYear),
        counts: Nullable(
          view.tally.map { tally in
            Dictionary(
              uniqueKeysWithValues: ReadinessStatus.allCases.map { ($0.rawValue, tally[$0]) })
          }))
    }
    conditions = readiness.conditions.map { view in
      Condition(
        id: view.condition.id, title: Text(view.condition.title), status: view.status.rawValue,
        evidence: Text(view.evidence), owner: Owner(view.owner))
    }
    items = readiness.items.map(Self.item)
    vetoes = readiness.vetoes.map(Self.item)
    ownTargets = readiness.targets.map(Self.item)
    score = Score(
      known: Nullable(readiness.knownPoints?.description),
      pass: Nullable(readiness.passMark?.description),
      unscoredItems: readiness.items.filter {
        $0.item.itemClass == .scored && $0.points == nil
      }.count)
    tasks = readiness.tasks.map { task in
      Task(
        task: task.task ?? "",
        owner: Owner(
          ReadinessOwner(
            lead: task.lead, responsible: task.responsible, leader: task.leader,
            deadline: task.deadline, source: task.source)))
    }
  }

  private static func item(_ view: Readiness.ItemView) -> Item {
    Item(
      id: view.item.id, group: Text(view.item.group), title: Text(view.item.title),
      itemClass: view.item.itemClass.rawValue, status: view.status.rawValue,
      points: Nullable(view.points?.description),
      mostPoints: Nullable(view.item.points?.description),
      plannedFor: Nullable(view.plannedFor?.firstYear),
      clauses: view.clauses.map { clause in
        Clause(
          declaredAs: Nullable(clause.name), title: Text(clause.title),
          status: clause.status.rawValue, evidence: Text(clause.evidence))
      }, owner: Owner(view.owner))
  }
}
