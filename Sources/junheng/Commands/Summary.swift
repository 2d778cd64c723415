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

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @Flag(name: .long, help: "只列购置的搜索结果 / the search for purchases instead")
  var search = false

  @Flag(
    name: .long,
    help: "只列照默认提问的整个答案：目标学年能否全部达标，否则最早哪一年 / the whole default answer instead")
  var answer = false

  func validate() throws {
    if search && answer {
      throw ValidationError("--search 与 --answer 只写一个 / one of --search and --answer")
    }
  }

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  func run() throws {
    let common = CommonOptions.with(language)
    let opened = try common.open(county)
    let base = try common.run(opened, nil)
    if search {
      let result = SearchCall.run(opened, base, SearchOptions(), language: language).result
      Console.write(try SummaryDocument.text(opened.baseline, result))
    } else if answer {
      var inquiry = SearchInquiry(opened, base, scenario: nil)
      inquiry.workers = .processors(nil)
      let asked = inquiry.answer { _ in true }
      var found = asked
      if let year = inquiry.later(after: asked.result, { _ in true })?.found?.year {
        inquiry.target = year
        found = inquiry.answer { _ in true }
      }
      Console.write(try SummaryDocument.text(opened.baseline, asked: asked, found: found))
    } else {
      let others = try opened.scenarios.map { try common.run(opened, $0.name) }
      Console.write(try SummaryDocument.text(opened.baseline, [base] + others))
    }
  }
}
