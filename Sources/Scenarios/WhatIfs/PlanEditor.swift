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
    addMeasures()
    scaleMeasures()
    setSchools()
    setBudgetsAndLocks()
    setFuture()
  }

  /// Whether the edited plan and future are the same, problems apart.
  func isSame(as other: PlanEditor) -> Bool { plan == other.plan && future == other.future }

  // MARK: Projects

  /// Whether a project stands already in the base year's data: nothing can change it.
  static func isComplete(_ project: Project, _ county: County) -> Bool {
    project.status == .committed && project.completion.firstSchoolYear <= county.baseYear
  }

  private mutating func edit(_ project: inout Project) {
    guard !Self.isComplete(project, county) else { return }
    switch net.settings[.status(project.id)]?.kind {
    case .cancel: project.status = .cancelled
    case .approve: project.status = .committed
    default: break
    }
    if net.settings[.lock(project.id)] != nil { project.isLocked = true }
    guard project.status == .committed || project.status == .candidate else { return }
    resize(&project)
    if case .cost(_, let money)? = net.settings[.cost(project.id)]?.kind { project.cost = money }
    if case .opening(_, let mode)? = net.settings[.opening(project.id)]?.kind {
      project.opening = mode
    }
    shift(&project)
  }

  private mutating func resize(_ project: inout Project) {
    var places: Int?
    var area: Quantity?
    if case .resizePlaces(_, let wanted)? = net.settings[.places(project.id)]?.kind {
      places = wanted
    }
    if case .resizeArea(_, let wanted)? = net.settings[.area(project.id)]?.kind { area = wanted }
    if places != nil || area != nil {
      problems += ProjectSize.resize(&project, places: places, area: area)
    }
  }

  /// The most years by which all shifts together may move a project.
  static let mostYears = 60

  private mutating func shift(_ project: inout Project) {
    let years = net.shift(of: project.id)
    let base = county.baseYear
    guard abs(years) <= Self.mostYears else {
      let bounds = (from: "-\(Self.mostYears)", to: "\(Self.mostYears)")
      problems.append(
        ChangeProblem(
          text: project.id.rawValue,
          kind: .outOfRange(.years, from: bounds.from, to: bounds.to)))
      return
    }
    keepWhatHasBegun(&project, by: years)
    let moved = project.completion.advanced(byYears: years)
    if years < 0 && moved.firstSchoolYear <= base {
      let most = max(0, base.distance(to: project.completion.firstSchoolYear) - 1)
      problems.append(
        ChangeProblem(
          text: project.id.rawValue,
          kind: .completeBeforeBase(project: project.id.rawValue, mostYears: most)))
      return
    }
    project.completion = moved
    // Work that has begun has begun: only a start still ahead moves.
    if let start = project.start, Self.isAhead(start, base) {
      project.start = start.advanced(byYears: years)
    }
    var paid = project.payments
    var move = years
    if case .payments(_, let shares)? = net.settings[.payments(project.id)]?.kind {
      paid = shares
      move -= net.paymentsSetAt[project.id] ?? 0
    }
    project.payments = Self.moved(paid, by: move, after: base.firstYear)
  }

  /// Writes down the start and the payments that the county's defaults give to work that has begun, so
  /// that a shift moves neither: what is paid is paid.
  private func keepWhatHasBegun(_ project: inout Project, by years: Int) {
    let span = county.settings.wholeConstructionYears
    let start = project.start(constructionYears: span)
    guard years != 0, !Self.isAhead(start, county.baseYear) else { return }
    project.payments = project.paymentShares(constructionYears: span)
    project.start = start
  }

  /// Whether work that starts on this date begins after the base year's opening; a bare year is read
  /// as its first day, as when the work is scheduled.
  private static func isAhead(_ start: PartialDate, _ base: SchoolYear) -> Bool {
    (start.month == nil ? SchoolYear(start.year) : start.firstSchoolYear) > base
  }

  /// Payments after the base year moved; parts that come to fall into one year are joined.
  static func moved(
    _ payments: [PaymentShare], by years: Int, after base: Int
  ) -> [PaymentShare] {
    guard years != 0 else { return payments }
    var moved: [PaymentShare] = []
    for payment in payments {
      // An advance cannot reach back into years that are over.
      let year =
        payment.year.year > base
        ? max(base, payment.year.year + years) : payment.year.year
      if let index = moved.firstIndex(where: { $0.year.year == year }) {
        moved[index].share += payment.share
      } else {
        moved.append(PaymentShare(year: BudgetYear(year), share: payment.share))
      }
    }
    return moved
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
      plan.closures.removeAll { $0.school == closure.school }
      plan.closures.append(closure)
    }
    for row in rows.sorted(by: { Self.sortKey($0) < Self.sortKey($1) }) {
      let key = NetChanges.key(.catchment(row))
      let index = plan.catchments.firstIndex { NetChanges.key(.catchment($0)) == key }
      if let index { plan.catchments[index] = row } else { plan.catchments.append(row) }
    }
  }

  private static func sortKey(_ row: CatchmentShare) -> String {
    "\(row.from.firstYear) \(ChangePhrase.writing(.catchment(row)).zh)"
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
