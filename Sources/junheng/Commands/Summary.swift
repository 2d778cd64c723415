// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

/// The few numbers of a county that its expected results pin.
struct Summary: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "列出要固定的结果：全部预案逐年，或搜索 / The results that are pinned: every what-if, or the search")

  @Argument(help: "县区文件夹 / county folder")
  var county: String

  @Flag(name: .long, help: "只列搜索结果 / the search instead")
  var search = false

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  func run() throws {
    let common = CommonOptions.with(language)
    let opened = try common.open(county)
    let base = try common.run(opened, nil)
    if search {
      let result = SearchCall.run(opened, base, SearchOptions(), language: language).result
      Console.write(try SummaryDocument.text(opened.baseline, result))
    } else {
      let others = try opened.scenarios.map { try common.run(opened, $0.name) }
      Console.write(try SummaryDocument.text(opened.baseline, [base] + others))
    }
  }
}
