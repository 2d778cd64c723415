// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// What a path leads to, however it is written: through links of both kinds, relative, in other letters.
public struct FileIdentity: Hashable, Sendable {
  /// Device and number of a file; nil where there is none yet.
  private let file: [Int]?
  /// Device and number of its folder, and its name in small letters, because some file systems do not tell them
  /// apart; nil where there is no such folder.
  private let place: Place?

  private struct Place: Hashable {
    var folder: [Int]
    var name: String
  }

  /// Looks at a path.
  public init(_ path: String) {
    let url = URL(fileURLWithPath: path)
    file = Self.number(url.resolvingSymlinksInPath().path)
    let folder = url.deletingLastPathComponent().resolvingSymlinksInPath().path
    let name = url.lastPathComponent.precomposedStringWithCanonicalMapping.lowercased()
    place = Self.number(folder).map { Place(folder: $0, name: name) }
  }

  /// Whether writing to the one would change the other.
  public func isSame(as other: FileIdentity) -> Bool {
    if let file, let theirs = other.file, file == theirs { return true }
    return place != nil && place == other.place
  }

  private static func number(_ path: String) -> [Int]? {
    guard let facts = try? FileManager.default.attributesOfItem(atPath: path),
      let device = facts[.systemNumber] as? Int, let number = facts[.systemFileNumber] as? Int
    else { return nil }
    return [device, number]
  }
}
