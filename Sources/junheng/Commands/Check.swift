// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import ArgumentParser
import Foundation
import Reports
import Scenarios
import Standards

/// All problems of a county folder at once; exit code 0 when there is none, 1 when there is one.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "检查县区文件夹，一次列出全部问题 / Check a county folder: all problems at once")

  @Argument(help: "县区文件夹 / county folder")
  var county: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let document: CheckDocument
    var badge = ""
    switch CountyCase.open(county) {
    case .failure(let failure):
      // A table under a wrong name is a warning, and what explains why the right one is missing.
      let warnings = CountyFolder.read(county).problems.filter { $0.severity == .warning }
      document = CheckDocument(
        errors: failure.messages, warnings: warnings.map(\.bilingualMessage), designs: [])
    case .success(let opened):
      badge = common.badge(opened)
      var messages: [Bilingual] = []
      for scenario in opened.scenarios {
        if case .failure(let failure) = opened.run(scenario.name) { messages += failure.messages }
      }
      document = CheckDocument(
        errors: messages,
        warnings: opened.remarks.map(\.bilingualMessage)
          + opened.claimWarnings.map(ClaimWords.bilingual),
        designs: opened.designWarnings.map(WarningWords.bilingual))
    }
    switch common.format {
    case .json: Console.write(try JSONText.encode(document))
    case .text: Console.write(badge + document.text(common.language))
    }
    if !document.errors.isEmpty { throw CommandFailure(text: "", code: 1) }
  }
}
