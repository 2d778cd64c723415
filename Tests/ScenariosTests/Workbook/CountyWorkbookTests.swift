// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Standards
import Testing
import Workbooks

@testable import Scenarios

/// A county as one workbook: the same county as its folder, both ways.
@Suite struct CountyWorkbookTests {
  private static let scenarios = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("scenarios")

  /// A place for a workbook, removed with it.
  private func file(_ bytes: [UInt8]) throws -> InputFolder {
    let folder = try InputFolder()
    try folder.write(bytes, "县.xlsx")
    return folder
  }

  @Test(arguments: 1...24) func aRandomCountyIsTheSameInItsWorkbook(seed: Int) throws {
    let county = RandomCounty.make(seed: UInt64(seed))
    let language: Language = seed % 2 == 0 ? .chinese : .english
    let folder = try InputFolder(["county.yaml": nil, "schools.csv": nil])
    try CountyFolder.write(county, to: folder.path, language: language)
    let made = try CountyConversion.workbook(of: folder.path, language: language).get()
    #expect(made.done.leftOut == [], "seed \(seed)")
    let place = try file(made.bytes)
    let (read, problems) = withExtendedLifetime(place) {
      CountyFolder.read($0.path + "/县.xlsx")
    }
    let errors = problems.filter { $0.severity == .error }.map { $0.message(.chinese) }
    try #require(errors == [], "seed \(seed)")
    #expect(read == county, "seed \(seed)")
  }

  @Test(arguments: ["xingguo", "changjiang", "sixian", "lusong", "qitai"])
  func aCountyOfTheRepositoryComesBackFromItsWorkbook(name: String) throws {
    let path = Self.scenarios.appendingPathComponent(name).path
    let made = try CountyConversion.workbook(of: path, language: .chinese).get()
    #expect(made.done.leftOut == ["expected"])
    let place = try file(made.bytes)
    let workbook = place.path + "/县.xlsx"
    let (own, there) = (try CountyCase.open(path).get(), try CountyCase.open(workbook).get())
    #expect(own.county == there.county)
    #expect(own.scenarios == there.scenarios)
    #expect(own.baseline.standards == there.baseline.standards)
    #expect(own.remarks.map(\.kind) == there.remarks.map(\.kind))
    let back = place.path + "/回来"
    _ = try CountyConversion.writeFolder(of: workbook, to: back).get()
    // The tables come back letter by letter, but for noughts at the end of a number.
    func text(_ folder: String, _ file: String) -> String? {
      FileManager.default.contents(atPath: folder + "/" + file).map {
        String(decoding: $0, as: UTF8.self).replacing(#/(\.[0-9]*?)0+(?=[,\r])/#) { $0.output.1 }
      }
    }
    for table in Schema.current.tables {
      #expect(text(back, table.file) == text(path, table.file), "\(table.file)")
    }
    let again = try CountyConversion.workbook(of: back, language: .chinese).get()
    withExtendedLifetime(place) { #expect(again.bytes == made.bytes) }
  }

  @Test func aProblemNamesSheetAndCellAsTheSpreadsheetShowsThem() throws {
    let files = try ProblemCases.sheets { sheets in
      guard let index = sheets.firstIndex(where: { $0.name == "学校表" }) else { return }
      sheets[index].rows[3]?[5] = Cell(.text("12O0"))
    }
    let problems = CountyFolder.readWithSources(files).problems
    #expect(problems.map(\.place) == [SheetPlace(sheet: "学校表", row: 3, column: 5)])
    let message = try #require(problems.first).message(.chinese)
    #expect(message.hasPrefix("工作表“学校表” E3 “教学及辅助用房面积” 的值 “12O0”："))
  }

  @Test func messagesSpeakOfSheetsAndNotOfFiles() throws {
    let files = try ProblemCases.sheets { sheets in
      sheets.removeAll { $0.name == "学部表" }
    }
    let problems = CountyFolder.readWithSources(files).problems
    #expect(!problems.isEmpty)
    for problem in problems {
      for language in Language.allCases {
        #expect(!problem.message(language).contains(".csv"))
      }
    }
  }

  @Test func theTemplateAsksForTheSameAsTheFolderTemplate() throws {
    let place = try file(try CountyConversion.template(.chinese).get())
    let folder = place.path + "/空"
    try CountyTemplate.write(to: folder)
    let (sheets, own) = (
      CountyFolder.read(place.path + "/县.xlsx").problems, CountyFolder.read(folder).problems
    )
    withExtendedLifetime(place) { #expect(sheets.map(\.kind) == own.map(\.kind)) }
    #expect(!own.isEmpty)
  }

  @Test func settingsThatSomebodyFillsBesideAKeyAreRead() throws {
    #expect(SettingLine(key: "名称:", value: "甲县").text == "名称: 甲县")
    #expect(SettingLine(key: "目标学年", value: "2030", remark: "假设").text == "目标学年: 2030  # 假设")
    #expect(SettingLine(remark: "说明").text == "# 说明")
  }

  @Test func everyLineOfASettingsFileComesTogetherAgain() throws {
    for name in ["xingguo", "changjiang", "sixian", "lusong", "qitai"] {
      let url = Self.scenarios.appendingPathComponent(name + "/county.yaml")
      for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
        let cells = SettingLine(line: String(line))
        // Blanks before a remark are no part of what a line says.
        let squeezed = String(line).replacing(#/ +#/#, with: "  #")
        let plain = cells.text.replacing(#/ +#/#, with: "  #")
        #expect(plain == squeezed)
      }
    }
    for line in ["a: 'x # y'  # z", "  - {起始学年: 2023}", "说明: |", "k:", "# 只是说明", ""] {
      #expect(SettingLine(line: line).text == line)
    }
  }

  @Test func aTextOfSeveralLinesInTheSettingsStaysAsItIs() throws {
    let lines = ["名称: 测试县", "说明: |", "  第一行    # 不是说明", "  第二行"]
    let sheet = TextSheets.settings(lines, .chinese)
    #expect(
      sheet.rows.dropFirst().map { $0[0].value } == lines.map { DraftCell.Value.text($0) })
  }

  @Test func aMarkedWorkbookHoldsProblemsAsNotesAndKeepsOnesOwn() throws {
    let place = try InputFolder([
      "schools.csv": InputFolder.small["schools.csv"].map { $0.replacing("3200.5", with: "12O0") }
    ])
    var draft = CountyWorkbookDraft(
      CountyConversion.contents(try FolderFiles.open(place.path).get()).files, language: .chinese
    ).draft
    // What somebody did to the workbook: a note and a colour on data, a sheet with a formula.
    let index = try #require(draft.sheets.firstIndex { $0.name == "学校表" })
    draft.sheets[index].rows[2][2].comment = "要核实"
    draft.sheets[index].rows[2][0].style.fill = 0x00FF00
    var own = SheetDraft(name: "我的笔记")
    own.rows = [[.blank, DraftCell(.formula("=1+2", gives: 3))]]
    draft.sheets.append(own)
    try place.write(try draft.bytes(), "县.xlsx")
    let path = place.path + "/县.xlsx"
    let problems = CountyFolder.read(path).problems
    #expect(problems.map(\.kind).count == 2, "a number that is none, and a sheet that is not read")
    let bytes = try CountyConversion.annotated(
      path, problems: problems, others: [Bilingual(zh: "整份", en: "all")], language: .chinese
    ).get()
    let read = try Workbook.read(Data(bytes))
    #expect(read.sheets.map(\.name) == ["检查结果"] + draft.sheets.map(\.name))
    let schools = try #require(read.sheets.first { $0.name == "学校表" })
    let note = try #require(schools.comments[CellPlace(row: 2, column: 5)])
    #expect(note.hasPrefix(CountyAnnotation.sign))
    #expect(schools[CellPlace(row: 2, column: 5)]?.value == .text("12O0"))
    #expect(schools.comments[CellPlace(row: 3, column: 3)] == "要核实")
    let notes = try #require(read.sheets.first { $0.name == "我的笔记" })
    #expect(notes[CellPlace(row: 1, column: 2)] == Cell(.number("3"), isFormula: true))
    // Every problem is listed; the marked file asks the same as before, and marked again is the same.
    #expect(read.sheets[0].lastRow == 4)
    try place.write(bytes, "标记.xlsx")
    let again = CountyFolder.read(place.path + "/标记.xlsx").problems
    #expect(again.map(\.kind) == problems.map(\.kind))
    let twice = try CountyConversion.annotated(
      place.path + "/标记.xlsx", problems: again, others: [], language: .chinese
    ).get()
    let second = try Workbook.read(Data(twice))
    #expect(second.sheets.map(\.name) == read.sheets.map(\.name))
    #expect(second.sheets.dropFirst().map(\.comments) == read.sheets.dropFirst().map(\.comments))
  }

  @Test func aFolderIsMarkedInANewWorkbook() throws {
    let place = try InputFolder([
      "schools.csv": InputFolder.small["schools.csv"].map { $0.replacing("3200.5", with: "12O0") }
    ])
    let problems = CountyFolder.read(place.path).problems
    let bytes = try CountyConversion.annotated(
      place.path, problems: problems, others: [], language: .chinese
    ).get()
    let read = try Workbook.read(Data(bytes))
    #expect(read.sheets.first?.name == "检查结果")
    let schools = try #require(read.sheets.first { $0.name == "学校表" })
    let note = try #require(schools.comments[CellPlace(row: 2, column: 5)])
    #expect(note.contains(CountyAnnotation.sign))
  }
}
