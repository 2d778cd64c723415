// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Standards

/// What this program is: its version, the commit it was built from, the standards it holds.
enum ProgramFacts {
  /// Version and commit in one line.
  static var line: String {
    "junheng \(Junheng.version) (\(BuildCommit.hash.map { String($0.prefix(12)) } ?? "?"))"
  }

  /// All of it.
  static var all: ProgramVersion {
    ProgramVersion(
      version: Junheng.version, commit: BuildCommit.hash,
      standards: StandardsCatalog.names.compactMap { HeldStandard($0) })
  }
}
