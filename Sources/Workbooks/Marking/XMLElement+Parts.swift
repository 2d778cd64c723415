// SPDX-License-Identifier: GPL-3.0-or-later
internal import FoundationXML

extension XMLElement {
  /// The name without a prefix. (`localName` ends the program where there is no prefix.)
  var bareName: String { Self.bare(name ?? "") }

  private static func bare(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// The elements inside, in order.
  var inner: [XMLElement] { (children ?? []).compactMap { $0 as? XMLElement } }

  /// The first element inside of a name without prefix.
  func first(_ name: String) -> XMLElement? { inner.first { $0.bareName == name } }

  /// The elements inside of a name without prefix.
  func all(_ name: String) -> [XMLElement] { inner.filter { $0.bareName == name } }

  /// The attribute of a name. (`attribute(forName:)` finds none where the vocabulary is the
  /// default one.)
  private func find(_ name: String) -> XMLNode? { attributes?.first { $0.name == name } }

  /// The value of an attribute.
  subscript(_ name: String) -> String? { find(name)?.stringValue }

  /// The attribute of a name whatever prefix it has.
  func anyPrefix(_ name: String) -> XMLNode? {
    attributes?.first { $0.name.map(Self.bare) == name }
  }

  /// Every attribute.
  var facts: [String: String] {
    Dictionary(
      (attributes ?? []).map { ($0.name ?? "", $0.stringValue ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  /// Sets an attribute.
  func set(_ name: String, _ value: String) {
    if let known = find(name) {
      known.stringValue = value
    } else if let made = XMLNode.attribute(withName: name, stringValue: value) as? XMLNode {
      addAttribute(made)
    }
  }

  /// Takes an attribute away.
  func drop(_ name: String) { find(name)?.detach() }

  /// Puts an element in front of the first one of some names; at the end where there is none.
  func insert(_ element: XMLElement, before followers: Set<String>) {
    let nodes = children ?? []
    let place = nodes.firstIndex {
      ($0 as? XMLElement).map { followers.contains($0.bareName) } ?? false
    }
    put(element, at: place ?? nodes.count)
  }

  /// Puts a node at a place among those inside. (The library ends the program where there are none.)
  func put(_ node: XMLNode, at place: Int) {
    if childCount == 0 { addChild(node) } else { insertChild(node, at: place) }
  }

  /// Writes how many elements it holds, where it says that.
  func count(_ number: Int) { set("count", "\(number)") }
}
