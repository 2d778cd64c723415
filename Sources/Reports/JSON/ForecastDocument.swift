// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import CountyModel
public import Scenarios
public import Simulator

/// `junheng.forecast/1`: every verdict of one scenario, year by year, for programs.
///
/// docs/formats.md documents every key. `meets` is true, false, or null where data are missing. It
/// is a class, because the closures that write it would otherwise copy the outcome's tables.
public final class ForecastDocument: Sendable {
  let baseline: Baseline
  private let scenario: String
  let outcome: Outcome
  private let understood: [UnderstoodChange]
  private let bands: PupilBands?
  private let against: (name: String, difference: CompareDocument.Difference)?
  /// Indicators in order of their keys.
  private let indicators = Indicator.allCases.sorted { $0.rawValue < $1.rawValue }

  /// The document of one outcome.
  ///
  /// - Parameters:
  ///   - errors: How far pupils may be off; nil writes no bands.
  ///   - understood: How the scenario's changes were understood.
  ///   - comparison: The scenario held against the plan that changes of the command line stand on;
  ///     nil where there are none.
  public init(
    baseline: Baseline, scenario: String, outcome: Outcome, errors: ForecastErrors? = nil,
    understood: [UnderstoodChange] = [], comparison: Comparison? = nil
  ) {
    self.understood = understood
    against = comparison.flatMap { comparison in
      comparison.differences.first.map {
        (comparison.baseline.name, CompareDocument.Difference($0))
      }
    }
    self.baseline = baseline
    self.scenario = scenario
    self.outcome = outcome
    bands = errors?.bands(baseline, outcome.projection)
  }
}

extension ForecastDocument: JSONWritable {
  /// Writes the whole document.
  public func write(to writer: inout JSONWriter) {
    let county = baseline.county
    writer.object { writer in
      writer.key("baseYear")
      writer.whole(Int64(county.baseYear.firstYear))
      writer.key("cost")
      CostSummary(outcome.costing).write(to: &writer)
      writer.key("county")
      writer.string(county.name)
      if let against {
        writer.key("difference")
        writer.object { writer in
          writer.key("baseline")
          writer.string(against.name)
          against.difference.write(keysTo: &writer)
        }
      }
      writeLaw(to: &writer)
      writer.key("scenario")
      writer.string(scenario)
      writer.key("schema")
      writer.string("junheng.forecast/1")
      writer.key("sections")
      writer.list { writer in
        for section in baseline.sections.indices {
          writer.element()
          write(section: section, to: &writer)
        }
      }
      writer.key("standard")
      writer.string(baseline.standard.id)
      writer.key("synthetic")
      writer.flag(county.isSynthetic)
      writer.key("targetYear")
      writer.whole(Int64(county.targetYear.firstYear))
      if !understood.isEmpty {
        writer.key("understood")
        writer.list { writer in
          for change in understood {
            writer.element()
            writer.object { writer in
              writer.key("en")
              writer.string(change.line.en)
              writer.key("zh")
              writer.string(change.line.zh)
            }
          }
        }
      }
      writer.key("years")
      writer.list { writer in
        for year in baseline.years.indices {
          writer.element()
          write(year: year, to: &writer)
        }
      }
    }
  }
}

extension ForecastDocument {
  private func write(year index: Int, to writer: inout JSONWriter) {
    let strict = outcome.strict.years[index]
    writer.object { writer in
      writer.key("items")
      // An identifier that stands twice has its last verdict.
      let items = Dictionary(strict.items.map { ($0.item, $0.verdict) }, uniquingKeysWith: { $1 })
      writer.object { writer in
        for (item, verdict) in items.sorted(by: { $0.key < $1.key }) {
          writer.key(item)
          writer.flag(verdict.asBool)
        }
      }
      writer.key("meets")
      writer.flag(strict.verdict.asBool)
      writer.key("meetsRelaxed")
      writer.flag(outcome.relaxed.years[index].verdict.asBool)
      writer.key("placeShortfall")
      let shortfalls = outcome.projection.shortfalls.filter { $0.year == strict.year }
      writer.whole(Int64(shortfalls.reduce(0) { $0 + $1.pupils }))
      writer.key("schoolsOverSize")
      writer.whole(Int64(strict.schoolSizes.count { $0?.verdict == .fallsShort }))
      writer.key("stages")
      writer.object { writer in
        for stage in Stage.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
          writer.key(stage.rawValue)
          write(stage, year: index, to: &writer)
        }
      }
      writer.key("verdicts")
      VerdictsDocument(strict.verdicts).write(to: &writer)
      writer.key("year")
      writer.whole(Int64(strict.year.firstYear))
    }
  }

  private func write(_ stage: Stage, year index: Int, to writer: inout JSONWriter) {
    let strict = outcome.strict.years[index]
    let relaxed = outcome.relaxed.years[index]
    let members = baseline.sections.indices.filter { baseline.sections[$0].stage == stage }
    let assessed = members.compactMap { strict.sections[$0] }
    writer.object { writer in
      writer.key("coefficients")
      writer.object { writer in
        guard let findings = strict.coefficients[stage] else { return }
        for indicator in indicators {
          writer.key(indicator.rawValue)
          Self.write(findings[indicator.index], to: &writer)
        }
      }
      writer.key("pupils")
      writer.whole(
        Int64(members.reduce(0) { $0 + outcome.projection.total(year: index, section: $1) }))
      if let bands { Self.write(bands.total(stage, year: index), to: &writer) }
      writer.key("sections")
      writer.object { writer in
        writer.key("count")
        writer.whole(Int64(assessed.count))
        writer.key("meeting")
        writer.whole(Int64(assessed.count { $0.verdict == .meets }))
        writer.key("meetingRelaxed")
        writer.whole(Int64(members.count { relaxed.sections[$0]?.verdict == .meets }))
        writer.key("notAssessed")
        writer.whole(Int64(assessed.count { $0.verdict == .notAssessed }))
      }
    }
  }

  /// The ends of a band; null in the base year, which is a fact, and where nobody is.
  private static func write(_ band: ClosedRange<Int>?, to writer: inout JSONWriter) {
    writer.key("pupilsHigh")
    writer.whole(band.map { Int64($0.upperBound) })
    writer.key("pupilsLow")
    writer.whole(band.map { Int64($0.lowerBound) })
  }

  private static func write(_ finding: CoefficientFinding, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("deviation")
      writer.number(finding.deviation)
      writer.key("limit")
      writer.number(finding.limit.value.value)
      writer.key("mean")
      writer.number(finding.mean)
      writer.key("meets")
      writer.flag(finding.verdict.asBool)
      writer.key("value")
      writer.number(finding.value)
    }
  }
}

extension ForecastDocument {
  private func write(section index: Int, to writer: inout JSONWriter) {
    let place = baseline.sections[index]
    writer.object { writer in
      writer.key("id")
      writer.string(place.id.description)
      writer.key("name")
      writer.string(place.id.school.rawValue)
      writer.key("stage")
      writer.string(place.stage.rawValue)
      writer.key("years")
      writer.list { writer in
        for year in baseline.years.indices {
          guard let strict = outcome.strict.years[year].sections[index] else { continue }
          writer.element()
          write(strict, year: year, section: index, to: &writer)
        }
      }
    }
  }

  private func write(
    _ strict: SectionAssessment, year index: Int, section: Int, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("artRooms")
      Self.write(strict.artRooms, to: &writer)
      writer.key("classSize")
      Self.write(strict.classSize, isClassSize: true, to: &writer)
      writer.key("classes")
      writer.whole(Int64(outcome.projection.classes[index, section].total))
      writer.key("indicators")
      writer.object { writer in
        for indicator in indicators {
          writer.key(indicator.rawValue)
          Self.write(strict.indicators[indicator.index], to: &writer)
        }
      }
      writer.key("meets")
      writer.flag(strict.verdict.asBool)
      writer.key("meetsRelaxed")
      writer.flag(outcome.relaxed.years[index].sections[section]?.verdict.asBool)
      writer.key("musicRooms")
      Self.write(strict.musicRooms, to: &writer)
      writer.key("pupils")
      writer.whole(Int64(outcome.projection.total(year: index, section: section)))
      if let bands { Self.write(bands.section(section, year: index), to: &writer) }
      writer.key("staffRatio")
      if let ratio = strict.staffRatio {
        Self.write(ratio, to: &writer)
      } else {
        writer.flag(nil)
      }
      writer.key("year")
      writer.whole(Int64(baseline.years[index].firstYear))
    }
  }

  private static func write(
    _ finding: Finding, isClassSize: Bool = false, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      if isClassSize {
        writer.key("byMean")
        writer.flag(finding.isByMean)
      }
      writer.key("meets")
      writer.flag(finding.verdict.asBool)
      writer.key("shortBy")
      writer.whole(finding.shortBy.map(Int64.init))
      writer.key("threshold")
      writer.number(finding.threshold.value.value)
      writer.key("value")
      writer.number(finding.value)
    }
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
