// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Scenarios
import Standards

/// An empty county folder or workbook with every table, headers explained.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "建立空的县区文件夹或工作簿 / Start an empty county folder or workbook")

  @Argument(help: "新文件夹 / new folder", completion: .directory)
  var folder: String?

  @Option(
    name: .long, help: "不建文件夹，建一个 Excel 工作簿 / a workbook in place of a folder",
    completion: .workbook)
  var workbook: String?

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  func validate() throws {
    guard (folder == nil) != (workbook == nil) else {
      throw ValidationError(
        "请写一个新文件夹，或 --workbook 文件.xlsx，二者只写一个 / name a new folder or --workbook FILE.xlsx, one of both"
      )
    }
    guard let workbook, !CountyConversion.isWorkbook(workbook) else { return }
    throw ValidationError("--workbook 的文件名应以 .xlsx 结尾 / the workbook's name must end in .xlsx")
  }

  func run() throws {
    if let workbook { return try write(workbook: workbook) }
    let folder = folder ?? ""
    if folder.allSatisfy(\.isWhitespace) { throw CommandFailure.noName(language) }
    do {
      try CountyTemplate.write(to: folder, language: language)
    } catch CountyTemplate.Refusal.wouldOverwrite(let name) {
      throw CommandFailure.wouldOverwrite(name, in: folder, language)
    } catch {
      throw CommandFailure.cannotWrite(folder, error, language)
    }
    Console.write(
      Bilingual(
        zh:
          "已建立 \(folder)。先填 county.yaml、schools.csv、sections.csv、enrolment.csv，再运行 junheng check \(folder)。",
        en:
          "\(folder) is ready. Fill county.yaml, schools.csv, sections.csv and enrolment.csv, then run "
          + "junheng check \(folder).")[language])
  }
  private func write(workbook: String) throws {
    try OutputPlace(counties: [], language).check(file: workbook)
    if FileManager.default.fileExists(atPath: workbook) {
      let url = URL(fileURLWithPath: workbook)
      throw CommandFailure.wouldOverwrite(
        url.lastPathComponent, in: url.deletingLastPathComponent().path, language)
    }
    switch CountyConversion.template(language) {
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    case .success(let bytes):
      do {
        try AtomicFile.write(bytes, to: URL(fileURLWithPath: workbook))
      } catch {
        throw CommandFailure.cannotWrite(workbook, error, language)
      }
    }
    Console.write(
      Bilingual(
        zh: "已建立 \(workbook)。先填红色标签的工作表，再运行 junheng check \(workbook)。",
        en:
          "\(workbook) is ready. Fill the sheets with a red tab, then run junheng check \(workbook)."
      )[
        language])
  }
}
