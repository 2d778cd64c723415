// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Foundation
import Reports
import Scenarios
import Standards

/// Next September: the new year's figures in, last year's forecast judged, the new folder out.
struct Roll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract: "换学年：新数据进来，检验去年的推演，写出新一年的文件夹 / Carry a county to the next school year")

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @Option(
    name: .long, parsing: .upToNextOption,
    help:
      "新一年的数据：一个文件夹（enrolment.csv 必有；schools.csv、sections.csv、births.csv、rotation.csv 有就用），或几份 .xlsx / the new figures: a folder, or workbooks",
    completion: .workbook
  )
  var actual: [String]

  @Option(name: .long, help: "新的基年，如 2024（默认下一个学年）/ the new base year")
  var to: Int?

  @Option(name: .long, help: "检验哪个预案的推演（默认本县方案）/ the scenario whose forecast is judged")
  var scenario: String?

  @Option(name: .long, help: "新文件夹（默认在旁边，名称后加学年）/ the new folder", completion: .directory)
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let started = try common.start(try common.open(county), scenario, [])
    let year = SchoolYear(to ?? started.opened.county.baseYear.firstYear + 1)
    var trimmed = county.hasSuffix("/") ? String(county.dropLast()) : county
    if CountyConversion.isWorkbook(trimmed) { trimmed.removeLast(5) }
    let folder = output ?? "\(trimmed)-\(year.firstYear)"
    try checkFree(folder)
    let files: NextYearFiles
    switch NextYearFiles.read(actual, year: year) {
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    case .success(let read): files = read
    }
    let roll: RollForward
    switch RollForward.make(county, started.opened, started.run, files, to: year) {
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    case .success(let made): roll = made
    }
    do {
      try roll.write(to: folder)
    } catch {
      throw CommandFailure.cannotWrite(folder, error, language)
    }
    switch common.format {
    case .text:
      Console.write(
        common.badge(started.opened) + RollText.text(roll, folder: folder, language: language))
    case .json: Console.write(try JSONText.encode(RollDocument(roll, language: language)))
    }
  }

  /// Refuses a folder that holds anything: the old year stays, and so does every other.
  private func checkFree(_ folder: String) throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let isFile = names.isEmpty && FileManager.default.fileExists(atPath: folder)
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
    guard !names.isEmpty || (isFile && !isFolder.boolValue) else { return }
    throw CommandFailure.problems(
      [
        Bilingual(
          zh: "“\(folder)”已经有东西了，不覆盖。请用 --output 写一个新文件夹。",
          en:
            "\"\(folder)\" holds something already and is not overwritten. Name a new folder with "
            + "--output.")
      ], common.language)
  }
}
