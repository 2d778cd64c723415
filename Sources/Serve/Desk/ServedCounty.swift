// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards
import Synchronization

/// A county that pages are asked of: compiled once, with the runs that were asked for last.
///
/// It is the county of one moment: where its tables change, another one takes its place
/// (`ServedCounties`). What-ifs may be added by saving; runs are kept for the drafts that are looked
/// at, because a filter or another year needs no new run.
final class ServedCounty: Sendable {
  /// The name in addresses: that of the folder.
  let name: String
  /// The folder.
  let folder: String
  /// How far pupils may be off.
  let errors: ForecastErrors
  /// Projects that cannot comply at their own capacity.
  let warnings: [DesignWarning]
  /// What the check of the data remarks on.
  let remarks: [Problem]
  /// The files as they were when the county was read, its what-ifs aside.
  private let files: [RunInput]
  /// What the tables looked like then.
  private let stamp: TableStamp

  private let state: Mutex<State>

  private struct State {
    var opened: CountyCase
    var shelf: WhatIfShelf
    /// How often what-ifs were read anew: what was reckoned before is not kept after it.
    var revision = 0
    var kept = Kept()
  }

  /// What was asked for last; it holds for the what-ifs of one revision.
  struct Kept {
    var boards: [String: DraftBoard] = [:]
    var drafts = RecentValues<TypedLines, ScenarioDraft>(most: 64)
    var runs = RecentValues<ScenarioDraft, ScenarioRun>(most: 24)
    var odds = RecentValues<ScenarioDraft, ComplianceOdds>(most: 8)
    var delays = RecentValues<ScenarioDraft, DelayCost>(most: 8)
    var prices = RecentValues<ScenarioDraft, PriceSensitivity>(most: 16)
    var desks = RecentValues<DeskState, DeskParts>(most: 32)
    var leaders = RecentValues<LeaderState, String>(most: 8)
    var monies = RecentValues<MoneyState, MoneyView>(most: 8)
  }

  /// Lines of a link over a scenario.
  struct TypedLines: Hashable {
    let parent: String?
    let lines: [String]
  }

  /// Opens a county; everything that is wrong with it where it cannot be.
  ///
  /// - Parameter old: The same county as it was read before: what it knows of what-ifs holds on, so
  ///   that one that somebody changed meanwhile is told and not overwritten.
  static func open(_ folder: String, name: String, after old: ServedCounty? = nil) -> Result<
    ServedCounty, CaseFailure
  > {
    // Before the files themselves: what changes meanwhile is then told, or read once more.
    let shelf = old?.state.withLock { $0.shelf } ?? WhatIfShelf(county: folder)
    let stamp = TableStamp(of: folder)
    return CountyCase.open(folder).map {
      ServedCounty(name: name, folder: folder, $0, shelf, stamp)
    }
  }

  private init(
    name: String, folder: String, _ opened: CountyCase, _ shelf: WhatIfShelf, _ stamp: TableStamp
  ) {
    self.name = name
    self.folder = folder
    self.stamp = stamp
    errors = ForecastErrors(county: opened.county, standards: opened.baseline.standards)
    warnings = opened.designWarnings
    remarks = opened.remarks
    files = RunInput.all(county: folder, law: opened.law)
    state = Mutex(State(opened: opened, shelf: shelf))
  }

  /// Whether its tables are still those that were read.
  var isAsRead: Bool { TableStamp(of: folder) == stamp }

  /// The case as it is now.
  var opened: CountyCase { state.withLock { $0.opened } }

  /// What was kept, or what is made now and kept, unless what-ifs changed meanwhile.
  ///
  /// It is made without the lock: two that ask for the same at once make it twice.
  func kept<Value: Sendable>(
    _ find: (inout Kept) -> Value?, keep: (inout Kept, Value) -> Void, _ make: () -> Value?
  ) -> Value? {
    let (known, revision) = state.withLock { (find(&$0.kept), $0.revision) }
    if let known { return known }
    guard let made = make() else { return nil }
    state.withLock { if $0.revision == revision { keep(&$0.kept, made) } }
    return made
  }

  /// Where drafts over a scenario are put together.
  func board(over parent: String?) -> Result<DraftBoard, CaseFailure> {
    var failure = CaseFailure([])
    let key = parent ?? ""
    let board = kept({ $0.boards[key] }, keep: { $0.boards[key] = $1 }) {
      switch DraftBoard.open(opened, over: parent) {
      case .success(let board): return board
      case .failure(let trouble):
        failure = trouble
        return nil
      }
    }
    return board.map { .success($0) } ?? .failure(failure)
  }

  /// The draft that the lines of a link say.
  func draft(_ lines: [String], on board: DraftBoard) -> Result<ScenarioDraft, DraftRefusal> {
    if lines.isEmpty { return .success(board.empty) }
    let typed = TypedLines(parent: board.parent, lines: lines)
    var refusal = DraftRefusal(messages: [])
    let draft = kept({ $0.drafts[typed] }, keep: { $0.drafts[typed] = $1 }) {
      switch board.draft(lines) {
      case .success(let draft): return draft
      case .failure(let trouble):
        refusal = trouble
        return nil
      }
    }
    return draft.map { .success($0) } ?? .failure(refusal)
  }

  /// What a draft leads to.
  func run(_ draft: ScenarioDraft, on board: DraftBoard) -> Result<ScenarioRun, DraftRefusal> {
    var refusal = DraftRefusal(messages: [])
    let run = kept({ $0.runs[draft] }, keep: { $0.runs[draft] = $1 }) {
      switch board.run(draft) {
      case .success(let run): return run
      case .failure(let trouble):
        refusal = trouble
        return nil
      }
    }
    return run.map { .success($0) } ?? .failure(refusal)
  }

  /// How sure a draft is, if it was asked for before.
  func knownOdds(_ draft: ScenarioDraft) -> ComplianceOdds? {
    state.withLock { $0.kept.odds[draft] }
  }

  /// How sure a draft is: many futures, so it takes its time.
  func odds(_ draft: ScenarioDraft, _ run: ScenarioRun) -> ComplianceOdds? {
    kept({ $0.odds[draft] }, keep: { $0.odds[draft] = $1 }) {
      OddsRun(
        run.outcome, baseline: opened.baseline, spread: .known(errors), count: Self.futures,
        seed: 1, workers: .one
      ).odds
    }
  }

  /// What a year's delay of a draft costs.
  func delay(_ draft: ScenarioDraft, _ run: ScenarioRun) -> DelayCost? {
    kept({ $0.delays[draft] }, keep: { $0.delays[draft] = $1 }) {
      guard case .success(let board) = board(over: draft.parent) else { return nil }
      return DelayCost(draft, on: board, run: run)
    }
  }

  /// A draft at other prices.
  func sensitivity(of draft: ScenarioDraft, on board: DraftBoard) -> PriceSensitivity {
    kept({ $0.prices[draft] }, keep: { $0.prices[draft] = $1 }) { board.sensitivity(of: draft) }
      ?? PriceSensitivity(costings: [])
  }

  /// How many futures a page judges in: as many as the report.
  static let futures = 200

  /// The files that answers are made from: the tables as they were read, the what-ifs as they are.
  var inputs: [RunInput] {
    func isWhatIf(_ input: RunInput) -> Bool { input.file.hasPrefix("what-ifs/") }
    let now = RunInput.all(county: folder, law: opened.law).filter(isWhatIf)
    return (files.filter { !isWhatIf($0) } + now).sorted { $0.file < $1.file }
  }

  /// Works against their plan, as the tables print it now.
  var progress: Result<ProgressReport, CaseFailure> {
    let opened = opened
    return opened.run(nil).flatMap { run in
      guard let stated = CountyFolder.read(folder).county else {
        return .failure(
          CaseFailure([
            Bilingual(
              zh: "县区的表刚刚改过，现在读不出。请刷新页面看有什么问题。",
              en: "The tables were changed just now and cannot be read. Reload the page to see why."
            )
          ]))
      }
      return .success(ProgressReport(stated: stated, opened: opened, outcome: run.outcome))
    }
  }

  /// Saves a text as a what-if of the folder.
  ///
  /// - Returns: The file below the county's folder.
  func save(
    _ text: String, as name: String, parent: String?, isReplacing: Bool
  ) -> Result<String, SaveRefusal> {
    saving { shelf, _ in
      shelf.save(text, as: name, parent: parent, isReplacing: isReplacing)
    }
  }

  /// Saves a draft as a what-if of the folder.
  ///
  /// - Returns: The file below the county's folder.
  func save(
    _ draft: ScenarioDraft, as name: String, isReplacing: Bool, remarks: [String]
  ) -> Result<String, SaveRefusal> {
    saving { shelf, opened in
      shelf.save(draft, as: name, in: opened, isReplacing: isReplacing, remarks: remarks)
    }
  }

  /// Saves, and reads the what-ifs anew where something was saved.
  private func saving(
    _ save: (inout WhatIfShelf, CountyCase) -> Result<String, SaveRefusal>
  ) -> Result<String, SaveRefusal> {
    // One at a time: two saves of one name must not both find it free.
    state.withLock { state in
      let saved = save(&state.shelf, state.opened)
      if case .success = saved, case .success(let now) = state.opened.rereadingScenarios(folder) {
        state.opened = now
        state.revision += 1
        state.kept = Kept()
      }
      return saved
    }
  }
}
