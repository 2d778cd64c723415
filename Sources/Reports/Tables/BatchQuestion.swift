// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
import Simulator
public import Standards

/// What a batch asks of every county.
public struct BatchQuestion: Hashable, Sendable {
  /// Whether the county's own what-ifs are run.
  public var whatIfs: Bool
  /// Changes as one types them, each a scenario of its own on the county's plan.
  public var changes: [String]
  /// Whether the least-cost plan is searched.
  public var search: Bool
  /// The language of the table.
  public var language: Language

  /// What a batch asks of every county.
  public init(whatIfs: Bool, changes: [String], search: Bool, language: Language) {
    self.whatIfs = whatIfs
    self.changes = changes
    self.search = search
    self.language = language
  }

  /// The row of a county that has twice ended the program by a fault.
  public func givenUp(_ folder: String) -> BatchBlock {
    let message = Bilingual(
      zh: "推演这个县时程序两次意外中止，已跳过。请用 junheng check 检查数据，并把文件夹发给开发者。",
      en:
        "The program ended by a fault twice while it worked on this county, which was passed over. Look at its data with junheng check, and report the folder."
    )
    let row = BatchTable.failure(folder: folder, [message], language: language)
    return BatchBlock(
      folder: folder, stamp: CountyFolders.stamp(folder), rows: [row], isFailed: true)
  }

  /// A county's rows: its own plan, its what-ifs, the changes, the searched plan.
  ///
  /// Nothing of one county ends the batch: what is wrong becomes a row that says so.
  public func block(_ folder: String) -> BatchBlock {
    // Taken before the files are read: a file that changes meanwhile is read again next time.
    let stamp = CountyFolders.stamp(folder)
    let opened: CountyCase
    switch CountyCase.open(folder) {
    case .failure(let failure):
      let row = BatchTable.failure(folder: folder, failure.messages, language: language)
      return BatchBlock(folder: folder, stamp: stamp, rows: [row], isFailed: true)
    case .success(let found): opened = found
    }
    var rows: [[String]] = []
    var isFailed = false
    func add(_ name: String, _ result: Result<ScenarioRun, CaseFailure>) {
      switch result {
      case .success(let run):
        rows += BatchTable.rows(
          folder: folder, opened.baseline, name: name, run.outcome, language: language)
      case .failure(let failure):
        isFailed = true
        rows.append(
          BatchTable.failure(
            folder: folder, county: opened.county.name, name: name, failure.messages,
            language: language))
      }
    }
    let base = opened.run(nil)
    let baseName = CountyCase.baseName[language]
    add(baseName, base)
    if whatIfs {
      for scenario in opened.scenarios { add(scenario.name, opened.run(scenario.name)) }
    }
    for change in changes { add(change, opened.run(nil, phrases: [change])) }
    if search, case .success(let run) = base {
      let future = run.resolved.future
      let result = opened.baseline.search(plan: run.resolved.plan, future: future)
      let outcome = opened.baseline.outcome(plan: result.plan, future: future)
      let name = language == .chinese ? "最省方案" : "least-cost plan"
      rows += BatchTable.rows(
        folder: folder, opened.baseline, name: name, outcome, search: result, language: language)
    }
    return BatchBlock(folder: folder, stamp: stamp, rows: rows, isFailed: isFailed)
  }
}
