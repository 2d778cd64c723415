// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

/// The state that a request leads to, and what that leads to.
struct DeskReply {
  /// The state, with whatever step the request asked for taken.
  var link: DeskLink
  /// The lines as typed changes.
  let draft: ScenarioDraft
  /// What they lead to.
  let run: ScenarioRun
  /// What they stand on.
  let base: ScenarioRun
  /// Why the step was not taken, or the link could not be read; nil where all went well.
  let refusal: DraftRefusal?
  /// What was typed and refused, to be mended.
  let typed: String
  /// The project that was chosen.
  let project: ID<Project>?
  /// Whether the request asked for a step, so that its address is not that of the state.
  let isStep: Bool

  /// Carries out a request on a county.
  init(_ county: ServedCounty, _ fields: FormFields, language: Language) {
    var link = DeskLink(fields, language: language)
    let move = DeskMove(fields)
    isStep = move != nil
    project = fields["project"].map { ID($0) }
    var refusal: DraftRefusal?
    // What the address names may be gone: then the county's own plan is shown, and it is said why.
    let board: DraftBoard
    switch county.board(over: link.parent) {
    case .success(let found): board = found
    case .failure(let failure):
      refusal = DraftRefusal(messages: failure.messages)
      link.parent = nil
      link.lines = []
      guard case .success(let own) = county.board(over: nil) else {
        preconditionFailure("a county's own plan names no scenario and can always be run")
      }
      board = own
    }
    var draft = board.empty
    switch county.draft(link.lines, on: board) {
    case .success(let found): draft = found
    case .failure(let failure): refusal = refusal ?? failure
    }
    var run = board.base
    var typed = ""
    let next = move.map { $0.taken(on: draft, board) } ?? .success(draft)
    switch next.flatMap({ next in county.run(next, on: board).map { (next, $0) } }) {
    case .success(let found): (draft, run) = found
    case .failure(let failure):
      refusal = refusal ?? failure
      if case .add(let phrase)? = move { typed = phrase }
      // The step is not taken: what is shown is what was there before it.
      switch county.run(draft, on: board) {
      case .success(let found): run = found
      case .failure: draft = board.empty
      }
    }
    link.parent = board.parent
    link.lines = draft.lines.map(\.text.zh)
    if let year = link.view.year, !board.opened.baseline.years.contains(year) {
      link.view.year = nil
    }
    (self.link, self.draft, self.run, self.refusal) = (link, draft, run, refusal)
    self.typed = typed
    base = board.base
  }
}

extension DeskMove {
  /// The draft after this step.
  func taken(on draft: ScenarioDraft, _ board: DraftBoard) -> Result<ScenarioDraft, DraftRefusal> {
    switch self {
    case .add(let phrase): board.adding(phrase, to: draft)
    case .remove(let index): .success(draft.removing(index))
    case .clear: .success(board.empty)
    case .shift(let project, let years): board.moving(project, by: years, in: draft)
    case .cancel(let project): board.adding([Change(.cancel(project))], to: draft)
    case .approve(let project): board.adding([Change(.approve(project))], to: draft)
    case .restore(let project): .success(draft.restoring(project))
    }
  }
}

extension DeskReply {
  /// The numbers and texts of the planner's page.
  func input(_ county: ServedCounty, program: String) -> DeskInput {
    let language = link.language
    func entry(_ run: ScenarioRun) -> ReportInput.Entry {
      ReportInput.Entry(
        name: run.name, outcome: run.outcome,
        notices: run.resolved.notices.map { $0.message[language] }
          + run.remarks.map { $0[language] },
        understood: run.resolved.understood.map { $0.line[language] })
    }
    let report = ReportInput(
      baseline: county.opened.baseline,
      entries: draft.lines.isEmpty ? [entry(run)] : [entry(run), entry(base)],
      errors: county.errors, warnings: county.warnings, language: language, program: program)
    return DeskInput(
      report: report, lines: draft.lines.map(\.text), project: project, view: link.view)
  }

  /// The forecast as `junheng forecast --format json` gives it for the same changes.
  func forecast(_ county: ServedCounty) -> String {
    let baseline = county.opened.baseline
    let comparison =
      draft.lines.isEmpty
      ? nil
      : Comparison(
        baseline: base.outcome, baselineName: base.name, others: [(run.name, run.outcome)],
        model: baseline, reading: .strict)
    return JSONText.encode(
      ForecastDocument(
        baseline: baseline, scenario: run.name, outcome: run.outcome, errors: county.errors,
        understood: run.resolved.understood, comparison: comparison))
  }
}
