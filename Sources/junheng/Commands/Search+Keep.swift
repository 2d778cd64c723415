// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

extension Search {
  /// Keeps what a plan file decides, searches the rest, and says what the keeping costs.
  func search(keeping path: String, _ opened: CountyCase) throws {
    let runs: CountyCase.PlanRun
    switch opened.run(planFile: path, base: scenario) {
    case .failure(let failure):
      throw CommandFailure.problems(failure.messages, common.language)
    case .success(let found): runs = found
    }
    common.remark(runs.plan)
    let options = try question.options(opened, common.language)
    let kept = SearchCall.watched(seconds: question.seconds, language: common.language) {
      progress in
      opened.baseline.search(
        keeping: runs.plan.resolved.plan, base: runs.base.resolved.plan,
        future: runs.plan.resolved.future, options: options, progress: progress)
    }.result
    let outcome = opened.baseline.outcome(
      plan: kept.rest.plan, future: runs.plan.resolved.future)
    let signing = opened.baseline.signing(outcome, base: runs.base.outcome)
    let saved = Result {
      if let output { try write(kept.rest, [], opened, runs.base, to: output) }
    }
    if tables.isCSV {
      let names = SectionNames(opened.baseline)
      try tables.write(SearchTables.all(kept.rest, names: names, common.language))
      return try saved.get()
    }
    switch common.format {
    case .text:
      Console.write(
        common.badge(opened)
          + KeptText.text(
            kept, names: SectionNames(opened.baseline), language: common.language)
          + SigningText.beside(signing, baseline: opened.baseline, language: common.language))
    case .json:
      Console.write(
        try JSONText.encode(
          KeptDocument(
            kept,
            rest: SearchDocument(
              county: opened.county.name, scenario: runs.plan.name,
              synthetic: opened.county.isSynthetic, result: kept.rest,
              signing: SigningPart(signing, baseline: opened.baseline)))))
    }
    try saved.get()
  }
}
