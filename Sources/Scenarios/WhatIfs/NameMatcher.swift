// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// Finds what a loosely written name means among the names of one kind.
///
/// Exactly; else as a part of a name; else by characters in order (九中 for 第九中学). Numbers are
/// compared as a whole, so 第十 is not found in 第十一. Two names that fit equally are never
/// decided between.
public struct NameMatcher: Sendable {
  /// How a name was found.
  public enum Closeness: Int, Comparable, Hashable, Sendable {
    /// The same, apart from spaces, width of letters and the county's name in front.
    case exact
    /// A part of the name.
    case part
    /// Characters of the name in order.
    case inOrder

    /// Closer ones first.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What a name was found to mean.
  public enum Match: Hashable, Sendable {
    /// One name.
    case found(String, Closeness)
    /// Several names fit equally.
    case ambiguous([String], Closeness)
    /// None fits; the nearest ones, nearest first.
    case none(nearest: [String])
  }

  /// Stands in front of every made-up name of a made county, and need not be typed.
  private static let sample = NameTokens("示例")

  /// What a project's name may end in, and says nothing about which is meant.
  private static let tails = ["建设项目", "项目", "建设工程", "工程"].map { NameTokens($0).pieces }

  private let names: [String]
  private let tokens: [NameTokens]
  private let prefix: NameTokens

  /// A matcher.
  ///
  /// - Parameters:
  ///   - names: The names of one kind, in table order.
  ///   - county: The county's name, which may stand in front of any of them.
  public init(names: [String], county: String) {
    let prefix = NameTokens(county)
    self.names = names
    self.prefix = prefix
    tokens = names.map { NameTokens($0).dropping(prefix: prefix) }
  }

  /// What a name means.
  public func match(_ name: String) -> Match {
    if let found = names.first(where: { $0 == name }) { return .found(found, .exact) }
    let wanted = NameTokens(String(name.prefix(200))).dropping(prefix: prefix)
    guard !wanted.pieces.isEmpty else { return .none(nearest: []) }
    let core = Self.tails.first { wanted.pieces.suffix($0.count).elementsEqual($0) }
      .map { NameTokens(pieces: wanted.pieces.dropLast($0.count)) }
      .flatMap { $0.pieces.count >= 2 ? $0 : nil }
    let bare = wanted.withoutTownships
    let rules: [(Closeness, (NameTokens) -> Bool)] = [
      (.exact, { $0 == wanted }), (.exact, { $0.dropping(prefix: Self.sample) == wanted }),
      (.part, { NameSpotter.shortForms($0.pieces).contains(wanted.pieces) }),
      (
        .part,
        {
          $0.withoutTownships.map { NameSpotter.shortForms($0.pieces).contains(wanted.pieces) }
            ?? false
        }
      ),
      (.part, { $0.contains(wanted) }),
      // 信息化项目 is any project with 信息化 in its name, not only one that ends in 项目.
      (.part, { candidate in bare.map { candidate.contains($0) } ?? false }),
      (.inOrder, { candidate in core.map { candidate.contains($0) } ?? false }),
      (.inOrder, { $0.containsInOrder(wanted) }),
    ]
    for (closeness, fits) in rules {
      let found = zip(names, tokens).filter { fits($0.1) }.map(\.0)
      if let only = found.first {
        return found.count == 1 ? .found(only, closeness) : .ambiguous(found, closeness)
      }
    }
    return .none(nearest: nearest(to: wanted))
  }

  /// At most three names whose best matching stretch is near what was written.
  private func nearest(to wanted: NameTokens) -> [String] {
    let limit = max(1, wanted.pieces.count / 2)
    var ranked: [(inside: Int, whole: Int, index: Int)] = []
    for (index, candidate) in tokens.enumerated() {
      let inside = EditDistance.of(wanted.pieces, inside: candidate.pieces)
      guard inside <= limit && inside < wanted.pieces.count else { continue }
      ranked.append((inside, EditDistance.between(wanted.pieces, candidate.pieces), index))
    }
    ranked.sort { ($0.inside, $0.whole, $0.index) < ($1.inside, $1.whole, $1.index) }
    return ranked.prefix(3).map { names[$0.index] }
  }
}
