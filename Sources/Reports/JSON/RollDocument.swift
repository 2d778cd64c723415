// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
import Simulator
public import Standards

/// `junheng.roll/1`: how good last year's forecast was, and what carrying the county forward did.
public struct RollDocument: Encodable, Sendable {
  struct Pair: Encodable, Sendable {
    let forecast: Int
    let actual: Int

    init(_ pair: ForecastReview.Pair) {
      forecast = pair.forecast
      actual = pair.actual
    }
  }
  struct Causes: Encodable, Sendable {
    let entrants: Int
    let share: Int
    let progression: Int

    init(_ causes: ForecastReview.Causes) {
      entrants = causes.entrants
      share = causes.share
      progression = causes.progression
    }
  }
  struct Zone: Encodable, Sendable {
    let zone: String
    let pupils: Pair
    let causes: Causes
  }
  struct Section: Encodable, Sendable {
    let section: String
    let pupils: Pair
    let causes: Causes
    let inBand: Nullable<Bool>
  }
  struct Dropped: Encodable, Sendable {
    let file: String
    let reasons: [String]
  }

  let schema = "junheng.roll/1"
  let county: String
  let synthetic: Bool
  let year: Int
  let pupils: Pair
  let causes: Causes
  let meanError: Nullable<Double>
  let stages: [String: Pair]
  let grades: [Pair]
  let zones: [Zone]
  let sections: [Section]
  let missing: [String]
  let carriedShared: Bool
  let carriedStaff: Bool
  let finished: [String]
  let opened: [String]
  let closed: [String]
  let kept: [String]
  let dropped: [Dropped]

  /// The document of one roll; causes are pupils who came above the forecast.
  public init(_ roll: RollForward, language: Language) {
    county = roll.county.name
    synthetic = roll.county.isSynthetic
    year = roll.year.firstYear
    let review = roll.review
    pupils = Pair(review.county)
    causes = Causes(review.causes)
    meanError = Nullable(review.meanError)
    stages = Dictionary(
      uniqueKeysWithValues: review.stages.map { ($0.key.rawValue, Pair($0.value)) })
    grades = review.grades.map(Pair.init)
    zones = review.zones.map {
      Zone(zone: $0.zone.rawValue, pupils: Pair($0.pupils), causes: Causes($0.causes))
    }
    sections = review.sections.map {
      Section(
        section: $0.section.description, pupils: Pair($0.pupils), causes: Causes($0.causes),
        inBand: Nullable($0.isInBand))
    }
    missing = review.missing.map(\.description)
    carriedShared = roll.carried.shared
    carriedStaff = roll.carried.staff
    finished = roll.finished.map(\.rawValue)
    opened = roll.opened.map(\.rawValue)
    closed = roll.closed.map(\.rawValue)
    kept = roll.kept
    dropped = roll.dropped.map { dropped in
      Dropped(file: dropped.file, reasons: dropped.reasons.map { $0[language] })
    }
  }
}
