// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator

/// Where sections and schools of a model stand in its outcomes, in the order in which differences
/// are listed: by stage and name.
struct OutcomePlaces {
  private typealias Found = (subject: OutcomeFacts.Subject, verdict: Pair<Verdict?>)

  private let sections: [(place: Int, id: SectionID)]
  private let schools: [(place: Int, id: ID<School>)]

  init(_ model: Baseline) {
    func precedes(_ left: SectionID, _ right: SectionID) -> Bool {
      if left.stage != right.stage { return left.stage < right.stage }
      return left.school.rawValue < right.school.rawValue
    }
    let sections = model.sections.indices.map { (place: $0, id: model.sections[$0].id) }
    self.sections = sections.sorted { precedes($0.id, $1.id) }
    let schools = model.schools.indices.map { (place: $0, id: model.schools[$0].id) }
    self.schools = schools.sorted { $0.id.rawValue < $1.id.rawValue }
  }

  /// Verdicts that differ, by year, then the county, coefficients, sections, schools and items.
  func flips(_ before: Assessment, _ now: Assessment) -> [OutcomeDifference.Flip] {
    zip(before.years, now.years).flatMap { old, new in
      var found: [Found] = []
      compareCounty(old, new, &found)
      for section in sections {
        compare(section.id, old.sections[section.place], new.sections[section.place], &found)
      }
      for school in schools {
        Self.compare(
          .schoolSize(school.id), old.schoolSizes[school.place]?.verdict,
          new.schoolSizes[school.place]?.verdict, &found)
      }
      compareItems(old, new, &found)
      return found.map { found in
        OutcomeDifference.Flip(
          judged: .init(year: new.year, subject: found.subject), verdict: found.verdict)
      }
    }
  }

  /// Pupils that differ, by year and section.
  func enrolment(_ before: Projection, _ now: Projection) -> [OutcomeDifference.EnrolmentChange] {
    func pupils(_ projection: Projection, _ year: Int, _ place: Int) -> Int? {
      guard projection.isOpen[year, place], !projection.unknownSections.contains(place) else {
        return nil
      }
      return projection.total(year: year, section: place)
    }
    let ordered = sections.sorted { $0.id < $1.id }
    return now.years.indices.flatMap { year in
      ordered.compactMap { section in
        let pair = Pair(
          baseline: pupils(before, year, section.place), other: pupils(now, year, section.place))
        guard !pair.isSame else { return nil }
        return OutcomeDifference.EnrolmentChange(
          cell: .init(year: now.years[year], section: section.id), pupils: pair)
      }
    }
  }

  // MARK: One year

  private static func compare(
    _ subject: @autoclosure () -> OutcomeFacts.Subject, _ old: Verdict?, _ new: Verdict?,
    _ found: inout [Found]
  ) {
    if old != new { found.append((subject(), Pair(baseline: old, other: new))) }
  }

  private func compareCounty(
    _ old: YearAssessment, _ new: YearAssessment, _ found: inout [Found]
  ) {
    Self.compare(.county, old.verdict, new.verdict, &found)
    for stage in Stage.allCases {
      let (before, now) = (old.coefficients[stage], new.coefficients[stage])
      for indicator in Indicator.allCases {
        Self.compare(
          .coefficient(stage, indicator), before?.verdict(indicator), now?.verdict(indicator),
          &found)
      }
    }
  }

  private func compare(
    _ id: SectionID, _ old: SectionAssessment?, _ new: SectionAssessment?,
    _ found: inout [Found]
  ) {
    if old == nil && new == nil { return }
    // The seven indicators bind it or not; what else is judged is judged of both kinds.
    let bound = old.flatMap { $0.isInScope ? $0 : nil }
    let binds = new.flatMap { $0.isInScope ? $0 : nil }
    Self.compare(.section(id), bound?.verdict, binds?.verdict, &found)
    if bound != nil || binds != nil {
      for indicator in Indicator.allCases {
        Self.compare(
          .indicator(id, indicator), bound?.indicators[indicator.index].verdict,
          binds?.indicators[indicator.index].verdict, &found)
      }
    }
    Self.compare(.classSize(id), old?.classSize.verdict, new?.classSize.verdict, &found)
    Self.compare(.staffRatio(id), old?.staffRatio?.verdict, new?.staffRatio?.verdict, &found)
    Self.compare(.musicRooms(id), old?.musicRooms.verdict, new?.musicRooms.verdict, &found)
    Self.compare(.artRooms(id), old?.artRooms.verdict, new?.artRooms.verdict, &found)
  }

  private func compareItems(
    _ old: YearAssessment, _ new: YearAssessment, _ found: inout [Found]
  ) {
    func items(_ year: YearAssessment) -> [String: Verdict] {
      Dictionary(year.items.map { ($0.item, $0.verdict) }, uniquingKeysWith: { _, last in last })
    }
    // Numbers of items by their value: 7 before 12.
    func padded(_ item: String) -> String {
      String(repeating: "0", count: max(0, 6 - item.count)) + item
    }
    let (before, now) = (items(old), items(new))
    guard before != now else { return }
    for item in Set(before.keys).union(now.keys).sorted(by: { padded($0) < padded($1) }) {
      Self.compare(.item(item), before[item], now[item], &found)
    }
  }
}

extension Assessment {
  /// The first year in which the computed part complies.
  var firstCompliance: SchoolYear? { years.first { $0.verdict == .meets }?.year }

  /// Sections in scope that do not meet the standard in a year; none where it is not projected.
  func sectionsNotMeeting(in year: SchoolYear) -> Int {
    guard let found = years.last(where: { $0.year == year }) else { return 0 }
    return found.sections.count { section in
      section.map { $0.isInScope && $0.verdict != .meets } ?? false
    }
  }
}

extension [CoefficientFinding] {
  /// The verdict on one indicator.
  fileprivate func verdict(_ indicator: Indicator) -> Verdict? {
    last { $0.indicator == indicator }?.verdict
  }
}
