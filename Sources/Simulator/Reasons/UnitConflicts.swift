// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The sets of one school's conditions that cannot hold together.
///
/// For each thing asked on its own: every set of obstacles that rules it out and of which none can
/// be left out, by trying all sets in order of size. What is left and cannot hold together is
/// thinned by a deletion filter.
struct UnitConflicts {
  /// One set.
  struct Found: Hashable {
    /// What is asked, in the first year.
    var asked: [UnitConstraint]
    /// What stands against it.
    var obstacles: [UnitConstraint]
    /// The compliance years in which the same is ruled out by the same.
    var years: [Int]
    /// Whether no smaller set is ruled out, of it and all that no other set of the school asks.
    var isSmallest: Bool

    /// Everything in the first year.
    var all: [UnitConstraint] { asked + obstacles }
  }

  let unit: UnitCase
  /// The most sets tried before a larger one is called minimal only.
  var most = 4_000

  /// All sets, in the order of what is asked.
  func found() -> [Found] {
    var asked = unit.asked
    guard !asked.isEmpty else { return [] }
    var alone: [(asked: UnitConstraint, obstacles: [UnitConstraint])] = []
    for constraint in asked {
      for obstacles in everyObstacle(to: constraint) { alone.append((constraint, obstacles)) }
    }
    var result: [Found] = []
    for (constraint, obstacles) in alone {
      let twin = result.firstIndex { known in
        known.obstacles == obstacles && known.asked[0].inYear(0) == constraint.inYear(0)
      }
      if let twin, let year = constraint.year {
        result[twin].years.append(year)
      } else {
        result.append(
          Found(
            asked: [constraint], obstacles: obstacles, years: [constraint.year].compactMap { $0 },
            isSmallest: true))
      }
    }
    let taken = Set(alone.map(\.asked))
    asked.removeAll { taken.contains($0) }
    for place in result.indices {
      result[place].isSmallest = isSmallest(result[place], of: result[place].asked + asked)
    }
    while !asked.isEmpty, let next = together(asked) {
      result.append(next)
      asked.removeAll { next.asked.contains($0) }
    }
    return result
  }

  /// Every set of obstacles that rules one thing out and holds no smaller such set, smaller ones
  /// first.
  private func everyObstacle(to asked: UnitConstraint) -> [[UnitConstraint]] {
    let all = unit.obstacles(to: [asked])
    guard unit.answer([asked] + all) == .impossible else { return [] }
    var found: [[UnitConstraint]] = []
    for size in 0...min(4, all.count) {
      for some in all.combinations(of: size)
      where !found.contains(where: { $0.allSatisfy(some.contains) }) {
        if unit.answer([asked] + some) == .impossible { found.append(some) }
      }
    }
    return found.isEmpty ? [all] : found
  }

  /// The fewest obstacles that rule something out; nil where all of them together do not.
  private func smallestObstacles(to asked: [UnitConstraint]) -> [UnitConstraint]? {
    let all = unit.obstacles(to: asked)
    guard unit.answer(asked + all) == .impossible else { return nil }
    for size in 0..<all.count {
      for some in all.combinations(of: size) where unit.answer(asked + some) == .impossible {
        return some
      }
    }
    return all
  }

  /// Things that only together are ruled out: thinned until nothing more can go.
  private func together(_ asked: [UnitConstraint]) -> Found? {
    guard unit.answer(asked + unit.obstacles(to: asked)) == .impossible else { return nil }
    var kept = asked
    for constraint in asked.reversed() {
      let fewer = kept.filter { $0 != constraint }
      if unit.answer(fewer + unit.obstacles(to: fewer)) == .impossible { kept = fewer }
    }
    // Smaller sets of what is asked, where there are few enough to try them all.
    var tried = 0
    search: for size in 2..<max(2, min(5, kept.count)) {
      for some in asked.combinations(of: size) {
        tried += 1
        if tried > most { break search }
        if unit.answer(some + unit.obstacles(to: some)) == .impossible {
          kept = some
          break search
        }
      }
    }
    guard let obstacles = smallestObstacles(to: kept) else { return nil }
    var found = Found(
      asked: kept, obstacles: obstacles, years: [kept.compactMap(\.year).min() ?? 0],
      isSmallest: false)
    found.isSmallest = isSmallest(found, of: asked)
    return found
  }

  /// Whether every smaller set of what is asked and its obstacles can be met.
  private func isSmallest(_ found: Found, of asked: [UnitConstraint]) -> Bool {
    // One condition with none or one obstacle: all smaller sets are single ones, and those were
    // tried.
    if found.asked.count == 1 && found.obstacles.count <= 1 { return true }
    let all = asked + unit.obstacles(to: asked)
    var tried = 0
    for size in 1..<found.all.count {
      for some in all.combinations(of: size) where some.contains(where: \.isAsked) {
        tried += 1
        if tried > most { return false }
        if unit.answer(some) == .impossible { return false }
      }
    }
    return true
  }
}

extension Array {
  /// Every choice of so many elements, in order.
  func combinations(of size: Int) -> [[Element]] {
    guard size > 0 else { return [[]] }
    guard size <= count else { return [] }
    var result: [[Element]] = []
    var places = Swift.Array(0..<size)
    while true {
      result.append(places.map { self[$0] })
      guard let turn = places.indices.last(where: { places[$0] < count - size + $0 }) else {
        return result
      }
      places[turn] += 1
      for place in turn + 1..<Swift.max(turn + 1, size) { places[place] = places[place - 1] + 1 }
    }
  }
}
