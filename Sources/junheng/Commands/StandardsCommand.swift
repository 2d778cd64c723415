// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Reports
import Standards

/// What is in force, value by value, with citations.
struct StandardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standards",
    abstract: "列出标准及其每个数值的出处 / What is in force, value by value, with citations")

  @Argument(help: "标准名，如 jiangxi-2018；不填列出全部 / a standard; none lists all")
  var name: String?

  @Option(name: .long, help: "日期，如 2024-09-01 / date")
  var on: String = "2025-09-01"

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let name else { return try list() }
    guard let day = Self.day(on) else {
      throw CommandFailure.usage(
        Bilingual(
          zh: "日期“\(on)”读不懂，请写成 2024-09-01。", en: "“\(on)” is no date; write 2024-09-01."),
        common.language)
    }
    switch StandardsCatalog.load(name, on: day) {
    case .failure(let failure):
      throw CommandFailure.problems(failure.problems.map(\.wording), common.language)
    case .success(let standard):
      switch common.format {
      case .json: Console.write(try JSONText.encode(StandardDocument(standard)))
      case .text: Console.write(StandardText.text(standard, language: common.language))
      }
    }
  }

  private func list() throws {
    switch common.format {
    case .json: Console.write(try JSONText.encode(["standards": StandardsCatalog.names]))
    case .text: Console.write(StandardsCatalog.names.joined(separator: "\n"))
    }
  }

  /// Reads a day such as 2024-09-01.
  static func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      CalendarDate.exists(year: year, month: month, day: day)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
