// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Reads what each section needs out of the base plan's strict assessment.
struct UnitCompiler {
  let baseline: Baseline
  let outcome: Outcome
  private let complianceYears: [Int]
  /// The verdicts that answer each compliance year's demand.
  private let verdicts: [YearAssessment]
  private let levers: [SearchLever]
  private let rules: SectionRules

  init(baseline: Baseline, outcome: Outcome, problem: SearchProblem) {
    self.baseline = baseline
    self.outcome = outcome
    let demands = baseline.demands(problem.complianceYears)
    complianceYears = demands.map(\.year)
    verdicts = demands.map { outcome.judged($0, baseline) }
    levers = problem.levers
    rules = SectionRules(baseline: baseline, outcome: outcome, problem: problem)
  }

  /// One school; nil where none of its sections is assessed in a year that must comply.
  func unit(_ school: Int, isLocked: Bool) -> SearchUnit? {
    let years = complianceYears
    let places = baseline.sectionsOfSchool[school].filter { section in
      verdicts.contains { $0.sections[section] != nil }
    }
    guard !places.isEmpty else { return nil }
    var unit = SearchUnit(
      school: baseline.schools[school].id, sections: places.map(section), requirements: [],
      limits: [], isLocked: isLocked)
    unit.opening = places.map { section in
      baseline.years.indices.first { outcome.projection.isOpen[$0, section] } ?? 0
    }
    unit.room = places.map(room)
    unit.limits = levers.map { lever in
      var limits: [[Int64]?] = Array(repeating: nil, count: places.count)
      if lever.limit == .site { limits[0] = site(lever, school: school) }
      return limits
    }
    for slot in places.indices {
      for year in years.indices { add(to: &unit, slot: slot, year: year) }
    }
    rules.bind(&unit, school: school)
    keepRoofsForFullSites(&unit, school)
    return unit
  }

  /// Sports area that takes no land is for sites that cannot hold what the school needs: on land it
  /// is cheaper and sooner there.
  private func keepRoofsForFullSites(_ unit: inout SearchUnit, _ school: Int) {
    let kind = ResourceKind.sportsArea
    func those(onLand: Bool) -> [Int] {
      levers.indices.filter {
        levers[$0].contribution[kind.index] > 0 && (levers[$0].limit == .site) == onLand
      }
    }
    guard let ground = those(onLand: true).first else { return }
    let brought = levers[ground].contribution[kind.index]
    let need = unit.requirements.reduce(Int64(0)) { $1.need.kind == kind ? max($0, $1.short) : $0 }
    let room = unit.limits[ground][0]?.min().map { $0 * brought }
    let held =
      baseline.years.indices.last
      .flatMap { outcome.stock.shared[$0, school][kind]?.hundredths } ?? 0
    // The county's coefficients may ask for more than the school's own need.
    if let room, need + held / 4 > room { return }
    for lever in those(onLand: false) where !levers[lever].isStaff {
      unit.bars[lever][0] = baseline.years.map { _ in true }
    }
  }

  private func section(_ index: Int) -> SearchSection {
    var pupils: [Int?] = []
    var held: [[Double]] = []
    var shares: [Double] = []
    for (year, assessed) in zip(complianceYears, verdicts) {
      let found = assessed.sections[index]
      let isBound = found?.isInScope ?? false
      pupils.append(isBound ? outcome.projection.total(year: year, section: index) : nil)
      held.append(
        Indicator.allCases.map { indicator in
          guard let amount = found?.indicators[indicator.index].numerator else { return .nan }
          return amount.hundredths.approximate / amount.divisor.approximate
        })
      shares.append(
        SplitShare(
          section: index, year: year, standard: assessed.standard, baseline: baseline,
          projection: outcome.projection)?.value ?? 0)
    }
    return SearchSection(
      id: baseline.sections[index].id, index: index, pupils: pupils, held: held, share: shares)
  }

  /// Staff less each special kind, in hundredths by school year; empty where one is not known.
  private func room(_ section: Int) -> [[Int64]] {
    ResourceKind.staffKinds.dropFirst().map { kind in
      let rooms = baseline.years.indices.map { year -> Int64? in
        let staff = outcome.stock.staff[year, section]
        guard let all = staff[.staff], let special = staff[kind] else { return nil }
        return Int64(all - special) * 100
      }
      return rooms.contains(nil) ? [] : rooms.compactMap { $0 }
    }
  }

  /// Steps that the site still holds, by school year; nil where no limit is known.
  private func site(_ lever: SearchLever, school: Int) -> [Int64]? {
    let brought = lever.contribution[ResourceKind.sportsArea.index]
    guard let limit = baseline.schools[school].sportsAreaLimit, brought > 0 else { return nil }
    return baseline.years.indices.map { year in
      let held = outcome.stock.sportsAreaOnLand(year: year, school: school) ?? .zero
      return max(0, (limit - held).hundredths) / brought
    }
  }

  private func add(to unit: inout SearchUnit, slot: Int, year: Int) {
    let index = unit.sections[slot].index
    let schoolYear = complianceYears[year]
    let standard = verdicts[year].standard
    guard let found = verdicts[year].sections[index] else { return }
    func append(_ need: Requirement.Need, short: Int64, floor: Int64? = nil) {
      let track = unit.track(need.kind, slot: slot)
      // Rooms are judged for the whole school: its second section asks for nothing new.
      let isRepeated = unit.requirements.contains {
        $0.need == need && $0.track == track && $0.year == year && $0.short == short
      }
      if isRepeated && (need == .musicRooms || need == .artRooms) { return }
      unit.requirements.append(
        Requirement(
          slot: slot, year: year, need: need, track: track, short: short, shortToFloor: floor))
    }
    if found.isInScope {
      let share = SplitShare(
        section: index, year: schoolYear, standard: standard, baseline: baseline,
        projection: outcome.projection)
      let mayStayAtFloor = standard.mayStayAtFloor
      for indicator in Indicator.allCases {
        let finding = found.indicators[indicator.index]
        let part = indicator.resource.isStaff ? SplitShare.whole : share
        guard let amount = finding.numerator, let pupils = finding.denominator, let part else {
          continue
        }
        func short(_ threshold: CitedValue) -> Int64 {
          Self.short(
            amount, pupils: pupils, basis: indicator.pupilBasis, threshold: threshold.value,
            share: part)
        }
        append(
          .indicator(indicator), short: short(finding.threshold),
          floor: mayStayAtFloor > 0 ? finding.floor.map(short) : nil)
      }
    }
    func append(_ need: Requirement.Need, _ finding: Finding?) {
      guard let finding, let by = finding.shortBy, let spare = finding.spare else { return }
      append(need, short: Int64(by > 0 ? by : -spare) * 100)
    }
    if standard.binds(.staffRatio) { append(.staffRatio, found.staffRatio) }
    if standard.binds(.artsRooms) {
      append(.musicRooms, found.musicRooms)
      append(.artRooms, found.artRooms)
    }
  }

  /// Hundredths that the school must add so that the section's share · basis ≥ threshold · pupils,
  /// exactly, rounded up; negative is to spare.
  static func short(
    _ amount: Fraction, pupils: Int, basis: Int, threshold: ExactDecimal, share: SplitShare
  ) -> Int64 {
    let scale = Int128(basis) * Int128(threshold.divisor)
    let wanted = Int128(threshold.significand) * Int128(pupils) * 100 * amount.divisor
    let lacking = (wanted - scale * amount.hundredths) * share.denominator
    return Int64(
      clamping: lacking.roundedUp(dividingBy: scale * amount.divisor * share.numerator))
  }
}
