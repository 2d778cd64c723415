// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Scenarios
import Standards

/// A synthetic county, byte for byte repeatable.
struct Synthesize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "生成示例县，同一种子逐字节相同 / Make a synthetic county, byte for byte repeatable",
    discussion: """
      文件夹里有 synthesis.yaml 时，按它重写学校、学部、在校生、出生人口四张表。
      A folder with a synthesis.yaml has its four baseline tables written anew.
      """)

  @Argument(help: "文件夹 / folder", completion: .directory)
  var folder: String

  @Option(name: .long, help: "学校数 / schools")
  var schools: Int?

  @Option(
    name: .long,
    help:
      "县数：在文件夹下生成这么多个大小不一的示例县，--schools 是学校总数 / make so many counties; --schools is for all together"
  )
  var counties: Int?

  @Option(name: .long, help: "推演学年数，与 --counties 同用 / school years, with --counties")
  var years: Int = 12

  @Option(name: .long, help: "随机种子 / seed")
  var seed: UInt64 = 1

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  func validate() throws {
    if let schools, !(1...1_000_000).contains(schools) {
      throw ValidationError("--schools 应在 1–1000000 之间 / must lie in 1–1000000")
    }
    guard let counties else { return }
    guard let schools, (1...100_000).contains(counties), schools >= counties,
      (6...40).contains(years)
    else {
      throw ValidationError(
        "--counties 要与不少于县数的 --schools 同用，--years 应在 6–40 之间 / --counties needs --schools, at least as many; --years 6–40"
      )
    }
  }

  func run() throws {
    if folder.allSatisfy(\.isWhitespace) { throw CommandFailure.noName(language) }
    do {
      if let counties, let schools {
        let nation = SyntheticNation(
          counties: counties, schools: schools, years: years, seed: seed)
        for (index, member) in nation.members.enumerated() {
          Console.progress("\(index)/\(counties) \(member.name)")
          try nation.write(member, below: folder)
        }
        Console.endProgress()
      } else if let schools {
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
