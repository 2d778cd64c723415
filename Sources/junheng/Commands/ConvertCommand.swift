// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Scenarios
import Standards

/// A county folder as one workbook, and back.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract:
      "县区文件夹和 Excel 工作簿互相转换 / Make a workbook of a county folder, or a folder of a workbook",
    discussion: """
      目标以 .xlsx 结尾就写成工作簿，否则写成文件夹；两种写法给每个命令都得到同样的结果。
      A target ending in .xlsx is a workbook, any other a folder; every command takes either with the \
      same result.
      """)

  @Argument(help: "县区文件夹或工作簿 / county folder or workbook", completion: .county)
  var source: String

  @Argument(help: "新的工作簿（.xlsx）或文件夹 / new workbook or folder", completion: .county)
  var target: String

  @Flag(name: .long, help: "目标已经有了也重写 / write the target anew")
  var replace = false

  @Option(name: .long, help: "工作表名和说明的语言 zh 或 en / language of sheets and explanations")
  var language: Language = .chinese

  func run() throws {
    let place = OutputPlace(counties: [source], language)
    if CountyConversion.isWorkbook(target) {
      try place.check(file: target)
      try checkFree()
      try writeWorkbook()
    } else {
      try place.check(folder: target, files: [])
      try checkFree()
      try writeFolder()
    }
  }

  private func writeWorkbook() throws {
    switch CountyConversion.workbook(of: source, language: language) {
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    case .success(let (bytes, done)):
      do {
        try AtomicFile.write(bytes, to: URL(fileURLWithPath: target))
      } catch {
        throw CommandFailure.cannotWrite(target, error, language)
      }
      say(done, zh: "张工作表", en: "sheets")
    }
  }

  private func writeFolder() throws {
    let result: Result<CountyConversion.Done, CaseFailure>
    do {
      result = try CountyConversion.writeFolder(of: source, to: target)
    } catch {
      throw CommandFailure.cannotWrite(target, error, language)
    }
    switch result {
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    case .success(let done): say(done, zh: "个文件", en: "files")
    }
  }

  private func say(_ done: CountyConversion.Done, zh: String, en: String) {
    Console.write(
      language == .chinese
        ? "\(target)：写了 \(done.count) \(zh)。" : "\(target): \(done.count) \(en) written.")
    guard !done.leftOut.isEmpty else { return }
    Console.complain(
      language == .chinese
        ? "· 没有带入（不是县数据）：\(done.leftOut.joined(separator: "、"))"
        : "· left out (no data of the county): \(done.leftOut.joined(separator: ", "))")
  }

  /// Refuses to overwrite unasked.
  private func checkFree() throws {
    let manager = FileManager.default
    guard !replace, manager.fileExists(atPath: target) else { return }
    if let names = try? manager.contentsOfDirectory(atPath: target), names.isEmpty { return }
    throw CommandFailure.problems(
      [
        Bilingual(
          zh: "\(target) 已经有了，没有写。请换一个名称，或加 --replace 重写。",
          en:
            "\(target) is there already; nothing was written. Choose another name, or add "
            + "--replace."
        )
      ], language)
  }
}
