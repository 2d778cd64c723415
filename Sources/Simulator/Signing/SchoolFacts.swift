// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What an outcome says of a school that no single table holds: its pupils, classes and land by year.
struct SchoolFacts {
  let baseline: Baseline
  let outcome: Outcome

  /// Pupils of all stages, seniors included; nil where some are not known.
  func pupils(_ school: Int, year: Int) -> Int? {
    let sections = baseline.sectionsOfSchool[school]
    guard sections.allSatisfy({ !outcome.projection.unknownSections.contains($0) }) else {
      return nil
    }
    return sections.reduce(baseline.schools[school].seniorPupils ?? 0) {
      $0 + outcome.projection.total(year: year, section: $1)
    }
  }

  /// Whether it has fewer pupils than a number of the settings; nil where not known.
  func isUnder(_ number: Parameter?, _ school: Int, year: Int) -> Bool? {
    guard let number else { return false }
    return pupils(school, year: year).map { Double($0) < number.value }
  }

  /// Whether it is a small school (小规模学校); nil where not known.
  func isSmall(_ school: Int, year: Int) -> Bool? {
    isUnder(baseline.county.settings.signing.smallSchoolPupils, school, year: year)
  }

  /// Classes of all stages; seniors count in classes of the size in which junior classes are formed.
  func classes(_ school: Int, year: Int) -> Int? {
    guard pupils(school, year: year) != nil else { return nil }
    let compulsory = baseline.sectionsOfSchool[school].reduce(0) {
      $0 + outcome.projection.classes[year, $1].total
    }
    let rule = baseline.county.settings.classFormation.last { $0.from <= baseline.years[year] }
    guard let seniors = baseline.schools[school].seniorPupils, seniors > 0, let rule else {
      return compulsory
    }
    return compulsory + (seniors + rule.junior - 1) / max(1, rule.junior)
  }

  /// Its land: the site that the table gives, the sites of new and moved schools, and what an
  /// extension adds; nil where a part of it is not known.
  func land(_ school: Int, year: Int) -> Quantity? {
    var land = baseline.schools[school].landArea
    for project in outcome.plan.projects {
      let slippage = outcome.future.slippage(of: project.id)
      guard let use = project.commissioning(base: baseline.county.baseYear, slippage: slippage),
        (1...max(1, year)).contains(use), use <= year
      else { continue }
      let here = project.works.filter { baseline.schoolIndex[$0.school] == school }
      guard !here.isEmpty else { continue }
      let sites = here.compactMap(\.landArea)
      switch project.kind {
      case .newBuild where land == nil, .relocation:
        land = sites.isEmpty ? nil : sites.reduce(.zero, +)
      case .expansion: land = land.map { sites.reduce($0, +) }
      case .newBuild, .sportsGround, .equipment, .programme: break
      }
    }
    return land
  }

  /// The target year, as an index.
  var target: Int {
    let year = baseline.county.baseYear.distance(to: baseline.county.targetYear)
    return min(max(0, year), baseline.years.count - 1)
  }

  /// Rooms beside music and art rooms that so many classes are taken to have.
  func otherRooms(_ parameter: Parameter, classes: Int) -> Int {
    Int((Double(classes) * parameter.value / 12).rounded(.up))
  }
}

extension Quantity {
  /// A part of it in hundredths, rounded down.
  func part(of parameter: Parameter) -> Quantity {
    Quantity(
      hundredths: Int64(
        clamping: Int128(hundredths) * Int128(parameter.millionths) / 1_000_000))
  }
}
