// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Reads the simulator's own verdicts on a plan: what levers could mend, and what they cannot.
struct SearchJudge {
  let baseline: Baseline
  /// Indices of the school years that must comply; `Baseline.demands` says by which standard.
  let years: [Int]
  /// Sections whose own failures are not held against the plan.
  var exempt: Set<SectionID> = []

  /// What the strict assessment does not find met, of all that levers act on.
  func check(_ outcome: Outcome) -> SearchCheck {
    let demands = baseline.demands(years)
    return SearchCheck(
      years: demands.map { baseline.years[$0.year] },
      failures: failures(outcome, stopsAtFirst: false),
      verdicts: demands.map { outcome.judged($0, baseline).verdicts })
  }

  /// Whether nothing that levers act on falls short.
  func isMet(_ outcome: Outcome) -> Bool { failures(outcome, stopsAtFirst: true).isEmpty }

  private func failures(_ outcome: Outcome, stopsAtFirst: Bool) -> [SearchCheck.Failure] {
    var failures: [SearchCheck.Failure] = []
    for demand in baseline.demands(years) {
      if stopsAtFirst, !failures.isEmpty { break }
      let assessed = outcome.judged(demand, baseline)
      let standard = assessed.standard
      for (place, section) in zip(baseline.sections, assessed.sections) {
        if stopsAtFirst, !failures.isEmpty { break }
        guard let section else { continue }
        func note(_ need: SearchNeed, _ verdict: Verdict, _ shortBy: Int?) {
          guard verdict == .fallsShort, !exempt.contains(place.id) else { return }
          failures.append(
            SearchCheck.Failure(
              section: place.id, stage: place.stage, need: need, year: assessed.year,
              verdict: verdict, shortBy: shortBy))
        }
        if section.isInScope { note(.schoolRule, section.verdict, nil) }
        if standard.binds(.staffRatio), let ratio = section.staffRatio {
          note(.staffRatio, ratio.verdict, ratio.shortBy)
        }
        if standard.binds(.artsRooms) {
          note(.musicRooms, section.musicRooms.verdict, section.musicRooms.shortBy)
          note(.artRooms, section.artRooms.verdict, section.artRooms.shortBy)
        }
      }
      for stage in Stage.allCases {
        // Where figures are missing no lever brings it within its limit: see `beyondLevers`.
        for finding in assessed.coefficients[stage] ?? []
        where finding.isAboveWithAllData {
          failures.append(
            SearchCheck.Failure(
              section: nil, stage: stage, need: .coefficient(finding.indicator),
              year: assessed.year, verdict: finding.verdict, shortBy: nil))
        }
      }
    }
    return failures
  }

  /// What no lever acts on: sizes, places, missing data.
  func beyondLevers(_ outcome: Outcome) -> [BeyondLevers] {
    var found: [BeyondLevers] = []
    for demand in baseline.demands(years) {
      let assessed = outcome.judged(demand, baseline)
      let standard = assessed.standard
      func note(_ kind: BeyondLevers.Kind, _ school: ID<School>?, _ stage: Stage?, _ by: Int?) {
        found.append(
          BeyondLevers(kind: kind, school: school, stage: stage, year: assessed.year, excess: by))
      }
      if standard.binds(.schoolSize) {
        for (school, finding) in zip(baseline.schools, assessed.schoolSizes) {
          guard let finding, finding.verdict != .meets else { continue }
          note(.schoolSize, school.id, nil, finding.shortBy)
        }
      }
      for (place, section) in zip(baseline.sections, assessed.sections) {
        guard let section else { continue }
        let (school, stage) = (place.id.school, place.stage)
        if standard.binds(.classSize), section.classSize.verdict != .meets {
          note(.classSize, school, stage, section.classSize.shortBy)
        }
        if section.isInScope {
          for (indicator, finding) in zip(Indicator.allCases, section.indicators)
          where finding.verdict == .notAssessed {
            note(.missingData(.indicator(indicator)), school, stage, nil)
          }
        }
        if standard.binds(.staffRatio), section.staffRatio?.verdict == .notAssessed {
          note(.missingData(.staffRatio), school, stage, nil)
        }
        if standard.binds(.artsRooms) {
          if section.musicRooms.verdict == .notAssessed {
            note(.missingData(.musicRooms), school, stage, nil)
          }
          if section.artRooms.verdict == .notAssessed {
            note(.missingData(.artRooms), school, stage, nil)
          }
        }
      }
      for stage in Stage.allCases {
        for finding in assessed.coefficients[stage] ?? []
        where finding.verdict == .notAssessed || !finding.missing.isEmpty {
          note(.missingData(.coefficient(finding.indicator)), nil, stage, nil)
        }
      }
      for shortfall in outcome.projection.shortfalls where shortfall.year == assessed.year {
        let place = baseline.sections[shortfall.section]
        note(.placeShortfall, place.id.school, place.stage, shortfall.pupils)
      }
      for item in standard.items where item.itemClass == .binding {
        if item.judgements.contains(.computed(.rotation)) {
          note(.ledgerItem(item.id), nil, nil, nil)
        }
      }
    }
    return found
  }
}
