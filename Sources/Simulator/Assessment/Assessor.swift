// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What an assessment reads, put together once: the values before it in the pipeline, the rules, and
/// the relaxation claims that hold.
struct Assessor {
  let baseline: Baseline
  let projection: Projection
  let stock: Stock
  let rules: AssessmentRules
  let claims: RelaxationClaims

  init(baseline: Baseline, projection: Projection, stock: Stock, relaxed: Bool) {
    self.baseline = baseline
    self.projection = projection
    self.stock = stock
    rules = AssessmentRules(baseline)
    claims = relaxed ? RelaxationClaims(baseline: baseline, stock: stock) : RelaxationClaims()
  }

  /// Pupils of a section; nil where they are not known.
  func pupils(_ year: Int, _ section: Int) -> Int? {
    projection.unknownSections.contains(section)
      ? nil : projection.total(year: year, section: section)
  }

  /// Whether a section is open, of a kind that is assessed, and has pupils or unknown ones.
  func isAssessed(_ year: Int, _ section: Int) -> Bool {
    guard baseline.sections[section].isAssessed, projection.isOpen[year, section] else {
      return false
    }
    return pupils(year, section) != 0
  }

  /// A section's part of its school's stock; nil where it is not known.
  func share(_ year: Int, _ section: Int) -> SplitShare? {
    SplitShare.of(
      section, year: year,
      weights: rules.splitWeights(ofSchool: baseline.sections[section].school),
      baseline: baseline, projection: projection)
  }

  /// Whether the seven indicators bind a section; a teaching point of unknown size is bound.
  func isInScope(_ year: Int, _ section: Int) -> Bool {
    guard
      let limit = rules.teachingPointLimit,
      baseline.schools[baseline.sections[section].school].kind == .teachingPoint,
      let pupils = pupils(year, section)
    else { return true }
    return ExactDecimal(pupils) >= limit
  }

  /// Every verdict of one year.
  func assess(_ year: Int) -> YearAssessment {
    let figures = YearFigures(self, year)
    let rooms = baseline.schools.indices.map { roomFindings(year, school: $0) }
    var sections: [SectionAssessment?] = []
    var outlines: [SectionOutline?] = []
    sections.reserveCapacity(baseline.sections.count)
    outlines.reserveCapacity(baseline.sections.count)
    for section in baseline.sections.indices {
      guard figures.isAssessed[section] else {
        sections.append(nil)
        outlines.append(nil)
        continue
      }
      let assessed = assess(
        year, section, figures, rooms: rooms[baseline.sections[section].school])
      outlines.append(SectionOutline(assessed))
      sections.append(assessed)
    }
    let schoolSizes = baseline.schools.indices.map { schoolSize(year, school: $0) }
    let coefficients = coefficients(year, figures)
    let ledger = Ledger(
      year: projection.years[year], baseline: baseline, rules: rules.ledger, sections: sections,
      outlines: outlines,
      coefficients: coefficients, schoolSizes: schoolSizes)
    return ledger.yearAssessment()
  }

  private func assess(
    _ year: Int, _ section: Int, _ figures: YearFigures, rooms: RoomFindings
  ) -> SectionAssessment {
    let indicators = Indicator.allCases.map { indicatorFinding($0, year, section, figures) }
    let isInScope = isInScope(year, section)
    let states = indicators.map { SchoolRule.State($0) }
    return SectionAssessment(
      isInScope: isInScope, indicators: indicators,
      reached: states.count { $0 == .meets },
      verdict: isInScope
        ? SchoolRule.verdict(states, required: rules.required) : .notAssessed,
      classSize: classSize(year, section), staffRatio: staffRatio(year, section),
      musicRooms: rooms.music, artRooms: rooms.art)
  }
}

extension Assessment {
  /// Assesses every year of a projection and its stock.
  ///
  /// - Parameter relaxed: Whether the county's relaxation claims are applied. They touch findings that
  ///   fall short only, so that strict is never better than relaxed; coefficients are of actual data
  ///   in both.
  /// - Complexity: O(years · sections).
  public init(baseline: Baseline, projection: Projection, stock: Stock, relaxed: Bool) {
    let assessor = Assessor(
      baseline: baseline, projection: projection, stock: stock, relaxed: relaxed)
    years = projection.years.indices.map { assessor.assess($0) }
  }
}
