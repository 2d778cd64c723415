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

extension CommonOptions {
  /// The options of a command that writes files and takes a language only.
  static func with(_ language: Language) -> CommonOptions {
    var options = CommonOptions()
    options.format = .text
    options.language = language
    return options
  }
}
