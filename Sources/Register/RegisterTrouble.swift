// SPDX-License-Identifier: GPL-3.0-or-later
import GRDB
import Standards

/// What keeps a register from being read or added to; nothing was changed then.
public enum RegisterTrouble: Error, Hashable, Sendable {
  /// The file holds something else, or is no file.
  case noRegister(String)
  /// A later program made it.
  case later(String, version: Int)
  /// Its bytes are not what was written.
  case damaged(String)
  /// Another program holds it.
  case busy(String)
  /// It or its folder cannot be written.
  case forbidden(String)
  /// The disk is full.
  case full(String)
  /// Anything else, in SQLite's words.
  case other(String, words: String)
  /// The name is blank, too long, or holds control characters.
  case name(String)
  /// The same of the name of somebody.
  case who(String)
  /// The note is blank or too long.
  case note(characters: Int)
  /// The answer is larger than is kept.
  case answerTooLarge(bytes: Int)

  /// Does work of the database and tells its errors as troubles.
  static func told<Value>(_ path: String, _ work: () throws -> Value) throws(RegisterTrouble)
    -> Value
  {
    do {
      return try work()
    } catch let trouble as RegisterTrouble {
      throw trouble
    } catch let error as DatabaseError {
      throw RegisterTrouble(error, path)
    } catch {
      // Rows that were not written by this program.
      throw .damaged(path)
    }
  }

  private init(_ error: DatabaseError, _ path: String) {
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .noRegister(path)
      case .SQLITE_CORRUPT: .damaged(path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path)
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .forbidden(path)
      case .SQLITE_FULL: .full(path)
      default: .other(path, words: error.message ?? "\(error.resultCode)")
      }
  }

  static func check(name: String) throws(RegisterTrouble) {
    if !isName(name) { throw .name(name) }
  }

  static func check(who: String) throws(RegisterTrouble) {
    if !isName(who) { throw .who(who) }
  }

  static func check(note: String) throws(RegisterTrouble) {
    if note.allSatisfy(\.isWhitespace) || note.count > RunRegister.longestNote
      || note.utf8.count > 8 * RunRegister.longestNote
    {
      throw .note(characters: note.count)
    }
  }

  private static func isName(_ text: String) -> Bool {
    !text.allSatisfy(\.isWhitespace) && text.count <= RunRegister.longestName
      && text.utf8.count <= 8 * RunRegister.longestName
      && !text.unicodeScalars.contains { scalar in
        [.control, .format, .lineSeparator].contains(scalar.properties.generalCategory)
      }
  }
}
