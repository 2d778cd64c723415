// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Chooses the futures that are cheapest to satisfy together: each school solved exactly on the
/// envelope, coefficients, budgets and moves of teachers left out.
///
/// Few enough choices are all tried, and the best of them is proven so in that reckoning. Else the
/// dearest future is let go one by one, the cheapest ones taken alone are tried beside it, and the
/// better choice is improved by exchange.
struct FutureChoice {
  /// Futures with what they cost together.
  struct Choice {
    var futures: [Int]
    var cost: Double
    /// Whether every choice was tried.
    var isProven: Bool
  }

  /// The most choices that are all tried.
  private static let most = 2_000
  /// The most exchanges that are tried.
  private static let exchanges = 1_500

  private let solver: SchoolSolver
  private let units: [SearchUnit]
  /// What each future asks of each unit: shorts, then shorts to the floors, `[unit][future]`.
  private let asked: [[[Int64]]]
  /// The expected future's, `[unit]`.
  private let expected: [[Int64]]
  private var known: [[[Int64]: Double]]

  /// A need that a future does not have.
  private static let none = Int64.min / 4

  /// - Parameter futures: Futures that may be chosen.
  init(_ tables: FutureTables, among futures: [Int]) {
    solver = SchoolSolver(problem: tables.expected)
    var units: [SearchUnit] = []
    var asked: [[[Int64]]] = []
    var expected: [[Int64]] = []
    for unit in tables.expected.units {
      let whole = tables.envelope(unit, futures)
      guard whole.requirements.contains(where: { $0.short > 0 }) else { continue }
      let rows = whole.requirements.map(NeedKey.init)
      units.append(whole)
      expected.append(Self.row(unit, rows))
      asked.append(
        tables.futures.indices.map { future in
          let alone = tables.unit(unit.school, in: future).map { _ in
            tables.asked(unit, future)
          }
          return Self.row(alone, rows)
        })
    }
    (self.units, self.asked, self.expected) = (units, asked, expected)
    known = units.map { _ in [:] }
  }

  private static func row(_ unit: SearchUnit?, _ keys: [NeedKey]) -> [Int64] {
    let found = Dictionary(
      (unit?.requirements ?? []).map { (NeedKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    return keys.map { found[$0]?.short ?? none }
      + keys.map { found[$0].map { $0.shortToFloor ?? $0.short } ?? none }
  }

  /// The cheapest so many of some futures, as far as it was found.
  mutating func chosen(_ count: Int, among all: [Int], goesOn: () -> Bool) -> Choice {
    guard count < all.count else { return Choice(futures: all, cost: cost(all), isProven: true) }
    guard count > 0 else { return Choice(futures: [], cost: cost([]), isProven: true) }
    if Self.choices(count, of: all.count) <= Self.most { return tried(count, all) }
    let alone = Dictionary(all.map { ($0, cost([$0])) }, uniquingKeysWith: { first, _ in first })
    func isDearer(_ left: Int, _ right: Int) -> Bool {
      let costs = (alone[left] ?? 0, alone[right] ?? 0)
      return costs.0 != costs.1 ? costs.0 > costs.1 : left > right
    }
    var best = all
    while best.count > count, goesOn() {
      var gain = (place: 0, cost: Double.infinity)
      for (place, future) in best.enumerated() {
        var fewer = best
        fewer.remove(at: place)
        let left = cost(fewer)
        if left < gain.cost - 1e-6
          || left < gain.cost + 1e-6 && isDearer(future, best[gain.place])
        {
          gain = (place, left)
        }
      }
      best.remove(at: gain.place)
    }
    let cheap = Array(all.sorted { isDearer($1, $0) }.prefix(count)).sorted()
    if best.count > count || cost(cheap) < cost(best) { best = cheap }
    return exchanged(Choice(futures: best, cost: cost(best), isProven: false), all, goesOn)
  }

  /// The best of all choices.
  private mutating func tried(_ count: Int, _ all: [Int]) -> Choice {
    var best = Choice(futures: [], cost: .infinity, isProven: true)
    var chosen: [Int] = []
    func visit(_ from: Int, _ self: inout FutureChoice) {
      if chosen.count == count {
        let cost = self.cost(chosen)
        if cost < best.cost { best = Choice(futures: chosen, cost: cost, isProven: true) }
        return
      }
      guard all.count - from >= count - chosen.count else { return }
      for place in from..<all.count {
        chosen.append(all[place])
        visit(place + 1, &self)
        chosen.removeLast()
      }
    }
    visit(0, &self)
    return best
  }

  /// One future for another, as long as that costs less.
  private mutating func exchanged(_ start: Choice, _ all: [Int], _ goesOn: () -> Bool) -> Choice {
    var best = start
    var tried = 0
    var isBetter = true
    while isBetter {
      isBetter = false
      for other in all where !best.futures.contains(other) {
        for place in best.futures.indices {
          tried += 1
          guard tried <= Self.exchanges, tried % 64 != 0 || goesOn() else { return best }
          var futures = best.futures
          futures[place] = other
          let cost = cost(futures)
          guard cost < best.cost - 1e-6 else { continue }
          best = Choice(futures: futures.sorted(), cost: cost, isProven: false)
          isBetter = true
          break
        }
        if isBetter { break }
      }
    }
    return best
  }

  /// What the units cost that satisfy some futures and the expected one; a need that cannot be met
  /// is dear.
  mutating func cost(_ futures: [Int]) -> Double {
    var sum = 0.0
    for place in units.indices {
      var row = expected[place]
      for future in futures {
        let other = asked[place][future]
        for index in row.indices where other[index] > row[index] { row[index] = other[index] }
      }
      if let cost = known[place][row] {
        sum += cost
        continue
      }
      var unit = units[place]
      let count = unit.requirements.count
      for index in 0..<count {
        unit.requirements[index].short = row[index]
        if unit.requirements[index].shortToFloor != nil {
          unit.requirements[index].shortToFloor = row[count + index]
        }
      }
      unit.requirements = unit.requirements.enumerated().filter { row[$0.offset] > Self.none }
        .map(\.element)
      let solution = solver.solve(unit)
      let cost = solution.missing.isEmpty ? solution.cost : 1e12
      known[place][row] = cost
      sum += cost
    }
    return sum
  }

  /// How many ways there are to choose; a great number where there are too many.
  private static func choices(_ count: Int, of all: Int) -> Int {
    var ways = 1
    for step in 0..<min(count, all - count) {
      ways = ways * (all - step) / (step + 1)
      if ways > most { return .max }
    }
    return ways
  }
}

extension FutureTables {
  /// What one future alone asks of a unit, with the expected unit's sections.
  func asked(_ unit: SearchUnit, _ future: Int) -> SearchUnit {
    var bare = unit
    bare.requirements = []
    return envelope(bare, [future])
  }
}
