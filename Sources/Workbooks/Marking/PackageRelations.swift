// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import FoundationXML

/// The references of one part to others, to which more can be added.
struct PackageRelations {
  /// The part that refers.
  let owner: String
  let part: PartDocument

  /// The name of the part that holds them.
  var name: String { RelationshipReader.name(of: owner) }

  /// The part of references of a part that has none yet.
  static var empty: PartDocument {
    PartDocument(
      new: "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
    )
  }

  /// The name in the archive of what an identifier refers to.
  func target(id: String) -> String? {
    part.root.all("Relationship").first { $0["Id"] == id }.flatMap(path)
  }

  /// The identifier and the name in the archive of the first part of a kind.
  func first(_ kind: String) -> (id: String, target: String)? {
    for relation in part.root.all("Relationship") {
      guard relation["Type"]?.split(separator: "/").last.map(String.init) == kind,
        let id = relation["Id"], let target = path(relation)
      else { continue }
      return (id, target)
    }
    return nil
  }

  private func path(_ relation: XMLElement) -> String? {
    guard relation["TargetMode"] != "External", let target = relation["Target"] else { return nil }
    return RelationshipReader.path(target, from: owner)
  }

  /// Adds a reference and gives its identifier.
  ///
  /// - Parameter base: What kinds of references begin with in this file, without a stroke at its end.
  func add(_ kind: String, _ target: String, base: String) -> String {
    let known = Set(part.root.all("Relationship").compactMap { $0["Id"] })
    let number = (1...).first { !known.contains("rId\($0)") } ?? 1
    let element = part.element(
      "Relationship",
      ["Id": "rId\(number)", "Type": base + "/" + kind, "Target": "/" + target])
    part.root.addChild(element)
    return "rId\(number)"
  }
}

/// What each part of the file is.
struct PackageTypes {
  /// The name of the part.
  static let name = "[Content_Types].xml"
  /// What notes are.
  static let comments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
  /// What sheets are.
  static let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
  /// What styles are.
  static let styles = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
  /// What boxes of notes are.
  static let boxes = "application/vnd.openxmlformats-officedocument.vmlDrawing"

  let part: PartDocument

  /// Says what a new part is.
  func add(_ name: String, _ kind: String) {
    part.root.addChild(part.element("Override", ["PartName": "/" + name, "ContentType": kind]))
  }
}
