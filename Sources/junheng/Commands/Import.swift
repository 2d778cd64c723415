// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Scenarios
import Standards
import Workbooks

/// Officers' own sheets made into a county folder.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "把教育局自己的 Excel 表变成县区文件夹 / Make a county folder of the bureau's own workbooks",
    discussion: """
      来源见 导入说明.csv；要您决定的写在 导入对应.csv，在“答案”一列填好后加 --replace 再导入一次，明年还用得上。
      What came from where stands in 导入说明.csv; what you must decide in 导入对应.csv: fill the column \
      答案 and import again with --replace.
      """)

  @Argument(
    help: ArgumentHelp("工作簿 / workbooks", valueName: "file.xlsx"),
    completion: .file(extensions: ["xlsx", "xlsm", "csv"]))
  var files: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("新的县区文件夹 / the county folder to write", valueName: "output"),
    completion: .directory)
  var outputFolder: String?
  private var output: String { outputFolder ?? "" }

  @Option(
    name: .long,
    help:
      "把一份学生数长表（.csv：学校、学段、学年、年级、学生数）作为往年数据并入这个县区 / take a panel of pupils (.csv) into this county as earlier years",
    completion: .directory)
  var into: String?

  @Option(
    name: .long, help: "以前答好的 导入对应.csv；不写用文件夹里的 / a mapping answered before", completion: .table)
  var mapping: String?

  @Option(name: .long, help: "县名 / the county's name")
  var name: String?

  @Option(name: .long, help: "基年：数据的学年 / school year of the data")
  var baseYear: Int?

  @Option(name: .long, help: "目标学年 / target school year")
  var targetYear: Int?

  @Option(name: .long, help: "标准的编号 / identifier of the standard")
  var standard: String?

  @Flag(name: .long, help: "重写文件夹里的表，手工改过的 county.yaml 不动 / write the tables of the folder anew")
  var replace = false

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  func validate() throws {
    if files.isEmpty { throw ValidationError("请给出至少一份 .xlsx / Give at least one .xlsx") }
    try validatePanel()
    for year in [baseYear, targetYear].compactMap(\.self) where !(2000...2100).contains(year) {
      throw ValidationError("学年应在 2000–2100 之间 / school years lie in 2000–2100")
    }
  }

  func run() throws {
    if let into { return try takePanel(into: into) }
    try OutputPlace(counties: [], files: files.map { $0 } + [mapping], language)
      .check(folder: output, files: WorkbookImport.writtenNames)
    let keepsCountyFile = try checkFolder()
    var sources: [(file: String, workbook: Workbook)] = []
    var troubles: [Bilingual] = []
    for path in files {
      do throws(WorkbookTrouble) {
        let name = URL(fileURLWithPath: path).lastPathComponent
        sources.append((name, try Workbook.read(path: path)))
        Console.tellOpen(path, language)
      } catch {
        troubles.append(error.message(path))
      }
    }
    if !troubles.isEmpty { throw CommandFailure.problems(troubles, language) }
    var options = WorkbookImport.Options()
    (options.name, options.baseYear, options.targetYear) = (name, baseYear, targetYear)
    if let standard { options.standard = standard }
    options.fallbackName = URL(fileURLWithPath: output).standardizedFileURL.lastPathComponent
    let result = WorkbookImport(sources, options: options, answers: try answers())
    guard result.tables > 0 else {
      throw CommandFailure.problems([ImportSummary.noSchools], language)
    }
    let before: String?
    do {
      before = try result.write(to: output, keepsCountyFile: keepsCountyFile)
    } catch {
      throw CommandFailure.cannotWrite(output, error, language)
    }
    Console.write(
      ImportSummary(
        result: result, folder: output, keepsCountyFile: keepsCountyFile, before: before
      ).text(language))
  }

  /// Refuses to overwrite a county unasked; gives whether its county.yaml was changed by hand and
  /// stays.
  private func checkFolder() throws -> Bool {
    let manager = FileManager.default
    let there = WorkbookImport.writtenNames.filter { manager.fileExists(atPath: output + "/" + $0) }
    if let first = there.first, !replace {
      throw CommandFailure.problems([ImportSummary.wouldReplace(first, output)], language)
    }
    guard let bytes = manager.contents(atPath: output + "/county.yaml") else { return false }
    return !WorkbookImport.isOwnCountyFile(Array(bytes))
  }

  private func answers() throws -> ImportAnswers {
    switch ImportAnswers.read(mapping ?? output + "/" + ImportAnswers.file) {
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    case .success(let answers?): return answers
    case .success(nil):
      guard let mapping else { return ImportAnswers() }
      throw CommandFailure.problems([WorkbookTrouble.missing.message(mapping)], language)
    }
  }
}
