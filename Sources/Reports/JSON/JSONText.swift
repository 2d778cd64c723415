// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Writes the documents that programs read: keys in order, missing values as null.
public enum JSONText {
  /// The document as text with a line end.
  public static func encode(_ document: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(document), as: UTF8.self)
    return VisibleText.escaped(json: text) + "\n"
  }

  /// The same text of a document that writes itself.
  public static func encode(_ document: some JSONWritable) -> String {
    var writer = JSONWriter(capacity: 1 << 20)
    document.write(to: &writer)
    return VisibleText.escaped(json: String(decoding: writer.bytes, as: UTF8.self)) + "\n"
  }
}

/// A value that may be missing and then stands as null: a key is never left out.
public struct Nullable<Value: Encodable & Sendable>: Encodable, Sendable {
  /// The value; nil where missing.
  public let value: Value?

  /// Wraps a value that may be missing.
  public init(_ value: Value?) { self.value = value }

  /// Writes the value or null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
