// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Which indicators stay at their floors: so many for each section and year as the rule allows.
///
/// A *cell* is a section in a compliance year. Leaving something at its floor matters only where
/// that lowers a need. The choices of a group are its patterns; `join` picks one for each group so
/// that no cell carries more than the rule allows.
struct FloorAssignments {
  /// What is left at the floor together: one requirement where years are told apart, else an
  /// indicator's years.
  struct Bundle {
    var cell: Int
    var indicator: Int
    /// Places in the group's list of requirements.
    var places: [Int]
  }

  /// A choice of one group.
  struct Pattern {
    /// How many indicators it leaves at the floor in every cell.
    var load = Load()
    /// A bit for each bundle that it leaves.
    var left: UInt64 = 0
  }

  /// What all cells carry, in one number, and the place of that among all loads that the rule
  /// allows.
  struct Load {
    var bits: UInt64 = 0
    var place = 0
  }

  /// The most states and patterns; beyond it a section keeps one choice through all years.
  static let stateLimit = 4_096
  /// Bits for a cell: its load, and one that a sum sets where it is too much.
  private static let width: UInt64 = 5

  /// How many indicators may stay at the floor, by cell from the last.
  private let mayStay: [Int]
  /// Whether every choice is tried; otherwise a section makes the same choice in every year.
  let isExact: Bool
  /// What a load of one in each cell is.
  private let units: [Load]
  /// Of each requirement; nil where it may not be left.
  private let options: [Option?]
  /// In every cell what brings one more than it may carry to the overflow bit, and that bit.
  private let slack: UInt64
  private let overflow: UInt64

  /// A requirement that may be left.
  private struct Option {
    var cell: Int
    var indicator: Int
  }

  /// - Parameter falling: Tracks that something may take from: what is met already may be left
  ///   there, too.
  ///
  /// - Parameter mayStay: How many indicators may stay at the floor in a compliance year.
  init(
    unit: SearchUnit, needs: [NeedRange], mayStay: (Int) -> Int, falling: Set<Int> = []
  ) {
    let years = 1 + unit.requirements.reduce(0) { max($0, $1.year) }
    var collected = Self.collected(unit, needs, falling, mayStay: mayStay) {
      $0.slot * years + $0.year
    }
    isExact = Self.isSmall(collected.options, mayStay: collected.mayStay)
    if !isExact {
      // One choice for all years: no more than the strictest of them allows.
      collected = Self.collected(unit, needs, falling, mayStay: mayStay) { $0.slot }
    }
    options = collected.options
    let cells = collected.mayStay.count
    let most = Array(collected.mayStay.reversed())
    precondition(most.allSatisfy { $0 < 8 } && cells <= 12, "loads fit into one number")
    self.mayStay = most
    // The first cell counts most: places stand in the order of the numbers.
    var units: [Load] = []
    var place = 1
    for cell in 0..<cells {
      units.append(Load(bits: 1 << (Self.width * UInt64(cell)), place: place))
      place *= most[cell] + 1
    }
    self.units = units.reversed()
    slack = zip(units, most).reduce(0) { $0 | UInt64(15 - $1.1) * $1.0.bits }
    overflow = units.reduce(0) { $0 | 16 * $1.bits }
  }

  /// Requirements that may be left, with their cells in the order in which they come.
  private static func collected(
    _ unit: SearchUnit, _ needs: [NeedRange], _ falling: Set<Int>, mayStay: (Int) -> Int,
    key: (Requirement) -> Int
  ) -> (options: [Option?], mayStay: [Int]) {
    var keys: [Int] = []
    var most: [Int] = []
    var options: [Option?] = Array(repeating: nil, count: unit.requirements.count)
    for index in unit.requirements.indices {
      let mayStay = mayStay(unit.requirements[index].year)
      guard mayStay > 0, case .indicator(let indicator) = unit.requirements[index].need,
        needs[index].full > 0 || falling.contains(unit.requirements[index].track),
        needs[index].least < needs[index].full
      else { continue }
      let key = key(unit.requirements[index])
      let cell = keys.firstIndex(of: key) ?? keys.count
      if cell == keys.count {
        keys.append(key)
        most.append(mayStay)
      }
      most[cell] = min(most[cell], mayStay)
      options[index] = Option(cell: cell, indicator: indicator.index)
    }
    return (options, most)
  }

  /// Whether states and patterns stay within the limit.
  private static func isSmall(_ options: [Option?], mayStay: [Int]) -> Bool {
    var states = 1
    for most in mayStay {
      states *= most + 1
      if states > stateLimit { return false }
    }
    var optionsOfCell = Array(repeating: 1, count: mayStay.count)
    for case let option? in options { optionsOfCell[option.cell] += 1 }
    var patterns = 1
    for count in optionsOfCell {
      patterns *= count
      if patterns > 64 * stateLimit { return false }
    }
    return true
  }

  /// What of a group's requirements may be left at the floor.
  func bundles(_ requirements: [Int]) -> [Bundle] {
    var bundles: [Bundle] = []
    for (place, index) in requirements.enumerated() {
      guard let option = options[index] else { continue }
      let known =
        isExact
        ? nil
        : bundles.firstIndex { $0.cell == option.cell && $0.indicator == option.indicator }
      if let known {
        bundles[known].places.append(place)
      } else {
        bundles.append(Bundle(cell: option.cell, indicator: option.indicator, places: [place]))
      }
    }
    precondition(bundles.count <= 64, "a bit for each")
    return bundles
  }

  /// Every way in which bundles may be left: the first leaves none.
  func patterns(_ bundles: [Bundle]) -> [Pattern] {
    var patterns = [Pattern()]
    for (bit, bundle) in bundles.enumerated() {
      let unit = units[bundle.cell]
      for at in patterns.indices {
        guard let load = sum(patterns[at].load, unit) else { continue }
        patterns.append(Pattern(load: load, left: patterns[at].left | 1 << UInt64(bit)))
      }
    }
    return patterns
  }

  /// Every load that the rule allows, by its place.
  var loads: [Load] {
    var loads = [Load()]
    for (unit, most) in zip(units.reversed(), mayStay) {
      var one = Load()
      var next = loads
      for _ in 0..<most {
        one.bits += unit.bits
        one.place += unit.place
        next += loads.map { Load(bits: $0.bits + one.bits, place: $0.place + one.place) }
      }
      loads = next
    }
    return loads
  }

  /// Two loads together; nil where a cell carries more than it may.
  func sum(_ left: Load, _ right: Load) -> Load? {
    let bits = left.bits + right.bits
    guard (bits + slack) & overflow == 0 else { return nil }
    return Load(bits: bits, place: left.place + right.place)
  }
}
