// SPDX-License-Identifier: GPL-3.0-or-later
import GRDB

/// The tables of the register and the rules that the file itself keeps.
enum RegisterSchema {
  /// What tells the file from any other of SQLite: "jhru".
  static let application = 0x6A68_7275
  /// The version of the tables.
  static let version = 1

  /// A commit is on the disk, the folder's entry of the journal included, before it is called one.
  static let everyConnection = """
    PRAGMA synchronous = EXTRA;
    PRAGMA recursive_triggers = ON;
    PRAGMA trusted_schema = OFF;
    """

  /// Makes the tables of a new file; does nothing where they are there.
  static func make(_ database: Database, _ path: String) throws {
    guard try isNew(database) else { return try check(database, path) }
    try database.execute(sql: tables)
    for table in ["runs", "notes"] { try database.execute(sql: rules(of: table)) }
    try database.execute(
      sql: "PRAGMA application_id = \(application); PRAGMA user_version = \(version);")
  }

  /// Refuses what is no register, or one of a later program.
  static func check(_ database: Database, _ path: String) throws {
    guard try number("application_id", database) == application else {
      throw RegisterTrouble.noRegister(path)
    }
    let found = try number("user_version", database)
    guard found <= version else { throw RegisterTrouble.later(path, version: found) }
  }

  private static func isNew(_ database: Database) throws -> Bool {
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    let mark = try number("application_id", database)
    return try tables == 0 && mark == 0 && number("user_version", database) == 0
  }

  private static func number(_ pragma: String, _ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA \(pragma)") ?? 0
  }

  private static let tables = """
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL, arguments TEXT NOT NULL, county TEXT NOT NULL, scenario TEXT NOT NULL,
      standard TEXT NOT NULL, program TEXT NOT NULL, seed TEXT, interrupted INTEGER NOT NULL,
      inputs TEXT NOT NULL, who TEXT NOT NULL, typed INTEGER NOT NULL, saved INTEGER NOT NULL,
      hash TEXT NOT NULL, answer BLOB NOT NULL
    ) STRICT;
    CREATE TABLE notes (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      run INTEGER NOT NULL REFERENCES runs (number),
      text TEXT NOT NULL, who TEXT NOT NULL, typed INTEGER NOT NULL, saved INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX notesOfRuns ON notes (run);
    """

  /// Nothing is changed, nothing is taken out, and nothing takes another's place
  /// (INSERT OR REPLACE).
  private static func rules(of table: String) -> String {
    let said = "the register only grows: rows of \(table) are never changed or removed"
    return """
      CREATE TRIGGER \(table)NeverChange BEFORE UPDATE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(said)'); END;
      CREATE TRIGGER \(table)NeverGo BEFORE DELETE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(said)'); END;
      CREATE TRIGGER \(table)AreNeverReplaced BEFORE INSERT ON \(table)
        WHEN EXISTS (SELECT 1 FROM \(table) WHERE number = NEW.number)
        BEGIN SELECT RAISE(ABORT, '\(said)'); END;
      """
  }
}
