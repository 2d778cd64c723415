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
    var left: [Int]
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
  /// In every cell what brings one more than it may carry to the overflow bit, and that bit.
  private let slack: UInt64
  private let overflow: UInt64

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
    precondition(mayStay < 8 && cellCount <= 12, "loads fit into one number")
    let cells = (0..<cellCount).map { UInt64($0 * Self.bits) }
    slack = cells.reduce(0) { $0 | UInt64(15 - mayStay) << $1 }
    overflow = cells.reduce(0) { $0 | 16 << $1 }
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
        more.left += bundle.requirements
        patterns.append(more)
      }
    }
    return patterns
  }

  /// One entry for each table, so that no cell is overloaded and the sum of costs is least.
  ///
  /// - Returns: Pairs of table and entry; nil where some table has none that fits.
  func join(_ tables: [[ProgramEntry]]) -> [(Int, Int)]? {
    var layers = [[Joined(load: 0, cost: 0, before: 0, entry: 0)]]
    for table in tables {
      let choices = cheapest(table)
      guard var last = layers.last, !choices.isEmpty else { return nil }
      var next: [Joined] = []
      if choices.count == 1, choices[0].load == 0 {
        // Nothing to choose: the usual group.
        for at in last.indices {
          next.append(
            Joined(
              load: last[at].load, cost: last[at].cost + choices[0].cost, before: at,
              entry: choices[0].entry))
        }
      } else {
        var placeOfLoad: [UInt64: Int] = [:]
        for (at, state) in last.enumerated() {
          for choice in choices {
            guard let load = sum(state.load, choice.load) else { continue }
            let joined = Joined(
              load: load, cost: state.cost + choice.cost, before: at, entry: choice.entry)
            if let place = placeOfLoad[load] {
              if joined.cost < next[place].cost { next[place] = joined }
            } else {
              placeOfLoad[load] = next.count
              next.append(joined)
            }
          }
        }
      }
      guard !next.isEmpty else { return nil }
      next.sort { $0.load < $1.load }
      swap(&last, &next)
      layers.append(last)
    }
    guard let final = layers.last,
      var at = final.indices.min(by: { final[$0].cost < final[$1].cost })
    else { return nil }
    var path: [(Int, Int)] = []
    for table in tables.indices.reversed() {
      let state = layers[table + 1][at]
      path.append((table, state.entry))
      at = state.before
    }
    return path.reversed()
  }

  /// A state of the join: loads of all cells in one number, and how it was reached.
  private struct Joined {
    var load: UInt64
    var cost: Double
    /// Place in the layer before.
    var before: Int
    var entry: Int
  }

  /// The cheapest entry for each load, in the order of the table.
  private func cheapest(_ table: [ProgramEntry]) -> [Joined] {
    var found: [Joined] = []
    for (index, entry) in table.enumerated() {
      let joined = Joined(
        load: packed(entry.load), cost: entry.solution.cost, before: 0, entry: index)
      if let place = found.firstIndex(where: { $0.load == joined.load }) {
        if joined.cost < found[place].cost { found[place] = joined }
      } else {
        found.append(joined)
      }
    }
    return found
  }

  /// Bits for a cell: its load, and one that a sum sets where it is too much.
  private static let bits = 5

  private func packed(_ load: [Int]) -> UInt64 {
    load.reduce(0) { $0 << UInt64(Self.bits) | UInt64($1) }
  }

  /// Two loads together; nil where a cell carries more than it may.
  private func sum(_ left: UInt64, _ right: UInt64) -> UInt64? {
    let sum = left + right
    let isOver = (sum + slack) & overflow
    return isOver == 0 ? sum : nil
  }
}
