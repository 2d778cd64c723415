// SPDX-License-Identifier: GPL-3.0-or-later

/// The intake of one zone, or of zones that adjoin each other, as a linear programme with whole
/// numbers of added classes.
///
/// Columns: for each section and year the entrants above and below those of the plan (below at the
/// price of a diverted child), entrants from an adjoining zone (at that price once more), classes
/// added (whole), and for each limit what lies above it (at the price of a breach). Rows: every year
/// each zone's and stage's entrants stay as many; rooms of split grades; limits, each added where a
/// point breaks it. Pupils follow entrants by `IntakeCourse`.
///
/// After A. Antunes and D. Peeters, A dynamic optimization model for school network planning,
/// Socio-Economic Planning Sciences 34 (2000): capacity by year, attendance as flows. Cohorts that
/// stay, and class sizes, are ours.
struct IntakeProgram {
  /// A row of a limit, not yet in the dictionary.
  struct Row {
    var entries: [(column: Int, value: Double)]
    var low: Double
    var high: Double
  }

  let members: [IntakeMember]
  let years: Int
  private(set) var prices: [Double] = []
  private(set) var low: [Double] = []
  private(set) var high: [Double] = []
  /// Columns that must be whole.
  private(set) var whole: [Int] = []
  /// Rows that hold from the start.
  private(set) var rows: [Row] = []
  /// Rows that are added where a point breaks them.
  private(set) var limits: [Row] = []
  /// Columns by member and year; −1 for none.
  private(set) var more: [[Int]]
  private(set) var less: [[Int]]
  private(set) var added: [[Int]]
  /// Columns of entrants from another zone, by member, source and year; −1 for none.
  private(set) var crossing: [[[Int]]]
  /// What lies above each limit: its column, nil where nothing decided changes it, and how much it is
  /// with the plan's own entrants and places.
  private var above: [IntakeLimit.Key: (column: Int?, excess: Double)] = [:]

  /// - Parameters:
  ///   - members: The sections, in an order that names do not decide.
  ///   - stageOf: The stage of each member.
  ///   - limits: What bounds their pupils, less what corrections ask for.
  init(
    members: [IntakeMember], stageOf: [Int], limits: [IntakeLimit], prices: IntakePrices,
    years: Int
  ) {
    self.members = members
    self.years = years
    let none = Array(repeating: Array(repeating: -1, count: years), count: members.count)
    more = none
    less = none
    added = none
    crossing = members.map { member in
      member.sources.map { _ in Array(repeating: -1, count: years) }
    }
    var pools: [[Int]: [Int]] = [:]
    for (place, member) in members.enumerated() {
      pools[[member.zone, stageOf[place]]] = member.course.pool
    }
    for (place, member) in members.enumerated() {
      for year in 1..<max(1, years) where member.isFree[year] {
        let (planned, worth) = (member.planned[year], member.worth[year])
        let pool = Double(member.course.pool[year])
        let most = min(pool, member.range[year]?.upperBound ?? pool)
        let least = member.range[year]?.lowerBound ?? 0
        more[place][year] = column(price: worth, most: max(0, most - planned))
        less[place][year] = column(
          price: prices.diversion - worth, most: min(planned, max(0, planned - least)))
      }
      for (number, source) in member.sources.enumerated() {
        guard let pool = pools[[source.zone, stageOf[place]]] else { continue }
        for year in 1..<max(1, years) where member.isFree[year] && pool[year] > 0 {
          let rest = max(0, 1 - source.planned[year]) * Double(pool[year])
          crossing[place][number][year] = column(
            price: prices.diversion + member.worth[year], most: rest)
        }
      }
      for year in 1..<max(1, years) {
        guard let price = prices.classes[year], member.mostClasses > 0 else { continue }
        added[place][year] = column(price: price, most: Double(member.mostClasses), isWhole: true)
      }
    }
    addBalances(stageOf)
    addSplits()
    addClassRules(prices)
    let placeOf = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.section, $0) })
    for limit in limits { add(limit, placeOf, prices) }
    keepFreePlacesFilled(limits, placeOf, stageOf, prices)
  }

  private mutating func column(price: Double, most: Double, isWhole: Bool = false) -> Int {
    prices.append(price)
    low.append(0)
    high.append(most)
    if isWhole { whole.append(prices.count - 1) }
    return prices.count - 1
  }

  /// What one section takes more another takes less, in every year, zone and stage.
  private mutating func addBalances(_ stageOf: [Int]) {
    for stage in 0..<2 {
      for zone in zones {
        for year in 1..<max(1, years) {
          var entries: [(column: Int, value: Double)] = []
          for place in members.indices where stageOf[place] == stage {
            let member = members[place]
            if member.zone == zone, more[place][year] >= 0 {
              entries.append((more[place][year], 1))
              entries.append((less[place][year], -1))
            }
            for (number, source) in member.sources.enumerated() where source.zone == zone {
              let column = crossing[place][number][year]
              if column >= 0 { entries.append((column, 1)) }
            }
          }
          if !entries.isEmpty { rows.append(Row(entries: entries, low: 0, high: 0)) }
        }
      }
    }
  }

  /// The zones in the order in which the members name them.
  private var zones: [Int] {
    members.reduce(into: []) { zones, member in
      if !zones.contains(member.zone) { zones.append(member.zone) }
    }
  }

  /// What changes the entrants of a member in a year, one child each; empty where nothing does.
  private func changes(_ place: Int, _ year: Int) -> [(column: Int, value: Double)] {
    guard more[place][year] >= 0 else { return [] }
    return [(more[place][year], 1), (less[place][year], -1)]
      + crossing[place].map { $0[year] }.filter { $0 >= 0 }.map { ($0, 1) }
  }

  /// The most children who may come from other zones beside those of the plan.
  private func crossingChildren(_ place: Int, _ year: Int) -> Double {
    crossing[place].reduce(0) { sum, columns in
      columns[year] < 0 ? sum : sum + high[columns[year]]
    }
  }

  /// Classes of entrants are whole: as many as the rule forms of them.
  private mutating func addSplits() {
    for (place, member) in members.enumerated() {
      guard let split = member.split else { continue }
      var taken: [(column: Int, value: Double)] = []
      var known = 0
      for year in split.first..<years {
        let rule = max(1, member.formed[year])
        let entrants = member.planned[year] + member.course.outside[year]
        if more[place][year] >= 0 {
          let children = Double(member.course.pool[year]) + crossingChildren(place, year)
          let most = (children + entrants) / Double(rule) + 1
          let classes = column(price: 0, most: most.rounded(.up), isWhole: true)
          // Half a child less: entrants are whole, and so is what the rule makes of them.
          rows.append(
            Row(
              entries: changes(place, year).map { ($0.column, -$0.value) }
                + [(classes, Double(rule))],
              low: entrants - 0.5, high: .infinity))
          taken.append((classes, -1))
        } else {
          known += Int(((entrants - 0.5) / Double(rule)).rounded(.up))
        }
        let columns = added[place][...year].filter { $0 >= 0 }
        guard let base = split.base[year], !columns.isEmpty else { continue }
        let blocks = columns.map { (column: $0, value: 1.0) }
        rows.append(Row(entries: blocks, low: 1, high: .infinity))
        rows.append(
          Row(entries: blocks + taken, low: Double(base + known), high: .infinity))
      }
    }
  }

  /// Classes formed at a rule that is larger than what they may be: whole numbers of classes k, so
  /// that formed · (k − 1) < entrants ≤ most · k.
  private mutating func addClassRules(_ prices: IntakePrices) {
    for (place, member) in members.enumerated() {
      for year in 1..<max(1, years) where more[place][year] >= 0 {
        guard let rule = member.classRule[year], rule.formed > rule.most else { continue }
        let children = Double(member.course.pool[year]) + crossingChildren(place, year)
        let most = (children / Double(rule.most)).rounded(.up) + 1
        let classes = column(price: 0, most: most, isWhole: true)
        let above = column(price: prices.breach, most: .infinity)
        let below = column(price: prices.breach, most: .infinity)
        let known = member.planned[year] + member.course.outside[year]
        let change = changes(place, year)
        rows.append(
          Row(
            entries: change + [(classes, -Double(rule.most)), (above, -1)], low: -.infinity,
            high: -known))
        rows.append(
          Row(
            entries: change + [(classes, -Double(rule.formed)), (below, 1)],
            low: 1 - Double(rule.formed) - known, high: .infinity))
      }
    }
  }

  private mutating func add(_ limit: IntakeLimit, _ placeOf: [Int: Int], _ prices: IntakePrices) {
    var entries: [(column: Int, value: Double)] = []
    var known = 0.0
    for term in limit.terms {
      guard let place = placeOf[term.section] else { continue }
      let course = members[place].course
      known += term.weight * course.fixed[limit.year]
      for entry in 1..<max(1, years)
      where entry <= limit.year && limit.year - entry < course.stay[entry].count {
        let part = term.weight * course.stay[entry][limit.year - entry]
        known += part * (course.outside[entry] + members[place].planned[entry])
        entries += changes(place, entry).map { ($0.column, $0.value * part) }
      }
      if case .places = limit.key.kind {
        for column in added[place][...limit.year] where column >= 0 {
          entries.append((column, -Double(members[place].placesOfClass)))
        }
      }
    }
    guard !entries.isEmpty else {
      above[limit.key] = (nil, known - limit.most)
      return
    }
    let price = limit.binds ? prices.breach : prices.passingBreach
    let column = column(price: price, most: .infinity)
    above[limit.key] = (column, known - limit.most)
    entries.append((column, -1))
    limits.append(Row(entries: entries, low: -.infinity, high: limit.most - known))
  }

  /// Before the years that must comply a section may be overfull only while no other of its zone has
  /// a place left: the projection sends entrants on to free places, and would undo the intake.
  ///
  ///     Σ above(section) ≤ max(0, Σ pupils − Σ places), whose right side no intake inside the zone
  ///     changes; what crosses its border is left to the correction by the simulator
  private mutating func keepFreePlacesFilled(
    _ given: [IntakeLimit], _ placeOf: [Int: Int], _ stageOf: [Int], _ prices: IntakePrices
  ) {
    let zones = zones
    var sums: [[Int]: (columns: [Int], excess: Double)] = [:]
    for limit in given where !limit.binds {
      guard case .places(let section) = limit.key.kind, let place = placeOf[section],
        let found = above[limit.key]
      else { continue }
      let key = [limit.year, stageOf[place], zones.firstIndex(of: members[place].zone) ?? 0]
      var sum = sums[key] ?? ([], 0)
      sum.excess += found.excess
      if let column = found.column { sum.columns.append(column) }
      sums[key] = sum
    }
    for (key, sum) in sums.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where !sum.columns.isEmpty {
      // A section whose places nobody knows takes everybody.
      let isKnown = members.indices.allSatisfy {
        stageOf[$0] != key[1] || members[$0].zone != zones[key[2]]
          || members[$0].knowsPlaces[key[0]]
      }
      guard isKnown else { continue }
      let slack = column(price: prices.sentOn, most: .infinity)
      rows.append(
        Row(
          entries: sum.columns.map { ($0, 1) } + [(slack, -1)], low: -.infinity,
          high: max(0, sum.excess)))
    }
  }

  /// What a point of the columns says.
  func answer(_ point: [Double], cost: Double) -> IntakeAnswer {
    IntakeAnswer(
      entrants: members.indices.map { place in
        (0..<years).map { year in
          guard more[place][year] >= 0 else { return members[place].planned[year] }
          return members[place].planned[year] + point[more[place][year]]
            - point[less[place][year]]
        }
      },
      crossing: crossing.map { sources in
        sources.map { columns in columns.map { $0 < 0 ? 0 : point[$0] } }
      },
      classes: members.indices.map { place in
        (0..<years).map { added[place][$0] < 0 ? 0 : Int(point[added[place][$0]].rounded()) }
      }, cost: cost)
  }
}
