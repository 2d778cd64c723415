// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
public import Scenarios
public import Simulator
import Standards

/// `junheng.summary/1`: a county's results in the few numbers that are pinned, one year a line.
///
/// Small enough that a person reads the difference before it is recorded: verdict counts,
/// coefficients with six places, pupils, money in yuan; of a search its cost and bound.
public enum SummaryDocument {
  /// The summary of the county's own plan and every what-if.
  public static func text(_ baseline: Baseline, _ runs: [ScenarioRun]) throws -> String {
    let scenarios = try runs.map { run -> String in
      let costing = run.outcome.costing
      let head = try line(
        Scenario(
          capital: costing.capital.yuan, name: run.name, presentValue: costing.presentMoney.yuan,
          recurrent: costing.recurrent.yuan))
      let years = try baseline.years.indices.map { index in
        try line(Year(baseline: baseline, outcome: run.outcome, year: index))
      }
      return "{\"scenario\":\(head),\"years\":[\n" + years.joined(separator: ",\n") + "]}"
    }
    let county = try line(County(baseline))
    return "{\"county\":\(county),\"scenarios\":[\n" + scenarios.joined(separator: ",\n") + "]}\n"
  }

  /// The summary of a search from the county's own plan.
  public static func text(_ baseline: Baseline, _ result: SearchResult) throws -> String {
    let county = try line(County(baseline))
    let search = try line(Search(result))
    return "{\"county\":\(county),\n\"search\":\(search),\n\"actions\":[\n"
      + (try tasks(result)).joined(separator: ",\n") + "]}\n"
  }

  /// The summary of the whole answer: for the target year, and for the year that was found.
  ///
  /// - Parameters:
  ///   - asked: The answer for the target year.
  ///   - found: The answer for the first year that complies wholly; the same where that is the
  ///     target year or where none was found.
  public static func text(_ baseline: Baseline, asked: SearchAnswer, found: SearchAnswer) throws
    -> String
  {
    let county = try line(County(baseline))
    return "{\"county\":\(county),\n\"target\":\(try line(Answer(asked))),\n\"found\":"
      + "\(try line(Answer(found))),\n\"actions\":[\n"
      + (try tasks(found.result)).joined(separator: ",\n") + "]}\n"
  }

  /// What the purchases of a search come to, a kind of action a line.
  private static func tasks(_ result: SearchResult) throws -> [String] {
    try MeasureAction.allCases.compactMap { action -> String? in
      let tasks = result.actions.filter { $0.action == action }
      guard !tasks.isEmpty else { return nil }
      return try line(
        Tasks(
          amount: NumberText.fixed(
            tasks.reduce(Quantity.zero) { $0 + $1.amount }.value, places: 2),
          lever: action.rawValue,
          presentValue: tasks.reduce(Money.zero) { $0 + $1.presentValue }.yuan,
          tasks: tasks.count))
    }
  }

  private static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private struct County: Encodable {
    let name: String
    let schema = "junheng.summary/1"
    let standard: String
    let synthetic: Bool

    init(_ baseline: Baseline) {
      name = baseline.county.name
      standard = baseline.standard.id
      synthetic = baseline.county.isSynthetic
    }
  }

  private struct Scenario: Encodable {
    let capital: Int64
    let name: String
    let presentValue: Int64
    let recurrent: Int64
  }

  private struct Tasks: Encodable {
    let amount: String
    let lever: String
    let presentValue: Int64
    let tasks: Int
  }

  private struct Search: Encodable {
    let beyondLevers: Int
    let complies: Bool
    let cost: Int64
    let lowerBound: Int64
    let shortages: Int
    let status: String
    let tasks: Int

    init(_ result: SearchResult) {
      beyondLevers = result.beyondLevers.count
      complies = result.complies
      cost = result.cost.yuan
      lowerBound = result.lowerBound.yuan
      shortages = result.shortages.count
      status = result.status.rawValue
      tasks = result.actions.count
    }
  }

  /// One answer: what is decided, what it costs, what is still open.
  private struct Answer: Encodable {
    let blocks: Int
    let breaches: Int
    let catchments: Int
    let classes: Int
    let complies: Bool
    let cost: Int64
    let lowerBound: Int64
    let notMet: Int
    let status: String
    let tasks: Int
    let total: Int64
    let year: Int

    init(_ answer: SearchAnswer) {
      let result = answer.result
      var (blocks, classes, catchments) = (0, 0, 0)
      for change in answer.changes {
        switch change {
        case .expand(let block):
          blocks += 1
          classes += block.classes
        case .catchment: catchments += 1
        default: continue
        }
      }
      self.blocks = blocks
      self.classes = classes
      self.catchments = catchments
      breaches = answer.signing?.own.count ?? 0
      complies = result.complies
      cost = result.cost.yuan
      lowerBound = result.lowerBound.yuan
      notMet = result.beyondLevers.count + result.check.failures.count
      status = result.status.rawValue
      tasks = result.actions.count
      total = answer.outcome.costing.presentMoney.yuan
      year = result.check.years.first?.firstYear ?? 0
    }
  }

  private struct Year: Encodable {
    let coefficients: [String: [String]]
    let coefficientsWithin: Int
    let declared: String
    let itemsMeeting: Int
    let meets: Nullable<Bool>
    let meetsRelaxed: Nullable<Bool>
    let money: Int64
    let placeShortfall: Int
    let pupils: [String: Int]
    let schoolsOverSize: Int
    let sections: Int
    let sectionsMeeting: Int
    let sectionsMeetingRelaxed: Int
    let sectionsNotAssessed: Int
    let vetoes: String
    let whole: String
    let year: Int

    init(baseline: Baseline, outcome: Outcome, year index: Int) {
      let view = YearView(baseline: baseline, outcome: outcome, year: index)
      let strict = outcome.strict.years[index]
      var coefficients: [String: [String]] = [:]
      var pupils: [String: Int] = [:]
      for stage in Stage.allCases {
        coefficients[stage.rawValue] = (strict.coefficients[stage] ?? []).map { finding in
          NumberText.fixed(finding.value, places: 6)
        }
        pupils[stage.rawValue] = baseline.sections.indices
          .filter { baseline.sections[$0].stage == stage }
          .reduce(0) { $0 + outcome.projection.total(year: index, section: $1) }
      }
      self.coefficients = coefficients
      self.pupils = pupils
      coefficientsWithin = view.coefficientsWithin
      declared = view.verdicts.declared.status.rawValue
      vetoes = view.verdicts.vetoes.status.rawValue
      whole = view.verdicts.whole.rawValue
      itemsMeeting = strict.items.count { $0.verdict == .meets }
      meets = Nullable(view.verdict.asBool)
      meetsRelaxed = Nullable(view.relaxedVerdict.asBool)
      money = view.money.yuan
      placeShortfall = view.placeShortfall
      schoolsOverSize = view.oversizedSchools
      sections = view.sections
      sectionsMeeting = view.sectionsMeeting
      sectionsMeetingRelaxed = outcome.relaxed.years[index].sections
        .count { $0?.verdict == .meets }
      sectionsNotAssessed = view.sectionsNotAssessed
      year = view.year.firstYear
    }
  }
}
