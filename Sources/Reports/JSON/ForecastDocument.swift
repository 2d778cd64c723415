// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import CountyModel
public import Simulator

/// `junheng.forecast/1`: every verdict of one scenario, year by year, for programs.
///
/// docs/formats.md documents every key. `meets` is true, false, or null where data are missing.
public struct ForecastDocument: Encodable, Sendable {
  let schema = "junheng.forecast/1"
  let county: String
  let scenario: String
  let synthetic: Bool
  let standard: String
  let baseYear: Int
  let targetYear: Int
  let years: [Year]
  let sections: [Section]
  let cost: CostSummary

  struct Year: Encodable, Sendable {
    let year: Int
    let meets: Nullable<Bool>
    let meetsRelaxed: Nullable<Bool>
    let stages: [String: StageSummary]
    let items: [String: Nullable<Bool>]
    let schoolsOverSize: Int
    let placeShortfall: Int
  }

  struct StageSummary: Encodable, Sendable {
    let pupils: Int
    let coefficients: [String: Coefficient]
    let sections: Count
  }

  struct Coefficient: Encodable, Sendable {
    let value: Nullable<Double>
    let limit: Double
    let meets: Nullable<Bool>
    let mean: Double
    let deviation: Double
  }

  struct Count: Encodable, Sendable {
    let count: Int
    let meeting: Int
    let meetingRelaxed: Int
    let notAssessed: Int
  }

  struct Section: Encodable, Sendable {
    let id: String
    let name: String
    let stage: String
    let years: [SectionYear]
  }

  struct SectionYear: Encodable, Sendable {
    let year: Int
    let pupils: Int
    let classes: Int
    let meets: Nullable<Bool>
    let meetsRelaxed: Nullable<Bool>
    let indicators: [String: Indicator]
    let classSize: Indicator
    let staffRatio: Nullable<Indicator>
    let musicRooms: Indicator
    let artRooms: Indicator
  }

  struct Indicator: Encodable, Sendable {
    let value: Nullable<Double>
    let threshold: Double
    let meets: Nullable<Bool>
    let shortBy: Nullable<Int>
  }
}

extension ForecastDocument {
  /// The document of one outcome.
  public init(baseline: Baseline, scenario: String, outcome: Outcome) {
    let county = baseline.county
    self.county = county.name
    self.scenario = scenario
    synthetic = county.isSynthetic
    standard = baseline.standard.id
    baseYear = county.baseYear.firstYear
    targetYear = county.targetYear.firstYear
    years = baseline.years.indices.map { Year(baseline: baseline, outcome: outcome, year: $0) }
    sections = baseline.sections.indices.map { index in
      let place = baseline.sections[index]
      return Section(
        id: place.id.description, name: place.id.school.rawValue, stage: place.stage.rawValue,
        years: baseline.years.indices.compactMap { year in
          SectionYear(outcome: outcome, year: year, section: index)
        })
    }
    cost = CostSummary(outcome.costing)
  }
}

extension ForecastDocument.Year {
  init(baseline: Baseline, outcome: Outcome, year index: Int) {
    let strict = outcome.strict.years[index]
    let relaxed = outcome.relaxed.years[index]
    year = strict.year.firstYear
    meets = Nullable(strict.verdict.asBool)
    meetsRelaxed = Nullable(relaxed.verdict.asBool)
    var stages: [String: ForecastDocument.StageSummary] = [:]
    for stage in Stage.allCases {
      let members = baseline.sections.indices.filter { baseline.sections[$0].stage == stage }
      let assessed = members.compactMap { strict.sections[$0] }
      stages[stage.rawValue] = ForecastDocument.StageSummary(
        pupils: members.reduce(0) { $0 + outcome.projection.total(year: index, section: $1) },
        coefficients: Dictionary(
          uniqueKeysWithValues: (strict.coefficients[stage] ?? []).map { finding in
            (finding.indicator.rawValue, ForecastDocument.Coefficient(finding))
          }),
        sections: ForecastDocument.Count(
          count: assessed.count, meeting: assessed.count { $0.verdict == .meets },
          meetingRelaxed: members.count { relaxed.sections[$0]?.verdict == .meets },
          notAssessed: assessed.count { $0.verdict == .notAssessed }))
    }
    self.stages = stages
    items = Dictionary(
      strict.items.map { ($0.item, Nullable($0.verdict.asBool)) }, uniquingKeysWith: { $1 })
    schoolsOverSize = strict.schoolSizes.count { $0?.verdict == .fallsShort }
    placeShortfall = outcome.projection.shortfalls.filter { $0.year == strict.year }
      .reduce(0) { $0 + $1.pupils }
  }
}

extension ForecastDocument.Coefficient {
  init(_ finding: CoefficientFinding) {
    value = Nullable(finding.value)
    limit = finding.limit.value.value
    meets = Nullable(finding.verdict.asBool)
    mean = finding.mean
    deviation = finding.deviation
  }
}

extension ForecastDocument.SectionYear {
  /// Nil where the section is not open in the year.
  init?(outcome: Outcome, year index: Int, section: Int) {
    guard let strict = outcome.strict.years[index].sections[section] else { return nil }
    year = outcome.strict.years[index].year.firstYear
    pupils = outcome.projection.total(year: index, section: section)
    classes = outcome.projection.classes[index, section].total
    meets = Nullable(strict.verdict.asBool)
    meetsRelaxed = Nullable(outcome.relaxed.years[index].sections[section]?.verdict.asBool)
    indicators = Dictionary(
      uniqueKeysWithValues: CountyModel.Indicator.allCases.map { indicator in
        (indicator.rawValue, ForecastDocument.Indicator(strict.indicators[indicator.index]))
      })
    classSize = ForecastDocument.Indicator(strict.classSize)
    staffRatio = Nullable(strict.staffRatio.map(ForecastDocument.Indicator.init))
    musicRooms = ForecastDocument.Indicator(strict.musicRooms)
    artRooms = ForecastDocument.Indicator(strict.artRooms)
  }
}

extension ForecastDocument.Indicator {
  init(_ finding: Finding) {
    value = Nullable(finding.value)
    threshold = finding.threshold.value.value
    meets = Nullable(finding.verdict.asBool)
    shortBy = Nullable(finding.shortBy)
  }
}

extension Verdict {
  /// True for met, false for short, nil for not assessed.
  public var asBool: Bool? {
    switch self {
    case .meets: true
    case .fallsShort: false
    case .notAssessed: nil
    }
  }
}
