// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Scenarios
import Standards

/// An empty county folder with every table, headers explained.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "建立空的县区文件夹 / Start an empty county folder")

  @Argument(help: "新文件夹 / new folder")
  var folder: String

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  func run() throws {
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
}
