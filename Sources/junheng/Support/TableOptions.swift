// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Reports
import Scenarios
import Standards

/// The form of an answer that has tables.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// For programs, with a schema name and version; docs/formats.md.
  case json
  /// One of its tables, for spreadsheets.
  case csv
}

/// Options of commands whose answers have tables.
struct TableOptions: ParsableArguments {
  @Option(name: .long, help: "输出格式 text、json 或 csv / output format")
  var format: TableFormat = .text

  @Option(
    name: .long,
    help: "--format csv 时要哪张表（不写为第一张；写错会列出全部）/ which table with --format csv; the first if left out"
  )
  var table: String?

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  func validate() throws {
    if table != nil && format != .csv {
      throw ValidationError("--table 要与 --format csv 同用 / --table needs --format csv")
    }
  }

  /// What every command takes.
  var common: CommonOptions {
    var options = CommonOptions.with(language)
    options.format = format == .json ? .json : .text
    return options
  }

  /// Whether a table is asked for.
  var isCSV: Bool { format == .csv }

  /// Writes the table that was asked for; ends with the names of all where there is none of the
  /// name.
  func write(_ tables: [ReportTable]) throws {
    guard let chosen = table.map({ key in tables.first { $0.key == key } }) ?? tables.first else {
      let names = tables.map { "\($0.key)（\($0.title)）" }
      throw CommandFailure.usage(
        Bilingual(
          zh: "没有叫 \(table ?? "") 的表。有：\(names.joined(separator: "、"))",
          en: "There is no table \(table ?? ""). There are: \(names.joined(separator: ", "))"),
        language)
    }
    Console.write(ReportCSV.bytes(chosen, language: language))
  }
}
