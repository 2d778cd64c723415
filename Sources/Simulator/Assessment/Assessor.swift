// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What an assessment reads, put together once: the values before it in the pipeline, the rules,
/// and the relaxation claims that hold.
///
/// A class, because calls would otherwise copy whole tables of references for one number.
final class Assessor {
  let baseline: Baseline
  let projection: Projection
  let stock: Stock
  let rules: AssessmentRules
  let claims: RelaxationClaims
  /// What the rows of the year at hand point to.
  let list: FindingSourceList
  /// Each section's part of its school's stock, `[year][section]`.
  let shares: Grid<SectionShare>
  /// Whether indoor sports area counts as sports area in the stock at hand.
  let countsIndoorAsSports: Bool
  /// Whether the county states the largest class of any grade.
  let statesLargestClasses: Bool
  /// Pupils, `[year][section]`; negative where they are not known.
  private let totals: Grid<Int>

  /// - Parameter rules: The rules of the years to be assessed.
  init(
    baseline: Baseline, projection: Projection, stock: Stock, rules: AssessmentRules,
    relaxed: Bool
  ) {
    self.baseline = baseline
    self.projection = projection
    self.stock = stock
    self.rules = rules
    claims =
      relaxed
      ? RelaxationClaims(baseline: baseline, standard: rules.standard, stock: stock)
      : RelaxationClaims()
    list = FindingSourceList(rules.sources)
    statesLargestClasses = baseline.baseLargestClasses.contains { !$0.isEmpty }
    countsIndoorAsSports = rules.countsIndoorAsSports
    shares =
      stock.sectionShares.rows > 0
      ? stock.sectionShares : Stock.sectionShares(baseline: baseline, projection: projection)
    var totals = Grid(
      rows: projection.years.count, columns: baseline.sections.count, repeating: 0)
    for year in 0..<totals.rows {
      for section in 0..<totals.columns {
        totals[year, section] = projection.total(year: year, section: section)
      }
      for section in projection.unknownSections { totals[year, section] = -1 }
    }
    self.totals = totals
  }

  /// The same for years of other rules; what no rule changes is taken over.
  ///
  /// - Parameter shares: Each section's part of its school's stock, where the rules' weights are
  ///   not those of the county's own standard.
  init(
    _ other: Assessor, rules: AssessmentRules, relaxed: Bool, shares: Grid<SectionShare>? = nil
  ) {
    baseline = other.baseline
    projection = other.projection
    stock = other.stock
    self.rules = rules
    claims =
      relaxed
      ? RelaxationClaims(baseline: baseline, standard: rules.standard, stock: stock)
      : RelaxationClaims()
    list = FindingSourceList(rules.sources)
    statesLargestClasses = other.statesLargestClasses
    countsIndoorAsSports = rules.countsIndoorAsSports
    self.shares = shares ?? other.shares
    totals = other.totals
  }

  /// Pupils of a section; nil where they are not known.
  func pupils(_ year: Int, _ section: Int) -> Int? {
    let total = totals[year, section]
    return total < 0 ? nil : total
  }

  /// Whether a section is open, of a kind that is assessed, and has pupils or unknown ones.
  func isAssessed(_ year: Int, _ section: Int) -> Bool {
    rules.places[section].isAssessed && projection.isOpen[year, section]
      && totals[year, section] != 0
  }

  /// Whether the seven indicators bind a section; a teaching point of unknown size is bound.
  func isInScope(_ year: Int, _ section: Int) -> Bool {
    guard rules.places[section].isTeachingPoint, let limit = rules.teachingPointLimit,
      let pupils = pupils(year, section)
    else { return true }
    return ExactDecimal(pupils) >= limit
  }

  /// Every verdict of one year; the buffers are the same for all years.
  func assess(_ year: Int, _ stages: inout CoefficientRows, _ rowCount: inout Int)
    -> YearAssessment
  {
    list.begin()
    let (sectionCount, schoolCount) = (rules.places.count, rules.sectionsOfSchool.count)
    var findings = YearFindings(
      sectionCount: sectionCount, schoolCount: schoolCount,
      pupils: totals, year: year, rowCount: rowCount)
    var outlines = Array(repeating: SectionOutline(), count: sectionCount)
    stages.begin()
    for school in 0..<schoolCount where isOpen(year, school: school) {
      let classes = classes(year, school: school, startingOnly: false)
      findings.keep(schoolSize(year, school: school), school: school, 0)
      findings.keep(rooms(.musicRooms, year, school: school, classes), school: school, 1)
      findings.keep(rooms(.artRooms, year, school: school, classes), school: school, 2)
    }
    for section in 0..<sectionCount where isAssessed(year, section) {
      let place = rules.places[section]
      var outline = SectionOutline()
      outline.isAssessed = true
      outline.isInScope = isInScope(year, section)
      var numbers = SectionNumbers(pupils: pupils(year, section))
      outline.indicators = indicators(year, section, place, into: &findings, &numbers)
      if outline.isInScope {
        outline.schoolRule = SchoolRule.Tally(outline.indicators).verdict(required: rules.required)
      }
      let (size, ratio) = (classSize(year, section), staffRatio(year, section))
      findings.keep(size, section: section, 7)
      findings.keep(ratio, section: section, 8)
      outline.classSize = size.verdict
      outline.staffRatio = ratio.verdict
      outline.artsRooms = findings.artsRooms(school: place.school)
      outlines[section] = outline
      if outline.isInScope { stages.append(section, place.stage, numbers) }
    }
    // One year needs about as many rows for indicators as the one before.
    rowCount = findings.otherRows
    let coefficients = coefficients(year, stages)
    let table = YearTable(
      rules: rules, sources: list.sources, outlines: outlines, findings: findings,
      figures: rules.figures?.findings(year, projection: projection, stock: stock) ?? [])
    let ledger = Ledger(year: year, table: table, coefficients: coefficients)
    return ledger.yearAssessment(projection.years[year])
  }

  /// Whether any section of a school takes pupils.
  func isOpen(_ year: Int, school: Int) -> Bool {
    rules.sectionsOfSchool[school].contains { projection.isOpen[year, $0] }
  }
}

extension Assessment {
  /// Assesses every year of a projection and its stock.
  ///
  /// - Parameter relaxed: Whether the county's relaxation claims are applied. They touch findings
  ///   that fall short only, so that strict is never better than relaxed; coefficients are of
  ///   actual data in both.
  /// - Complexity: O(years · sections).
  public init(baseline: Baseline, projection: Projection, stock: Stock, relaxed: Bool) {
    var assessor = Assessor(
      baseline: baseline, projection: projection, stock: stock,
      rules: baseline.assessmentRules[0], relaxed: relaxed)
    var stages = CoefficientRows(capacity: baseline.sections.count)
    var rowCount = 0
    years = projection.years.indices.map { year in
      // Years of one standard share their rules, so that nothing is made anew for most counties.
      let rules = baseline.assessmentRules[year]
      if assessor.rules !== rules {
        assessor = Assessor(assessor, rules: rules, relaxed: relaxed)
      }
      return assessor.assess(year, &stages, &rowCount)
    }
  }
}
