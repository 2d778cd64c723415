// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Reports
import Scenarios
import Standards

/// Mean, deviation and coefficient of a small table of schools.
struct CoefficientCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coefficient",
    abstract: "由 学校、在校生、数量 表计算差异系数 / Coefficient of variation of a table of schools")

  @Argument(help: "CSV：学校, 在校生, 数量（可加 学段）/ school, pupils, amount (and stage)", completion: .table)
  var file: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    switch CoefficientTable.read(file) {
    case .failure(let failure):
      throw CommandFailure.problems(failure.messages, common.language)
    case .success(let reading):
      for remark in reading.remarks { Console.complain(remark[common.language]) }
      let groups = reading.groups
      switch common.format {
      case .json: Console.write(try JSONText.encode(CoefficientDocument(groups)))
      case .text: Console.write(CoefficientText.text(groups, language: common.language))
      }
    }
  }
}
