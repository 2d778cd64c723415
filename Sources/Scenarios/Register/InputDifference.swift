// SPDX-License-Identifier: GPL-3.0-or-later

/// How the files of today differ from those that an answer was made from.
public struct InputDifference: Hashable, Sendable {
  /// Files that hold something else now.
  public let changed: [String]
  /// Files that are not there any more.
  public let missing: [String]
  /// Files that are there now and were not then.
  public let added: [String]

  /// Holds the files of now against those of then.
  public init(then: [RunInput], now: [RunInput]) {
    let old = Dictionary(then.map { ($0.file, $0) }) { $1 }
    let new = Dictionary(now.map { ($0.file, $0) }) { $1 }
    changed = then.filter { new[$0.file].map { $0.hash } != nil && new[$0.file] != $0 }.map(\.file)
    missing = then.filter { new[$0.file] == nil }.map(\.file)
    added = now.filter { old[$0.file] == nil }.map(\.file)
  }

  /// Whether nothing differs.
  public var isNone: Bool { changed.isEmpty && missing.isEmpty && added.isEmpty }
}
