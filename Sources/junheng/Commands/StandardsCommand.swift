// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Reports
import Scenarios
import Standards

/// What is in force, value by value, with citations.
struct StandardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standards",
    abstract: "列出标准及其每个数值的出处 / What is in force, value by value, with citations")

  @Argument(
    help:
      "标准名（如 jiangxi-2018）、县区文件夹或一份标准文件；不填列出全部 / a standard, a county folder, or a standard's file; none lists all",
    completion: .plan)
  var name: String?

  @Option(
    name: .long,
    help: "日期，如 2024-09-01；县区文件夹默认为目标学年的9月1日 / date; for a county its target year's 1 September")
  var on: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let name else { return try list() }
    let day = try on.map { text in
      guard let day = Self.day(text) else {
        throw CommandFailure.usage(
          Bilingual(
            zh: "日期“\(text)”读不懂，请写成 2024-09-01。", en: "“\(text)” is no date; write 2024-09-01."),
          common.language)
      }
      return day
    }
    switch StandardSubject.find(name) {
    case .known(let id): try tell(id, on: day ?? Self.usualDay)
    case .county(let path): try tellCounty(path, on: day)
    case .file(let file): try tell(file, on: day ?? Self.usualDay)
    case .unreadable(let problem): throw CommandFailure.problems([problem], common.language)
    }
  }

  /// The day on which a standard is shown that no county asks for.
  static let usualDay = CalendarDate(year: 2025, month: 9, day: 1)

  private func tell(_ id: String, on day: CalendarDate) throws {
    switch StandardsCatalog.load(id, on: day) {
    case .failure(let failure):
      throw CommandFailure.problems(failure.problems.map(\.wording), common.language)
    case .success(let standard):
      switch common.format {
      case .json: Console.write(try JSONText.encode(StandardDocument(standard)))
      case .text: Console.write(StandardText.text(standard, language: common.language))
      }
    }
  }

  /// The standard of a county with its own rules over it.
  private func tellCounty(_ path: String, on day: CalendarDate?) throws {
    let opened = try common.open(path)
    try tell(
      opened.law.catalog.layered(
        opened.law.standard, on: day ?? opened.county.targetYear.opening,
        amendments: opened.law.amendments))
  }

  /// A standard's file by itself, checked on every day on which something in it changes.
  private func tell(_ file: StandardFileText, on day: CalendarDate) throws {
    let catalog = StandardsCatalog.builtIn.adding(file)
    try tell(catalog.layered(StandardsCatalog.identifier(ofFile: file.file), on: day))
  }

  private func tell(_ result: Result<LayeredStandard, StandardsFailure>) throws {
    switch result {
    case .failure(let failure):
      throw CommandFailure.problems(failure.problems.map(\.wording), common.language)
    case .success(let layered):
      switch common.format {
      case .json: Console.write(try JSONText.encode(StandardDocument(layered)))
      case .text: Console.write(StandardText.text(layered, language: common.language))
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
