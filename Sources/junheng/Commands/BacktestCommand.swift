// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Foundation
import Reports
import Scenarios
import Standards

/// How good forecasts would have been in a county's own past.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "用往年数据检验推演误差 / Errors that forecasts would have had in past years")

  @Argument(
    help: "县区文件夹，或学生数长表 CSV / county folder, or a panel of pupils",
    completion: .file(extensions: ["csv", "xlsx"]))
  var county: String

  @Option(name: .long, help: "最多推演几年 / at most so many years ahead")
  var years = 3

  @Option(name: .long, help: "长表没有学区列时，学校代码前几位是学区 / letters of a code that name the zone")
  var zoneLetters: Int?

  @Flag(name: .long, help: "长表是五四学制 / the panel has 5-4 schooling")
  var fiveFour = false

  @Option(
    name: .long, help: "把误差图写到这个 SVG 文件 / write the picture to this file",
    completion: .file(extensions: ["svg"]))
  var picture: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...15).contains(years) else {
      throw ValidationError("--years: 1–15")
    }
    guard zoneLetters.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--zone-letters: 1, 2, …")
    }
  }

  func run() throws {
    switch BacktestRun.read(
      county, most: years, zoneLetters: zoneLetters, division: fiveFour ? .fiveFour : .sixThree)
    {
    case .failure(let failure):
      throw CommandFailure.problems(failure.messages, common.language)
    case .success(let run):
      let test = run.test
      for remark in run.remarks { Console.complain(remark[common.language]) }
      if let picture {
        let svg = BacktestChart(test, language: common.language).svg
        do {
          try AtomicFile.write(Array(svg.utf8), to: URL(fileURLWithPath: picture))
        } catch {
          throw CommandFailure.cannotWrite(picture, error, common.language)
        }
      }
      switch common.format {
      case .json: Console.write(try JSONText.encode(BacktestDocument(test)))
      case .text: Console.write(BacktestText.text(test, language: common.language))
      }
    }
  }
}
