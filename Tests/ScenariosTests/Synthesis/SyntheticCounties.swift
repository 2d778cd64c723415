// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards
import Testing

@testable import Scenarios

/// The five counties of the repository and what tests need to know about a baseline; all reckoning
/// here is the tests' own.
enum SyntheticCounties {
  static let names = ["xingguo", "changjiang", "sixian", "lusong", "qitai"]

  /// The folder of a county, found from this file's own place.
  static func folder(_ name: String) -> String {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.appendingPathComponent("scenarios/\(name)").path
  }

  /// The county as its committed tables have it, with its recipe and standard.
  static func read(_ name: String) throws -> (County, SynthesisRecipe, Standard) {
    let log = ProblemLog()
    let input = try #require(SynthesisInput.read(folder(name), log: log), "\(log.problems)")
    let (county, problems) = CountyFolder.read(folder(name))
    return (try #require(county, "\(problems)"), input.recipe, input.standard)
  }

  /// A folder of its own under the system's temporary folder, removed after use.
  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("junheng-synthesis-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url.path)
  }

  static func standard(_ county: County) throws -> Standard {
    try StandardsCatalog.load(county.standard, on: county.baseYear.opening).get()
  }
}

/// Pupils of the base year, and amounts per section as the law splits them.
struct BaselineFigures {
  let county: County
  let standard: Standard
  private(set) var pupils: [ID<School>: [Stage: Int]] = [:]

  init(_ county: County, _ standard: Standard) {
    self.county = county
    self.standard = standard
    for record in county.enrolment where record.year == county.baseYear {
      for stage in Stage.allCases {
        pupils[record.school, default: [:]][stage] =
          stage.grades.compactMap { record.pupils[$0 - 1] }.reduce(0, +)
      }
    }
  }

  func total(_ stage: Stage) -> Int { pupils.values.reduce(0) { $0 + ($1[stage] ?? 0) } }

  /// One section's amount and pupils.
  struct Held {
    var school: ID<School>
    var amount: Double
    var pupils: Double
  }

  /// What each section of a stage has; no special schools, and no teaching points below the scope.
  func held(_ indicator: Indicator, _ stage: Stage) -> [Held] {
    county.schools.compactMap { school in
      guard school.status == .open, school.kind != .special,
        let section = school.sections.first(where: { $0.stage == stage }),
        let own = pupils[school.id]?[stage], own > 0
      else { return nil }
      if school.kind == .teachingPoint,
        let limit = standard.teachingPointScopeLimit?.value.value, Double(own) < limit
      {
        return nil
      }
      guard !indicator.resource.isStaff else {
        let amount = section.staff[indicator.resource]?.value ?? .nan
        return Held(school: school.id, amount: amount, pupils: Double(own))
      }
      var all = 0.0
      for other in school.sections {
        all += weight(school, other.stage) * Double(pupils[school.id]?[other.stage] ?? 0)
      }
      if let senior = standard.seniorSplitWeight(school.kind) {
        all += senior.value.value * Double(school.seniorPupils ?? 0)
      }
      let amount = school.shared[indicator.resource]?.value ?? .nan
      return Held(
        school: school.id, amount: amount * weight(school, stage) * Double(own) / all,
        pupils: Double(own))
    }
  }

  private func weight(_ school: School, _ stage: Stage) -> Double {
    standard.splitWeight(school.kind, stage)?.value.value ?? 1
  }

  /// The pooled mean per pupil.
  func mean(_ held: [Held]) -> Double {
    held.reduce(0) { $0 + $1.amount } / held.reduce(0) { $0 + $1.pupils }
  }

  /// CV = √(Σ p/P · (x/p − X̄)²) ÷ X̄, term by term as the law's annex has it.
  func coefficient(_ held: [Held]) -> Double {
    let mean = mean(held)
    let all = held.reduce(0) { $0 + $1.pupils }
    let variance = held.reduce(0) { sum, section in
      let difference = section.amount / section.pupils - mean
      return sum + section.pupils / all * difference * difference
    }
    return variance.squareRoot() / mean
  }
}
