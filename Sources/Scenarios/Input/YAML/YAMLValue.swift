// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of a YAML file with its line; the little of YAML that the product's files use.
struct YAMLValue: Hashable, Sendable {
  /// What stands there.
  var content: Content
  /// The line, from 1.
  var line: Int

  /// The three shapes; a blank value is an empty scalar.
  indirect enum Content: Hashable, Sendable {
    case scalar(String)
    case list([YAMLValue])
    case keys([Entry])
  }

  /// One key with its value.
  struct Entry: Hashable, Sendable {
    var key: String
    var line: Int
    var value: YAMLValue
  }

  /// The text of a single value; nil for other shapes.
  var text: String? { if case .scalar(let text) = content { text } else { nil } }
  /// The items of a list; nil for other shapes.
  var items: [YAMLValue]? { if case .list(let items) = content { items } else { nil } }
  /// The keys with their values; nil for other shapes.
  var entries: [Entry]? { if case .keys(let entries) = content { entries } else { nil } }
  /// Whether nothing stands there.
  var isBlank: Bool { text.map { TextFolding.trimmed($0).isEmpty } ?? false }

  /// The value of a key; nil when it is absent or this is no set of keys.
  subscript(key: String) -> YAMLValue? { entries?.first { $0.key == key }?.value }
}
