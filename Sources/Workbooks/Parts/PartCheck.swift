// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// What is looked at before a part is given to the parser.
enum PartCheck {
  /// Refuses other encodings, document types, and more tags than any office's sheet has.
  static func check(
    _ bytes: Data, part: String, _ limits: WorkbookLimits
  ) throws(WorkbookTrouble) {
    // A document type in UTF-16 would not be seen below.
    let start = bytes.prefix(200)
    if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) || start.contains(0) {
      throw .encoding(part: part)
    }
    let head = String(decoding: start, as: UTF8.self).lowercased()
    if let declared = head.range(of: "encoding=") {
      let name = head[declared.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
      guard ["utf-8", "utf8", "us-ascii"].contains(String(name)) else {
        throw .encoding(part: part)
      }
    }
    // FoundationXML ends the whole program where a name or an attribute is no UTF-8.
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .encoding(part: part) }
    // "<!" begins document types, entities and comments; text cannot hold it.
    let marks = ["<!DOCTYPE", "<!doctype", "<!ENTITY"].map { Array($0.utf8) }
    let span = bytes.span
    var tags = 0
    for place in span.indices where span[place] == UInt8(ascii: "<") {
      tags += 1
      guard place + 1 < span.count, span[place + 1] == UInt8(ascii: "!") else { continue }
      let isMark = marks.contains { mark in
        place + mark.count <= span.count
          && mark.indices.allSatisfy { span[place + $0] == mark[$0] }
      }
      if isMark { throw .documentType(part: part) }
    }
    guard tags <= limits.tags else { throw .tooLarge(what: .tags, limit: limits.tags) }
  }
}
