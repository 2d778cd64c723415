// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Reports
import Scenarios
import Standards

/// The what-ifs of a folder, with what each was understood to change.
struct ScenariosCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenarios",
    abstract: "列出文件夹里的预案和它们的变更 / List the what-ifs of a folder and their changes")

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try common.open(county)
    let entries = opened.scenarios.map { scenario -> ScenariosDocument.Entry in
      var problems: [Bilingual] = []
      var understood: [UnderstoodChange] = []
      switch ScenarioResolver.resolve(
        scenario.name, among: opened.scenarios, county: opened.county)
      {
      case .success(let resolved):
        understood = resolved.understood.filter { $0.scenario == scenario.name }
      case .failure(let failure): problems = failure.problems.map(\.message)
      }
      return ScenariosDocument.Entry(
        name: scenario.name, parent: scenario.parent, understood: understood, problems: problems)
    }
    let document = ScenariosDocument(county: opened.county.name, scenarios: entries)
    switch common.format {
    case .text: Console.write(document.text(common.language))
    case .json: Console.write(try JSONText.encode(document))
    }
  }
}
