// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import FoundationXML

/// A part of a workbook as a document that can be edited.
struct PartDocument {
  let document: XMLDocument
  let root: XMLElement

  /// How deep elements may stand in each other: the library cuts off what is deeper.
  private static let mostDepth = 200

  /// A part that has been unpacked.
  init(_ bytes: Data, part: String, _ limits: WorkbookLimits) throws(WorkbookTrouble) {
    // The library makes a document of a broken part, too: wholeness is looked at before.
    let depth = DepthReader()
    try depth.read(bytes, part: part, limits)
    guard depth.deepest <= Self.mostDepth,
      let document = try? XMLDocument(data: bytes, options: [.nodePreserveWhitespace]),
      let root = document.rootElement()
    else { throw .badXML(part: part, line: 1) }
    (self.document, self.root) = (document, root)
  }

  /// A part that did not exist.
  init(new text: String) {
    guard let document = try? XMLDocument(data: Data(text.utf8), options: []),
      let root = document.rootElement()
    else { preconditionFailure("a new part is well-formed") }
    document.isStandalone = true
    (self.document, self.root) = (document, root)
  }

  /// The bytes of the part.
  var bytes: Data { document.xmlData(options: [.nodeCompactEmptyElement]) }

  /// An element of the same vocabulary as the root, whatever prefix that has.
  func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> XMLElement {
    let prefix = root.name.flatMap { name in
      name.firstIndex(of: ":").map { String(name[...$0]) }
    }
    let element = XMLElement(name: (prefix ?? "") + name)
    for (key, value) in attributes { element.set(key, value) }
    return element
  }

  /// The prefix that the root gives to a vocabulary; one is declared where there is none.
  ///
  /// - Parameter usual: The one to declare.
  func prefix(of space: String, usual: String) -> String {
    let known = root.namespaces ?? []
    if let found = known.first(where: { $0.stringValue == space && $0.name?.isEmpty == false }),
      let name = found.name
    {
      return name
    }
    let names = Set(known.compactMap(\.name))
    let others = (1...).lazy.map { "\(usual)\($0)" }
    let free = names.contains(usual) ? others.first { !names.contains($0) } ?? usual : usual
    if let made = XMLNode.namespace(withName: free, stringValue: space) as? XMLNode {
      root.addNamespace(made)
    }
    return free
  }

  /// The child of the root of a name, made where there is none, in front of the first of others.
  func child(_ name: String, before followers: Set<String>) -> XMLElement {
    if let found = root.first(name) { return found }
    let made = element(name)
    root.insert(made, before: followers)
    return made
  }
}

/// How deep the elements of a part stand in each other.
private final class DepthReader: PartReader {
  private(set) var deepest = 0
  private var depth = 0

  override func begin(_ name: String, _ attributes: [String: String]) {
    depth += 1
    deepest = max(deepest, depth)
  }
  override func end(_ name: String) { depth -= 1 }
}
