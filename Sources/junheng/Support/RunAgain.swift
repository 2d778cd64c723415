// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Reports
import Scenarios
import Standards

/// A kept run asked again, of the files as they are now.
struct RunAgain {
  /// The answer for programs.
  let json: String
  /// The files it was made from.
  let inputs: [RunInput]

  /// Asks what a run asked.
  ///
  /// - Parameter county: The county as it is given now; the run may have named it otherwise.
  init(_ run: SavedRun, county: String, _ language: Language) throws {
    let others: [String]
    let opened: CountyCase
    switch try? Junheng.parseAsRoot(run.facts.arguments) {
    case let search as Search:
      opened = try search.common.open(county)
      json = try search.found(opened).json
      others = search.question.files
    case let forecast as Forecast:
      opened = try forecast.common.open(county)
      json = try forecast.json(try forecast.started(opened))
      others = []
    default:
      throw CommandFailure.problems(
        [
          Bilingual(
            zh: "第 \(run.number) 号运行的命令这个程序不能再算：\(RunWords.command(run.facts))。"
              + "登记的答案可以看：junheng runs \(county) show \(run.number) --answer",
            en: "This program cannot ask run \(run.number) again: \(RunWords.command(run.facts)). "
              + "Its answer can be read: junheng runs \(county) show \(run.number) --answer")
        ], language)
    }
    inputs = RunInput.all(county: county, law: opened.law, others: others)
  }
}
