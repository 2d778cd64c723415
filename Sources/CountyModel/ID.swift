// SPDX-License-Identifier: GPL-3.0-or-later

/// The name by which the county's tables refer to a thing of one kind.
///
/// `Subject` only keeps a school's identifier from being used where a project's is wanted.
public struct ID<Subject>: RawRepresentable, Hashable, Comparable, Sendable {
  /// The text as it stands in the tables, for example `第九中学`.
  public let rawValue: String

  /// Wraps the text of a table cell.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Wraps the text of a table cell.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Orders by Unicode scalars, the same on every machine and in every locale.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.unicodeScalars.lexicographicallyPrecedes(right.rawValue.unicodeScalars)
  }
}

extension ID: CustomStringConvertible {
  /// The text itself.
  public var description: String { rawValue }
}

extension ID: ExpressibleByStringLiteral {
  /// Makes an identifier from a literal in code or tests.
  public init(stringLiteral value: String) { rawValue = value }
}
