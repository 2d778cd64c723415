// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Explanation {
  /// Explains one verdict of an assessment from the values it was made of.
  ///
  /// - Parameters:
  ///   - subject: What to explain.
  ///   - year: Index of the school year.
  ///   - assessment: Strict or relaxed; the explanation follows the routes it used.
  /// - Returns: nil when that year has no such verdict: the section is not open, or unknown.
  public init?(
    _ subject: Subject, year: Int, baseline: Baseline, projection: Projection, stock: Stock,
    assessment: Assessment
  ) {
    self.init(
      subject, year: year, baseline: baseline, projection: projection, stock: stock,
      assessed: assessment.years[year])
  }

  /// The same for one year's verdicts, of the county's own standard or of an inspection's.
  public init?(
    _ subject: Subject, year: Int, baseline: Baseline, projection: Projection, stock: Stock,
    assessed: YearAssessment
  ) {
    let teller = ExplanationTeller(
      year: year, baseline: baseline, projection: projection, stock: stock,
      rules: assessed.table.rules)
    switch subject {
    case .coefficient(let stage, let indicator):
      guard let findings = assessed.coefficients[stage] else { return nil }
      self.init(subject, findings[indicator.index], teller)
    case .indicator(let indicator, let id):
      guard let section = teller.section(id), let found = assessed.sections[section] else {
        return nil
      }
      let finding = found.indicators[indicator.index]
      self.init(
        subject, finding, .amountPerPupils(basis: indicator.pupilBasis),
        teller.amount(indicator.resource, section, finding), teller)
    case .classSize(let id):
      guard let section = teller.section(id), let found = assessed.sections[section] else {
        return nil
      }
      self.init(
        subject, found.classSize, .largestClass, [teller.pupils(section), teller.classes(section)],
        teller)
    case .staffRatio(let id):
      guard let section = teller.section(id), let finding = assessed.sections[section]?.staffRatio
      else { return nil }
      self.init(
        subject, finding, .pupilsPerStaff,
        [teller.pupils(section)] + teller.history(.staff, section), teller)
    case .rooms(let kind, let id):
      guard kind == .musicRooms || kind == .artRooms, let sections = teller.sections(of: id),
        let found = sections.lazy.compactMap({ assessed.sections[$0] }).first,
        let first = sections.first
      else { return nil }
      let finding = kind == .musicRooms ? found.musicRooms : found.artRooms
      self.init(
        subject, finding, .roomsForClasses,
        sections.map { teller.classes($0) } + teller.history(kind, first), teller)
    case .schoolSize(let id):
      guard let school = baseline.schools.firstIndex(where: { $0.id == id }),
        let finding = assessed.schoolSizes[school]
      else { return nil }
      self.init(
        subject, finding, .compulsoryPupils,
        (teller.sections(of: id) ?? []).map { teller.pupils($0) }, teller)
    }
  }

  private init(
    _ subject: Subject, _ finding: Finding, _ formula: Formula, _ inputs: [ExplanationInput],
    _ teller: ExplanationTeller
  ) {
    self.init(
      subject: subject, year: teller.schoolYear, inputs: inputs, formula: formula,
      value: finding.value, threshold: finding.threshold, floor: finding.floor,
      document: teller.document(finding.threshold.citation), verdict: finding.verdict,
      isByMean: finding.isByMean,
      shortBy: finding.shortBy, spare: finding.spare, marginScope: finding.marginScope,
      route: teller.route(finding))
  }

  private init(_ subject: Subject, _ finding: CoefficientFinding, _ teller: ExplanationTeller) {
    self.init(
      subject: subject, year: teller.schoolYear,
      inputs: teller.members(finding) + [.mean(finding.mean), .deviation(finding.deviation)],
      formula: .coefficientOfVariation, value: finding.value, threshold: finding.limit,
      floor: nil, document: teller.document(finding.limit.citation), verdict: finding.verdict,
      shortBy: nil, spare: nil, marginScope: nil, route: nil)
  }
}
