// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import FoundationXML

/// A reader of one part: what its elements mean is told by the kinds of part below.
///
/// A class, because the parser keeps a reference to what it reports to.
class PartReader: NSObject, XMLParserDelegate {
  /// Why reading was given up.
  var trouble: WorkbookTrouble?
  /// The text inside the element that is being read, where it is wanted.
  final var text = ""
  /// Whether text is wanted now.
  final var wantsText = false
  private final var textLimit = 0
  private final var open: [String] = []
  private final var hasRoot = false

  /// An element begins; its name without a prefix.
  func begin(_ name: String, _ attributes: [String: String]) {}
  /// An element ends.
  func end(_ name: String) {}

  /// Gives up.
  final func stop(_ reason: WorkbookTrouble, _ parser: XMLParser? = nil) {
    if trouble == nil { trouble = reason }
  }

  /// Reads the whole part.
  final func read(_ bytes: Data, part: String, _ limits: WorkbookLimits) throws(WorkbookTrouble) {
    try PartCheck.check(bytes, part: part, limits)
    textLimit = limits.textBytes
    let parser = XMLParser(data: bytes)
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    let isWhole = parser.parse()
    if let trouble { throw trouble }
    // The parser passes over a part that ends too early or crosses its elements.
    guard isWhole, parser.parserError == nil, hasRoot, open.isEmpty else {
      throw .badXML(part: part, line: parser.lineNumber)
    }
  }

  final func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if trouble != nil { return parser.abortParsing() }
    hasRoot = true
    open.append(elementName)
    begin(Self.bare(elementName), attributes)
  }

  final func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    if open.last == elementName { open.removeLast() }
    end(Self.bare(elementName))
  }

  final func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard wantsText else { return }
    text += string
    if text.utf8.count > textLimit { stop(.tooLarge(what: .textBytes, limit: textLimit)) }
  }

  /// Without the prefix that some programs write: `x:row` is `row`.
  private static func bare(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: ":")), let colon = name.lastIndex(of: ":") else {
      return name
    }
    return String(name[name.index(after: colon)...])
  }
}

extension [String: String] {
  /// An attribute whatever prefix it has.
  func bare(_ name: String) -> String? {
    self[name] ?? first { $0.key.hasSuffix(":" + name) }?.value
  }
  /// Whether an attribute is set to yes.
  func isSet(_ name: String) -> Bool { self[name] == "1" || self[name] == "true" }
}
