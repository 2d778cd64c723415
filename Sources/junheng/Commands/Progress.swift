// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Reports
import Scenarios
import Standards

/// Planned dates of works against reported ones, late ones first, and what each delay does.
struct Progress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "项目进度：计划与实际，哪些晚了，对目标年有什么影响 / Works against their plan, and what delays do")

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @OptionGroup var tables: TableOptions
  private var common: CommonOptions { tables.common }

  func run() throws {
    let opened = try common.open(county)
    let run = try common.run(opened, nil)
    // A folder that opens has been read without an error.
    guard let stated = CountyFolder.read(county).county else { return }
    let progress = ProgressReport(stated: stated, opened: opened, outcome: run.outcome)
    if tables.isCSV { return try tables.write([ProgressTables.works(progress, common.language)]) }
    switch common.format {
    case .text:
      Console.write(
        common.badge(opened) + ProgressText.text(progress, language: common.language))
    case .json: Console.write(try JSONText.encode(ProgressDocument(progress, stated)))
    }
  }
}
