// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Scenarios
import Standards

/// A synthetic county, byte for byte repeatable.
struct Synthesize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "生成示例县，同一种子逐字节相同 / Make a synthetic county, byte for byte repeatable",
    discussion: "文件夹里有 synthesis.yaml 时，按它重写学校、学部、在校生、出生人口四张表。"
      + " A folder with a synthesis.yaml has its four baseline tables written anew.")

  @Argument(help: "文件夹 / folder")
  var folder: String

  @Option(name: .long, help: "学校数 / schools")
  var schools: Int?

  @Option(name: .long, help: "随机种子 / seed")
  var seed: UInt64 = 1

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  func run() throws {
    do {
      if let schools {
        try Synthesis.write(to: folder, schools: schools, seed: seed)
      } else {
        let problems = try Synthesis.regenerate(folder)
        guard problems.isEmpty else {
          throw CommandFailure.problems(problems.map(\.bilingualMessage), language)
        }
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch CountyTemplate.Refusal.wouldOverwrite(let name) {
      throw CommandFailure.wouldOverwrite(name, in: folder, language)
    } catch {
      throw CommandFailure.cannotWrite(folder, error, language)
    }
    Console.write(folder)
  }
}
