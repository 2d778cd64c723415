// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// `junheng.version/1`: which program this is, for programs.
public struct VersionDocument: Encodable, Sendable {
  let schema = "junheng.version/1"
  let version: String
  let commit: Nullable<String>
  let standards: [Held]

  struct Held: Encodable, Sendable {
    let id: String
    let name: String
    let from: Nullable<String>
    let documents: [Named]
    let sha256: String
  }
  struct Named: Encodable, Sendable {
    let id: String
    let title: String
    let number: Nullable<String>
    let date: Nullable<String>
  }

  /// The document of a version.
  public init(_ program: ProgramVersion) {
    version = program.version
    commit = Nullable(program.commit)
    standards = program.standards.map { standard in
      Held(
        id: standard.id, name: standard.name.zh,
        from: Nullable(standard.from.map { "\($0)" }),
        documents: standard.documents.map { document in
          Named(
            id: document.id, title: document.title, number: Nullable(document.number),
            date: Nullable(document.date.map { "\($0)" }))
        }, sha256: standard.hash)
    }
  }
}
