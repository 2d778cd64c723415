// SPDX-License-Identifier: GPL-3.0-or-later

/// Where exactly a value stands.
public struct Citation: Hashable, Sendable {
  /// The document's identifier.
  public var document: String
  /// Article, item or annex.
  public var article: String
  /// A remark, for example that the reading is an interpretation.
  public var note: String?

  /// A place in a document.
  public init(document: String, article: String, note: String? = nil) {
    self.document = document
    self.article = article
    self.note = note
  }
}
