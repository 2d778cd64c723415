// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
import Synchronization

/// What one county left in a batch.
public struct BatchBlock: Hashable, Sendable, Codable {
  /// The county's folder.
  public var folder: String
  /// What its files were (`CountyFolders.stamp`).
  public var stamp: String
  /// Rows of the table.
  public var rows: [[String]]
  /// Whether the county could not be worked on.
  public var isFailed: Bool

  /// What a county left.
  public init(folder: String, stamp: String, rows: [[String]], isFailed: Bool) {
    self.folder = folder
    self.stamp = stamp
    self.rows = rows
    self.isFailed = isFailed
  }
}

/// The file beside the table that remembers finished counties, so that a batch that was cut off goes on.
///
/// One JSON value a line: first what was asked, then a block for each county, in the order in which they
/// were finished. A last line that was cut off is left out and written again.
public final class BatchJournal: Sendable {
  /// Why a journal cannot be used.
  public enum Failure: Error, Hashable, Sendable {
    /// It was begun by another question: other options or another version.
    case otherQuestion
    /// The file cannot be read or written.
    case unusable(String)
  }

  /// Blocks that were there already, by folder; the last one counts.
  public let known: [String: BatchBlock]
  private let handle: Mutex<FileHandle>

  /// Opens or begins a journal.
  ///
  /// - Parameter question: Everything that the rows depend on beside the county's files.
  public init(_ url: URL, question: String) throws(Failure) {
    let manager = FileManager.default
    let decoder = JSONDecoder()
    var known: [String: BatchBlock] = [:]
    var length: UInt64 = 0
    let head: Data
    do {
      head = try JSONEncoder().encode([question]) + [0x0A]
    } catch { throw .unusable(error.localizedDescription) }
    if let data = manager.contents(atPath: url.path), !data.isEmpty {
      guard data.starts(with: head) else { throw .otherQuestion }
      var start = data.startIndex + head.count
      while let end = data[start...].firstIndex(of: 0x0A) {
        guard let block = try? decoder.decode(BatchBlock.self, from: data[start..<end]) else {
          break
        }
        known[block.folder] = block
        start = end + 1
      }
      length = UInt64(start - data.startIndex)
    }
    do {
      if length == 0 {
        try head.write(to: url)
        length = UInt64(head.count)
      }
      let handle = try FileHandle(forWritingTo: url)
      try handle.truncate(atOffset: length)
      try handle.seekToEnd()
      self.handle = Mutex(handle)
    } catch { throw .unusable(error.localizedDescription) }
    self.known = known
  }

  /// Adds a finished county.
  public func add(_ block: BatchBlock) throws {
    let line = try JSONEncoder().encode(block) + [0x0A]
    try handle.withLock { try $0.write(contentsOf: line) }
  }

  /// Ends writing.
  public func close() { handle.withLock { try? $0.close() } }
}
