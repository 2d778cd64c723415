// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Foundation
import Reports
import Scenarios
import Simulator
import Standards

extension Search {
  /// Ends where the options for plans that hold make no sense together.
  func validateAssurance() throws {
    if assurance == nil {
      guard futures == nil else {
        throw ValidationError("--futures 要与 --assurance 同用 / needs --assurance")
      }
      return
    }
    _ = try FutureCounts.shares(assurance ?? "", "--assurance")
    if let futures, !(2...5_000).contains(futures) {
      throw ValidationError("--futures 应在 2–5000 之间 / must lie in 2–5000")
    }
    if keep != nil || check != nil || exportModel != nil || keeping.saveRun != nil || why
      || question.prices
    {
      throw ValidationError(
        "--assurance 不能与 --keep、--check、--export-model、--save-run、--why、--prices 同用 / --assurance goes with none of them"
      )
    }
  }

  /// Searches as usual, then a plan that holds in the shares of futures asked for, on top of what was
  /// decided of entrants and works; where the target year has no plan, for the first year that has.
  func search(assured shares: [Double], _ opened: CountyCase) throws {
    let language = common.language
    let started = try common.start(opened, scenario, change)
    var inquiry = try question.inquiry(
      started.opened, started.run, scenario: started.scenario, isThorough: false,
      language: language)
    let watch = inquiry.watch(question, language)
    var answer = inquiry.answer { watch.hear($0) }
    let later = inquiry.later(after: answer.result) { watch.hear($0) }
    if let year = later?.found?.year {
      inquiry.target = year
      answer = inquiry.answer { watch.hear($0) }
    }
    let baseline = started.opened.baseline
    let spread = FutureSpread.known(
      ForecastErrors(county: started.opened.county, standards: baseline.standards))
    let future = started.run.resolved.future
    var asked = AssuranceQuestion(plan: answer.plan, expected: future)
    asked.options = answer.options
    asked.shares = shares
    asked.workers = inquiry.workers
    var counts = FutureCounts()
    if let futures { counts.futures = futures }
    counts.draw(
      FutureDraw(
        spread, baseline: baseline,
        expected: baseline.outcome(plan: answer.plan, future: future)), into: &asked,
      choosing: true)
    let question = asked
    let found = SearchCall.watched(seconds: self.question.seconds, language: language) {
      baseline.assurance(question, progress: $0)
    }.result
    let saved = Result {
      if let output, let best = found.plans.max(by: { $0.share < $1.share }) {
        try save(best, started, answer, to: output)
      }
    }
    try tell(found, started, answer, later, spread: spread, seed: counts.seed)
    try saved.get()
  }

  private func tell(
    _ found: Assurance, _ started: Started, _ answer: SearchAnswer, _ later: LaterCompliance?,
    spread: FutureSpread, seed: UInt64
  ) throws {
    let (opened, run, language) = (started.opened, started.run, common.language)
    if tables.isCSV { return try tables.write(SearchTables.all(found, language)) }
    switch common.format {
    case .text:
      Console.write(
        common.badge(opened) + common.understood(run)
          + (later.map { $0.sentence(after: asked)[language] + "\n\n" } ?? "")
          + (answer.decisions.map { DecisionText.text($0, language: language) + "\n" } ?? "")
          + AssuranceText.text(
            found, names: SectionNames(opened.baseline), spread: spread, seed: seed,
            language: language))
    case .json:
      let subject = QuestionSubject(
        county: opened.county.name, scenario: run.name, synthetic: opened.county.isSynthetic,
        understood: run.resolved.understood)
      Console.write(
        try JSONText.encode(AssuranceDocument(subject, found, spread: spread, seed: seed)))
    }
  }

  /// Writes the surest plan with the decisions under it.
  private func save(
    _ best: AssuredPlan, _ started: Started, _ answer: SearchAnswer, to path: String
  ) throws {
    let county = started.opened.county
    var remarks = ["由 junheng search --assurance 写出，可直接用 junheng forecast 复算，也可修改。"]
    if county.isSynthetic { remarks.append(Labels.synthetic.zh) }
    let changes = started.changes + answer.changes
    let own = Set(changes.compactMap(\.measureID))
    let known = Set(answer.plan.measures.map(\.id)).subtracting(own)
    let text = PlanFile.text(
      name: "\(NumberText.fixed(best.share * 100, places: 0))%把握（\(started.run.name)）",
      parent: scenario, changes: changes.filter { !$0.isMeasure },
      measures: best.plan.measures.filter { !known.contains($0.id) }, remarks: remarks,
      county: county)
    do {
      try AtomicFile.write(Array(text.utf8), to: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure.cannotWrite(path, error, common.language)
    }
  }
}
