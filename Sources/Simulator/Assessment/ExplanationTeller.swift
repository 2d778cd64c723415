// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Looks up the inputs of explanations in one year.
struct ExplanationTeller {
  let year: Int
  let baseline: Baseline
  let projection: Projection
  let stock: Stock
  /// The rules of the year: the county's own standard's, or those of an inspection.
  let rules: AssessmentRules

  var schoolYear: SchoolYear { projection.years[year] }

  func section(_ id: SectionID) -> Int? { baseline.sections.firstIndex { $0.id == id } }

  func sections(of id: ID<School>) -> [Int]? {
    baseline.schools.firstIndex { $0.id == id }.map { school in
      baseline.sectionsOfSchool[school].filter { projection.isOpen[year, $0] }
    }
  }

  func document(_ citation: Citation) -> Document? {
    rules.standard.documents.first { $0.id == citation.document }
  }

  func route(_ finding: Finding) -> RelaxationRoute? {
    finding.route.flatMap { id in rules.standard.relaxations.first { $0.id == id } }
  }

  func pupils(_ section: Int) -> ExplanationInput {
    let isKnown = !projection.unknownSections.contains(section)
    return .pupils(
      baseline.sections[section].id,
      byGrade: isKnown ? grades(projection.pupils[year, section], section) : nil)
  }

  func classes(_ section: Int) -> ExplanationInput {
    .classes(
      baseline.sections[section].id, byGrade: grades(projection.classes[year, section], section))
  }

  private func grades(_ counts: GradeCounts, _ section: Int) -> [Int] {
    (0..<baseline.sections[section].gradeCount).map { counts[$0] }
  }

  /// A stock from the base year to this one: what was held, every flow, what is held.
  func history(_ kind: ResourceKind, _ section: Int) -> [ExplanationInput] {
    let school = baseline.sections[section].school
    func held(_ year: Int) -> Quantity? {
      kind.isStaff
        ? stock.staff[year, section].hundredths(position: kind.index)
          .map { Quantity(hundredths: $0) } : stock.shared[year, school][kind]
    }
    let flows = stock.flows.filter {
      $0.year >= 1 && $0.year <= year && $0.school == school && $0.kind == kind
        && (!kind.isStaff || $0.section == section) && $0.changesWhatIsHeld
    }
    return [.base(kind, held(0))] + flows.map { .flow($0) } + [.held(kind, held(year))]
  }

  /// Everything that an indicator's value is made of.
  func amount(_ kind: ResourceKind, _ section: Int, _ finding: Finding) -> [ExplanationInput] {
    let school = baseline.sections[section].school
    var inputs = [pupils(section)] + history(kind, section)
    switch route(finding)?.effect {
    case .includeUnderConstruction:
      inputs.append(.underConstruction(kind, stock.underConstruction[year, school][kind]))
    case .includeLeased:
      inputs.append(.leased(leased(school, finding)))
    default: break
    }
    if !kind.isStaff {
      inputs.append(
        .share(
          SplitShare(
            section: section, year: year, standard: rules.standard, baseline: baseline,
            projection: projection)))
    }
    return inputs + [.amount(finding.numerator), .divisor(finding.denominator)]
  }

  /// Leased sports area as the relaxed finding counted it.
  private func leased(_ school: Int, _ finding: Finding) -> Quantity {
    let claims = RelaxationClaims(
      baseline: baseline, standard: rules.standard, stock: stock)
    let amounts = claims.holding(for: .indicator(.sportsArea), school: school, year: year)
      .filter { $0.route.id == finding.route }.map { $0.leased(stock, year, school) }
    return amounts.first ?? .zero
  }

  /// The sections of a coefficient with their parts of the variance.
  func members(_ finding: CoefficientFinding) -> [ExplanationInput] {
    let assessor = Assessor(
      baseline: baseline, projection: projection, stock: stock, rules: rules, relaxed: false)
    let basis = Double(finding.indicator.pupilBasis)
    let sections = baseline.sections.indices.filter {
      baseline.sections[$0].stage == finding.stage && assessor.isAssessed(year, $0)
        && assessor.isInScope(year, $0)
    }
    var members = sections.map { section in
      CoefficientMember(
        section: baseline.sections[section].id,
        amount: stock.sectionAmount(
          finding.indicator.resource, year: year, section: section, baseline: baseline,
          projection: projection, rules: rules), pupils: assessor.pupils(year, section))
    }
    let squares = members.indices.map { index -> Double in
      guard let amount = members[index].amount, let pupils = members[index].pupils else {
        return 0
      }
      let value = amount.value * basis / Double(pupils)
      members[index].value = value
      return Double(pupils) * (value - finding.mean) * (value - finding.mean)
    }
    let all = squares.reduce(0, +)
    for index in members.indices where all > 0 && members[index].value != nil {
      members[index].partOfVariance = squares[index] / all
    }
    return members.map { .member($0) }
  }
}

extension StockFlow {
  /// Whether the flow changes the finished stock; a lease changes what is leased and nothing else.
  fileprivate var changesWhatIsHeld: Bool {
    switch cause {
    case .retirement, .measure, .project, .swing, .writeOff, .followedPupils: return true
    default:
      if case .closure = cause { return true }
      return false
    }
  }
}
