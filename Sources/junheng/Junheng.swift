// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation

/// The command line: thin; every command reads a folder, calls one function and writes the answer.
struct Junheng: ParsableCommand {
  /// The version, here and nowhere else; ProgramFacts adds the commit.
  static let version = "0.1.0"
  static let configuration = CommandConfiguration(
    commandName: "junheng",
    abstract: "均衡：义务教育优质均衡推演 / Which year, which school, how much short, at what least cost",
    version: ProgramFacts.line,
    subcommands: [
      Init.self, Import.self, ConvertCommand.self, Roll.self, Progress.self, Check.self,
      Forecast.self, Compare.self,
      Search.self,
      Earliest.self,
      FrontierCommand.self, AlternativesCommand.self, AssuranceCommand.self, OddsCommand.self,
      Explain.self,
      Report.self,
      BacktestCommand.self,
      ScenariosCommand.self, CoefficientCommand.self, BatchCommand.self, Synthesize.self,
      Summary.self, StandardsCommand.self, ReadinessCommand.self, Sign.self, ServeCommand.self,
      RunsCommand.self, UsersCommand.self, VersionCommand.self,
    ])
}
