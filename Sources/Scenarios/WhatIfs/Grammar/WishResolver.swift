// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Turns wishes into typed changes by the county's plan: relative amounts, new dates, groups.
///
/// Pure: the same wishes and the same county give the same changes.
struct WishResolver {
  let county: County
  let names: CountyNames
  /// Whether a change was typed exactly as its canonical line: then it is confirmed.
  let isConfirmed: (Change.Kind) -> Bool

  init(county: County, names: CountyNames, isConfirmed: @escaping (Change.Kind) -> Bool) {
    self.county = county
    self.names = names
    self.isConfirmed = isConfirmed
  }

  /// The changes of a wish; the nearest readings of a failure are wishes again.
  func kinds(_ wish: Wish) throws(ClauseFailure) -> [Change.Kind] {
    switch wish {
    case .change(.lockSchool(let id)):
      // 不要动第三中学运动场: a project is locked as one.
      if case .failure = names.school(id.rawValue), case .success = names.project(id.rawValue) {
        return [.lockProject(ID(id.rawValue))]
      }
      return [.lockSchool(id)]
    case .change(let kind):
      try refuseHalf(kind)
      return [kind]
    case .move(let name, let to, let stated, let direction, let years):
      return [try move(name, to, stated, direction, years)]
    case .moveGroup(let group, let years): return try move(group, years)
    case .setGroup(let group, let setting):
      return try projects(group) { ids in [.setGroup(group.without(ids), setting)] }.map {
        ClauseReader.kind(setting, $0.id.rawValue)
      }
    case .places(let name, let step, let stated): return [try places(name, step, stated)]
    case .area(let name, let step, let stated): return [try area(name, step, stated)]
    case .cost(let name, let step, let stated): return [try cost(name, step, stated)]
    case .costPerArea(let name, let step):
      let project = try project(name)
      let area = project.works.compactMap(\.buildingArea).reduce(.zero, +)
      guard let planned = project.cost, area > .zero, case .moved(let price) = step,
        let total = price.times(ExactDecimal(significand: area.hundredths, scale: 2))
      else { throw ClauseFailure(.unsupported(topic: "perArea")) }
      return [.cost(ID(name), Money(yuan: planned.yuan + total.significand / total.divisor))]
    case .classes(let name, let step): return [try classes(name, step)]
    case .budget(let from, let until, let isOpen, let step):
      return try budget(from, until, isOpen, step)
    }
  }

  /// What is set on a project by the name of one of its schools would be set on the others, too.
  private func refuseHalf(_ kind: Change.Kind) throws(ClauseFailure) {
    let name: String
    switch kind {
    case .cancel(let id), .opening(let id, _): name = id.rawValue
    default: return
    }
    guard case .success(let id) = names.project(name), id.rawValue != name,
      let project = county.plan.projects.first(where: { $0.id == id }), isHalf(project, name)
    else { return }
    throw ClauseFailure(
      .partOfProject(project: id.rawValue), [.change(kind.renaming(name, to: id.rawValue))])
  }

  /// Whether a name is that of one of several schools at which a project works.
  private func isHalf(_ project: Project, _ name: String) -> Bool {
    guard Set(project.works.map(\.school)).count > 1, case .success(let school) = names.school(name)
    else { return false }
    return project.works.contains { $0.school == school }
  }

  private func project(_ name: String) throws(ClauseFailure) -> Project {
    switch names.project(name) {
    case .success(let id):
      guard let project = county.plan.projects.first(where: { $0.id == id }) else {
        throw ClauseFailure(.nameNotFound(.project, nearest: []))
      }
      return project
    case .failure(let problem): throw ClauseFailure(problem.kind)
    }
  }

  // MARK: Dates

  private func move(
    _ name: String, _ to: Moment, _ stated: Moment?, _ direction: Int, _ years: Int?
  ) throws(ClauseFailure) -> Change.Kind {
    let project = try project(name)
    let planned = project.completion
    func wish(_ years: Int) -> [Wish] {
      years == 0 ? [] : [.change(.shift(ID(name), years: years))]
    }
    if let stated {
      let isRight =
        switch stated.form {
        case .schoolYear, .autumn: stated.year == planned.firstSchoolYear.firstYear
        default:
          stated.year == planned.year && (stated.month == nil || stated.month == planned.month)
        }
      if !isRight {
        throw ClauseFailure(.statedDiffers(stated: Self.text(stated), planned: planned.description))
      }
    }
    let planYear = planned.firstSchoolYear.firstYear
    let shift: Int
    switch to.form {
    case .schoolYear, .autumn: shift = to.year - planYear
    case .plain where to.month == nil: shift = to.year - planned.year
    case .plain, .end, .start, .spring, .half:
      let month =
        to.form == .end
        ? 12 : to.form == .start ? 1 : to.form == .spring ? 3 : to.form == .half ? 6 : to.month ?? 9
      let months = 12 * (to.year - planned.year) + month - (planned.month ?? month)
      guard months % 12 == 0, to.form == .plain || to.form == .end else {
        let opening = PartialDate(year: to.year, month: month).firstSchoolYear.firstYear
        throw ClauseFailure(.notWholeYears, wish(opening - planYear))
      }
      shift = months / 12
    }
    if let years, years != abs(shift) {
      throw ClauseFailure(
        .statedDiffers(stated: Self.text(to), planned: planned.description),
        wish((direction == 0 ? 1 : direction) * years), wish(shift))
    }
    if (direction > 0 && shift <= 0) || (direction < 0 && shift >= 0) || shift == 0 {
      throw ClauseFailure(
        shift == 0
          ? .alreadyPlanned(planned: planned.description)
          : .dateContradicts(planned: planned.description), wish(shift))
    }
    guard abs(shift) <= 30 else { throw ClauseFailure(.outOfRange(.years, from: "1", to: "30")) }
    return .shift(ID(name), years: shift)
  }

  private static func text(_ moment: Moment) -> String {
    moment.month.map { "\(moment.year)-\($0 < 10 ? "0" : "")\($0)" } ?? "\(moment.year)"
  }

  // MARK: Groups

  private func move(_ group: ProjectGroup, _ years: Int) throws(ClauseFailure) -> [Change.Kind] {
    if group.isAll {
      var kinds: [Change.Kind] = [.shiftAll(years: years)]
      for name in group.except {
        let project = try project(name)
        if !project.isComplete(baseYear: county.baseYear) {
          kinds.append(.shift(project.id, years: -years))
        }
      }
      return kinds
    }
    return try projects(group) { ids in [.moveGroup(group.without(ids), years: years)] }.map {
      .shift($0.id, years: years)
    }
  }

  /// The projects of a group that are not complete; asked where one of them is half of it.
  private func projects(
    _ group: ProjectGroup, reading: ([ID<Project>]) -> [Wish]
  ) throws(ClauseFailure) -> [Project] {
    var except: Set<ID<Project>> = []
    for name in group.except { except.insert(try project(name).id) }
    let stages = Dictionary(county.schools.map { ($0.id, Set($0.kind.stages)) }) { first, _ in first
    }
    var found: [Project] = []
    var mixed: [ID<Project>] = []
    for project in county.plan.projects
    where !except.contains(project.id) && !project.isComplete(baseYear: county.baseYear)
      && (project.status == .committed || project.status == .candidate)
    {
      if let kind = group.kind, project.kind != kind { continue }
      if let year = group.completionYear, project.completion.year != year { continue }
      if let stage = group.stage {
        let taught = project.works.reduce(into: Set<Stage>()) { all, work in
          // A school of one stage; what is shared by two stages belongs to neither.
          let own = work.stage.map { [$0] } ?? stages[work.school] ?? []
          if own.count == 1 { all.formUnion(own) }
        }
        guard taught.contains(stage) else { continue }
        if taught.count > 1 {
          mixed.append(project.id)
          continue
        }
      }
      found.append(project)
    }
    if !mixed.isEmpty {
      let without = found.map { $0.id }
      let ids = county.plan.projects.map(\.id).filter { without.contains($0) || mixed.contains($0) }
      throw ClauseFailure(
        .mixedProjects(names: mixed.map(\.rawValue)), named(reading(mixed), without),
        named(reading([]), ids))
    }
    guard !found.isEmpty else { throw ClauseFailure(.emptyGroup) }
    return found
  }

  /// The wish of a group said project by project.
  private func named(_ wishes: [Wish], _ ids: [ID<Project>]) -> [Wish] {
    wishes.flatMap { wish -> [Wish] in
      switch wish {
      case .moveGroup(_, let years): ids.map { .change(.shift($0, years: years)) }
      case .setGroup(_, let setting): ids.map { .change(ClauseReader.kind(setting, $0.rawValue)) }
      default: [wish]
      }
    }
  }

  // MARK: Sizes and money

  /// Beyond this no amount of a county lies.
  private static let mostHundredths: Int128 = 100_000_000_000_000

  /// The value that a step makes of a known one, in hundredths, to the nearest.
  static func apply(_ step: Step, to base: Int64) -> Int64? {
    func hundredths(_ number: ExactDecimal) -> Int128 {
      (Int128(number.significand) * 200 + Int128(number.divisor)) / (2 * Int128(number.divisor))
    }
    let value: Int128
    switch step {
    case .set(let number): value = hundredths(number)
    case .moved(let number):
      value =
        number.significand < 0
        ? Int128(base) - hundredths(ClauseReader.negative(number))
        : Int128(base) + hundredths(number)
    case .times(let factor):
      guard factor.significand >= 0 else { return nil }
      let product = 2 * Int128(base) * Int128(factor.significand) + Int128(factor.divisor)
      value = product / (2 * Int128(factor.divisor))
    }
    guard (-mostHundredths...mostHundredths).contains(value) else { return nil }
    return Int64(value)
  }

  /// Asks where an amount is changed to less than half or more than twice what is planned.
  private func check(
    _ kind: Change.Kind, _ new: Int64, _ old: Int64, _ nearest: [Wish]
  ) throws(ClauseFailure) {
    guard old > 0, 2 * new < old || new > 2 * old, !isConfirmed(kind) else { return }
    let factor = Double(new) / Double(old)
    throw ClauseFailure(
      .largeChange(from: Self.plain(old), to: Self.plain(new), factor: factor), nearest,
      [.change(kind)])
  }

  private static func plain(_ hundredths: Int64) -> String {
    ExactDecimal(significand: hundredths, scale: 2).description
  }

  private func places(
    _ name: String, _ step: Step, _ stated: ExactDecimal?
  ) throws(ClauseFailure) -> Change.Kind {
    let project = try project(name)
    let total = project.works.compactMap(\.places).reduce(0, +)
    guard total > 0 else {
      throw ClauseFailure(.nothingToScale(project: project.id.rawValue, .places))
    }
    if let stated, stated != ExactDecimal(total) {
      throw ClauseFailure(.statedDiffers(stated: stated.description, planned: "\(total)"))
    }
    let works = project.works.filter { ($0.places ?? 0) > 0 }
    if Set(works.map(\.school)).count > 1, case .success(let school) = names.school(name),
      let own = works.first(where: { $0.school == school })?.places
    {
      let part = Self.apply(step, to: Int64(own) * 100).map { $0 / 100 } ?? Int64(own)
      let whole = total - own + Int(part)
      throw ClauseFailure(
        .partOfProject(project: project.id.rawValue),
        whole > 0 ? [.change(.resizePlaces(project.id, places: whole))] : [])
    }
    guard let new = Self.apply(step, to: Int64(total) * 100) else {
      throw ClauseFailure(.wrongForm(.places))
    }
    let count = Int((new + 50) / 100)
    guard (1...100_000).contains(count) else {
      throw ClauseFailure(.outOfRange(.places, from: "1", to: "100000"))
    }
    let kind = Change.Kind.resizePlaces(ID(name), places: count)
    let named = Change.Kind.resizePlaces(project.id, places: count)
    if !isConfirmed(named) {
      let tenth =
        count % 10 == 0 && 5 * count >= total && 5 * count <= 100 * total ? count / 10 : count * 10
      let isTenth = 2 * tenth >= total && tenth <= 2 * total
      try check(
        named, Int64(count) * 100, Int64(total) * 100,
        isTenth ? [.change(.resizePlaces(ID(name), places: tenth))] : [])
    }
    return kind
  }

  private func area(
    _ name: String, _ step: Step, _ stated: ExactDecimal?
  ) throws(ClauseFailure) -> Change.Kind {
    let project = try project(name)
    let total = project.works.compactMap(\.buildingArea).reduce(.zero, +)
    guard total > .zero else {
      throw ClauseFailure(.nothingToScale(project: project.id.rawValue, .area))
    }
    if let stated, Self.apply(.set(stated), to: 0) != total.hundredths {
      throw ClauseFailure(
        .statedDiffers(stated: stated.description, planned: Self.plain(total.hundredths)))
    }
    guard let new = Self.apply(step, to: total.hundredths), new > 0, new <= 1_000_000_000 else {
      throw ClauseFailure(.outOfRange(.area, from: "0.01", to: "10000000"))
    }
    let area = Quantity(hundredths: new)
    try check(.resizeArea(project.id, area: area), new, total.hundredths, [])
    return .resizeArea(ID(name), area: area)
  }

  private func cost(
    _ name: String, _ step: Step, _ stated: ExactDecimal?
  ) throws(ClauseFailure) -> Change.Kind {
    let project = try project(name)
    guard let planned = project.cost else {
      guard case .set(let number) = step, number.scale == 0, number.significand >= 0 else {
        throw ClauseFailure(.nothingToScale(project: project.id.rawValue, .investment))
      }
      return .cost(ID(name), Money(yuan: number.significand))
    }
    if let stated, stated != ExactDecimal(significand: planned.yuan, scale: 0) {
      throw ClauseFailure(
        .statedDiffers(
          stated: ExactDecimal(significand: stated.significand, scale: min(12, stated.scale + 4))
            .description + "万元",
          planned: ExactDecimal(significand: planned.yuan, scale: 4).description + "万元"))
    }
    if case .times = step, isHalf(project, name) {
      let whole: [Wish] = [.cost(project.id.rawValue, step, stated: nil)]
      throw ClauseFailure(.partOfProject(project: project.id.rawValue), whole)
    }
    guard planned.yuan < Int64.max / 400, let new = Self.apply(step, to: planned.yuan * 100),
      new >= 0
    else { throw ClauseFailure(.negativeAmount(text: name)) }
    let money = Money(yuan: (new + 50) / 100)
    let kind = Change.Kind.cost(project.id, money)
    if !isConfirmed(kind) {
      // 1.2万元 where 1.2亿元 is near the plan.
      let powers: [Int64] = [10, 100, 1000, 10_000, 100_000_000]
      let slip = powers.flatMap { power -> [Int64] in
        let (larger, overflow) = money.yuan.multipliedReportingOverflow(by: power)
        return (overflow || larger > 1_000_000_000_000 ? [] : [larger]) + [money.yuan / power]
      }.first { 2 * $0 >= planned.yuan && $0 <= 2 * planned.yuan }
      try check(
        kind, money.yuan / 100, planned.yuan / 100,
        slip.map { [.change(.cost(ID(name), Money(yuan: $0)))] } ?? [])
    }
    return .cost(ID(name), money)
  }

  private func classes(_ name: String, _ step: Step) throws(ClauseFailure) -> Change.Kind {
    let project = try project(name)
    let places = project.works.compactMap(\.places).reduce(0, +)
    let classes = project.works.compactMap(\.classes).reduce(0, +)
    guard places > 0, classes > 0, let new = Self.apply(step, to: Int64(classes) * 100), new > 0,
      new < 100_000_000
    else {
      throw ClauseFailure(.nothingToScale(project: project.id.rawValue, .places))
    }
    let wanted = (Int(new) * places + classes * 50) / (classes * 100)
    guard (1...100_000).contains(wanted) else {
      throw ClauseFailure(.outOfRange(.places, from: "1", to: "100000"))
    }
    return .resizePlaces(ID(name), places: wanted)
  }

  private func budget(
    _ from: Int, _ until: Int?, _ isOpen: Bool, _ step: Step
  ) throws(ClauseFailure) -> [Change.Kind] {
    let first = from < 0 ? county.baseYear.firstYear + 1 : from
    let last = isOpen ? max(first, county.lastYear.firstYear) : until ?? first
    guard last - first <= 60 else { throw ClauseFailure(.yearsReversed) }
    var kinds: [Change.Kind] = []
    for year in first...last {
      if case .set(let number) = step {
        guard number.scale == 0, number.significand >= 0 else {
          throw ClauseFailure(.negativeAmount(text: "\(number)"))
        }
        kinds.append(.budget(BudgetYear(year), Money(yuan: number.significand)))
        continue
      }
      guard let known = county.plan.budgets[BudgetYear(year)] else {
        var nearest: [Wish] = []
        if case .moved(let number) = step, number.scale == 0 {
          nearest = [.change(.budget(BudgetYear(year), Money(yuan: abs(number.significand))))]
        }
        throw ClauseFailure(.noBudget(year: year), nearest)
      }
      guard let new = Self.apply(step, to: known.yuan * 100), new >= 0 else {
        throw ClauseFailure(.negativeAmount(text: "\(year)"))
      }
      kinds.append(.budget(BudgetYear(year), Money(yuan: (new + 50) / 100)))
    }
    return kinds
  }
}

extension ProjectGroup {
  fileprivate func without(_ ids: [ID<Project>]) -> ProjectGroup {
    var group = self
    group.except += ids.map(\.rawValue)
    return group
  }
}
