// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Ways to draw a catchment, beside the one of the plan; each is a set of rows that take effect
/// together.
public struct CatchmentChoice: Hashable, Sendable {
  /// The ways.
  public var ways: [[CatchmentShare]]

  /// Ways to choose among.
  public init(ways: [[CatchmentShare]]) { self.ways = ways }

  /// Sorts ways into choices: two that speak of entrants of the same zone or school to the same
  /// stage exclude each other, directly or through others; all others may be taken together. The
  /// same way twice counts once.
  public static func grouping(_ ways: [[CatchmentShare]]) -> [CatchmentChoice] {
    var groups: [(reach: Set<CatchmentShare.Reach>, ways: [[CatchmentShare]])] = []
    for way in ways where !way.isEmpty {
      var merged = (reach: Set(way.map(\.reach)), ways: [[CatchmentShare]]())
      var place: Int?
      for index in groups.indices.reversed()
      where !groups[index].reach.isDisjoint(with: merged.reach) {
        let old = groups.remove(at: index)
        merged.reach.formUnion(old.reach)
        merged.ways = old.ways + merged.ways
        place = index
      }
      if !merged.ways.contains(way) { merged.ways.append(way) }
      groups.insert(merged, at: place ?? groups.count)
    }
    return groups.map { CatchmentChoice(ways: $0.ways) }
  }
}

extension CatchmentShare {
  /// Whose entrants to which stage a row shares out.
  public struct Reach: Hashable, Sendable {
    /// Where they come from.
    public var source: Source
    /// The stage.
    public var stage: Stage
  }

  /// Whose entrants to which stage it shares out.
  public var reach: Reach { Reach(source: source, stage: stage) }

  /// Whether it concerns one of some schools, as the one they go to or the one they come from.
  public func concerns(_ schools: Set<ID<School>>) -> Bool {
    if case .school(let name) = source, schools.contains(name) { return true }
    return schools.contains(target)
  }
}
