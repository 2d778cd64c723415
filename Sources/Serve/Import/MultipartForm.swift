// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The parts of a form that carries files (multipart/form-data: RFC 7578, RFC 2046 5.1).
struct MultipartForm: Sendable {
  /// One field, or one file.
  struct Part: Sendable {
    /// The field's name.
    var name: String
    /// The file's name, without folders; nil for a field.
    var file: String?
    /// What it holds.
    var bytes: Data
  }

  /// The most parts that are read; a form has some ten.
  static let mostParts = 40
  /// The longest head of a part, in bytes.
  private static let longestHead = 4 << 10

  let parts: [Part]

  /// Reads a body; nil where it is no such form, is cut off, or has too many parts.
  ///
  /// - Parameter type: The request's `Content-Type`, which names the boundary.
  init?(_ body: Data, type: String?) {
    guard let boundary = type.flatMap(Self.boundary) else { return nil }
    let fence = Data(("--" + boundary).utf8)
    let end = Data("\r\n\r\n".utf8)
    guard body.starts(with: fence) else { return nil }
    var parts: [Part] = []
    var place = body.startIndex + fence.count
    while true {
      let rest = body[place...]
      if rest.starts(with: Data("--".utf8)) { break }
      guard rest.starts(with: Data("\r\n".utf8)), parts.count < Self.mostParts,
        let headEnd = rest.prefix(Self.longestHead).range(of: end),
        let close = body.range(
          of: Data("\r\n".utf8) + fence, in: headEnd.upperBound..<body.endIndex)
      else { return nil }
      let head = String(decoding: body[place..<headEnd.lowerBound], as: UTF8.self)
      if let part = Self.part(head, Data(body[headEnd.upperBound..<close.lowerBound])) {
        parts.append(part)
      }
      place = close.upperBound
    }
    self.parts = parts
  }

  /// The text of a field, without what stands around it; nil where there is none.
  subscript(name: String) -> String? {
    parts.last { $0.name == name && $0.file == nil }.map {
      String(decoding: $0.bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// The files that a field carries; one that nobody chose has no name and is left out.
  func files(_ name: String) -> [(file: String, bytes: Data)] {
    parts.filter { $0.name == name }.compactMap { part in
      part.file.flatMap { $0.isEmpty ? nil : ($0, part.bytes) }
    }
  }

  private static func boundary(_ type: String) -> String? {
    guard let match = type.firstMatch(of: #/^multipart/form-data\s*;.*boundary="?([^";]+)"?/#)
    else { return nil }
    let text = String(match.1).trimmingCharacters(in: .whitespaces)
    return (1...70).contains(text.utf8.count) ? text : nil
  }

  /// A part by its head; nil where it names no field.
  private static func part(_ head: String, _ bytes: Data) -> Part? {
    let lines = head.components(separatedBy: "\r\n")
    guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = value("name", line)
    else { return nil }
    // Some browsers send the folder, too.
    let file = value("filename", line).map { text in
      text.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    }
    return Part(name: name, file: file, bytes: bytes)
  }

  /// A quoted value of a head; quotation marks and line ends in it come as %22, %0D and %0A (HTML
  /// Living Standard 4.10.21.8).
  private static func value(_ key: String, _ line: String) -> String? {
    for range in line.ranges(of: key + "=\"") {
      // `name` is the end of `filename`, too.
      guard range.lowerBound > line.startIndex,
        " ;".contains(line[line.index(before: range.lowerBound)])
      else { continue }
      return String(line[range.upperBound...].prefix { $0 != "\"" })
        .replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: " ")
    }
    return nil
  }
}
