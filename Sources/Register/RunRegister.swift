// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
public import Scenarios
import GRDB

/// The runs that were kept of a county, in one SQLite file beside its tables.
///
/// Runs and notes are added and never changed: the file itself refuses it, whoever asks. A run is
/// in it whole or not at all, also where the program or the machine ends in the middle.
public struct RunRegister: Sendable {
  /// The file's name in a county folder.
  public static let fileName = SavedRun.registerName
  /// The longest note, in characters.
  public static let longestNote = 2_000
  /// The longest name of a run or of somebody, in characters.
  public static let longestName = 60
  /// The largest answer, in bytes.
  public static let largestAnswer = 64 << 20

  /// Where the register lies.
  public let path: String
  private let queue: DatabaseQueue

  /// Where the register of a county lies: in its folder, or beside its workbook.
  public static func place(of county: String) -> String {
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: county, isDirectory: &isFolder)
    return isFolder.boolValue ? county + "/" + fileName : county + "." + fileName
  }

  /// Opens the register of a county to add to it; a new one where there is none.
  public static func open(_ county: String) throws(RegisterTrouble) -> RunRegister {
    try RunRegister(place(of: county), isReadOnly: false)
  }

  /// Opens the register of a county to look at it; nil where there is none.
  public static func look(_ county: String) throws(RegisterTrouble) -> RunRegister? {
    let path = place(of: county)
    // Not `fileExists`: a link that leads nowhere is there, too, and is refused below.
    guard (try? FileManager.default.attributesOfItem(atPath: path)) != nil else { return nil }
    return try RunRegister(path, isReadOnly: !FileManager.default.isWritableFile(atPath: path))
  }

  private init(_ path: String, isReadOnly: Bool) throws(RegisterTrouble) {
    self.path = path
    let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    if let kind, kind != .typeRegular { throw .noRegister(path) }
    var settings = Configuration()
    settings.readonly = isReadOnly
    settings.busyMode = .timeout(10)
    settings.prepareDatabase { try $0.execute(sql: RegisterSchema.everyConnection) }
    queue = try RegisterTrouble.told(path) {
      let queue = try DatabaseQueue(path: path, configuration: settings)
      if isReadOnly {
        try queue.read { try RegisterSchema.check($0, path) }
      } else {
        // At once: two programs must not both find the file new.
        try queue.writeWithoutTransaction { database in
          try database.inTransaction(.immediate) {
            try RegisterSchema.make(database, path)
            return .commit
          }
        }
      }
      return queue
    }
  }

  /// Whether names can be kept, before work begins whose answer is to be kept under them.
  public static func check(name: String, who: String) throws(RegisterTrouble) {
    try RegisterTrouble.check(name: name)
    try RegisterTrouble.check(who: who)
  }

  /// Adds a run.
  ///
  /// - Returns: Its number.
  public func save(
    _ facts: SavedRun.Facts, by signature: SavedRun.Signature, answer: [UInt8]
  ) throws(RegisterTrouble) -> Int {
    try Self.check(name: facts.name, who: signature.who)
    if answer.count > Self.largestAnswer { throw .answerTooLarge(bytes: answer.count) }
    return try RegisterTrouble.told(path) {
      try queue.write { database in
        try RunRow.insert(facts, signature, answer, into: database)
        return Int(database.lastInsertedRowID)
      }
    }
  }

  /// Adds a note to a run; false where there is no such run.
  public func note(
    _ text: String, on run: Int, by signature: SavedRun.Signature
  ) throws(RegisterTrouble) -> Bool {
    try RegisterTrouble.check(note: text)
    try RegisterTrouble.check(who: signature.who)
    return try RegisterTrouble.told(path) {
      try queue.write { database in
        guard try RunRow.exists(run, in: database) else { return false }
        try RunRow.insert(note: text, run, signature, into: database)
        return true
      }
    }
  }

  /// Every run, the oldest first.
  public func runs() throws(RegisterTrouble) -> [SavedRun] {
    try RegisterTrouble.told(path) { try queue.read { try RunRow.all(in: $0) } }
  }

  /// One run; nil where there is none of the number.
  public func run(_ number: Int) throws(RegisterTrouble) -> SavedRun? {
    try RegisterTrouble.told(path) {
      try queue.read { try RunRow.all(in: $0, number: number).first }
    }
  }

  /// The answer of a run, byte for byte; nil where there is no such run.
  ///
  /// - Throws: `damaged` where its bytes are not those that were kept.
  public func answer(_ number: Int) throws(RegisterTrouble) -> [UInt8]? {
    try RegisterTrouble.told(path) {
      guard let (bytes, hash) = try queue.read({ try RunRow.answer(number, in: $0) })
      else { return nil }
      guard ContentHash(of: bytes).description == hash else {
        throw RegisterTrouble.damaged(path)
      }
      return bytes
    }
  }
}
