// SPDX-License-Identifier: GPL-3.0-or-later
public import Scenarios
public import Simulator
import CountyModel
import Standards

/// Which county and scenario an answer is about.
public struct QuestionSubject: Encodable, Sendable {
  let county: String
  let scenario: String
  let synthetic: Bool
  /// How the changes it starts from were understood; left out where there are none.
  let understood: [UnderstoodDocument]?

  /// The subject of one run.
  public init(
    county: String, scenario: String, synthetic: Bool, understood: [UnderstoodChange] = []
  ) {
    self.understood = understood.isEmpty ? nil : understood.map { UnderstoodDocument($0) }
    self.county = county
    self.scenario = scenario
    self.synthetic = synthetic
  }
}

/// `junheng.frontier-years/1`: the least cost of complying from each possible year on.
public struct YearFrontierDocument: Encodable, Sendable {
  let schema = "junheng.frontier-years/1"
  let subject: QuestionSubject
  let years: [Year]
  let interrupted: Bool
  /// With more money in some years; left out where nobody asked.
  let more: More?

  /// The same with money on top of the budgets.
  struct More: Encodable, Sendable {
    let money: [Amount]
    let years: [Year]

    struct Amount: Encodable, Sendable {
      let year: Int
      let yuan: Int64
    }

    init(_ found: MoreMoney) {
      money = found.more.sorted { $0.key < $1.key }.map {
        Amount(year: $0.key.year, yuan: $0.value.yuan)
      }
      years = found.raised.points.map(Year.init)
    }
  }

  struct Year: Encodable, Sendable {
    let year: Int
    let lastYear: Int
    let status: String
    let complies: Bool
    let verdicts: [SearchDocument.Year]
    let cost: Nullable<Int64>
    let lowerBound: Nullable<Int64>
    let tooLate: [String]
    let never: [String]
    let money: Nullable<Shortage>
    let coverage: Nullable<Covered>
    let beyondLevers: [Beyond]

    init(_ point: YearFrontier.Point) {
      let isMet = point.result.isMet
      year = point.year.firstYear
      lastYear = point.years.upperBound.firstYear
      status = point.result.status.rawValue
      complies = point.result.complies
      verdicts = SearchDocument.Year.all(point.result.check)
      cost = Nullable(isMet ? point.result.cost.yuan : nil)
      lowerBound = Nullable(isMet ? point.result.lowerBound.yuan : nil)
      tooLate = point.obstacles.tooLate.map(\.description)
      never = point.obstacles.never.map(\.description)
      money = Nullable(point.obstacles.money.map(Shortage.init))
      coverage = Nullable(point.coverage.map(Covered.init))
      let kinds = Dictionary(grouping: point.result.beyondLevers) {
        SearchWords.beyond($0.kind).en
      }
      beyondLevers = kinds.sorted { $0.key < $1.key }.map { kind, items in
        Beyond(kind: kind, schools: Set(items.compactMap(\.school)).count)
      }
    }
  }
  struct Shortage: Encodable, Sendable {
    let from: Int
    let to: Int
    let least: Int64
    let budget: Int64

    init(_ shortage: ProvenShortage) {
      from = shortage.years.lowerBound.year
      to = shortage.years.upperBound.year
      least = shortage.least.yuan
      budget = shortage.budget.yuan
    }
  }
  struct Beyond: Encodable, Sendable {
    let kind: String
    let schools: Int
  }
  struct Covered: Encodable, Sendable {
    let sections: Int
    let compliant: Int
    let atMost: Int
    let proven: Bool
    let cost: Int64
    let coefficientsOver: Int
    let shortfall: Int
    let left: [Left]

    struct Left: Encodable, Sendable {
      let section: String
      let beyondPurchases: Bool
      let unmet: Int
    }

    init(_ coverage: Coverage) {
      sections = coverage.sections
      compliant = coverage.compliant.count
      atMost = coverage.atMost
      proven = coverage.isProven
      cost = coverage.cost.yuan
      coefficientsOver = FrontierText.over(coverage)
      shortfall = coverage.shortfall
      left = coverage.left.map {
        Left(
          section: $0.section.description, beyondPurchases: $0.isBeyondPurchases,
          unmet: $0.unmet.count)
      }
    }
  }

  /// The document of one frontier.
  public init(_ subject: QuestionSubject, _ frontier: YearFrontier) {
    self.subject = subject
    years = frontier.points.map(Year.init)
    interrupted = frontier.isInterrupted
    more = nil
  }

  /// The document of what more money buys: the frontier as it is, and the one with more.
  public init(_ subject: QuestionSubject, _ found: MoreMoney) {
    self.subject = subject
    years = found.plain.points.map(Year.init)
    interrupted = found.plain.isInterrupted || found.raised.isInterrupted
    more = More(found)
  }
}

/// `junheng.earliest/1`: the first year that can comply, and what stands in the way before.
public struct EarliestDocument: Encodable, Sendable {
  let schema = "junheng.earliest/1"
  let subject: QuestionSubject
  let complying: Nullable<Int>
  let purchasable: Nullable<Int>
  let inTime: Nullable<Int>
  let topUp: Nullable<TopUp>
  let years: [YearFrontierDocument.Year]
  let interrupted: Bool

  struct TopUp: Encodable, Sendable {
    let year: Int
    let perYear: Int64
    let provenAtLeast: Int64
    let cost: Int64
  }

  /// The document of one answer.
  public init(_ subject: QuestionSubject, _ earliest: EarliestYear) {
    self.subject = subject
    complying = Nullable(earliest.complying?.year.firstYear)
    purchasable = Nullable(earliest.purchasable?.year.firstYear)
    inTime = Nullable(earliest.inTime?.firstYear)
    topUp = Nullable(
      earliest.topUp.map {
        TopUp(
          year: $0.year.firstYear, perYear: $0.perYear.yuan,
          provenAtLeast: $0.provenAtLeast.yuan, cost: $0.result.cost.yuan)
      })
    years = earliest.frontier.points.map(YearFrontierDocument.Year.init)
    interrupted = earliest.frontier.isInterrupted
  }
}

/// `junheng.frontier-sections/1`: the least cost of every number of compliant sections.
public struct SectionStaircaseDocument: Encodable, Sendable {
  let schema = "junheng.frontier-sections/1"
  let subject: QuestionSubject
  let years: [Int]
  let sections: Int
  let most: Int
  let steps: [Step]
  let whole: Nullable<Int64>
  let verdicts: [SearchDocument.Year]
  let interrupted: Bool

  struct Step: Encodable, Sendable {
    let sections: Int
    let cost: Int64
    let lowerBound: Int64
    let coefficientsOver: Int
    let gained: [String]
  }

  /// The document of one staircase.
  public init(_ subject: QuestionSubject, _ stairs: SectionStaircase) {
    self.subject = subject
    years = stairs.years.map(\.firstYear)
    sections = stairs.sections
    most = stairs.most
    steps = stairs.steps.map {
      Step(
        sections: $0.sections, cost: $0.cost.yuan, lowerBound: $0.lowerBound.yuan,
        coefficientsOver: $0.coefficientsOver, gained: $0.gained.map(\.description))
    }
    verdicts = stairs.whole.map { SearchDocument.Year.all($0.check) } ?? []
    whole = Nullable(
      stairs.whole.flatMap { $0.isMet ? $0.cost.yuan : nil })
    interrupted = stairs.isInterrupted
  }
}

/// `junheng.alternatives/1`: plans of about the same cost and what they share.
public struct AlternativesDocument: Encodable, Sendable {
  let schema = "junheng.alternatives/1"
  let subject: QuestionSubject
  let within: Double
  let exempt: [String]
  let plans: [Plan]
  let different: Nullable<Plan>
  let forced: Int
  let least: [String: Double]
  let shared: [Shared]
  let placesInAll: Int
  let years: [SearchDocument.Year]
  let interrupted: Bool

  struct Plan: Encodable, Sendable {
    let goal: Nullable<String>
    let cost: Int64
    let amounts: [String: Double]
    let similarityToCheapest: Double
    let actions: [Action]
  }
  struct Action: Encodable, Sendable {
    let school: String
    let stage: Nullable<String>
    let action: String
    let year: Int
    let amount: Double
  }
  struct Shared: Encodable, Sendable {
    let school: String
    let stage: Nullable<String>
    let action: String
    let least: Double
    let byYear: [String: Double]
  }

  /// The document of one answer.
  public init(_ subject: QuestionSubject, _ found: Alternatives) {
    self.subject = subject
    within = found.within
    func document(_ plan: Alternatives.Candidate) -> Plan {
      Plan(
        goal: Nullable(plan.goal?.rawValue), cost: plan.cost.yuan,
        amounts: Dictionary(
          uniqueKeysWithValues: plan.amounts.map { ($0.key.rawValue, $0.value) }),
        similarityToCheapest: plan.similarity(to: found.plans[0]),
        actions: plan.actions.map(Action.init))
    }
    exempt = Set(found.exempt.compactMap(\.section)).sorted().map(\.description)
    plans = found.plans.map(document)
    different = Nullable(found.different.map(document))
    forced = found.forced.count
    least = Dictionary(uniqueKeysWithValues: found.least.map { ($0.key.rawValue, $0.value) })
    shared = found.shared.lines.map { line in
      Shared(
        school: line.place.school.rawValue, stage: Nullable(line.place.stage?.rawValue),
        action: line.place.action.rawValue, least: line.least.value,
        byYear: Dictionary(
          uniqueKeysWithValues: line.byYear.map { ("\($0.key.year)", $0.value.value) }))
    }
    placesInAll = found.shared.all
    years = SearchDocument.Year.all(found.cheapest.check)
    interrupted = found.isInterrupted
  }
}

/// `junheng.search-kept/1`: a search around kept decisions and the one without them; money in yuan.
public struct KeptDocument: Encodable, Sendable {
  let schema = "junheng.search-kept/1"
  let kept: Int64
  let total: Int64
  let extra: Nullable<Int64>
  let free: Nullable<Int64>
  let rest: SearchDocument

  /// The document of one answer; `rest` is the document of the search around what is kept.
  public init(_ found: KeptSearch, rest: SearchDocument) {
    kept = found.kept.yuan
    total = found.total.yuan
    extra = Nullable(found.extra?.yuan)
    free = Nullable(found.free.isMet ? found.free.cost.yuan : nil)
    self.rest = rest
  }
}
