// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Reads one school year of a run as a county that applies must look at it.
struct ReadinessMaker {
  private let county: County
  private let standard: Standard
  private let assessment: YearAssessment
  private let year: SchoolYear
  private let found: [String: ItemFinding]

  /// Nil where the year is not simulated.
  init?(_ baseline: Baseline, _ outcome: Outcome, _ year: SchoolYear) {
    guard let index = baseline.years.firstIndex(of: year) else { return nil }
    county = baseline.county
    standard = baseline.standard
    self.year = year
    assessment = outcome.strict.years[index]
    found = Dictionary(
      (assessment.items + assessment.vetoes).map { ($0.item, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The items of some classes, in the standard's order.
  func items(of classes: Set<LedgerItem.Class>) -> [Readiness.ItemView] {
    standard.items.filter { classes.contains($0.itemClass) }.compactMap(view)
  }

  /// The vetoes, in the standard's order.
  func vetoes() -> [Readiness.ItemView] { standard.vetoes.compactMap(view) }

  private func view(_ item: LedgerItem) -> Readiness.ItemView? {
    guard let finding = found[item.id] else { return nil }
    let clauses = item.parts.isEmpty ? clauses(of: item, finding) : parts(of: item)
    let rows = finding.clauses.compactMap(\.declaration).filter(\.isPlanned)
    return Readiness.ItemView(
      item: item, status: status(of: item, finding, clauses), points: finding.points,
      clauses: clauses, owner: ReadinessOwner.of(item.id, in: county),
      plannedFor: rows.map(\.year).max())
  }

  private func status(
    of item: LedgerItem, _ finding: ItemFinding, _ clauses: [Readiness.ClauseView]
  ) -> ReadinessStatus {
    guard item.itemClass == .scored, item.judgements.contains(.declaredPoints) else {
      return ReadinessStatus.together(clauses.map(\.status))
    }
    guard let points = finding.points else { return .undeclared }
    if finding.isPlanned { return .planned }
    return points == item.points ? .met : .scored
  }

  private func clauses(of item: LedgerItem, _ finding: ItemFinding) -> [Readiness.ClauseView] {
    finding.clauses.enumerated().map { index, clause in
      Readiness.ClauseView(
        name: clause.declaredAs, title: item.title(ofClause: index), status: status(of: clause),
        evidence: ReadinessWords.evidence(clause))
    }
  }

  private func status(of clause: ClauseFinding) -> ReadinessStatus {
    switch clause.status {
    case .meets: .met
    case .planned: .planned
    case .scored: .scored
    case .fallsShort: .failing
    case .notAssessed: clause.judgement.isComputed || clause.isByFigure ? .missing : .undeclared
    }
  }

  /// The parts of a scored item: declared one by one, or the whole for all of them.
  private func parts(of item: LedgerItem) -> [Readiness.ClauseView] {
    let whole = county.declarations.filter { $0.item == item.id }.inForce(in: year)
    return zip(item.parts, item.partNames).map { part, name in
      let own = county.declarations.filter { $0.item == name }.inForce(in: year)
      let status: ReadinessStatus
      if let own {
        status = own.isPlanned ? .planned : own.value == part.points ? .met : .scored
      } else if let whole {
        status = whole.isPlanned ? .planned : whole.value == item.points ? .met : .scored
      } else {
        status = .undeclared
      }
      return Readiness.ClauseView(
        name: name, title: part.title, status: status,
        evidence: ReadinessWords.points(own?.value, of: part.points))
    }
  }

  /// The conditions for applying, in the standard's order.
  func conditions() -> [Readiness.ConditionView] {
    standard.qualifications.map { condition in
      let (status, evidence) = judged(condition)
      return Readiness.ConditionView(
        condition: condition, status: status, evidence: evidence,
        owner: owner(of: condition))
    }
  }

  private func owner(of condition: Qualification) -> ReadinessOwner {
    let own = ReadinessOwner.of(condition.id, in: county)
    if !own.isUnnamed { return own }
    guard case .item(let name) = condition.basis else { return own }
    return ReadinessOwner.of(name, in: county)
  }

  private func judged(_ condition: Qualification) -> (ReadinessStatus, Bilingual) {
    let row = county.declarations.filter { $0.item == condition.id }.inForce(in: year)
    switch condition.basis {
    case .declaredYesNo:
      guard let row, let value = row.value else { return undeclared }
      let isYes = value == ExactDecimal(1)
      let status: ReadinessStatus = isYes ? (row.isPlanned ? .planned : .met) : .failing
      return (status, ReadinessWords.yesNo(isYes))
    case .yearsSince(let needed):
      guard let row, let value = row.value, value.scale == 0 else { return undeclared }
      let since = Int(value.significand)
      let passed = applicationYear - since
      let status: ReadinessStatus =
        passed >= needed ? (row.isPlanned ? .planned : .met) : .failing
      return (status, ReadinessWords.passed(since: since, years: passed, needed: needed))
    case .computed(let item):
      switch assessment.verdict(on: item) {
      case .meets: return (.met, ReadinessWords.computed)
      case .notAssessed: return (.missing, ReadinessWords.missing)
      case .fallsShort:
        return (.failing, ReadinessWords.short(item, assessment))
      }
    case .item(let name): return judged(item: name)
    }
  }

  private var undeclared: (ReadinessStatus, Bilingual) { (.undeclared, ReadinessWords.undeclared) }

  private func judged(item name: String) -> (ReadinessStatus, Bilingual) {
    for item in standard.items {
      guard
        let view = name == item.id || item.allDeclarationNames.contains(name)
          ? view(item) : nil
      else { continue }
      let clause = view.clauses.first { $0.name == name }
      return (clause?.status ?? view.status, ReadinessWords.asItem(name, clause?.evidence))
    }
    return undeclared
  }

  /// The calendar year in which the county applies: that of the printed stage, else the year looked
  /// at.
  private var applicationYear: Int {
    let stage = county.reviewStages.first { $0.kind == .qualification && $0.schoolYear == year }
    return stage.flatMap { $0.end ?? $0.begin }?.year ?? year.firstYear
  }

  /// What a stage looks at, by status; nil where it looks at nothing yet.
  func tally(of kind: ReviewStage.Kind) -> Readiness.Tally? {
    switch kind {
    case .preparation, .implementation: nil
    case .qualification: Readiness.Tally(conditions().map(\.status))
    case .recognitionSurvey:
      Readiness.Tally(
        items(of: [.binding, .scored]).filter { $0.item.readsRecognition }.map(\.status))
    case .onlineReview:
      Readiness.Tally(
        items(of: [.binding]).filter { $0.item.judgements.contains(where: \.isComputed) }
          .map(\.status))
    case .compliance, .selfAssessment, .municipalReview, .siteVisit, .provincialReview,
      .nationalReview, .consolidation:
      Readiness.Tally((items(of: [.binding, .scored]) + vetoes()).map(\.status))
    }
  }
}

extension LedgerItem {
  /// Whether it is the survey of parents, pupils and others.
  fileprivate var readsRecognition: Bool {
    judgements.contains { judgement in
      if case .declared(_, "declared.publicRecognition") = judgement { true } else { false }
    }
  }
}
