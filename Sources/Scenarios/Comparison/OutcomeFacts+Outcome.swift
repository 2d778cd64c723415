// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator

extension OutcomeFacts {
  /// Reads the facts of an outcome of the model.
  public init(_ outcome: Outcome, model: Baseline, reading: Reading = .strict) {
    self.init(
      projection: outcome.projection,
      assessment: reading == .strict ? outcome.strict : outcome.relaxed,
      costing: outcome.costing, schools: model.schools.map(\.id),
      sections: model.sections.map(\.id), targetYear: model.county.targetYear)
  }

  /// Reads the facts from the parts of an outcome.
  ///
  /// - Parameters:
  ///   - schools: The schools in the order of the assessment's school sizes.
  ///   - sections: The sections in the order of the projection's columns.
  init(
    projection: Projection, assessment: Assessment, costing: Costing, schools: [ID<School>],
    sections: [SectionID], targetYear: SchoolYear
  ) {
    verdicts = [:]
    enrolment = [:]
    money = [:]
    target = nil
    firstCompliance = assessment.years.first { $0.verdict == .meets }?.year
    sectionsNotMeeting = 0
    projectsWithoutCost = costing.projectsWithoutCost.sorted()
    measuresWithoutCost = costing.measuresWithoutCost.sorted()
    presentValue = costing.presentMoney
    for year in assessment.years {
      readVerdicts(year, schools: schools, sections: sections)
      if year.year == targetYear {
        target = year.verdicts
        sectionsNotMeeting = year.sections.count { section in
          section.map { $0.isInScope && $0.verdict != .meets } ?? false
        }
      }
    }
    for (row, year) in projection.years.enumerated() {
      for (column, section) in sections.enumerated()
      where projection.isOpen[row, column] && !projection.unknownSections.contains(column) {
        let cell = Cell(year: year, section: section)
        enrolment[cell] = projection.total(year: row, section: column)
      }
    }
    for entry in costing.entries where entry.amount != .zero {
      let account = Account(
        year: entry.year, kind: entry.kind, department: entry.department,
        isRecurrent: entry.isRecurrent)
      money[account, default: .zero] += entry.amount
    }
    money = money.filter { $0.value != .zero }
  }

  private mutating func readVerdicts(
    _ year: YearAssessment, schools: [ID<School>], sections: [SectionID]
  ) {
    func put(_ subject: Subject, _ verdict: Verdict) {
      verdicts[Judged(year: year.year, subject: subject)] = verdict
    }
    put(.county, year.verdict)
    for (id, section) in zip(sections, year.sections) {
      guard let section else { continue }
      if section.isInScope {
        put(.section(id), section.verdict)
        for (indicator, finding) in zip(Indicator.allCases, section.indicators) {
          put(.indicator(id, indicator), finding.verdict)
        }
      }
      put(.classSize(id), section.classSize.verdict)
      if let ratio = section.staffRatio { put(.staffRatio(id), ratio.verdict) }
      put(.musicRooms(id), section.musicRooms.verdict)
      put(.artRooms(id), section.artRooms.verdict)
    }
    for (stage, findings) in year.coefficients {
      for finding in findings { put(.coefficient(stage, finding.indicator), finding.verdict) }
    }
    for (id, finding) in zip(schools, year.schoolSizes) {
      if let finding { put(.schoolSize(id), finding.verdict) }
    }
    for item in year.items { put(.item(item.item), item.verdict) }
  }
}
