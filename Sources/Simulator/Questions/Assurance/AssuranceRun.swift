// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Baseline {
  /// How sure the cheapest plan is, and the cheapest plans found that comply in given shares of the
  /// futures.
  ///
  /// What is proven and what is not: docs/questions.md.
  public func assurance(
    _ question: AssuranceQuestion, progress: (SearchProgress) -> Bool = { _ in true }
  ) -> Assurance {
    withoutActuallyEscaping(progress) { progress in
      AssuranceRun(baseline: self, question: question, monitor: SearchMonitor(progress)).result()
    }
  }

  /// How a plan does in many futures, nothing searched; sections that cannot comply are left out of
  /// the share and told.
  ///
  public func assurance(of plan: Plan, _ question: AssuranceQuestion) -> Assurance {
    var asked = question
    asked.plan = plan
    return AssuranceRun(baseline: self, question: asked, monitor: SearchMonitor { _ in true })
      .examined()
  }
}

/// Answers one question about certainty.
struct AssuranceRun {
  let baseline: Baseline
  let question: AssuranceQuestion
  let monitor: SearchMonitor

  /// Everything that is compiled before a plan is looked for.
  struct Prepared {
    var options: SearchOptions
    var years: [Int]
    var tooEarly: SchoolYear?
    var demand: Assurance.Demand
    var exempt: [Assurance.Stopper]
    var attainable: Int
    /// Futures in which purchases could bring what counts.
    var open: [Int]
    var judge: FutureJudge
    /// Futures by which a plan is raised; none where nothing is checked.
    var check: FutureJudge
    var test: FutureJudge
    var expected: FutureJudge
    var tables: FutureTables
    var base: Outcome
  }

  func result() -> Assurance {
    var prepared = prepared()
    let cheapest = baseline.search(
      plan: question.plan, future: question.expected, options: prepared.options,
      progress: relay)
    var answer = answer(prepared, cheapest)
    guard cheapest.isMet else { return answer }
    let least = self.plan(cheapest.actions, 0, bounds: [], prepared, cheapest)
    var plans = plans(&prepared, cheapest)
    // Another search may find a cheaper plan for the expected future by chance: then that is the
    // cheapest.
    if let better = plans.min(by: { $0.cost < $1.cost }), better.cost < cheapest.cost {
      answer.cheapest?.actions = better.actions
      answer.cheapest?.plan = better.plan
      answer.cheapest?.cost = better.cost
      answer.cheapest?.status = .feasible
      answer.exam = better.exam
      answer.test = better.test
    } else {
      answer.exam = least.exam
      answer.test = least.test
    }
    for place in plans.indices { plans[place].exam = explained(plans[place], prepared) }
    if var exam = answer.exam {
      explain(&exam, answer.cheapest?.actions ?? [], prepared)
      answer.exam = exam
    }
    answer.plans = plans
    if let surest = plans.first, !monitor.isStopped { answer.stages = stages(surest, prepared) }
    answer.isInterrupted = monitor.isStopped
    return answer
  }

  /// The plan as it stands, judged and explained.
  func examined() -> Assurance {
    let prepared = prepared()
    var answer = answer(prepared, nil)
    var exam = prepared.judge.exam([])
    explain(&exam, [], prepared)
    answer.exam = exam
    answer.test = prepared.test.exam([])
    answer.isInterrupted = false
    return answer
  }

  private func relay(_ step: SearchProgress) -> Bool {
    monitor.goesOn(step.step, done: step.done, total: step.total)
  }

  private func answer(_ prepared: Prepared, _ cheapest: SearchResult?) -> Assurance {
    Assurance(
      years: prepared.years.map { baseline.years[$0] }, tooEarly: prepared.tooEarly,
      demand: prepared.demand, exempt: prepared.exempt, attainable: prepared.attainable,
      inOrder: prepared.judge.beyond.count(where: \.isEmpty), cheapest: cheapest, exam: nil,
      test: nil, plans: [], isInterrupted: monitor.isStopped)
  }
}
