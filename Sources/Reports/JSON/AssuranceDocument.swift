// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
public import Simulator
import Standards

/// `junheng.assurance/2`: how sure a plan is, and what more certainty costs; money in yuan.
public struct AssuranceDocument: Encodable, Sendable {
  let schema = "junheng.assurance/2"
  let subject: QuestionSubject
  let seed: UInt64
  let spread: Spread
  let years: [Int]
  let tooEarly: Nullable<Int>
  let demand: String
  let exempt: [Exempt]
  let attainable: Int
  let inOrder: Int
  let cheapest: Nullable<Cheapest>
  let exam: Nullable<Exam>
  let test: Nullable<Exam>
  let plans: [Plan]
  let stages: Nullable<Stages>
  let interrupted: Bool

  struct Errors: Encodable, Sendable {
    let perPupil: Double
    let perSection: Double
    let growth: Double
    let fewGrades: Double
    let common: Double

    init(_ model: ErrorModel) {
      perPupil = model.perPupil
      perSection = model.perSection
      growth = model.growth
      fewGrades = model.fewGrades
      common = model.common
    }
  }
  struct Spread: Encodable, Sendable {
    let errors: Nullable<Errors>
    let retirement: Double
    let prices: Double
    let entrants: Double
    let zoneEntrants: Double
    let progression: Double
    let persistence: Double
    let delays: [Double]
    let assumed: [String]
  }
  struct Exempt: Encodable, Sendable {
    let section: String
    let need: String
    let subject: Nullable<String>
    let futures: Int
    let expected: Bool
    let shortBy: Int
  }
  struct Cheapest: Encodable, Sendable {
    let status: String
    let cost: Int64
    let lowerBound: Int64
    let years: [SearchDocument.Year]
  }
  struct Exam: Encodable, Sendable {
    let futures: Int
    let complying: Int
    let purchasable: Int
    let whole: Int
    let interval: [Double]
    let onTime: Nullable<Int>
    let asExpected: Nullable<Int>
    let troubles: [Trouble]
    let slips: [Slip]
  }
  struct Trouble: Encodable, Sendable {
    let what: String
    let futures: Int
    let from: Int
    let to: Int
    let shortBy: Nullable<Int>
    let value: Nullable<Double>
    let limit: Nullable<Double>
    let counts: Bool
  }
  struct Slip: Encodable, Sendable {
    let project: String
    let years: Int
    let troubles: [Trouble]
  }
  struct Plan: Encodable, Sendable {
    let share: Double
    let needed: Int
    let reached: Bool
    let cost: Int64
    let lowerBound: Int64
    let exam: Exam
    let check: Nullable<Count>
    let test: Exam
    let actions: [AlternativesDocument.Action]
  }
  struct Count: Encodable, Sendable {
    let complying: Int
    let futures: Int

    init(_ share: ComplianceOdds.Share) {
      complying = share.hits
      futures = share.of
    }
  }

  /// The document of one answer.
  public init(_ subject: QuestionSubject, _ found: Assurance, spread: FutureSpread, seed: UInt64) {
    self.subject = subject
    self.seed = seed
    self.spread = Spread(spread)
    years = found.years.map(\.firstYear)
    tooEarly = Nullable(found.tooEarly?.firstYear)
    demand = found.demand.rawValue
    exempt = found.exempt.map {
      let (need, subject) = $0.need.keys
      return Exempt(
        section: $0.section.description, need: need, subject: Nullable(subject),
        futures: $0.futures,
        expected: $0.isExpected, shortBy: $0.shortBy)
    }
    attainable = found.attainable
    inOrder = found.inOrder
    cheapest = Nullable(
      found.cheapest.map {
        Cheapest(
          status: $0.status.rawValue, cost: $0.cost.yuan, lowerBound: $0.lowerBound.yuan,
          years: SearchDocument.Year.all($0.check))
      })
    exam = Nullable(found.exam.map(Exam.init))
    test = Nullable(found.test.map(Exam.init))
    plans = found.plans.map { plan in
      Plan(
        share: plan.share, needed: plan.needed, reached: plan.isReached, cost: plan.cost.yuan,
        lowerBound: plan.lowerBound.yuan,
        exam: Exam(plan.exam), check: Nullable(plan.check.map(Count.init)),
        test: Exam(plan.test),
        actions: plan.actions.map(AlternativesDocument.Action.init))
    }
    stages = Nullable(found.stages.map(Stages.init))
    interrupted = found.isInterrupted
  }
}

extension AssuranceDocument.Spread {
  init(_ spread: FutureSpread) {
    let parameters = [
      ("errors", spread.errorBasis), ("entrants", spread.entrants.basis),
      ("zoneEntrants", spread.zoneEntrants.basis), ("progression", spread.progression.basis),
      ("persistence", spread.persistence.basis), ("retirement", spread.retirement.basis),
      ("prices", spread.prices.basis), ("delays", spread.delayBasis),
    ]
    errors = Nullable(spread.errors.map(AssuranceDocument.Errors.init))
    retirement = spread.retirement.value
    prices = spread.prices.value
    entrants = spread.entrants.value
    zoneEntrants = spread.zoneEntrants.value
    progression = spread.progression.value
    persistence = spread.persistence.value
    delays = spread.delays
    assumed = parameters.filter(\.1.isAssumed).map(\.0)
  }
}

extension AssuranceDocument.Exam {
  init(_ exam: FutureExam) {
    futures = exam.futures
    complying = exam.complying
    purchasable = exam.purchasable
    whole = exam.whole
    interval = [exam.interval.lowerBound, exam.interval.upperBound]
    onTime = Nullable(exam.onTime)
    asExpected = Nullable(exam.asExpected)
    troubles = exam.troubles.map(AssuranceDocument.Trouble.init)
    slips = exam.slips.map {
      AssuranceDocument.Slip(
        project: $0.project.rawValue, years: $0.years,
        troubles: $0.troubles.map(AssuranceDocument.Trouble.init))
    }
  }
}

extension AssuranceDocument.Trouble {
  init(_ trouble: FutureExam.Trouble) {
    what = AssuranceWords.subject(trouble.subject, .full, .english)
    futures = trouble.futures
    from = trouble.years.lowerBound.firstYear
    to = trouble.years.upperBound.firstYear
    shortBy = Nullable(trouble.shortBy)
    value = Nullable(trouble.value)
    limit = Nullable(trouble.limit)
    counts = trouble.counts
  }
}

extension AlternativesDocument.Action {
  init(_ action: SearchAction) {
    school = action.school.rawValue
    stage = Nullable(action.stage?.rawValue)
    self.action = action.action.rawValue
    year = action.paid.year
    amount = action.amount.value
  }
}
