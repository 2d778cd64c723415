// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

@Suite("What the county's own tables tell is computed and need not be declared")
struct CountyFigureTests {
  private static func item(_ id: String, _ figure: CountyFigure, key: String?) -> LedgerItem {
    LedgerItem(
      id: id, group: Bilingual(zh: "组", en: "group"), title: Bilingual(zh: id, en: id),
      itemClass: .binding, points: nil,
      judgements: [
        key.map { .declared(comparison: .atLeast, valueKey: $0) } ?? .declaredYesNo
      ], figures: [figure], citation: Citation(document: "sample", article: id))
  }

  private static func standard(privateLimit: String? = nil) -> Standard {
    var standard = SampleStandard.make()
    standard.items = [
      item("R", .rotationShare, key: "rotation.share"),
      item("B", .rotationBackboneShare, key: "rotation.backboneShare"),
      item("P", .privateShare, key: nil), item("S", .specialStaffRatio, key: nil),
    ]
    var values = [
      ("rotation.share", "10", Unit.percent), ("rotation.backboneShare", "20", .percent),
      ("staffRatio.special.limit", "4", .pupilsPerStaff),
    ]
    if let privateLimit { values.append(("private.share.limit", privateLimit, .percent)) }
    for (key, text, unit) in values {
      standard.values[key] = CitedValue(
        key: key, value: ExactDecimal(text) ?? ExactDecimal(0), unit: unit,
        from: PartialDate(year: 2017), citation: Citation(document: "sample", article: key))
    }
    return standard
  }

  private static func bench(
    _ standard: Standard = Self.standard(), _ change: @escaping (inout County) -> Void
  ) -> Bench {
    let schools: [BenchSchool] = [
      BenchSchool("一小", .primary, perGrade: 40), BenchSchool("民小", .primary, perGrade: 10),
      BenchSchool("特校", .special, perGrade: 5, staff: [12, 5, 1, 1]),
    ]
    return Bench(schools, standard: standard, years: 2, county: change)
  }

  private static func finding(_ bench: Bench, _ id: String, year: Int = 0) -> ClauseFinding? {
    bench.assess().years[year].items.first { $0.item == id }?.clauses.first
  }

  @Test func withoutCountsNothingIsConcluded() {
    let bench = Self.bench { _ in }
    for id in ["R", "B", "P"] {
      let clause = Self.finding(bench, id)
      #expect(clause?.figure == nil && clause?.verdict == .notAssessed, "\(id)")
    }
  }

  @Test(arguments: [(20, 3, Verdict.meets, Verdict.fallsShort), (19, 4, .fallsShort, .meets)])
  func countedRotationIsHeldAgainstTheStandardExactly(
    moved: Int, backbone: Int, share: Verdict, ofBackbone: Verdict
  ) {
    let bench = Self.bench {
      $0.rotationCounts = [
        RotationCount(
          year: SchoolYear(2023), eligible: 200, moved: moved, movedBackbone: backbone)
      ]
      $0.declarations = [
        Declaration(item: "R", year: SchoolYear(2023), value: ExactDecimal(50), isPlanned: false)
      ]
    }
    #expect(Self.finding(bench, "R")?.verdict == share)
    #expect(Self.finding(bench, "R")?.figure?.numerator == moved)
    #expect(Self.finding(bench, "R")?.figure?.source == .counted)
    #expect(Self.finding(bench, "B")?.verdict == ofBackbone)
    // The year after has neither a count nor a measure: the declaration holds again.
    #expect(Self.finding(bench, "R", year: 1)?.figure == nil)
    #expect(Self.finding(bench, "R", year: 1)?.verdict == .meets)
  }

  @Test func plannedMovesCountAgainstWhoWasEligibleLast() {
    var bench = Self.bench {
      $0.rotationCounts = [RotationCount(year: SchoolYear(2022), eligible: 100)]
    }
    bench.stock.measureEffects = [
      (MeasureAction.rotateTeacher, 7), (.rotateBackbone, 2), (.hireTeacher, 50),
    ].enumerated().map { position, effect in
      MeasureEffect(
        measure: ID("\(position)"), action: effect.0, position: position, year: 1,
        requested: Quantity(effect.1), done: Quantity(effect.1))
    }
    #expect(Self.finding(bench, "R")?.figure == nil, "nobody moves in the first year")
    let share = Self.finding(bench, "R", year: 1)
    #expect(share?.figure?.numerator == 9 && share?.figure?.denominator == 100)
    #expect(share?.figure?.source == .plannedMoves(eligibleIn: SchoolYear(2022)))
    #expect(share?.verdict == .fallsShort)
    #expect(Self.finding(bench, "B", year: 1)?.figure?.numerator == 2)
    #expect(Self.finding(bench, "B", year: 1)?.verdict == .meets)
  }

  @Test(arguments: [(nil, Verdict.notAssessed), ("15", .fallsShort), ("20", .meets)])
  func privatePupilsAreAShareOfAll(limit: String?, verdict: Verdict) {
    let bench = Self.bench(Self.standard(privateLimit: limit)) { county in
      county.schools[1].isPrivate = true
    }
    let clause = Self.finding(bench, "P")
    // 60 of 240 + 60 + 45.
    #expect(clause?.figure?.numerator == 60 && clause?.figure?.denominator == 345)
    #expect(clause?.verdict == verdict)
  }

  @Test func aSpecialSchoolHasFourPupilsForEachMemberOfStaff() {
    let bench = Self.bench { _ in }
    let clause = Self.finding(bench, "S")
    #expect(clause?.figure?.numerator == 45)
    #expect(clause?.figure?.denominator == 24)
    #expect(clause?.verdict == .meets)
    let missing = Self.bench { county in
      county.schools[2].sections[0].staff[.staff] = nil
    }
    #expect(Self.finding(missing, "S")?.figure == nil)
    #expect(Self.finding(missing, "S")?.verdict == .notAssessed)
  }

  @Test func anOwnTargetIsShownAndCountsForNothing() {
    var standard = SampleStandard.make()
    standard.items = [
      LedgerItem(
        id: "T1", group: Bilingual(zh: "组", en: "group"), title: Bilingual(zh: "甲", en: "a"),
        itemClass: .tracked, points: nil, judgements: [.declaredYesNo],
        citation: Citation(document: "sample", article: "T1"))
    ]
    let year = Bench([BenchSchool("一小", .primary, perGrade: 40)], standard: standard) {
      $0.declarations = [
        Declaration(item: "T1", year: SchoolYear(2023), value: ExactDecimal(0), isPlanned: false)
      ]
    }.assess().years[0]
    #expect(year.items.map(\.verdict) == [.fallsShort])
    #expect(year.ledgerVerdict == year.verdict && year.ledgerVerdict == .meets)
  }
}

@Suite("Small rural schools have routes of their own")
struct SmallRuralRouteTests {
  private static let citation = Citation(document: "sample", article: "r")

  private static func found(perGrade: Int, amount: Int?, locality: Locality = .country) -> Finding?
  {
    let route = RelaxationRoute(
      id: "peAndArts.smallRural", name: Bilingual(zh: "甲", en: "a"),
      appliesTo: [.indicator(.peAndArtsTeachers)], effect: .alsoCounted, localities: [.country],
      builtUntil: nil, pupilsBelow: 100, citation: citation)
    let school = BenchSchool("村小", .primary, perGrade: perGrade, staff: [8, 6, 1, 0])
    let bench = Bench([school], standard: SampleStandard.make(relaxations: [route])) { county in
      county.schools[0].locality = locality
      var claim = RelaxationClaim(school: "村小", route: route.id, from: SchoolYear(2023))
      claim.amount = amount.map { Quantity($0) }
      county.relaxations = [claim]
    }
    let relaxed = Assessment(
      baseline: bench.baseline, projection: bench.projection, stock: bench.stock, relaxed: true)
    let place = Indicator.peAndArtsTeachers.index
    return relaxed.years[0].sections[0]?.indicators[place]
  }

  @Test func visitingTeachersAreCountedWithTheSchoolsOwn() {
    #expect(Self.found(perGrade: 16, amount: 1)?.verdict == .meets)
    #expect(Self.found(perGrade: 16, amount: 1)?.route == "peAndArts.smallRural")
    #expect(Self.found(perGrade: 16, amount: nil)?.verdict == .fallsShort)
  }

  @Test func aSchoolOfAHundredOrInTownIsNone() {
    #expect(Self.found(perGrade: 17, amount: 5)?.verdict == .fallsShort, "102 pupils")
    #expect(Self.found(perGrade: 16, amount: 5, locality: .town)?.verdict == .fallsShort)
  }
}
