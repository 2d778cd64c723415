// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Which indicators stay at their floors: so many for each section and year as the rule allows.
///
/// A *cell* is a section in a compliance year. Leaving something at its floor matters only where that
/// lowers a need. The choices of a group are its patterns; `join` picks one for each group so that no cell
/// carries more than the rule allows, by dynamic programming over the cells' loads: exact.
struct CellChoice {
  /// A choice of one group.
  struct Pattern {
    /// How many indicators it leaves at the floor, by cell.
    var load: [Int]
    /// Their requirements.
    var left: Set<Int>
  }

  /// The most states and patterns; beyond it a section keeps one choice through all years.
  static let stateLimit = 4_096

  /// How many indicators may stay at the floor in a cell.
  let mayStay: Int
  /// Whether every choice is tried; otherwise a section makes the same choice in every year.
  let isExact: Bool
  /// Requirements that may be left, each with its cell and its indicator's number.
  private let options: [Int: (cell: Int, indicator: Int)]
  private let cellCount: Int

  /// - Parameter falling: Tracks that something may take from: what is met already may be left there, too.
  init(unit: SearchUnit, needs: [NeedRange], mayStay: Int, falling: Set<Int> = []) {
    self.mayStay = mayStay
    var cellOfPlace: [[Int]: Int] = [:]
    var options: [Int: (cell: Int, indicator: Int)] = [:]
    func collect(_ key: (Requirement) -> [Int]) {
      cellOfPlace = [:]
      options = [:]
      for (index, requirement) in unit.requirements.enumerated() {
        guard case .indicator(let indicator) = requirement.need, mayStay > 0,
          needs[index].full > 0 || falling.contains(requirement.track),
          needs[index].least < needs[index].full
        else { continue }
        let place = key(requirement)
        let cell = cellOfPlace[place] ?? cellOfPlace.count
        cellOfPlace[place] = cell
        options[index] = (cell, indicator.index)
      }
    }
    collect { [$0.slot, $0.year] }
    var isExact = true
    if !Self.isSmall(options, cells: cellOfPlace.count, mayStay: mayStay) {
      collect { [$0.slot] }
      isExact = false
    }
    self.options = options
    self.isExact = isExact
    cellCount = cellOfPlace.count
  }

  /// Whether states and patterns stay within the limit.
  private static func isSmall(
    _ options: [Int: (cell: Int, indicator: Int)], cells: Int, mayStay: Int
  ) -> Bool {
    var states = 1
    for _ in 0..<cells {
      states *= mayStay + 1
      if states > stateLimit { return false }
    }
    var optionsOfCell = Array(repeating: 1, count: cells)
    for option in options.values { optionsOfCell[option.cell] += 1 }
    var patterns = 1
    for count in optionsOfCell {
      patterns *= count
      if patterns > 64 * stateLimit { return false }
    }
    return true
  }

  /// Every way in which the requirements of a group may be left at their floors.
  func patterns(_ requirements: [Int]) -> [Pattern] {
    // What is left together: one requirement where years are told apart, else an indicator's years.
    var bundles: [(cell: Int, requirements: [Int])] = []
    var bundleOfKey: [[Int]: Int] = [:]
    for index in requirements {
      guard let option = options[index] else { continue }
      let key = isExact ? [option.cell, option.indicator, index] : [option.cell, option.indicator]
      if let bundle = bundleOfKey[key] {
        bundles[bundle].requirements.append(index)
      } else {
        bundleOfKey[key] = bundles.count
        bundles.append((option.cell, [index]))
      }
    }
    var patterns = [Pattern(load: Array(repeating: 0, count: cellCount), left: [])]
    for bundle in bundles {
      for pattern in patterns where pattern.load[bundle.cell] < mayStay {
        var more = pattern
        more.load[bundle.cell] += 1
        more.left.formUnion(bundle.requirements)
        patterns.append(more)
      }
    }
    return patterns
  }

  /// One entry for each table, so that no cell is overloaded and the sum of costs is least.
  ///
  /// - Returns: Pairs of table and entry; nil where some table has none that fits.
  func join(_ tables: [[ProgramEntry]]) -> [(Int, Int)]? {
    func state(_ load: [Int]) -> Int { load.reduce(0) { $0 * (mayStay + 1) + $1 } }
    var states: [Int: (load: [Int], cost: Double, path: [Int])] = [:]
    let empty = Array(repeating: 0, count: cellCount)
    states[state(empty)] = (empty, 0, [])
    for table in tables {
      var best: [Int: (entry: Int, cost: Double)] = [:]
      for (index, entry) in table.enumerated() {
        let key = state(entry.load)
        if entry.solution.cost < best[key]?.cost ?? .infinity {
          best[key] = (index, entry.solution.cost)
        }
      }
      let choices = best.values.sorted { $0.entry < $1.entry }
      var next: [Int: (load: [Int], cost: Double, path: [Int])] = [:]
      for (_, at) in states.sorted(by: { $0.key < $1.key }) {
        for choice in choices {
          let load = zip(at.load, table[choice.entry].load).map { $0 + $1 }
          guard load.allSatisfy({ $0 <= mayStay }) else { continue }
          let cost = at.cost + choice.cost
          let key = state(load)
          if cost < next[key]?.cost ?? .infinity {
            next[key] = (load, cost, at.path + [choice.entry])
          }
        }
      }
      states = next
    }
    let best = states.sorted { $0.key < $1.key }.min { $0.value.cost < $1.value.cost }
    return best.map { $0.value.path.enumerated().map { ($0, $1) } }
  }
}
