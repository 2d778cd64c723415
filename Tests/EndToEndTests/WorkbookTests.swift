// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import Workbooks

/// Workbooks out and in again, by the program itself.
@Suite struct WorkbookTests {
  @Test func everyCommandTakesTheWorkbookInPlaceOfTheFolder() async throws {
    let county = try Folder.changxi()
    let place = try Folder()
    let book = place["长溪.xlsx"].path
    let made = try await Junheng.run("convert", county.path, book)
    #expect(made.code == 0, "\(made.all)")
    for command in [
      ["forecast"], ["forecast", "--change", "第九中学晚一年"], ["check"], ["scenarios"],
      ["readiness"], ["progress"], ["compare"], ["earliest"], ["backtest"], ["sign"],
      ["standards"],
    ] {
      let named = command[0] == "compare" ? ["基准方案", "低出生"] : []
      let rest = named + command.dropFirst() + ["--format", "json"]
      let own = try await Junheng.run([command[0], county.path] + rest)
      let there = try await Junheng.run([command[0], book] + rest)
      #expect(own.code == there.code, "\(command): \(there.all)")
      // A check names files in the one and sheets in the other.
      if command[0] != "check" { #expect(own.output == there.output, "\(command)") }
    }
    let back = place["回来"].path
    #expect(try await Junheng.run("convert", book, back).code == 0)
    let first = try await Junheng.run("forecast", county.path, "--format", "json")
    let second = try await Junheng.run("forecast", back, "--format", "json")
    #expect(first.output == second.output)
    // What is there is not overwritten unasked.
    let again = try await Junheng.run("convert", county.path, book)
    #expect(again.code == 1 && again.all.contains("--replace"))
    #expect(try await Junheng.run("convert", county.path, book, "--replace").code == 0)
  }

  @Test func theReportIsWrittenAsAWorkbookAndReplacesAnOldOne() async throws {
    let county = try Folder.changxi()
    let place = try Folder()
    let book = place["报告.xlsx"].path
    let made = try await Junheng.run("report", county.path, "--search", "--output", book)
    #expect(made.code == 0 && made.text.contains("报告.xlsx"), "\(made.all)")
    let sheets = try Workbook.read(path: book).sheets.map(\.name)
    #expect(sheets.first == "结论" && sheets.contains("搜索结果"))
    let before = try Data(contentsOf: place["报告.xlsx"])
    #expect(try await Junheng.run("report", county.path, "--search", "--workbook", book).code == 0)
    #expect(try Data(contentsOf: place["报告.xlsx"]) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["报告.xlsx"])
    let both = try await Junheng.run(
      "report", county.path, "--output", place["页"].path, "--workbook", place["二.xlsx"].path)
    #expect(both.code == 0 && both.text.split(separator: "\n").count == 2, "\(both.all)")
  }

  @Test func aPlaceThatTakesNoWorkbookIsNamedBeforeTheWorkBegins() async throws {
    let county = try Folder.changxi()
    let folder = try await Junheng.run(
      "report", county.path, "--workbook", "/no/such/place/报告.xlsx")
    #expect(folder.code == 1 && folder.all.contains("报告.xlsx"), "\(folder.all)")
    let name = try await Junheng.run("report", county.path, "--workbook", "报告.xls")
    #expect(name.code != 0 && name.all.contains(".xlsx"))
    let none = try await Junheng.run("report", county.path)
    #expect(none.code != 0 && none.all.contains("--workbook"))
    let input = try await Junheng.run("convert", county.path, county.path + "/schools.csv")
    #expect(input.code == 1)
  }

  @Test func tablesComeAsCSV() async throws {
    let county = try Folder.changxi()
    for (arguments, header) in [
      (["forecast", county.path], "学年,须达标"),
      (["forecast", county.path, "--table", "places"], "学年,学区"),
      (["compare", county.path, "基准方案", "低出生"], "方案,"),
      (["compare", county.path, "基准方案", "低出生", "--table", "flips"], "方案,学年"),
      (["readiness", county.path], "#,部分"), (["progress", county.path], "项目,截至"),
      (["search", county.path], "付款年度,学校"), (["frontier", county.path], "从哪年起,"),
      (["earliest", county.path], "从哪年起,"), (["alternatives", county.path], "付款年度,学校"),
    ] {
      let answer = try await Junheng.run(arguments + ["--format", "csv"])
      #expect(answer.code == 0, "\(answer.all)")
      #expect(answer.output.starts(with: [0xEF, 0xBB, 0xBF]), "\(arguments)")
      #expect(answer.text.dropFirst().hasPrefix(header), "\(arguments): \(answer.text.prefix(80))")
    }
    let unknown = try await Junheng.run(
      "forecast", county.path, "--format", "csv", "--table", "nothing")
    #expect(unknown.code == 2 && unknown.all.contains("compliance"), "\(unknown.all)")
    let alone = try await Junheng.run("forecast", county.path, "--table", "years")
    #expect(alone.code != 0)
  }

  @Test func anEmptyWorkbookSaysWhatToFill() async throws {
    let place = try Folder()
    let book = place["新县.xlsx"].path
    let made = try await Junheng.run("init", "--workbook", book)
    #expect(made.code == 0, "\(made.all)")
    let check = try await Junheng.run("check", book)
    #expect(check.code == 1 && check.all.contains("工作表“学校表”"), "\(check.all)")
    #expect(try await Junheng.run("init", "--workbook", book).code == 1)
    #expect(try await Junheng.run("init").code != 0)
  }

  @Test func aCheckMarksTheCellsOfAWorkbook() async throws {
    let county = try Folder.changxi()
    try county.edit("schools.csv") { $0.replacing("城关第一小学,小学", with: "城关第一小学,小学校") }
    let place = try Folder()
    let (book, marked) = (place["长溪.xlsx"].path, place["标记.xlsx"].path)
    #expect(try await Junheng.run("convert", county.path, book).code == 0)
    let before = try Data(contentsOf: place["长溪.xlsx"])
    let answer = try await Junheng.run("check", book, "--annotate", marked)
    #expect(answer.code == 1 && answer.all.contains("标记.xlsx"), "\(answer.all)")
    let sheets = try Workbook.read(path: marked).sheets
    #expect(sheets.first?.name == "检查结果")
    let notes = sheets.flatMap { $0.comments.values }
    #expect(notes.contains { $0.contains("〔检查〕") })
    #expect(try Data(contentsOf: place["长溪.xlsx"]) == before)
    #expect(try await Junheng.run("check", book, "--annotate", book).code == 1)
  }

  @Test func anOfficersOwnSheetIsSentToTheImport() async throws {
    let sheet = Fixtures.folder.appendingPathComponent("workbooks/01-办学条件一览表2024.xlsx").path
    let answer = try await Junheng.run("check", sheet)
    #expect(answer.code == 1 && answer.all.contains("junheng import"), "\(answer.all)")
  }
}
