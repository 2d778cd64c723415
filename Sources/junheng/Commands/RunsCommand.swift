// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Register
import Reports
import Scenarios
import Standards

/// The register of runs: what was asked, of which files, with which answer; and the same asked again.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "运行登记簿：列出、查看、重算比对、加备注 / Kept runs: list, show, replay, note",
    discussion: """
      junheng runs COUNTY                     全部运行 / every run
      junheng runs COUNTY show 3              第 3 号的全部事实 / all that is known of run 3
      junheng runs COUNTY show 3 --answer     当时的答案，逐字节 / the answer that was kept, byte for byte
      junheng runs COUNTY replay 3            用现在的文件再算一次，逐字节比对 / ask again and compare
      junheng runs COUNTY note 3 "常务会同意"  加一条备注，加后不能改 / add a note, which cannot be changed
      """)

  /// What is done.
  enum Action: String, ExpressibleByArgument, CaseIterable {
    /// Every run.
    case list
    /// One run.
    case show
    /// One run asked again.
    case replay
    /// Words beside a run.
    case note
  }

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @Argument(help: "list、show、replay 或 note / what to do")
  var action: Action = .list

  @Argument(help: "运行的号 / the run's number")
  var number: Int?

  @Argument(help: "备注 / the note")
  var text: String?

  @Flag(name: .long, help: "show 时输出登记的答案本身 / with show: the answer itself")
  var answer = false

  @Option(name: .long, help: "写备注的人；不写则用本机账户名 / who notes it; else the machine's account")
  var who: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if action == .list && (number != nil || text != nil) || action != .note && text != nil {
      throw ValidationError("多了一个参数 / one argument too many")
    }
    if action != .list && number == nil {
      throw ValidationError("\(action.rawValue) 要写运行的号 / needs the number of a run")
    }
    if action == .note && text == nil {
      throw ValidationError("note 要写备注 / needs the words to note")
    }
    if answer && action != .show {
      throw ValidationError("--answer 要与 show 同用 / needs show")
    }
    if who != nil && action != .note {
      throw ValidationError("--who 要与 note 同用 / needs note")
    }
  }

  func run() throws {
    do {
      switch action {
      case .list: try list()
      case .show: try show(try found())
      case .replay: try replay(try found())
      case .note: try note()
      }
    } catch let trouble as RegisterTrouble {
      throw CommandFailure.problems([trouble.message], common.language)
    }
  }

  private func list() throws {
    // A folder that is none has no runs either, but that is not what went wrong then.
    if case .failure(let failure) = FolderFiles.open(county) {
      throw CommandFailure.problems([failure.problem.bilingualMessage], common.language)
    }
    let runs = try RunRegister.look(county)?.runs() ?? []
    switch common.format {
    case .text: Console.write(RunText.list(runs, common.language))
    case .json: Console.write(try JSONText.encode(RunsDocument(runs)))
    }
  }

  private func show(_ run: SavedRun) throws {
    if answer { return Console.write(try kept(run)) }
    switch common.format {
    case .text: Console.write(RunText.whole(run, common.language))
    case .json: Console.write(try JSONText.encode(RunsDocument([run])))
    }
  }

  private func replay(_ run: SavedRun) throws {
    let then = try kept(run)
    let asked = try RunAgain(run, county: county, common.language)
    let replay = RunReplay(
      run, program: ProgramFacts.line, then: then, now: Array(asked.json.utf8),
      inputs: asked.inputs)
    switch common.format {
    case .text: Console.write(RunText.replay(replay, common.language))
    case .json: Console.write(try JSONText.encode(ReplayDocument(replay)))
    }
    if !replay.isSame { throw CommandFailure(text: "", code: 1) }
  }

  private func note() throws {
    guard let number, let text else { return }
    let run = try found()
    guard try RunRegister.open(county).note(text, on: run.number, by: .now(who)) else {
      throw missing(number)
    }
    let said = Bilingual(
      zh: "已记在第 \(number) 号运行上，之后不能改。", en: "Noted on run \(number); it cannot be changed.")
    Console.write(said[common.language])
  }

  private func found() throws -> SavedRun {
    let number = number ?? 0
    guard let run = try RunRegister.look(county)?.run(number) else { throw missing(number) }
    return run
  }

  private func kept(_ run: SavedRun) throws -> [UInt8] {
    guard let bytes = try RunRegister.look(county)?.answer(run.number) else {
      throw missing(run.number)
    }
    return bytes
  }

  private func missing(_ number: Int) -> CommandFailure {
    CommandFailure.problems(
      [
        Bilingual(
          zh: "\(county) 没有登记过第 \(number) 号运行。看有哪些：junheng runs \(county)",
          en: "No run \(number) was kept for \(county). See which there are: junheng runs \(county)"
        )
      ], common.language)
  }
}
