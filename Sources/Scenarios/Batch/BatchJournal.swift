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
/// First what was asked, as JSON. Then a line for each county that was begun, for each that was finished with its block,
/// and for each time the program was ended by a fault of its own, in the order in which that happened: a checksum over
/// the question and the line, a blank, JSON. A last line that was cut off is left out and written again; a line that
/// does not fit its checksum is not believed.
public final class BatchJournal: Sendable {
  /// Why a journal cannot be used.
  public enum Failure: Error, Hashable, Sendable {
    /// It was begun by another question: other options or another version.
    case otherQuestion
    /// The file cannot be read or written.
    case unusable(FileTrouble)
  }

  /// Blocks that were there already, by folder; the last one counts.
  public let known: [String: BatchBlock]
  /// How often the program was ended by a fault while it worked on a county, by folder; no entry for never.
  public let faults: [String: Int]
  /// Lines that were not believed.
  public let changedLines: Int
  private let head: [UInt8]
  private let handle: Mutex<FileHandle>

  /// What a line tells.
  private struct Entry: Codable {
    var begun: String?
    var block: BatchBlock?
    var fault: Bool?
  }

  /// Opens or begins a journal.
  ///
  /// - Parameter question: Everything that the rows depend on beside the county's files.
  public init(_ url: URL, question: String) throws(Failure) {
    do {
      head = Array(try JSONEncoder().encode([question])) + [0x0A]
    } catch { throw .unusable(FileTrouble(error)) }
    var reading = Reading(head: head)
    if let data = FileManager.default.contents(atPath: url.path), !data.isEmpty {
      guard data.starts(with: head) else { throw .otherQuestion }
      reading.read(Array(data))
    }
    do {
      var length = UInt64(reading.length)
      if length == 0 {
        try AtomicFile.write(head, to: url)
        length = UInt64(head.count)
      }
      let handle = try FileHandle(forWritingTo: url)
      try handle.truncate(atOffset: length)
      try handle.seekToEnd()
      self.handle = Mutex(handle)
    } catch { throw .unusable(FileTrouble(error)) }
    known = reading.known
    faults = reading.faults
    changedLines = reading.changedLines
  }

  /// Notes that work on a county begins.
  public func begin(_ folder: String) throws { try write(Entry(begun: folder)) }

  /// Adds a finished county.
  public func add(_ block: BatchBlock) throws { try write(Entry(block: block)) }

  /// Notes that the program was ended by a fault: whoever was begun and not finished is suspected.
  public func addFault() throws { try write(Entry(fault: true)) }

  private func write(_ entry: Entry) throws {
    let json = Array(try JSONEncoder().encode(entry))
    let line = Self.checksum(head, json[...]) + [0x20] + json + [0x0A]
    try handle.withLock { try $0.write(contentsOf: line) }
  }

  /// Ends writing.
  public func close() { handle.withLock { try? $0.close() } }

  /// Sixteen digits made from the question and a line.
  private static func checksum(_ head: [UInt8], _ json: ArraySlice<UInt8>) -> [UInt8] {
    var fingerprint = Fingerprint()
    fingerprint.mix(head)
    fingerprint.mix(json)
    let digits = fingerprint.digits
    return Array((String(repeating: "0", count: 16 - digits.count) + digits).utf8)
  }

  /// What a journal's bytes tell.
  private struct Reading {
    let head: [UInt8]
    var known: [String: BatchBlock] = [:]
    var faults: [String: Int] = [:]
    var changedLines = 0
    /// Bytes up to the end of the last whole line.
    var length = 0
    private var begun: Set<String> = []

    init(head: [UInt8]) { self.head = head }

    mutating func read(_ bytes: [UInt8]) {
      let decoder = JSONDecoder()
      var start = head.count
      while let end = bytes[start...].firstIndex(of: 0x0A) {
        let line = bytes[start..<end]
        start = end + 1
        let json = line.dropFirst(17)
        guard Array(line.prefix(16)) == checksum(head, json),
          let entry = try? decoder.decode(Entry.self, from: Data(json))
        else {
          changedLines += 1
          continue
        }
        take(entry)
      }
      length = start
    }

    private mutating func take(_ entry: Entry) {
      if let folder = entry.begun { begun.insert(folder) }
      if let block = entry.block {
        known[block.folder] = block
        begun.remove(block.folder)
        faults[block.folder] = nil
      }
      if entry.fault == true {
        for folder in begun { faults[folder, default: 0] += 1 }
        begun.removeAll()
      }
    }
  }
}
