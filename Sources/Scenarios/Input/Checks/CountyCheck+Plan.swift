// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension CountyCheck {
  /// What all projects, and all measures, cost together: each row may be plausible and all of them not.
  mutating func checkTotals() {
    let most = PlausibleBounds.current.total
    let measures = PlausibleBounds.total(
      county.plan.measures, through: county.lastYear, county.levers)
    for (file, key, total) in [
      ("projects.csv", "cost", PlausibleBounds.total(county.plan.projects)),
      ("measures.csv", "amount", measures),
    ] where total > Double(most) {
      add(.totalTooLarge(mostInYuan: most), file, row: nil, key)
    }
  }

  /// Dates, payments and works of each project.
  mutating func checkProjects() {
    let file = "projects.csv"
    for (index, project) in county.plan.projects.enumerated() {
      let name = project.id.rawValue
      if bringsNothing(project) {
        add(.projectWithoutWork, file, item: index, "project", name)
      }
      if let start = project.start, isAfter(start, project.completion) {
        add(
          .completionBeforeStart(start: "\(start)", completion: "\(project.completion)"), file,
          item: index, "completion", "\(project.completion)")
      }
      if let earliest = project.earliestYear, let latest = project.latestYear, latest < earliest {
        add(
          .endBeforeBeginning(from: earliest, until: latest), file, item: index, "latestYear",
          "\(latest.firstYear)")
      }
      if isFar(project.completion.year) {
        add(far, file, item: index, "completion", "\(project.completion)")
      }
      checkPayments(project, index)
      for (position, work) in project.works.enumerated() {
        checkWork(work, row: workRow(index, position))
      }
    }
  }

  /// Whether nothing comes of a project. Training needs no works, and an equipment project without
  /// works is county-wide: part of its cost becomes equipment of all schools.
  private func bringsNothing(_ project: Project) -> Bool {
    guard project.works.isEmpty else { return false }
    switch project.kind {
    case .programme: return false
    case .equipment: return (project.cost ?? Money(yuan: 0)) <= Money(yuan: 0)
    case .newBuild, .expansion, .relocation, .sportsGround: return true
    }
  }

  private mutating func checkPayments(_ project: Project, _ index: Int) {
    guard !project.payments.isEmpty else { return }
    let total = project.payments.reduce(0) { $0 + $1.share }
    // Shares are typed with few decimals; a thousandth covers thirds written as 33.3 %.
    if abs(total - 1) > 0.0011 {
      let percent = DecimalText.of(Int64((total * 10_000).rounded()), places: 2)
      add(.paymentsDoNotAddUp(percent: percent), "projects.csv", item: index, "payments")
    }
    for payment in project.payments where isFar(payment.year.year) {
      add(far, "projects.csv", item: index, "payments", "\(payment.year.year)")
    }
  }

  private mutating func checkWork(_ work: ProjectWork, row: Int?) {
    guard checkSchool(work.school, "works.csv", item: nil, row: row, "school") else { return }
    if let stage = work.stage, let taught = stages(work.school), !taught.contains(stage) {
      add(
        .stageNotTaught(school: work.school.rawValue, stage), "works.csv", row: row, "stage",
        schema.word("stage", stage.rawValue).zh)
    }
  }

  private func workRow(_ project: Int, _ work: Int) -> Int? {
    guard sources.works.indices.contains(project),
      sources.works[project].indices.contains(work)
    else { return nil }
    return sources.works[project][work]
  }

  /// Whether one date certainly lies after another, whatever their missing parts are.
  private func isAfter(_ start: PartialDate, _ end: PartialDate) -> Bool {
    let first = (start.year, start.month ?? 1, start.day ?? 1)
    return first > (end.year, end.month ?? 12, end.day ?? 31)
  }

  /// Schools, stages and years of the measures.
  mutating func checkMeasures() {
    let file = "measures.csv"
    for (index, measure) in county.plan.measures.enumerated() {
      if let school = measure.school, checkSchool(school, file, item: index, "school"),
        let stage = measure.stage, let taught = stages(school), !taught.contains(stage)
      {
        add(
          .stageNotTaught(school: school.rawValue, stage), file, item: index, "stage",
          schema.word("stage", stage.rawValue).zh)
      }
      if let giver = measure.giver {
        if checkSchool(giver, file, item: index, "giver"), giver == measure.school {
          add(.giverIsReceiver, file, item: index, "giver", giver.rawValue)
        }
      }
      if let until = measure.until, until < measure.from {
        add(
          .endBeforeBeginning(from: measure.from, until: until), file, item: index, "until",
          "\(until.firstYear)")
      }
      if isFar(measure.from.firstYear) {
        add(far, file, item: index, "from", "\(measure.from.firstYear)")
      }
    }
  }

  private func hasBasePupils(_ school: ID<School>) -> Bool {
    county.enrolment.contains { record in
      record.school == school && record.year == county.baseYear
        && record.pupils.contains { ($0 ?? 0) > 0 }
    }
  }

  /// Who closes and who receives.
  mutating func checkClosures() {
    let file = "closures.csv"
    var closing: [ID<School>: SchoolYear] = [:]
    var first: [ID<School>: Int] = [:]
    for (index, closure) in county.plan.closures.enumerated() {
      if let row = first[closure.school] {
        add(
          .duplicateRow(first: sources.row(file, row)), file, item: index, "school",
          closure.school.rawValue)
      }
      first[closure.school] = first[closure.school] ?? index
      closing[closure.school] = min(closing[closure.school] ?? closure.year, closure.year)
    }
    for (index, closure) in county.plan.closures.enumerated() {
      let isKnown = checkSchool(closure.school, file, item: index, "school")
      if isFar(closure.year.firstYear) {
        add(far, file, item: index, "year", "\(closure.year.firstYear)")
      } else if closure.year <= county.baseYear, isKnown, hasBasePupils(closure.school) {
        add(
          .closedByBase(base: county.baseYear), file, item: index, "year",
          "\(closure.year.firstYear)")
      }
      guard let receiver = closure.receiver,
        checkSchool(receiver, file, item: index, "receiver"), isKnown
      else { continue }
      if receiver == closure.school {
        add(.receiverIsSelf, file, item: index, "receiver", receiver.rawValue)
      } else if schools[receiver]?.status == .closed
        || closing[receiver].map({ $0 <= closure.year }) == true
      {
        add(.receiverClosed, file, item: index, "receiver", receiver.rawValue)
      } else if let taught = stages(closure.school), let offered = stages(receiver),
        let lacking = taught.first(where: { !offered.contains($0) })
      {
        add(.receiverLacksStage(lacking), file, item: index, "receiver", receiver.rawValue)
      }
    }
  }
}
