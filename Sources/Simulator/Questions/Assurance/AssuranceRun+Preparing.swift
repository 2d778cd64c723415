// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension AssuranceRun {
  /// Compiles the futures, and settles what can be asked at all: from which year on, of which
  /// sections, and whether of sizes and places, too.
  func prepared() -> Prepared {
    let base = baseline.outcome(plan: question.plan, future: question.expected)
    var options = question.options
    let first = SearchProblem(baseline: baseline, outcome: base, options: options)
    let asked = first.complianceYears.first.map { baseline.years[$0] } ?? baseline.county.targetYear
    let inTime = yearInTime(asked, base, options)
    if let inTime, inTime > asked {
      options.complianceYears = baseline.complianceWindow(from: inTime)
    }
    let years = SearchProblem(baseline: baseline, outcome: base, options: options).complianceYears
    func judge(_ futures: [Future]) -> FutureJudge {
      FutureJudge(
        FutureJudge(
          baseline: baseline, plan: question.plan, expected: question.expected, futures: futures,
          years: years, workers: question.workers), exempt: [], demand: .purchases)
    }
    let design = judge(question.futures)
    let few = design.first(AssuranceQuestion.mostTables)
    var tables = FutureTables(judge: few, expected: base, options: options)
    let stoppers = FutureStoppers(tables, judge: design, options: options)
    let needed = AssuranceQuestion.needed(
      question.shares.max() ?? 0, of: question.futures.count)
    let always = Set(stoppers.expected.map(\.section))
    let attainable = stoppers.free(except: always).count
    let exempt = stoppers.exempt(for: needed)
    let inOrder = question.futures.indices.filter { design.beyond[$0].isEmpty }
    let free = stoppers.free(except: exempt)
    let both = Set(free).intersection(inOrder).sorted()
    let isOrderly = SearchJudge(baseline: baseline, years: years).beyondLevers(base).isEmpty
    let demand: Assurance.Demand =
      exempt.isEmpty && isOrderly && both.count >= needed ? .whole : .purchases
    options.exemptSections.formUnion(exempt)
    if !exempt.isEmpty { tables = FutureTables(judge: few, expected: base, options: options) }
    return Prepared(
      options: options, years: years, tooEarly: inTime.flatMap { $0 > asked ? asked : nil },
      demand: demand, exempt: stoppers.told(exempt), attainable: attainable,
      open: demand == .whole ? both : free,
      judge: FutureJudge(design, exempt: exempt, demand: demand),
      check: FutureJudge(judge(question.check), exempt: exempt, demand: demand),
      test: FutureJudge(judge(question.test), exempt: exempt, demand: demand),
      expected: FutureJudge(judge([question.expected]), exempt: exempt, demand: demand),
      tables: tables, base: base)
  }

  /// The first year from which time is no obstacle to any section in the expected future; nil where
  /// every year is too early.
  private func yearInTime(_ asked: SchoolYear, _ base: Outcome, _ options: SearchOptions)
    -> SchoolYear?
  {
    for year in baseline.years where year >= asked {
      var later = options
      if year > asked { later.complianceYears = baseline.complianceWindow(from: year) }
      let problem = SearchProblem(baseline: baseline, outcome: base, options: later)
      if !FutureStoppers.stops(problem).contains(where: \.isTooLate) { return year }
    }
    return nil
  }

  /// The exam of a plan with what explains it.
  func explained(_ plan: AssuredPlan, _ prepared: Prepared) -> FutureExam {
    var exam = plan.exam
    explain(&exam, plan.actions, prepared)
    return exam
  }

  /// Adds what either uncertainty does alone, and which projects' delays break the plan.
  func explain(_ exam: inout FutureExam, _ actions: [SearchAction], _ prepared: Prepared) {
    guard !monitor.isStopped else { return }
    let expected = question.expected
    func complying(_ change: (Future) -> Future) -> Int {
      let judge = FutureJudge(
        baseline: baseline, plan: question.plan, expected: expected,
        futures: question.futures.map(change), years: prepared.years, workers: question.workers)
      return FutureJudge(judge, exempt: prepared.judge.exempt, demand: prepared.demand)
        .compliance(actions).count(where: \.self)
    }
    let mostDelay = question.futures.reduce(0) {
      max($0, $1.delays.values.max() ?? 0)
    }
    if mostDelay > 0 {
      exam.onTime = complying { future in
        var future = future
        future.delays = expected.delays
        return future
      }
      exam.asExpected = complying { future in
        var slipped = expected
        slipped.delays = future.delays
        return slipped
      }
    }
    exam.slips = prepared.judge.slips(
      actions, expected: expected, most: mostDelay,
      unlessStopped: { monitor.goesOn(.verification, done: 0, total: 1) })
  }
}
