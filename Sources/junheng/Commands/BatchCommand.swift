// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Reports
import Scenarios
import Standards

/// Many counties at once, into one table.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "批量推演多个县区，结果合成一张表 / Run many counties into one table",
    discussion: """
      文件夹可以是县区文件夹，也可以是装着县区文件夹的上级文件夹。中断后重新运行同一命令会接着做；有错误的县区记在表里，\
      不影响其他县区。--shard k/n 只做第 k 份，各份用 --merge 合并后与一次做完的相同。
      A county that cannot be read has a row that says why. The same command goes on where it was cut off. \
      Parts made with --shard k/n are joined with --merge.
      """)

  @Argument(
    help: "县区文件夹或其上级文件夹；与 --merge 同用时是各份结果表 / folders, or tables to merge", completion: .table)
  var folders: [String]

  @Option(name: .long, help: "结果表（CSV）/ the table to write", completion: .table)
  var output: String

  @Flag(name: .long, help: "也推演每个县区 what-ifs/ 里的预案 / each county's what-ifs, too")
  var whatIfs = false

  @Option(
    name: .customLong("change"), parsing: .singleValue,
    help: "所有县区都加一个预案，如 “推迟 所有项目 1年”；可多次 / a change tried on every county")
  var changes: [String] = []

  @Flag(name: .long, help: "也搜索最省方案 / search each county's least-cost plan, too")
  var search = false

  @Option(name: .long, help: "只做第 k 份，共 n 份：k/n / one of n disjoint parts")
  var shard: String?

  @Flag(name: .long, help: "合并各份结果表 / merge the tables of parts")
  var merge = false

  @Option(name: .long, help: "同时做几个县区（默认按处理器）/ counties at a time")
  var threads: Int?

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  func validate() throws {
    if let shard, Shard(shard) == nil {
      throw ValidationError("--shard 写作 k/n，1 ≤ k ≤ n，例如 2/8 / is k/n, for example 2/8")
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads 应在 1–1024 之间 / must lie in 1–1024")
    }
    if merge && (search || whatIfs || shard != nil || !changes.isEmpty) {
      throw ValidationError("--merge 只合并，不推演 / --merge joins tables and runs nothing")
    }
  }

  private var journalFile: URL { URL(fileURLWithPath: output + ".journal") }

  func run() throws {
    if merge { return try write(try merged()) }
    let isWorker = Supervision.isWorker()
    let folders = try found()
    let place = OutputPlace(counties: folders, language)
    try place.check(file: output)
    try place.check(file: journalFile.path)
    if !isWorker, let code = try supervised() {
      if code != 0 { throw CommandFailure(text: "", code: code) }
      return
    }
    guard let rows = try worked(folders) else {
      Console.complain(
        language == .chinese
          ? "已中断。做完的县区都已记下，重新运行同一命令接着做。"
          : "Interrupted. What is done is kept; the same command goes on from there.")
      throw CommandFailure(text: "", code: 130)
    }
    try write(rows)
    // Only now is nothing left to go on with.
    try? FileManager.default.removeItem(at: journalFile)
  }

  private func write(_ rows: [[String]]) throws {
    do {
      try AtomicFile.write(CSVWriter.bytes(rows), to: URL(fileURLWithPath: output))
    } catch {
      throw CommandFailure.cannotWrite(output, error, language)
    }
  }

  /// The exit code of the process that does the work; nil where none could be started.
  private func supervised() throws -> Int32? {
    Supervision.run {
      Console.endProgress()
      Console.complain(
        language == .chinese
          ? "程序意外中止（请把县区文件夹发给开发者），接着做其余县区。"
          : "The program ended by a fault (please report the county's folder); going on with the others."
      )
      guard let journal = try? self.journal(journalFile) else { return false }
      defer { journal.close() }
      return (try? journal.addFault()) != nil
    }
  }

  private func found() throws -> [String] {
    switch CountyFolders.find(folders) {
    case .success(let found): return found
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    }
  }

  /// The rows of tables that parts have written.
  private func merged() throws -> [[String]] {
    try OutputPlace(counties: [], files: folders, language).check(file: output)
    let tables = try folders.map { path in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw CommandFailure.problems(
          [
            Bilingual(
              zh: "不能读取 \(path)。请检查文件名和权限。",
              en: "Cannot read \(path). Check its name and permissions.")
          ], language)
      }
      return (name: path, bytes: [UInt8](data))
    }
    switch BatchMerge.merged(tables) {
    case .success(let rows): return rows
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    }
  }

  /// The rows of all counties; nil where it was interrupted.
  private func worked(_ all: [String]) throws -> [[String]]? {
    let mine = shard.flatMap(Shard.init)?.part(of: all) ?? all
    let journal = try self.journal(journalFile)
    if journal.changedLines > 0 {
      Console.complain(
        language == .chinese
          ? "· \(journalFile.path) 有 \(journal.changedLines) 行被改动过，不予采用，相应县区重新推演。"
          : "· \(journal.changedLines) lines of \(journalFile.path) were changed and are not used; their counties are worked on again."
      )
    }
    let question = BatchQuestion(
      whatIfs: whatIfs, changes: changes, search: search, language: language)
    let interruption = Interruption(seconds: nil)
    let watch = interruption.watch
    let language = language
    defer { Console.endProgress() }
    do {
      let blocks = try withExtendedLifetime(interruption) {
        try Batch.run(
          mine, journal: journal,
          threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
          work: question.block, givenUp: question.givenUp
        ) { progress in
          Console.progress(Self.text(progress, language))
          return !watch.isDue
        }
      }
      journal.close()
      guard let blocks else { return nil }
      let failed = blocks.filter(\.isFailed)
      if !failed.isEmpty {
        Console.endProgress()
        Console.complain(
          language == .chinese
            ? "\(failed.count) 个县区有错误，见结果表的“说明”列；用 junheng check 看全部问题："
            : "\(failed.count) counties have errors; see the column remark, and junheng check for all of them:"
        )
        for block in failed.prefix(20) { Console.complain("  " + block.folder) }
        if failed.count > 20 { Console.complain("  …") }
      }
      return [BatchTable.header(language)] + blocks.flatMap(\.rows)
    } catch {
      throw CommandFailure.cannotWrite(journalFile.path, error, language)
    }
  }

  private func journal(_ file: URL) throws -> BatchJournal {
    let asked = [
      Junheng.version, "\(whatIfs)", "\(search)", language.rawValue, "\(changes)",
      shard ?? "1/1",
    ].joined(separator: "|")
    do {
      return try BatchJournal(file, question: asked)
    } catch .otherQuestion {
      throw CommandFailure.problems(
        [
          Bilingual(
            zh: "\(file.path) 是另一批的记录（选项或版本不同）。请换一个 --output，或删除这个文件从头做。",
            en:
              "\(file.path) belongs to a batch with other options or another version. Choose another --output, or delete it to begin anew."
          )
        ], language)
    } catch .unusable(let trouble) {
      throw CommandFailure.cannotWrite(file.path, trouble, language)
    }
  }

  private static func text(_ progress: Batch.Progress, _ language: Language) -> String {
    let failed =
      progress.failed == 0
      ? "" : language == .chinese ? "，有错误 \(progress.failed)" : ", \(progress.failed) with errors"
    return language == .chinese
      ? "批量推演：\(progress.done)/\(progress.total)\(failed)"
      : "Batch: \(progress.done)/\(progress.total)\(failed)"
  }
}
