// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Carries out a sum of changes on a copy of the county's plan and future.
struct PlanEditor {
  private let county: County
  private let net: NetChanges
  private(set) var plan: Plan
  private(set) var future: Future
  /// What cannot be carried out.
  private(set) var problems: [ChangeProblem] = []

  /// The edited plan and future.
  init(county: County, net: NetChanges) {
    self.county = county
    self.net = net
    plan = county.plan
    future = county.future
    for (index, project) in county.plan.projects.enumerated() {
      var edited = project
      edit(&edited)
      plan.projects[index] = edited
    }
    addExpansions()
    addMeasures()
    scaleMeasures()
    setSchools()
    setBudgetsAndLocks()
    setFuture()
    checkBounds()
  }

  /// Whether the edited plan and future are the same, problems apart.
  func isSame(as other: PlanEditor) -> Bool { plan == other.plan && future == other.future }

  // MARK: Projects

  private mutating func edit(_ project: inout Project) {
    var edit = ProjectEdit()
    switch net.settings[.status(project.id)]?.kind {
    case .cancel: edit.status = .cancelled
    case .approve: edit.status = .committed
    default: break
    }
    edit.locks = net.settings[.lock(project.id)] != nil
    if case .resizePlaces(_, let wanted)? = net.settings[.places(project.id)]?.kind {
      edit.places = wanted
    }
    if case .resizeArea(_, let wanted)? = net.settings[.area(project.id)]?.kind {
      edit.area = wanted
    }
    if case .cost(_, let money)? = net.settings[.cost(project.id)]?.kind { edit.cost = money }
    if case .opening(_, let mode)? = net.settings[.opening(project.id)]?.kind {
      edit.opening = mode
    }
    if case .payments(_, let shares)? = net.settings[.payments(project.id)]?.kind {
      edit.payments = shares
      edit.yearsBeforePayments = net.paymentsSetAt[project.id] ?? 0
    }
    edit.years = net.shift(of: project.id)
    let found = project.apply(
      edit, baseYear: county.baseYear,
      constructionYears: county.settings.wholeConstructionYears)
    problems += found.map { ChangeProblem(project: project.id, $0) }
  }

  /// Blocks of classrooms become projects, sorted so that the order in which they were written
  /// cannot matter.
  private mutating func addExpansions() {
    var blocks: [(key: String, block: ClassExpansion)] = []
    for change in net.settings.values {
      guard case .expand(let block) = change.kind,
        county.years.dropFirst().contains(block.year)
      else { continue }
      blocks.append(
        ("\(block.school) \(block.stage?.index ?? 0) \(block.year.firstYear)", block))
    }
    for (_, block) in blocks.sorted(by: { $0.key < $1.key }) { plan.add(block, in: county) }
  }

  // MARK: Measures

  /// Whether any of a measure's years is projected.
  static func counts(_ measure: Measure, _ county: County) -> Bool {
    (measure.until ?? measure.from) > county.baseYear && measure.from <= county.lastYear
  }

  private mutating func addMeasures() {
    var added: [Measure] = []
    for change in net.measures {
      guard case .measure(var measure) = change.kind, Self.counts(measure, county) else {
        continue
      }
      measure.source = change.reason
      added.append(measure)
    }
    // Sorted, so that the order in which they were written cannot matter.
    added = added.map { (Self.sortKey($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    var taken = Set(plan.measures.map(\.id))
    for var measure in added {
      let name = measure.id.rawValue
      var number = 1
      while !taken.insert(measure.id).inserted {
        number += 1
        measure.id = ID("\(name) (\(number))")
      }
      plan.measures.append(measure)
    }
  }

  private static func sortKey(_ measure: Measure) -> String {
    "\(measure.from.firstYear) \(measure.id.rawValue) \(measure.source ?? "")"
  }

  private mutating func scaleMeasures() {
    var rules: [MeasureAction: [(from: SchoolYear, factor: Double)]] = [:]
    for change in net.settings.values {
      if case .scaleMeasures(let action, let factor, let from) = change.kind {
        rules[action, default: []].append((from, factor))
      }
    }
    guard !rules.isEmpty else { return }
    plan.measures = plan.measures.flatMap { measure -> [Measure] in
      guard let steps = rules[measure.action] else { return [measure] }
      return MeasureScaling.scaled(measure, by: steps.sorted { $0.from < $1.from })
    }
  }

  // MARK: Schools and money

  private mutating func setSchools() {
    var closures: [Closure] = []
    var rows: [CatchmentShare] = []
    for change in net.settings.values {
      switch change.kind {
      case .close(var closure) where county.years.dropFirst().contains(closure.year):
        closure.source = change.reason
        closures.append(closure)
      case .catchment(let row) where row.from <= county.lastYear: rows.append(row)
      case .lockSchool(let school): plan.lockedSchools.insert(school)
      default: break
      }
    }
    for closure in closures.sorted(by: { $0.school < $1.school }) {
      plan.set(closure)
    }
    for row in rows.sorted(by: { Self.sortKey($0) < Self.sortKey($1) }) {
      plan.set(row)
    }
  }

  private static func sortKey(_ row: CatchmentShare) -> String {
    // In the order of their lines, whose quotes would take long to find out.
    let stage = row.stage == .primary ? "小学" : "初中"
    let end = "到 \(row.target) \(ChangePhrase.percent(row.share))"
    return switch row.source {
    case .zone(let zone): "\(row.from.firstYear) 划片 \(zone) \(stage) \(end)"
    case .school(let school): "\(row.from.firstYear) 对口升学 \(school) \(end)"
    }
  }

  private mutating func setBudgetsAndLocks() {
    for change in net.settings.values {
      if case .budget(let year, let money) = change.kind, Self.isBudgeted(year, county) {
        plan.budgets[year] = money
      }
    }
  }

  /// Whether money of a calendar year is still to be decided within the projection.
  static func isBudgeted(_ year: BudgetYear, _ county: County) -> Bool {
    (county.baseYear.firstYear...county.lastYear.firstYear).contains(year.year)
  }

  // MARK: The future

  /// The last calendar year of birth whose children enter school within the projection: the
  /// entrants of a September were born from September seven years to August six years before.
  static func lastBirthYear(_ county: County) -> Int { county.lastYear.firstYear - 6 }

  private mutating func setFuture() {
    var births: [(from: Int, factor: Double)] = []
    for change in net.settings.values {
      switch change.kind {
      case .births(let factor, let from): births.append((from, factor))
      case .progression(let shift): future.progressionShift += shift
      case .slippage(let years): future.slippageYears += years
      case .prices(let factor): future.priceFactor *= factor
      default: break
      }
    }
    births.sort { $0.from < $1.from }
    let last = Self.lastBirthYear(county)
    for (index, step) in births.enumerated() where step.from <= last {
      let end = index + 1 < births.count ? min(last, births[index + 1].from - 1) : last
      guard step.factor != 1, step.from <= end else { continue }
      for year in step.from...end { future.birthFactors[year, default: 1] *= step.factor }
    }
    let lines = net.migration.filter { county.years.dropFirst().contains($0.year) }
    future.migration += lines.sorted { Self.sortKey($0) < Self.sortKey($1) }
  }

  private static func sortKey(_ line: MigrationLine) -> String {
    ChangePhrase.writing(.migration(line)).zh
  }
}

extension PlanEditor {
  /// What no county does, however many changes have added up to it.
  private mutating func checkBounds() {
    var found: [ChangeProblem] = []
    defer { problems += found }
    func fail(_ text: String, _ field: Field, _ from: String, _ to: String) {
      found.append(ChangeProblem(text: text, kind: .outOfRange(field, from: from, to: to)))
    }
    if !(0...100).contains(future.priceFactor) {
      fail("\(future.priceFactor)", .factor, "0", "100")
    }
    if let factor = future.birthFactors.values.first(where: { !(0...100).contains($0) }) {
      fail("\(factor)", .factor, "0", "100")
    }
    if !(0...ProjectEdit.mostYears).contains(future.slippageYears) {
      fail("\(future.slippageYears)", .years, "0", "\(ProjectEdit.mostYears)")
    }
    if !(-1...1).contains(future.progressionShift) {
      fail("\(future.progressionShift)", .rateShift, "-100%", "100%")
    }
    let bounds = PlausibleBounds.current
    for measure in plan.measures {
      if let most = bounds.broken(by: measure.amount, of: measure.action) {
        fail("\(measure.id)", .number, "0", "\(most)")
      }
      if let price = measure.unitCost, let most = bounds.broken(by: price, of: measure.action) {
        fail("\(measure.id)", .unitCost, "0", "\(most)元")
      }
    }
    let total = Double(bounds.total)
    let isTooMuch =
      PlausibleBounds.total(plan.projects) > total
      || PlausibleBounds.total(plan.measures, through: county.lastYear, county.levers) > total
    if isTooMuch { fail(county.name, .investment, "0", "\(bounds.total / 100_000_000)亿元") }
  }
}

extension ChangeProblem {
  /// What keeps a project from being edited, in the terms of a what-if.
  fileprivate init(project: ID<Project>, _ problem: ProjectEdit.Problem) {
    let name = project.rawValue
    let kind: Kind =
      switch problem {
      case .noPlacesToScale: .nothingToScale(project: name, .places)
      case .noAreaToScale: .nothingToScale(project: name, .area)
      case .movedTooFar:
        .outOfRange(.years, from: "-\(ProjectEdit.mostYears)", to: "\(ProjectEdit.mostYears)")
      case .completeBeforeBase(let years): .completeBeforeBase(project: name, mostYears: years)
      }
    self.init(text: name, kind: kind)
  }
}
