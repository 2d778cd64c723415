// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Simulator
import Standards

/// What a planner asks of a search on its page: the choices of `junheng search`, within bounds that
/// keep one browser from taking the machine.
struct SearchAsk: Hashable, Sendable {
  /// The longest time limit, in seconds.
  static let mostSeconds = 3_600
  /// The time limit where none is given, in seconds.
  static let usualSeconds = 120

  /// The first school year that must comply; nil for the county's own.
  var target: Int?
  /// What is open for decision.
  var decide = DecisionKind.usual
  /// Money as it was typed; empty for the plan's own.
  var budget = ""
  /// The time limit of each step, in seconds.
  var seconds = usualSeconds
  /// How many processors it may take.
  var threads = 1
  /// Whether it is measured what a little more is worth.
  var prices = false

  /// How many processors a search may take on this machine.
  static var mostThreads: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
  /// What can be put up for decision here.
  static let kinds: [DecisionKind] = [
    .candidates, .windows, .closures, .catchments, .whole, .entrants,
  ]

  /// What is asked where nobody has said anything.
  init() {}

  /// Reads a form; what cannot be is told, and nothing is asked then.
  static func read(_ form: FormFields, _ county: County) -> Result<SearchAsk, SearchRefusal> {
    var ask = SearchAsk()
    var messages: [Bilingual] = []
    func number(_ name: String, _ range: ClosedRange<Int>, _ what: Bilingual) -> Int? {
      guard let text = form[name], !text.isEmpty else { return nil }
      if let number = Int(text), range.contains(number) { return number }
      messages.append(
        Bilingual(
          zh: "\(what.zh)“\(text)”应在 \(range.lowerBound)–\(range.upperBound) 之间。请改一改。",
          en: "\(what.en) “\(text)” must lie in \(range.lowerBound)–\(range.upperBound). Change it."
        ))
      return nil
    }
    let first = county.baseYear.firstYear + 1
    if first <= county.lastYear.firstYear {
      ask.target = number(
        "target", first...county.lastYear.firstYear, Bilingual(zh: "目标学年", en: "The target year"))
    }
    ask.seconds =
      number("seconds", 1...mostSeconds, Bilingual(zh: "时间（秒）", en: "The time in seconds"))
      ?? usualSeconds
    ask.threads =
      number("threads", 1...mostThreads, Bilingual(zh: "处理器数", en: "The number of processors")) ?? 1
    ask.prices = form["prices"] == "1"
    let named = Set(form.all("decide"))
    ask.decide = kinds.filter { named.contains($0.rawValue) }
    ask.budget = form["budget"].map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } ?? ""
    if case .failure(let failure) = ask.budgets(county) { messages += failure.messages }
    return messages.isEmpty ? .success(ask) : .failure(SearchRefusal(messages))
  }

  /// Money by year; nil for the plan's own. No text of a form is ever taken for a file's name.
  func budgets(_ county: County) -> Result<[BudgetYear: Money]?, CaseFailure> {
    guard !budget.isEmpty else { return .success(nil) }
    if let read = BudgetTable.read(amounts: budget, years: county.years) { return read.map { $0 } }
    return .failure(
      CaseFailure([
        Bilingual(
          zh: "预算“\(budget)”不是金额。请写 3000万元，或逐年写 2027=3000万元,2028=5000万元。",
          en:
            "The budget “\(budget)” is no amount. Write 3000万元, or by year 2027=3000万元,2028=5000万元."
        )
      ]))
  }

  /// The question itself.
  func inquiry(_ start: SearchStart) -> SearchInquiry {
    var inquiry = SearchInquiry(start.opened, start.run, scenario: start.scenario)
    inquiry.target = target.map { SchoolYear($0) }
    if case .success(let budgets) = budgets(start.opened.county) { inquiry.budgets = budgets }
    inquiry.freedom = SearchFreedom(decide)
    inquiry.decidesIntake = decide.openIntake
    inquiry.measuresPrices = prices
    inquiry.workers = .processors(threads)
    return inquiry
  }

  /// The same question for a command line, without its limit of time, on which no answer that came
  /// to its end depends.
  func arguments(county: String, parent: String?, lines: [String]) -> [String] {
    var arguments = ["search", county]
    if let parent { arguments.append("--scenario=\(parent)") }
    arguments += lines.map { "--change=\($0)" }
    if let target { arguments.append("--target=\(target)") }
    if !budget.isEmpty { arguments.append("--budget=\(budget)") }
    if decide != DecisionKind.usual {
      arguments += (decide.isEmpty ? [.none] : decide).map { "--decide=\($0.rawValue)" }
    }
    if prices { arguments.append("--prices") }
    return arguments
  }
}

/// What a search starts from.
struct SearchStart: Sendable {
  /// The case, with the lines of the link as a scenario of it.
  let opened: CountyCase
  /// That scenario; nil for the county's own plan.
  let scenario: String?
  /// What it leads to.
  let run: ScenarioRun
  /// The scenario of the folder that the lines stand on.
  let parent: String?
  /// The lines, as typed.
  let lines: [String]
  /// The county as it was read then: its tables may change while the search goes on.
  let county: ServedCounty
  /// The files that the answer will be made from.
  let inputs: [RunInput]

  /// The lines of a link over the scenario they stand on, as a command line takes them.
  static func of(_ county: ServedCounty, _ link: DeskLink) -> Result<SearchStart, SearchRefusal> {
    let inputs = county.inputs
    return county.opened.adding(link.lines, over: link.parent).flatMap { whole, scenario in
      whole.run(scenario).map { run in
        SearchStart(
          opened: whole, scenario: scenario, run: run, parent: link.parent, lines: link.lines,
          county: county, inputs: inputs)
      }
    }.mapError { SearchRefusal($0.messages) }
  }

  /// What the lines change, with the county's own names.
  var changes: [Change.Kind] {
    lines.isEmpty
      ? [] : run.resolved.understood.filter { $0.scenario == scenario }.map(\.change.kind)
  }
}

/// Why a search was not begun, or nothing was taken or kept of one.
struct SearchRefusal: Error, Hashable, Sendable {
  let messages: [Bilingual]

  /// Collects messages; there is at least one.
  init(_ messages: [Bilingual]) { self.messages = messages }
}
