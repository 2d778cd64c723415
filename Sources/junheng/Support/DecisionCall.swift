// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

/// Runs a search over outer decisions with progress on the terminal and measures its time.
enum DecisionCall {
  /// The answer; nil where nothing is open, so that an ordinary search is all there is to do.
  static func run(
    _ opened: CountyCase, _ run: ScenarioRun, scenario: String?, _ options: SearchOptions,
    _ asked: DecisionOptions, seconds limit: Double? = nil, language: Language
  ) throws -> (result: DecisionSearchResult, seconds: Double)? {
    var freedom = try asked.freedom(opened, scenario: scenario, language)
    let plan = run.resolved.plan
    if asked.decidesIntake {
      let intake = opened.baseline.intakePlan(
        plan: plan, future: run.resolved.future, options: options)
      freedom.intake = intake.changes
      for line in IntakeText.remarks(intake) { Console.complain("· " + line[language]) }
    }
    let space = DecisionSpace(
      baseline: opened.baseline, plan: plan, future: run.resolved.future, freedom: freedom)
    remark(freedom, space, asked, language)
    for line in CatchmentText.remarks(freedom, space, locked: plan.lockedSchools) {
      Console.complain("· " + line[language])
    }
    guard !space.decisions.isEmpty else { return nil }
    var effort = DecisionEffort()
    effort.searches = asked.most
    let interruption = Interruption(seconds: limit)
    let clock = ContinuousClock()
    let start = clock.now
    let watch = interruption.watch
    let result = withExtendedLifetime(interruption) {
      opened.baseline.searchDecisions(
        plan: plan, future: run.resolved.future, options: options, freedom: freedom,
        effort: effort, seed: asked.seed, edit: { opened.plan(of: scenario, with: $0) },
        workers: .processors(asked.threads)
      ) { progress in
        Console.progress(text(progress, language))
        return !watch.isDue
      }
    }
    let elapsed = start.duration(to: clock.now) / .seconds(1)
    Console.endProgress(after: elapsed, language)
    return (result, elapsed)
  }

  /// Freed projects about which there is nothing to decide are named, so that nobody waits for them.
  private static func remark(
    _ freedom: SearchFreedom, _ space: DecisionSpace, _ asked: DecisionOptions,
    _ language: Language
  ) {
    let open = Set(
      space.decisions.compactMap { decision -> ID<Project>? in
        guard case .project(let project) = decision.subject else { return nil }
        return project
      })
    if case .named(let names) = freedom.projects {
      for name in names.sorted() where !open.contains(name) {
        let remark = Bilingual(
          zh: "· \(name) 没有可定的：已建成、已取消、已锁定，或在建且不能再推迟。",
          en:
            "· \(name): nothing to decide; complete, cancelled, locked, or under way with no later year left."
        )
        Console.complain(remark[language])
      }
    }
    if space.decisions.isEmpty && asked.isAsked {
      let remark = Bilingual(zh: "· 没有可由搜索决定的事项。", en: "· Nothing is open for decision.")
      Console.complain(remark[language])
    }
  }

  private static func text(_ progress: DecisionProgress, _ language: Language) -> String {
    let step: Bilingual =
      switch progress.step {
      case .base: Bilingual(zh: "原方案", en: "the plan as it is")
      case .bounds: Bilingual(zh: "各组合的下界", en: "bounds")
      case .search: Bilingual(zh: "各组合的方案", en: "configurations")
      }
    let best = progress.best.map { " \(NumberText.wan($0))" } ?? ""
    return
      "\(language == .chinese ? "决策" : "Decisions")：\(step[language]) \(progress.done)/\(progress.total)\(best)"
  }
}
