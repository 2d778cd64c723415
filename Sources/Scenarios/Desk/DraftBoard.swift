// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Simulator
import Standards

/// Where drafts over one scenario are read, changed and run.
///
/// Everything that does not depend on the draft is made once: a page asks many times a second.
public struct DraftBoard: Sendable {
  /// The case.
  public let opened: CountyCase
  /// The scenario that drafts stand on; nil for the county's own plan.
  public let parent: String?
  /// What that scenario leads to.
  public let base: ScenarioRun
  /// Reads lines over the scenario's plan, as a command line does.
  private let reader: PhraseReader

  /// A board over a scenario of the case.
  public static func open(_ opened: CountyCase, over parent: String?) -> Result<
    DraftBoard, CaseFailure
  > {
    opened.run(parent, phrases: []).map { base in
      let isBase = parent.map { ScenarioFile.isBase($0) } ?? true
      var county = opened.county
      county.plan = base.resolved.plan
      county.future = base.resolved.future
      return DraftBoard(
        opened: opened, parent: isBase ? nil : parent, base: base, reader: PhraseReader(county))
    }
  }

  /// A draft without changes.
  public var empty: ScenarioDraft { ScenarioDraft(parent: parent) }

  /// The draft that lines say, each as one types it on a command line.
  public func draft(_ lines: [String]) -> Result<ScenarioDraft, DraftRefusal> {
    var draft = empty
    for line in lines {
      switch named(line, reader) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let changes): for change in changes { draft.merge(change) }
      }
    }
    return .success(draft)
  }

  /// What a draft leads to.
  public func run(_ draft: ScenarioDraft) -> Result<ScenarioRun, DraftRefusal> {
    if draft.lines.isEmpty { return .success(base) }
    let title = opened.title(of: draft.lines.map(\.text.zh), over: parent)
    let whatIf = Scenario(name: title, parent: parent, changes: draft.lines.map(\.change))
    switch ScenarioResolver.resolve(
      title, among: opened.scenarios + [whatIf], county: opened.county)
    {
    case .failure(let failure): return .failure(DraftRefusal(failure.problems))
    case .success(let resolved):
      let outcome = opened.baseline.outcome(plan: resolved.plan, future: resolved.future)
      return .success(ScenarioRun(name: title, resolved: resolved, outcome: outcome))
    }
  }

  /// The draft with what somebody types, meant over the plan as the draft has it: “再晚一年” is a year
  /// later than now, and “增加200学位” adds to what is there now.
  public func adding(_ phrase: String, to draft: ScenarioDraft) -> Result<
    ScenarioDraft, DraftRefusal
  > {
    current(draft).flatMap { current in named(phrase, current) }
      .flatMap { changes in adding(changes, to: draft) }
  }

  /// The draft with a project moved by whole years from where it is now; later for positive ones.
  public func moving(_ project: ID<Project>, by years: Int, in draft: ScenarioDraft) -> Result<
    ScenarioDraft, DraftRefusal
  > {
    adding([Change(.shift(project, years: years))], to: draft)
  }

  /// The draft with further changes, where every one of them has a line that is read back as itself.
  ///
  /// Whether all of them together can be carried out, `run` tells: who asks for both runs once.
  public func adding(_ changes: [Change], to draft: ScenarioDraft) -> Result<
    ScenarioDraft, DraftRefusal
  > {
    var sum = draft
    for change in changes { sum.merge(change) }
    let known = Set(draft.lines)
    if let line = sum.lines.first(where: { !known.contains($0) && !isReadBack($0) }) {
      return .failure(.cannotBeWritten(line.text))
    }
    return .success(sum)
  }

  /// Reads over the plan as a draft has it.
  private func current(_ draft: ScenarioDraft) -> Result<PhraseReader, DraftRefusal> {
    if draft.lines.isEmpty { return .success(reader) }
    return run(draft).map { run in
      var county = opened.county
      county.plan = run.resolved.plan
      county.future = run.resolved.future
      return PhraseReader(county)
    }
  }

  private func named(_ phrase: String, _ reader: PhraseReader) -> Result<[Change], DraftRefusal> {
    let read = reader.read(phrase, file: nil, line: nil)
    guard read.problems.isEmpty else { return .failure(DraftRefusal(read.problems)) }
    var changes: [Change] = []
    var problems: [ChangeProblem] = []
    for change in read.changes {
      switch reader.names.named(change) {
      case .success(let named): changes.append(named.change)
      case .failure(let failure):
        problems += failure.problems.map { problem in
          var problem = problem
          if problem.text.isEmpty { problem.text = phrase }
          if problem.readings.isEmpty {
            problem.readings = reader.lines(mending: problem, change.kind)
          }
          return problem
        }
      }
    }
    return problems.isEmpty ? .success(changes) : .failure(DraftRefusal(problems))
  }

  private func isReadBack(_ line: ScenarioDraft.Line) -> Bool {
    guard case .success(let changes) = named(line.text.zh, reader), let only = changes.first
    else { return false }
    return changes.count == 1 && PlanFile.unnamed(only.kind) == PlanFile.unnamed(line.change.kind)
  }
}
