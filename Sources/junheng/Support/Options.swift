// SPDX-License-Identifier: GPL-3.0-or-later
public import ArgumentParser
import CountyModel
import Reports
import Scenarios
import Standards

/// The form of an answer.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// For programs, with a schema name and version; docs/formats.md.
  case json
}

extension Language: ExpressibleByArgument {}

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: "输出格式 text 或 json / output format")
  var format: OutputFormat = .text

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  /// Opens a county folder or ends with everything that is wrong with it.
  func open(_ folder: String) throws -> CountyCase {
    switch CountyCase.open(folder) {
    case .success(let opened): return opened
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    }
  }

  /// Runs a scenario or ends with everything that is wrong with its changes.
  func run(_ opened: CountyCase, _ name: String?, _ phrases: [String] = []) throws -> ScenarioRun {
    switch opened.run(name, phrases: phrases) {
    case .success(let run): return run
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    }
  }

  /// Runs a scenario with changes as one scenario of the case, so that whatever starts from it
  /// starts from the changes, too.
  func start(_ opened: CountyCase, _ name: String?, _ phrases: [String]) throws -> Started {
    switch opened.adding(phrases, over: name) {
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    case .success((let whole, let scenario)):
      let run = try run(whole, scenario)
      remark(run)
      let own = phrases.isEmpty ? [] : run.resolved.understood.filter { $0.scenario == scenario }
      return Started(
        opened: whole, scenario: scenario, parent: name, changes: own.map(\.change.kind), run: run)
    }
  }

  /// How the changes of a run were understood, above the answer; empty for a plan without any.
  func understood(_ run: ScenarioRun) -> String {
    UnderstoodText.text(run.resolved.understood, language)
  }

  /// The line that tells made-up data, above every answer for people; empty for a county's own.
  func badge(_ opened: CountyCase) -> String {
    opened.county.isSynthetic ? Labels.badge[language] + "\n" : ""
  }

  /// Remarks on a run go to standard error, so that a pipe gets the answer alone.
  func remark(_ run: ScenarioRun) {
    for notice in run.resolved.notices { Console.complain("· " + notice.message[language]) }
    for remark in run.remarks { Console.complain("· " + remark[language]) }
  }
}

/// A scenario to start from, which may hold changes of the command line.
struct Started {
  /// The case with the changes as a scenario.
  let opened: CountyCase
  /// The scenario to start from; nil for the county's own plan.
  let scenario: String?
  /// The scenario of the folder that the changes stand on.
  let parent: String?
  /// The changes of the command line, with the county's own names.
  let changes: [Change.Kind]
  /// What it leads to.
  let run: ScenarioRun
}

extension CommonOptions {
  /// The options of a command that writes files and takes a language only.
  static func with(_ language: Language) -> CommonOptions {
    var options = CommonOptions()
    options.format = .text
    options.language = language
    return options
  }
}
