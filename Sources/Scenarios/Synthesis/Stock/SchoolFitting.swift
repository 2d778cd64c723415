// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization
import Standards

/// Gives every open school what it holds: drawn stock, and around it places, staff, rooms and land that
/// fit. What a named school's row states is kept.
struct SchoolFitting {
  let recipe: SynthesisRecipe
  let roster: SchoolRoster
  let sizes: SectionSizes
  let classes: ClassCounts
  let stock: StockDraw
  let scope: SectionScope
  let standard: Standard
  let assumptions: SynthesisAssumptions
  let baseYear: SchoolYear
  private var sites: RandomSource
  private var staff: RandomSource
  private var rooms: RandomSource

  init(
    recipe: SynthesisRecipe, roster: SchoolRoster, sizes: SectionSizes, classes: ClassCounts,
    stock: StockDraw, scope: SectionScope, standard: Standard, assumptions: SynthesisAssumptions,
    baseYear: SchoolYear
  ) {
    self.recipe = recipe
    self.roster = roster
    self.sizes = sizes
    self.classes = classes
    self.stock = stock
    self.scope = scope
    self.standard = standard
    self.assumptions = assumptions
    self.baseYear = baseYear
    sites = DrawStream.sites.source(recipe.seed)
    staff = DrawStream.staff.source(recipe.seed)
    rooms = DrawStream.rooms.source(recipe.seed)
  }

  /// The schools with what they hold; planned and closed ones as they are.
  mutating func fitted(_ schools: [School]) -> [School] {
    var counts = Array(repeating: false, count: schools.count)
    for unit in scope.units { counts[unit.school] = true }
    var result = schools
    for index in schools.indices where schools[index].status == .open {
      fitStock(&result[index], index, counts: counts[index])
      fitSections(&result[index], index, counts: counts[index])
      fitRooms(&result[index], index)
      fitSite(&result[index], index)
    }
    return result
  }

  /// A school outside the indicators, such as a special school, has twice the threshold.
  private func fitStock(_ school: inout School, _ index: Int, counts: Bool) {
    for indicator in Indicator.allCases where !indicator.resource.isStaff {
      var amount = stock.shared[indicator.index][index]
      if !counts {
        amount = school.sections.reduce(0) { sum, section in
          let threshold = standard.threshold(indicator, section.stage).value.value
          let pupils = Double(sizes.pupils[index][section.stage])
          return sum + 2 * threshold * pupils / Double(indicator.pupilBasis)
        }.rounded(.up)
      }
      school.shared[indicator.resource] = Quantity(rounding: amount)
    }
  }

  private mutating func fitSections(_ school: inout School, _ index: Int, counts: Bool) {
    for position in school.sections.indices {
      let stage = school.sections[position].stage
      let pupils = sizes.pupils[index][stage]
      school.sections[position].places = places(pupils, stage, school.locality)
      var held = Resources()
      var most = 0
      for indicator in Indicator.allCases where indicator.resource.isStaff {
        let count =
          counts
          ? stock.people[indicator.index][index][stage]
          : Int((standard.threshold(indicator, stage).value.value * Double(pupils) / 100).rounded())
        held[indicator.resource] = Quantity(count)
        most = max(most, count)
      }
      let qualified = held[.teachersAboveRequiredQualification]?.wholeUnits ?? 0
      held[.staff] = Quantity(
        max(most, staffCount(pupils, stage, qualified: qualified, counts: counts)))
      school.sections[position].staff = held
    }
  }

  /// Everybody on the establishment: those with the higher qualification and some without, and hardly
  /// fewer than the ratio asks for.
  private mutating func staffCount(
    _ pupils: Int, _ stage: Stage, qualified: Int, counts: Bool
  ) -> Int {
    let share = staff.uniform(
      in: assumptions.staff.qualifiedLeast[stage]...assumptions.staff.qualifiedMost[stage])
    let need = staff.uniform(in: assumptions.staff.needLeast...assumptions.staff.needMost)
    guard counts else {
      return Int((Double(pupils) * assumptions.staff.perHundredOutOfScope / 100).rounded(.up))
    }
    var count = (Double(qualified) / share).rounded(.up)
    if let ratio = standard.pupilsPerStaff(stage)?.value.value, ratio > 0 {
      count = max(count, (Double(pupils) / ratio * need).rounded())
    }
    return max(pupils > 0 ? 1 : 0, Int(count))
  }

  /// Whole classrooms of the standard's size; in the city hardly as many as pupils, in the country many
  /// more.
  private mutating func places(_ pupils: Int, _ stage: Stage, _ locality: Locality) -> Int {
    let factor = sites.uniform(
      in: assumptions.leastPlaces[locality]...assumptions.mostPlaces[locality])
    let size = Int(standard.classSizeLimit(stage).value.value)
    guard size > 0, pupils > 0 else { return 0 }
    return Int((Double(pupils) * factor / Double(size)).rounded(.up)) * size
  }

  /// Music and art rooms: as many as the classes need, or one fewer.
  private mutating func fitRooms(_ school: inout School, _ index: Int) {
    let perRoom = standard.classesPerArtsRoom.value.value
    let needed = Int((Double(classes.total(index)) / perRoom).rounded(.up))
    for kind in [ResourceKind.musicRooms, .artRooms] {
      let isShort = rooms.happens(assumptions.roomShortChance[school.locality])
      school.shared[kind] = Quantity(max(0, needed - (isShort ? 1 : 0)))
    }
    if recipe.keepsRoomsWithinClasses { keepRoomsWithinClasses(&school, index) }
  }

  /// No more multimedia rooms than classes, seniors' among them, and specialist rooms: the drawn
  /// spread alone would give a village school of six classes seventeen.
  private func keepRoomsWithinClasses(_ school: inout School, _ index: Int) {
    let size = Int(standard.classSizeLimit(.junior).value.value)
    let seniors = size > 0 ? ((school.seniorPupils ?? 0) + size - 1) / size : 0
    let specialist = [ResourceKind.musicRooms, .artRooms]
      .reduce(Quantity.zero) { $0 + (school.shared[$1] ?? .zero) }
    school.shared[.multimediaClassrooms] = school.shared[.multimediaClassrooms].map {
      min($0, Quantity(classes.total(index) + seniors) + specialist)
    }
  }

  private mutating func fitSite(_ school: inout School, _ index: Int) {
    let site = assumptions.sites
    let locality = school.locality
    // All numbers are drawn whether they are used or not, so that what one row states does not
    // move those of the schools after it.
    let built = sites.uniform(in: site.firstBuilt[locality]...site.lastBuilt[locality])
    let noise = max(0.6, 1 + site.landNoise * sites.bell())
    let growth = sites.uniform(in: site.growthLeast[locality]...site.growthMost[locality])
    let hasHall = sites.happens(site.indoorChance[locality])
    let isBoarding = sites.happens(site.boardingChance[locality])
    let isMadeUp = index >= roster.namedCount

    if school.builtOn == nil {
      let year = min(Int(built), baseYear.firstYear - recipe.historyYears - 1)
      school.builtOn = PartialDate(year: year, month: 9)
    }
    let sports = school.shared[.sportsArea]?.value ?? 0
    let floor = school.shared[.teachingFloorArea]?.value ?? 0
    if school.landArea == nil {
      let ground = sports + floor * site.groundPerFloorArea
      school.landArea = Quantity(
        rounding: max(ground * site.landFactor[locality] * noise, sports / site.mostSportsShare))
    }
    let most = (school.landArea?.value ?? 0) * site.mostSportsShare
    // A stated site may be too small for what was drawn; then the drawn area gives way.
    let held = min(sports, most)
    school.shared[.sportsArea] = Quantity(rounding: held)
    if school.sportsAreaLimit == nil {
      school.sportsAreaLimit = Quantity(rounding: max(held, min(most, held * growth)))
    }
    if school.indoorSportsArea == nil {
      school.indoorSportsArea = Quantity(rounding: hasHall ? held * site.indoorShare : 0)
    }
    if isMadeUp && school.sections.contains(where: { $0.stage == .junior }) {
      school.isBoarding = isBoarding
    }
  }
}
