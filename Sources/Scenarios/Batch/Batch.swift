// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Synchronization

/// Works on many counties at once, each on its own.
public enum Batch {
  /// How far a batch is.
  public struct Progress: Hashable, Sendable {
    /// Counties finished, those known before included.
    public var done: Int
    /// Counties in all.
    public var total: Int
    /// Counties that could not be worked on.
    public var failed: Int
  }

  /// Works on every folder that the journal does not know as it is now.
  ///
  /// Threads take the next folder when they are free. The result does not depend on their number: it is in the order of
  /// the folders. A journal that cannot be written any more ends the batch with its error.
  ///
  /// A county during which the program was once ended by a fault is worked on alone, before the others; where that
  /// happens again it is given up and the rest goes on.
  /// - Parameters:
  ///   - work: What is done for one county; it takes every failure of the county into its block.
  ///   - givenUp: The block of a county that has ended the program twice.
  ///   - progress: Told after each county, never by two threads at once; false ends the batch.
  /// - Returns: A block for each folder; nil where the batch was ended before all were done.
  public static func run(
    _ folders: [String], journal: BatchJournal, threads: Int,
    work: @escaping @Sendable (String) -> BatchBlock,
    givenUp: (String) -> BatchBlock = { _ in preconditionFailure("no fault was noted") },
    progress: @escaping @Sendable (Progress) -> Bool
  ) throws -> [BatchBlock]? {
    let state = Mutex(State(total: folders.count))
    var waiting: [Int] = []
    var suspected: [Int] = []
    state.withLock { state in
      for (index, folder) in folders.enumerated() {
        if let block = journal.known[folder], block.stamp == CountyFolders.stamp(folder) {
          state.take(block, index)
          continue
        }
        switch journal.faults[folder, default: 0] {
        case 0: waiting.append(index)
        case 1: suspected.append(index)
        default: state.take(givenUp(folder), index)
        }
      }
      state.isEnded = !progress(state.progress)
    }
    @Sendable func turn(_ index: Int) {
      let begun = Result { try journal.begin(folders[index]) }
      let block = (try? begun.get()).map { work(folders[index]) }
      state.withLock { state in
        do {
          try begun.get()
          guard let block else { return }
          try journal.add(block)
          state.take(block, index)
          if !progress(state.progress) { state.isEnded = true }
        } catch {
          state.failure = error
          state.isEnded = true
        }
      }
    }
    for index in suspected where !state.withLock({ $0.isEnded }) { turn(index) }
    let todo = waiting
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, todo.count))) { _ in
      while !state.withLock({ $0.isEnded }) {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < todo.count else { return }
        turn(todo[place])
      }
    }
    return try state.withLock { state in
      if let failure = state.failure { throw failure }
      return state.progress.done == folders.count ? state.blocks.compactMap { $0 } : nil
    }
  }

  private struct State {
    var blocks: [BatchBlock?]
    var progress: Progress
    var isEnded = false
    var failure: (any Error)?

    init(total: Int) {
      blocks = Array(repeating: nil, count: total)
      progress = Progress(done: 0, total: total, failed: 0)
    }

    mutating func take(_ block: BatchBlock, _ index: Int) {
      blocks[index] = block
      progress.done += 1
      if block.isFailed { progress.failed += 1 }
    }
  }
}
