// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The schools of a made-up county by name, kind and place: the named ones first, as they are listed,
/// then as many made-up ones as the recipe's counts leave.
struct SchoolRoster {
  /// Every school; nothing is known yet of what they hold.
  private(set) var schools: [School] = []
  /// Index into the recipe's zones, for each school.
  private(set) var zones: [Int] = []
  /// How many of the schools have names of their own.
  let namedCount: Int

  private let recipe: SynthesisRecipe
  private var names: Set<String> = []
  /// Schools of each group in each zone, `[group][zone]`.
  private var counts: [[Int]]
  /// Open sections of each stage in each zone, `[stage][zone]`.
  private var sections: [[Int]]

  /// - Parameter named: Schools with names of their own; their zones are among the recipe's.
  init(_ recipe: SynthesisRecipe, named: [School]) {
    self.recipe = recipe
    namedCount = named.count
    let empty = Array(repeating: 0, count: recipe.zones.count)
    counts = Array(repeating: empty, count: SchoolCounts.Group.allCases.count)
    sections = Array(repeating: empty, count: Stage.allCases.count)
    var left = recipe.schools
    for school in named {
      guard let zone = recipe.zones.firstIndex(where: { $0.name == school.zone.rawValue }) else {
        preconditionFailure("\(school.id) lies in no zone of the recipe")
      }
      add(school, zone: zone)
      if school.status == .open, let group = SchoolCounts.Group(school.kind) {
        left[group][school.locality] -= 1
      }
    }
    for (row, group) in SchoolCounts.Group.allCases.enumerated() {
      for locality in Locality.allCases {
        for _ in 0..<max(0, left[group][locality]) { addMadeUp(group, row: row, locality) }
      }
    }
  }

  private mutating func add(_ school: School, zone: Int) {
    schools.append(school)
    zones.append(zone)
    names.insert(school.id.rawValue)
    guard school.status == .open else { return }
    if let group = SchoolCounts.Group(school.kind),
      let row = SchoolCounts.Group.allCases.firstIndex(of: group)
    {
      counts[row][zone] += 1
    }
    for section in school.sections { sections[section.stage.index][zone] += 1 }
  }

  private mutating func addMadeUp(
    _ group: SchoolCounts.Group, row: Int, _ locality: Locality
  ) {
    let zone = bestZone(group, row: row, locality)
    var number = counts[row][zone] + 1
    var name = Self.name(group, zone: recipe.zones[zone].name, number: number)
    while names.contains(name) {
      number += 1
      name = Self.name(group, zone: recipe.zones[zone].name, number: number)
    }
    let kind = group.kind
    add(
      School(
        id: ID(name), kind: kind, locality: locality, zone: ID(recipe.zones[zone].name),
        sections: kind.stages.map { Section(stage: $0) }), zone: zone)
  }

  /// The zone that lacks a school of this kind and locality most: one without any section of the
  /// stage first, then by weight for each school that it would have (the method of D'Hondt).
  private func bestZone(_ group: SchoolCounts.Group, row: Int, _ locality: Locality) -> Int {
    var best = 0
    var bestLacks = false
    var bestQuotient = -1.0
    for (index, zone) in recipe.zones.enumerated() {
      let affinity = Self.affinity(locality, zone.locality)
      let lacks =
        affinity > 0.1
        && group.kind.stages.contains { sections[$0 == .primary ? 0 : 1][index] == 0 }
      let quotient = zone.weight * affinity / Double(counts[row][index] + 1)
      if (lacks && !bestLacks) || (lacks == bestLacks && quotient > bestQuotient) {
        best = index
        bestLacks = lacks
        bestQuotient = quotient
      }
    }
    return best
  }

  /// How readily a school of one locality is placed in a zone of another: a country zone has its
  /// town, a town its villages; a city school in a country zone is the last resort.
  private static func affinity(_ school: Locality, _ zone: Locality) -> Double {
    switch (school, zone) {
    case (.city, .city), (.town, .town), (.country, .country): 1
    case (.town, .country), (.country, .town): 0.6
    case (.town, .city), (.country, .city), (.city, _): 0.001
    }
  }

  private static func name(_ group: SchoolCounts.Group, zone: String, number: Int) -> String {
    var stem = zone
    if stem.hasSuffix("学区") && stem.count > 2 { stem.removeLast(2) }
    if stem.hasPrefix("示例") { stem.removeFirst(2) }
    let word =
      switch group {
      case .primary: "小学"
      case .junior: "中学"
      case .nineYear: "九年一贯制学校"
      }
    return "示例\(stem)第\(ChineseNumeral.text(number))\(word)"
  }
}
