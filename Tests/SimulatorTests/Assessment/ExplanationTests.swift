// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

struct ExplanationTests {
  /// A nine-year school over two years, with one purchase of sports area and one hire between them.
  private func bench(relaxations: [RelaxationRoute] = []) -> Bench {
    var bench = Bench(
      [
        BenchSchool("九年制", .nineYear, perGrade: 100, shared: [6_000, 5_000, 2_400_000, 30, 3, 3]),
        BenchSchool("一小", .primary, perGrade: 150),
      ], standard: SampleStandard.make(relaxations: relaxations), years: 2)
    bench.stock.shared[1, 0][.sportsArea] = Quantity(6_500)
    bench.stock.staff[1, 0][.backboneTeachers] = 13
    bench.stock.flows = [
      StockFlow(
        year: 1, school: 0, section: nil, kind: .sportsArea, amount: Quantity(1_500),
        cause: .measure("建操场")),
      StockFlow(
        year: 1, school: 0, section: 0, kind: .backboneTeachers, amount: Quantity(1),
        cause: .measure("认定")),
      StockFlow(
        year: 1, school: 1, section: nil, kind: .sportsArea, amount: Quantity(7),
        cause: .measure("别校")),
    ]
    return bench
  }

  private func explain(
    _ subject: Explanation.Subject, _ bench: Bench, year: Int = 1, relaxed: Bool = false
  ) -> Explanation? {
    Explanation(
      subject, year: year, baseline: bench.baseline, projection: bench.projection,
      stock: bench.stock, assessment: bench.assess(relaxed: relaxed))
  }

  private let junior = SectionID(school: "九年制", stage: .junior)
  private let primary = SectionID(school: "九年制", stage: .primary)

  @Test func anIndicatorIsExplainedFromItsBaseThroughItsFlowsToItsShare() throws {
    let bench = bench()
    let told = try #require(explain(.indicator(.sportsArea, junior), bench))
    let finding = try #require(
      bench.assess().years[1].sections[1]?.indicators[Indicator.sportsArea.index])
    #expect(told.year == SchoolYear(2024))
    #expect(told.formula == .amountPerPupils(basis: 1))
    #expect(told.inputs.count == 7)
    #expect(told.inputs[0] == .pupils(junior, byGrade: [100, 100, 100]))
    #expect(told.inputs[1] == .base(.sportsArea, Quantity(5_000)))
    #expect(told.inputs[2] == .flow(bench.stock.flows[0]))
    #expect(told.inputs[3] == .held(.sportsArea, Quantity(6_500)))
    guard case .share(let share?) = told.inputs[4] else {
      Issue.record("the share is missing")
      return
    }
    #expect(share.parts.map(\.pupils) == [600, 300])
    #expect(share.parts.map(\.weight.value.description) == ["1", "1.1"])
    #expect(told.inputs[5] == .amount(finding.numerator))
    #expect(told.inputs[6] == .divisor(300))
    // What the parts say is what the value is.
    #expect((6_500 * share.value / 300 - (told.value ?? 0)).magnitude < 1e-9)
    #expect(told.threshold.citation.article == "indicator.sportsArea.junior.threshold")
    #expect(told.document?.id == "sample")
    #expect(told.floor?.value.description == "8.67")
    #expect(told.verdict == finding.verdict && told.shortBy == finding.shortBy)
    #expect(told.marginScope == .school && told.route == nil)
  }

  @Test func peopleAreExplainedBySectionAndFlowsOnlyUpToTheYear() throws {
    let now = try #require(explain(.indicator(.backboneTeachers, primary), bench()))
    #expect(
      now.inputs.contains(.base(.backboneTeachers, Quantity(12)))
        && now.inputs.contains(.held(.backboneTeachers, Quantity(13))))
    #expect(now.inputs.contains(.flow(bench().stock.flows[1])))
    let before = try #require(explain(.indicator(.backboneTeachers, primary), bench(), year: 0))
    #expect(!before.inputs.contains { if case .flow = $0 { true } else { false } })
    let other = try #require(explain(.indicator(.backboneTeachers, junior), bench()))
    #expect(!other.inputs.contains { if case .flow = $0 { true } else { false } })
  }

  @Test func aCoefficientIsExplainedByEverySectionsPartOfTheVariance() throws {
    let bench = bench()
    let told = try #require(explain(.coefficient(.primary, .sportsArea), bench))
    let members = told.inputs.compactMap { input -> CoefficientMember? in
      if case .member(let member) = input { member } else { nil }
    }
    #expect(members.map(\.section.school) == ["九年制", "一小"])
    #expect((members.compactMap(\.partOfVariance).reduce(0, +) - 1).magnitude < 1e-12)
    let amounts = members.compactMap { $0.amount?.value }
    let pupils = members.compactMap { $0.pupils.map(Double.init) }
    let value = try #require(told.value)
    #expect((ReferenceCoefficient.value(amounts, pupils) - value).magnitude < 1e-12)
    #expect(told.threshold.key == "coefficient.primary.limit")
    #expect(told.shortBy == nil && told.marginScope == nil)
    #expect(explain(.coefficient(.junior, .sportsArea), bench) != nil)
  }

  @Test func everyOtherVerdictIsExplainedWithTheFiguresOfItsFinding() throws {
    let bench = bench()
    let year = bench.assess().years[1]
    let section = try #require(year.sections[0])
    let pairs: [(Explanation.Subject, Finding?, Explanation.Formula, Int)] = [
      (.classSize(primary), section.classSize, .largestClass, 2),
      (.staffRatio(primary), section.staffRatio, .pupilsPerStaff, 3),
      (.rooms(.musicRooms, "九年制"), section.musicRooms, .roomsForClasses, 4),
      (.rooms(.artRooms, "九年制"), section.artRooms, .roomsForClasses, 4),
      (.schoolSize("九年制"), year.schoolSizes[0], .compulsoryPupils, 2),
    ]
    for (subject, finding, formula, inputs) in pairs {
      let told = try #require(explain(subject, bench))
      let finding = try #require(finding)
      #expect(told.formula == formula && told.inputs.count == inputs, "\(subject)")
      #expect(told.value == finding.value && told.verdict == finding.verdict, "\(subject)")
      #expect(told.threshold == finding.threshold && told.shortBy == finding.shortBy)
      #expect(told.spare == finding.spare && told.marginScope == finding.marginScope)
    }
  }

  @Test func aRelaxedExplanationNamesItsRouteAndWhatTheRouteCounts() throws {
    let route = RelaxationRoute(
      id: "在建", name: Bilingual(zh: "在建", en: "construction"),
      appliesTo: [.indicator(.sportsArea)], effect: .includeUnderConstruction, localities: [],
      builtUntil: nil, citation: Citation(document: "sample", article: "route"))
    var bench = bench(relaxations: [route])
    bench.stock.underConstruction[1, 0][.sportsArea] = Quantity(9_000)
    var county = bench.baseline.county
    county.relaxations = [RelaxationClaim(school: "九年制", route: "在建", from: SchoolYear(2023))]
    bench.baseline = Baseline(county: county, standard: bench.baseline.standard)
    let subject = Explanation.Subject.indicator(.sportsArea, junior)
    let told = try #require(explain(subject, bench, relaxed: true))
    #expect(told.route == route && told.verdict == .meets)
    #expect(told.inputs.contains(.underConstruction(.sportsArea, Quantity(9_000))))
    // 15,500 m² in all, of which 330 of 930 weighted pupils' part is the junior section's.
    #expect(told.inputs.contains(.amount(Fraction(hundredths: 1_550_000 * 3_300, divisor: 9_300))))
    #expect(explain(subject, bench)?.route == nil)
    #expect(explain(subject, bench)?.verdict == .fallsShort)
  }

  @Test func whatIsNotThereHasNoExplanation() {
    var bench = bench()
    bench.projection.isOpen[1, 2] = false
    let closed = SectionID(school: "一小", stage: .primary)
    let subjects: [Explanation.Subject] = [
      .indicator(.sportsArea, closed), .classSize(closed), .staffRatio(closed),
      .schoolSize("一小"), .rooms(.musicRooms, "一小"), .schoolSize("没有"),
      .indicator(.sportsArea, SectionID(school: "没有", stage: .primary)),
      .rooms(.sportsArea, "九年制"),
    ]
    for subject in subjects { #expect(explain(subject, bench) == nil, "\(subject)") }
  }

  @Test func missingInputsAreTold() throws {
    var bench = bench()
    bench.stock.shared[1, 0][.sportsArea] = nil
    bench.projection.unknownSections = [0]
    let told = try #require(explain(.indicator(.sportsArea, primary), bench))
    #expect(told.inputs.contains(.pupils(primary, byGrade: nil)))
    #expect(told.inputs.contains(.held(.sportsArea, nil)))
    #expect(told.inputs.contains(.share(nil)) && told.inputs.contains(.amount(nil)))
    #expect(told.verdict == .notAssessed && told.value == nil && told.shortBy == nil)
  }
}
