// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Names and values of a query or of a form's body, in order (application/x-www-form-urlencoded).
struct FormFields: Hashable, Sendable {
  /// The most fields that are read; a page has some dozens.
  static let most = 2_000

  private(set) var pairs: [(name: String, value: String)]

  /// No fields.
  init() { pairs = [] }

  /// Reads text; what is no UTF-8 once decoded is left out.
  init(_ text: some StringProtocol) {
    pairs = text.split(separator: "&", maxSplits: Self.most, omittingEmptySubsequences: true)
      .prefix(Self.most).compactMap { pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = Self.decoded(parts[0]) else { return nil }
        guard parts.count > 1 else { return (name, "") }
        return Self.decoded(parts[1]).map { (name, $0) }
      }
  }

  /// Adds a field at the end.
  mutating func add(_ name: String, _ value: String) { pairs.append((name, value)) }

  /// The last value of a name: of a hidden field and a button of one name, the button's counts.
  subscript(name: String) -> String? { pairs.last { $0.name == name }?.value }

  /// Every value of a name.
  func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  /// The fields as text.
  var text: String {
    pairs.map { Self.encoded($0.name) + "=" + Self.encoded($0.value) }.joined(separator: "&")
  }

  private static func decoded(_ text: some StringProtocol) -> String? {
    String(text.map { $0 == "+" ? " " : $0 }).removingPercentEncoding
  }

  /// Letters, digits and what no address needs to hide stay as they are.
  private static let plain = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }

  static func == (left: Self, right: Self) -> Bool {
    left.pairs.elementsEqual(right.pairs) { $0.name == $1.name && $0.value == $1.value }
  }

  func hash(into hasher: inout Hasher) {
    for pair in pairs {
      hasher.combine(pair.name)
      hasher.combine(pair.value)
    }
  }
}
