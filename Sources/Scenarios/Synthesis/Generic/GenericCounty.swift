// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The made-up county for which nothing is given but a number of schools and a seed.
///
/// Its mix and its plan stand in the text resource `Synthesis/generic.yaml`.
struct GenericCounty {
  /// The text of `synthesis.yaml` for so many schools.
  let recipeText: String
  /// The recipe that the text holds.
  let recipe: SynthesisRecipe
  /// One complete secondary school in a county of some size, and the primary school that is planned.
  let named: [School]
  let shape: GenericShape

  /// - Parameter schools: How many teach in the base year, from 1 to a million.
  init(schools: Int, seed: UInt64, shape: GenericShape = .current) {
    precondition((1...1_000_000).contains(schools), "a county has from one to a million schools")
    self.shape = shape
    recipeText = Self.text(schools: schools, seed: seed, shape: shape)
    let (recipe, problems) = SynthesisRecipe.read(recipeText)
    guard let recipe else { preconditionFailure("the generic recipe: \(problems)") }
    self.recipe = recipe
    named = Self.named(recipe, shape: shape)
  }

  /// The county: baseline, settings, levers and plan.
  func county() -> County {
    var county = frame()
    let standard = standard(county)
    let baseline = SyntheticBaseline(
      recipe, named: named, baseYear: county.baseYear, standard: standard)
    county.enrolment = baseline.enrolment
    county.schools = baseline.schools
    county.births = baseline.births
    county.adjacentZones = adjacentZones
    GenericPlan(shape: shape, standard: standard, named: named).fill(&county)
    county.responsibilities = standard.items.compactMap { item in
      let isComputed = item.judgements.contains { if case .computed = $0 { true } else { false } }
      guard isComputed else { return nil }
      return Responsibility(item: item.id, lead: ["教育局"], source: "示例：部门分工为假设")
    }
    return county
  }

  /// The county without tables.
  private func frame() -> County {
    let base = SchoolYear(shape.baseYear)
    var county = County(
      name: shape.name, isSynthetic: true, standard: shape.standard,
      baseYear: base, targetYear: SchoolYear(shape.targetYear),
      inspectionYears: [SchoolYear(shape.inspectionYear)], lastYear: SchoolYear(shape.lastYear),
      settings: Defaults.settings(from: base))
    county.levers = Defaults.levers
    return county
  }

  /// The zones of the city adjoin each other; the townships lie around them in a ring, each beside
  /// the nearer part of the city. Made up like all else.
  private var adjacentZones: [AdjacentZones] {
    let city = recipe.zones.filter { $0.locality == .city }.map { ID<Zone>($0.name) }
    let ring = recipe.zones.filter { $0.locality != .city }.map { ID<Zone>($0.name) }
    var pairs = zip(city, city.dropFirst()).map { AdjacentZones($0, $1) }
    for (place, zone) in ring.enumerated() {
      if !city.isEmpty {
        pairs.append(AdjacentZones(city[place * city.count / ring.count], zone))
      }
      let next = ring[(place + 1) % ring.count]
      let pair = AdjacentZones(zone, next)
      if zone != next, !pairs.contains(pair) { pairs.append(pair) }
    }
    return pairs.inOrder
  }

  private func standard(_ county: County) -> Standard {
    switch StandardsCatalog.builtIn.load(county.standard, years: [county.baseYear]) {
    case .success(let standards): return standards[county.baseYear]
    case .failure(let failure):
      preconditionFailure("generic.yaml names a standard that cannot be read: \(failure)")
    }
  }

  private static func named(_ recipe: SynthesisRecipe, shape: GenericShape) -> [School] {
    let zone = ID<Zone>(recipe.zones[0].name)
    func school(_ name: String, _ kind: SchoolKind, _ status: SchoolStatus) -> School {
      School(
        id: ID(name), kind: kind, status: status, locality: .city, zone: zone,
        sections: kind.stages.map { Section(stage: $0) })
    }
    var schools: [School] = []
    if recipe.schools.junior.city >= 2 {
      schools.append(school("示例县第一完全中学", .completeSecondary, .open))
    }
    var planned = school("示例县新建第一小学", .primary, .planned)
    planned.note = "示例学校，由规划项目新建"
    schools.append(planned)
    return schools
  }
}
