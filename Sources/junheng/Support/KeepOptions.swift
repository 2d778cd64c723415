// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Foundation
import Register
import Scenarios
import Simulator
import Standards

/// What keeps an answer in the county's register of runs.
struct KeepOptions: ParsableArguments {
  @Option(
    name: .long,
    help:
      "把这次运行连同全部输入的指纹登记到县区的 runs.sqlite，写一个名称 / keep this run in the county's register, under a name"
  )
  var saveRun: String?

  @Option(
    name: .long,
    help: "登记人；不写则用本机账户名，程序不核实身份 / who keeps it; else the machine's account; nothing is checked")
  var who: String?

  func validate() throws {
    if who != nil && saveRun == nil {
      throw ValidationError("--who 要与 --save-run 同用 / needs --save-run")
    }
  }

  /// Opens the register and looks at all files before long work begins; nil where nothing shall be
  /// kept.
  ///
  /// - Parameter files: Files that are read beside the county's.
  func keeper(_ county: String, _ opened: CountyCase, files: [String] = [], _ language: Language)
    throws -> RunKeeper?
  {
    guard let saveRun else { return nil }
    let signature = SavedRun.Signature.now(who)
    do throws(RegisterTrouble) {
      try RunRegister.check(name: saveRun, who: signature.who)
      let register = try RunRegister.open(county)
      return RunKeeper(
        register: register, name: saveRun, by: signature, county: county,
        inputs: RunInput.all(county: county, law: opened.law, others: files), language: language)
    } catch {
      throw CommandFailure.problems([error.message], language)
    }
  }
}

/// Keeps one answer.
struct RunKeeper {
  let register: RunRegister
  let name: String
  let by: SavedRun.Signature
  /// The county as it was given.
  let county: String
  /// The files as they were before the work.
  let inputs: [RunInput]
  let language: Language

  /// Keeps an answer and says under which number.
  ///
  /// - Parameters:
  ///   - answer: The answer for programs.
  ///   - run: What it was asked about.
  ///   - seed: What determines draws; nil where nothing is drawn.
  ///   - isInterrupted: Whether time or somebody ended it early.
  func keep(
    _ answer: String, _ opened: CountyCase, _ run: ScenarioRun, seed: UInt64? = nil,
    isInterrupted: Bool = false
  ) throws {
    let facts = SavedRun.Facts(
      name: name, arguments: KeptArguments.own, county: opened.county.name, scenario: run.name,
      standard: opened.baseline.standard.name.zh, program: ProgramFacts.line,
      seed: seed, isInterrupted: isInterrupted, inputs: inputs)
    do throws(RegisterTrouble) {
      let number = try register.save(facts, by: by, answer: Array(answer.utf8))
      let said = Bilingual(
        zh: "已登记为第 \(number) 号运行：junheng runs \(county) show \(number)",
        en: "Kept as run \(number): junheng runs \(county) show \(number)")
      Console.complain(said[language])
    } catch {
      throw CommandFailure.problems([error.message], language)
    }
  }
}

extension SavedRun.Signature {
  /// A typed name, or else the machine's account, at this moment.
  static func now(_ typed: String?) -> SavedRun.Signature {
    SavedRun.Signature(who: typed ?? NSUserName(), isTyped: typed != nil, when: .now)
  }
}

/// The arguments of this process that bear on an answer's numbers.
enum KeptArguments {
  /// Where an answer goes and how it looks: not what it says.
  private static let others: Set<String> = [
    "--save-run", "--who", "--format", "--language", "--output",
  ]

  static var own: [String] { kept(Array(CommandLine.arguments.dropFirst())) }

  static func kept(_ arguments: [String]) -> [String] {
    var kept: [String] = []
    var isValue = false
    for argument in arguments {
      if isValue {
        isValue = false
      } else if others.contains(argument) {
        isValue = true
      } else if !others.contains(where: { argument.hasPrefix($0 + "=") }) {
        kept.append(argument)
      }
    }
    return kept
  }
}
