// SPDX-License-Identifier: GPL-3.0-or-later

extension FloorAssignments {
  /// One line of a group's table: what it leaves at the floor, and what serving it costs at least
  /// then.
  struct Entry {
    var pattern: Pattern
    var cost: Double
  }

  /// One entry for each table, so that no cell is overloaded and the sum of costs is least: dynamic
  /// programming over the loads of all cells, exact.
  ///
  /// - Returns: Places of entries, by table; nil where some table has none that fits.
  func join(_ tables: [[Entry]]) -> [Int]? {
    let loads = loads
    var costs = Array(repeating: Double.infinity, count: loads.count)
    costs[0] = 0
    // How each load was reached, `[table · loads + place of the load]`.
    var ways = Array(repeating: Way(), count: tables.count * loads.count)
    for (number, table) in tables.enumerated() {
      let choices = cheapest(table, loads: loads.count)
      var next = Array(repeating: Double.infinity, count: loads.count)
      for at in loads.indices where costs[at] < .infinity {
        for choice in choices {
          guard let load = sum(loads[at], table[choice].pattern.load) else { continue }
          let cost = costs[at] + table[choice].cost
          guard cost < next[load.place] else { continue }
          next[load.place] = cost
          ways[number * loads.count + load.place] = Way(before: at, entry: choice)
        }
      }
      costs = next
    }
    guard var at = costs.indices.min(by: { costs[$0] < costs[$1] }), costs[at] < .infinity
    else { return nil }
    var chosen: [Int] = []
    for number in tables.indices.reversed() {
      let way = ways[number * loads.count + at]
      chosen.append(way.entry)
      at = way.before
    }
    return chosen.reversed()
  }

  /// The load before, and the entry that led on.
  private struct Way {
    var before = 0
    var entry = 0
  }

  /// The cheapest entry for each load, in the order of the table.
  private func cheapest(_ table: [Entry], loads: Int) -> [Int] {
    var best = Array(repeating: -1, count: loads)
    var order: [Int] = []
    for (index, entry) in table.enumerated() {
      let place = entry.pattern.load.place
      if best[place] < 0 {
        order.append(place)
      } else if table[best[place]].cost <= entry.cost {
        continue
      }
      best[place] = index
    }
    return order.map { best[$0] }
  }
}
