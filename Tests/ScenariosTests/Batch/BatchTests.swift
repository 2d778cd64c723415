// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Standards
@testable import Scenarios
import Synchronization
import Testing

@Suite struct BatchTests {
  /// Folders of a few bytes that stand for counties; removed at the end.
  private final class Counties {
    let root: URL
    let paths: [String]
    var journal: URL { root.appendingPathComponent("table.csv.journal") }

    init(_ count: Int) throws {
      root = FileManager.default.temporaryDirectory
        .appendingPathComponent("junheng-batch-\(UUID().uuidString)")
      for index in 0..<count {
        let folder = root.appendingPathComponent("n/\(100 + index)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("x\(index)".utf8).write(to: folder.appendingPathComponent("county.yaml"))
      }
      paths = try CountyFolders.find([root.appendingPathComponent("n").path]).get()
    }

    deinit { try? FileManager.default.removeItem(at: root) }
  }

  /// Work that says which folder it saw.
  private static func block(_ folder: String) -> BatchBlock {
    let name = URL(fileURLWithPath: folder).lastPathComponent
    return BatchBlock(
      folder: folder, stamp: CountyFolders.stamp(folder), rows: [[folder, "行\n\(name)"]],
      isFailed: name.hasSuffix("7"))
  }

  @Test(arguments: [1, 2, 3, 16])
  func theAnswerDoesNotDependOnTheNumberOfThreads(threads: Int) throws {
    let counties = try Counties(40)
    let journal = try BatchJournal(counties.journal, question: "q")
    let last = Mutex(Batch.Progress(done: 0, total: 0, failed: 0))
    let blocks = try Batch.run(
      counties.paths, journal: journal, threads: threads, work: Self.block
    ) { progress in
      last.withLock { $0 = progress }
      return true
    }
    #expect(blocks == counties.paths.map(Self.block))
    #expect(last.withLock { $0 } == Batch.Progress(done: 40, total: 40, failed: 4))
  }

  /// Ten at most: the other of two threads may finish the county that it has begun.
  @Test(arguments: [0, 1, 5, 10])
  func aBatchThatWasCutOffGoesOnWithTheRestAlone(after: Int) throws {
    let counties = try Counties(12)
    let first = try BatchJournal(counties.journal, question: "q")
    let cut = try Batch.run(
      counties.paths, journal: first, threads: 2, work: Self.block
    ) { $0.done < after }
    first.close()
    #expect(cut == nil)
    // A line that was being written when the power went.
    let handle = try FileHandle(forWritingTo: counties.journal)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"folder\":\"n/1".utf8))
    try handle.close()
    let again = try BatchJournal(counties.journal, question: "q")
    let known = again.known.count
    #expect(known >= after)
    #expect(known < 12)
    let worked = Mutex(0)
    let blocks = try Batch.run(
      counties.paths, journal: again, threads: 2,
      work: { folder in
        worked.withLock { $0 += 1 }
        return Self.block(folder)
      }, progress: { _ in true })
    #expect(blocks == counties.paths.map(Self.block))
    #expect(worked.withLock { $0 } == 12 - known)
    again.close()
    #expect(try BatchJournal(counties.journal, question: "q").known.count == 12)
  }

  @Test func aCountyWhoseFilesHaveChangedIsDoneAgain() throws {
    let counties = try Counties(3)
    let first = try BatchJournal(counties.journal, question: "q")
    _ = try Batch.run(
      counties.paths, journal: first, threads: 1, work: Self.block, progress: { _ in true })
    first.close()
    try Data("longer".utf8).write(
      to: URL(fileURLWithPath: counties.paths[1]).appendingPathComponent("county.yaml"))
    let again = try BatchJournal(counties.journal, question: "q")
    let worked = Mutex([String]())
    _ = try Batch.run(
      counties.paths, journal: again, threads: 1,
      work: { folder in
        worked.withLock { $0.append(folder) }
        return Self.block(folder)
      }, progress: { _ in true })
    #expect(worked.withLock { $0 } == [counties.paths[1]])
  }

  @Test func aJournalOfAnotherQuestionIsRefusedAndLeftAsItIs() throws {
    let counties = try Counties(1)
    try BatchJournal(counties.journal, question: "with a search").close()
    let before = try Data(contentsOf: counties.journal)
    #expect(throws: BatchJournal.Failure.otherQuestion) {
      try BatchJournal(counties.journal, question: "without")
    }
    #expect(try Data(contentsOf: counties.journal) == before)
  }

  @Test func countiesAreFoundBelowFoldersOfFoldersOnceAndInOrder() throws {
    let counties = try Counties(3)
    let root = counties.root.path
    let found = try CountyFolders.find([root, root + "/n/", root + "/n/101"]).get()
    #expect(found == ["100", "101", "102"].map { "\(root)/n/\($0)" })
    switch CountyFolders.find([root + "/absent", root + "/n"]) {
    case .success: Issue.record("a folder without a county is a problem")
    case .failure(let failure):
      #expect(failure.messages.count == 1 && failure.messages[0].zh.contains("absent"))
    }
  }
}
