// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// The parts that a part refers to, by identifier.
final class RelationshipReader: PartReader {
  /// One reference.
  struct Relationship {
    var kind: String
    var target: String
  }
  private(set) var all: [String: Relationship] = [:]

  override func begin(_ name: String, _ attributes: [String: String]) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
      attributes["TargetMode"] != "External"
    else { return }
    let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    all[id] = Relationship(kind: kind, target: target)
  }

  /// The first part of a kind.
  func target(_ kind: String) -> String? {
    all.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.target
  }

  /// The name in the archive of a target, as seen from a part.
  static func path(_ target: String, from part: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }

  /// The name of the part that holds the references of a part.
  static func name(of part: String) -> String {
    var steps = part.split(separator: "/").map(String.init)
    let last = steps.popLast() ?? ""
    return (steps + ["_rels", last + ".rels"]).joined(separator: "/")
  }
}
