// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Standards

extension DesignWarning {
  /// All warnings about committed and candidate projects, in plan order.
  ///
  /// A project at a new site is judged alone; one at a school that stands, together with what the
  /// school has and what earlier projects of the plan bring. What is not stated is not judged.
  /// - Parameter plan: The plan; nil for the county's own.
  public static func all(baseline: Baseline, plan: Plan? = nil) -> [DesignWarning] {
    var inspection = DesignInspection(baseline: baseline)
    return (plan ?? baseline.county.plan).projects.filter(\.mayTakePlace).flatMap {
      inspection.warnings($0)
    }
  }
}

/// Goes through a plan's projects and keeps what every school has so far.
private struct DesignInspection {
  let baseline: Baseline
  var capacities: [ID<School>: DesignCapacity] = [:]

  init(baseline: Baseline) { self.baseline = baseline }

  mutating func warnings(_ project: Project) -> [DesignWarning] {
    var warnings: [DesignWarning] = []
    for id in project.works.map(\.school).inOrderWithoutRepeats() {
      let works = project.works.filter { $0.school == id }
      guard let index = baseline.schools.firstIndex(where: { $0.id == id }) else { continue }
      let before = capacity(index, project)
      var after = before
      if !isInBase(project) || startsEmpty(project) {
        after.add(works, share: baseline.county.settings.teachingAreaShare)
      }
      if !isInBase(project) { capacities[id] = after }
      guard works.contains(where: { ($0.places ?? 0) > 0 }) else { continue }
      warnings += teachingArea(project, works, index, after)
      warnings += works.compactMap { classSize(project, $0) }
      warnings += schoolSize(project, index, before, after)
    }
    if let site = SiteUse(project, standard: baseline.standard(of: project)), site.isAboveMark,
      let first = site.parts.first
    {
      warnings.append(
        DesignWarning(
          project: project.id, school: first.school,
          stage: site.parts.count == 1 ? first.stage : nil,
          problem: .sportsLand(site), value: site.partOfLand, threshold: first.norm,
          shortBy: site.missingLand, isAssumed: true))
    }
    return warnings
  }

  /// Whether the base year's data hold already what the project brings.
  private func isInBase(_ project: Project) -> Bool {
    project.completion.firstSchoolYear <= baseline.county.baseYear
  }

  /// Whether the project's site holds nothing else, so that it can be judged alone.
  private func startsEmpty(_ project: Project) -> Bool {
    project.kind == .relocation || (project.kind == .newBuild && isInBase(project))
  }

  /// A relocation starts on an empty site, and so does a school that does not stand yet.
  private func capacity(_ index: Int, _ project: Project) -> DesignCapacity {
    let school = baseline.schools[index]
    if startsEmpty(project) { return .emptySite }
    if let known = capacities[school.id] { return known }
    return school.status == .planned
      ? .emptySite : DesignCapacity(existing: index, baseline: baseline)
  }

  private func teachingArea(
    _ project: Project, _ works: [ProjectWork], _ index: Int, _ after: DesignCapacity
  ) -> [DesignWarning] {
    let school = baseline.schools[index]
    let standard = baseline.standard(of: project)
    guard let area = after.teachingArea, !after.isIncomplete else { return [] }
    let stages = works.filter { ($0.places ?? 0) > 0 }.compactMap(\.stage).inOrderWithoutRepeats()
    return stages.compactMap { stage in
      guard let places = after.places[stage],
        let share = after.share(stage, school, standard: standard)
      else { return nil }
      let amount = Fraction(
        hundredths: Int128(area.hundredths) * share.numerator, divisor: share.denominator)
      let threshold = standard.threshold(.teachingFloorArea, stage)
      let finding = FindingRow.atLeast(
        amount, pupils: places, basis: Int64(Indicator.teachingFloorArea.pupilBasis),
        threshold: Limit(threshold.value, place: 0), floor: nil,
        part: share.parts.isEmpty
          ? .whole : FindingRow.Part(scope: .school, numerator: Int64(share.numerator)))
      guard finding.verdict == .fallsShort else { return nil }
      return DesignWarning(
        project: project.id, school: school.id, stage: stage,
        problem: .teachingArea(area: Quantity(rounding: amount.value), places: places),
        value: finding.value, threshold: threshold, shortBy: finding.shortBy ?? 0,
        isAssumed: after.isAssumed)
    }
  }

  private func classSize(_ project: Project, _ work: ProjectWork) -> DesignWarning? {
    guard let stage = work.stage, let places = work.places, let classes = work.classes, classes > 0
    else { return nil }
    let limit = baseline.standard(of: project).classSizeLimit(stage)
    let above = places - limit.value.wholeMultiple(of: classes)
    guard above > 0 else { return nil }
    return DesignWarning(
      project: project.id, school: work.school, stage: stage,
      problem: .classSize(places: places, classes: classes),
      value: Double(places) / Double(classes), threshold: limit, shortBy: above,
      isAssumed: false)
  }

  private func schoolSize(
    _ project: Project, _ index: Int, _ before: DesignCapacity, _ after: DesignCapacity
  ) -> [DesignWarning] {
    let school = baseline.schools[index]
    let limit = baseline.standard(of: project).schoolSizeLimit(school.kind)
    let total = after.places.values.reduce(0, +)
    let above = total - limit.value.wholeMultiple(of: 1)
    guard above > 0 else { return [] }
    let held = before.places.values.reduce(0, +)
    return [
      DesignWarning(
        project: project.id, school: school.id, stage: nil,
        problem: .schoolSize(places: total - held, before: held), value: Double(total),
        threshold: limit, shortBy: above, isAssumed: false)
    ]
  }
}

extension Baseline {
  /// The standard that a project's design is held against: that of the target year, or of the first
  /// school year after the project where it is done later. A rule that ends before must not count,
  /// and one that comes in time must.
  func standard(of project: Project) -> Standard {
    standards[max(county.targetYear, project.completion.firstSchoolYear)]
  }
}
