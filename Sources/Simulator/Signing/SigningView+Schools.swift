// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SigningView {
  /// Added sports area fits the site: the school's own limit, else a part of its land.
  func judgeLand(_ findings: inout SigningFindings) {
    for year in baseline.years.indices {
      for (school, added) in additions(of: .sportsArea, year: year) {
        let entry = baseline.schools[school]
        func ask(_ gap: SigningQuestion.Gap) {
          findings.ask(
            SigningQuestion(
              rule: .sportsLand, school: entry.id, stage: nil, year: schoolYear(year), gap: gap))
        }
        guard var held = outcome.stock.sportsAreaOnLand(year: year, school: school) else {
          ask(.sportsArea(added: added))
          continue
        }
        let limit: Quantity
        let origin: SigningBreach.Origin
        if let stated = entry.sportsAreaLimit {
          (limit, origin) = (stated, .stated)
        } else if let share = numbers.sportsShareOfSite, let land = facts.land(school, year: year) {
          // Halls stand on building land: the part is that of the grounds.
          held -= outcome.stock.indoorSportsArea[year, school] ?? .zero
          (limit, origin) = (land.part(of: share), .reckoned(share))
        } else {
          if numbers.sportsShareOfSite != nil { ask(.land(added: added)) }
          continue
        }
        guard held > limit else { continue }
        findings.breaches.append(
          SigningBreach(
            rule: .sportsLand, school: entry.id, stage: nil, year: schoolYear(year),
            budgetYear: nil, subject: .resource(.sportsArea), figure: held, limit: limit,
            origin: origin, added: added))
      }
    }
  }

  /// Multimedia rooms are bought for classes and specialist rooms that there are.
  func judgeRooms(_ findings: inout SigningFindings) {
    guard let others = numbers.otherSpecialistRooms else { return }
    for year in baseline.years.indices {
      for (school, added) in additions(of: .multimediaClassrooms, year: year) {
        let entry = baseline.schools[school]
        func ask(_ gap: SigningQuestion.Gap) {
          findings.ask(
            SigningQuestion(
              rule: .multimediaRooms, school: entry.id, stage: nil, year: schoolYear(year),
              gap: gap))
        }
        let stock = outcome.stock.shared[year, school]
        guard let held = stock[.multimediaClassrooms],
          let classes = facts.classes(school, year: year)
        else {
          ask(.classes)
          continue
        }
        let specialist = [ResourceKind.musicRooms, .artRooms].map { stock[$0] }
        let limit = specialist.reduce(
          Quantity(classes + facts.otherRooms(others, classes: classes))
        ) { $0 + ($1 ?? .zero) }
        guard held > limit else { continue }
        if specialist.contains(nil) {
          ask(.specialistRooms(held: held, known: limit))
          continue
        }
        findings.breaches.append(
          SigningBreach(
            rule: .multimediaRooms, school: entry.id, stage: nil, year: schoolYear(year),
            budgetYear: nil, subject: .resource(.multimediaClassrooms), figure: held,
            limit: limit, origin: .classes(otherRooms: others), added: added))
      }
    }
  }

  /// Schools that may be closing get no rooms and no area.
  func judgeShrinkingSchools(_ findings: inout SigningFindings) {
    guard let number = numbers.shrinkingSchoolPupils else { return }
    let kinds: [ResourceKind] = [
      .teachingFloorArea, .sportsArea, .multimediaClassrooms, .musicRooms, .artRooms,
    ]
    for year in baseline.years.indices {
      for kind in kinds {
        for (school, added) in additions(of: kind, year: year) {
          let entry = baseline.schools[school]
          guard let then = facts.pupils(school, year: facts.target),
            let now = facts.pupils(school, year: 0)
          else {
            findings.ask(
              SigningQuestion(
                rule: .shrinkingSchools, school: entry.id, stage: nil, year: schoolYear(year),
                gap: .pupils))
            continue
          }
          guard Double(then) < number.value, then < now else { continue }
          // The standard asks for it as long as the school stays; that only the county can say.
          findings.ask(
            SigningQuestion(
              rule: .shrinkingSchools, school: entry.id, stage: nil, year: schoolYear(year),
              gap: .staying(kind, added: added, under: number)))
        }
      }
    }
  }
}
