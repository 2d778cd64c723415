// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Scenarios
public import Standards

/// Which program this is.
public struct ProgramVersion: Sendable {
  /// Its version.
  public var version: String
  /// The commit it was built from; nil where that is not known.
  public var commit: String?
  /// The standards that it holds, in order of their identifiers.
  public var standards: [HeldStandard]

  /// Collects what is known of a program.
  public init(version: String, commit: String?, standards: [HeldStandard]) {
    self.version = version
    self.commit = commit
    self.standards = standards
  }
}

/// A standard that comes with the program.
public struct HeldStandard: Sendable {
  /// Its identifier.
  public let id: String
  /// Its name.
  public let name: Bilingual
  /// From when on it holds; nil where its file does not say.
  public let from: PartialDate?
  /// The documents that its values cite, those of the standard it lies over among them.
  public let documents: [Document]
  /// SHA-256 of its own file: what a kept run names as `standard/…`.
  public let hash: String

  /// The standard of an identifier, with everything that has been decided of it until now in force;
  /// nil where there is none.
  public init?(_ id: String) {
    let end = CalendarDate(year: 2100, month: 1, day: 1)
    guard case .success(let layered) = StandardsCatalog.builtIn.layered(id, on: end),
      let own = layered.layers.last,
      let source = StandardsCatalog.builtIn.sources(of: id).last
    else { return nil }
    self.id = id
    name = layered.standard.name
    from = own.from
    documents = layered.standard.documents
    hash = ContentHash(of: Array(source.text.utf8)).description
  }
}
