// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Which numbers of the county as a whole its ledger asks for and its tables can tell, made ready
/// once.
struct CountyFigureRules {
  private let limits: [CountyFigure: CitedValue]
  private let isAsked: Set<CountyFigure>
  private let counts: [RotationCount]
  private let years: [SchoolYear]
  /// Sections of private schools, and of special ones.
  private let privateSections: [Int]
  private let specialSections: [Int]

  /// Nil where no item asks for a number that the county's tables could tell.
  init?(
    county: County, standard: Standard, schools: [School], sections: [SectionPlace],
    years: [SchoolYear]
  ) {
    var asked = Set(
      (standard.items + standard.vetoes).flatMap { $0.figures.compactMap { $0 } })
    let ofPrivate = sections.indices.filter { schools[sections[$0].school].isPrivate }
    let ofSpecial = sections.indices.filter { schools[sections[$0].school].kind == .special }
    if county.rotationCounts.isEmpty {
      asked.subtract([.rotationShare, .rotationBackboneShare])
    }
    // A county that lists no private school may have left the column blank: nothing is concluded.
    if ofPrivate.isEmpty { asked.remove(.privateShare) }
    if ofSpecial.isEmpty { asked.remove(.specialStaffRatio) }
    guard !asked.isEmpty else { return nil }
    isAsked = asked
    limits = Dictionary(
      uniqueKeysWithValues: asked.compactMap { figure in
        standard.limit(of: figure).map { (figure, $0) }
      })
    counts = county.rotationCounts
    self.years = years
    privateSections = ofPrivate
    specialSections = ofSpecial
  }

  /// The numbers of one year that can be told; what is missing is left out.
  func findings(_ year: Int, projection: Projection, stock: Stock) -> [CountyFigureFinding] {
    CountyFigure.allCases.filter(isAsked.contains).compactMap { figure in
      switch figure {
      case .rotationShare, .rotationBackboneShare: rotation(figure, year, stock)
      case .privateShare: privateShare(year, projection)
      case .specialStaffRatio: specialRatio(year, projection, stock)
      }
    }
  }

  /// What the county counted in the year; else what the plan's measures move, of those who were
  /// eligible when that was counted last. Without either nothing can be told.
  private func rotation(
    _ figure: CountyFigure, _ year: Int, _ stock: Stock
  ) -> CountyFigureFinding? {
    let counted = counts.first { $0.year == years[year] && $0.moved != nil }
    let eligible = counts.filter { $0.year <= years[year] && $0.eligible != nil }
      .max { $0.year < $1.year }
    let effects = stock.measureEffects.filter { $0.year == year && $0.action.isRotation }
    let planned = Self.whole(effects)
    let moved = counted?.moved ?? (effects.isEmpty ? nil : planned)
    guard let moved else { return nil }
    let source: CountyFigureFinding.Source
    if counted != nil {
      source = .counted
    } else {
      guard let eligible else { return nil }
      source = .plannedMoves(eligibleIn: eligible.year)
    }
    switch figure {
    case .rotationShare:
      guard let of = counted?.eligible ?? eligible?.eligible, of > 0 else { return nil }
      return CountyFigureFinding(figure, moved, of: of, limit: limits[figure], source: source)
    case .rotationBackboneShare:
      let backbone =
        counted == nil
        ? Self.whole(effects.filter { $0.action == .rotateBackbone }) : counted?.movedBackbone
      guard let backbone, moved > 0 else { return nil }
      return CountyFigureFinding(
        figure, backbone, of: moved, limit: limits[figure], source: source)
    case .privateShare, .specialStaffRatio: return nil
    }
  }

  /// Persons that some measures moved.
  private static func whole(_ effects: [MeasureEffect]) -> Int {
    Int(effects.reduce(Int64(0)) { $0 + $1.done.hundredths } / 100)
  }

  private func privateShare(_ year: Int, _ projection: Projection) -> CountyFigureFinding? {
    guard projection.unknownSections.isEmpty else { return nil }
    let all = (0..<projection.isOpen.columns).reduce(0) {
      $0 + projection.total(year: year, section: $1)
    }
    let own = privateSections.reduce(0) { $0 + projection.total(year: year, section: $1) }
    guard all > 0 else { return nil }
    return CountyFigureFinding(
      .privateShare, own, of: all, limit: limits[.privateShare], source: .tables)
  }

  private func specialRatio(
    _ year: Int, _ projection: Projection, _ stock: Stock
  ) -> CountyFigureFinding? {
    let open = specialSections.filter { projection.isOpen[year, $0] }
    guard !open.isEmpty, projection.unknownSections.isDisjoint(with: open) else { return nil }
    var staff = 0
    for section in open {
      guard let own = stock.staff[year, section][.staff] else { return nil }
      staff += own
    }
    let pupils = open.reduce(0) { $0 + projection.total(year: year, section: $1) }
    guard staff > 0 else { return nil }
    return CountyFigureFinding(
      .specialStaffRatio, pupils, of: staff, limit: limits[.specialStaffRatio], source: .tables)
  }
}
