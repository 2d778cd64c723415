// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import TestSupport

/// Counties without errors whose every field may take any value that the tables can hold.
struct RandomCounty {
  private var random: SeededGenerator
  private var county: County

  static func make(seed: UInt64) -> County {
    var maker = RandomCounty(seed: seed)
    maker.fillSchools()
    maker.fillPupils()
    maker.fillProjects()
    maker.fillPlan()
    maker.fillSigning()
    maker.fillLedger()
    return maker.county
  }

  private init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    let base = SchoolYear(random.whole(2020...2026))
    let target = base.advanced(by: random.whole(0...6))
    var settings = Defaults.settings(from: base)
    settings.retirementRate = Parameter(Double(random.whole(0...1000)) / 7000, .stated("年鉴，第 3 页"))
    settings.discountRate = Parameter(1e-7, .assumed("“很小”: a \"test\" \\ #1"))
    settings.classFormation = [
      ClassFormation(from: base, primary: 45, junior: 50, basis: .stated("a, b: {c}")),
      ClassFormation(from: base.advanced(by: 2), primary: 40, junior: 45, basis: .assumed("- x")),
    ]
    county = County(
      name: "测试县 #\(seed)", isSynthetic: random.chance(50), standard: "national-2017",
      baseYear: base, targetYear: target,
      inspectionYears: [target, target.advanced(by: random.whole(1...3))],
      lastYear: target.advanced(by: random.whole(3...8)), settings: settings)
    county.levers = Defaults.levers
    for index in county.levers.indices where random.chance(40) {
      let most = county.levers[index].action == .buyEquipment ? 900 : 900_000
      county.levers[index].unitPrice = Money(yuan: Int64(random.whole(0...most)))
      county.levers[index].mostPerSection = random.maybe { $0.whole(0...9) }
      county.levers[index].isEnabled = random.chance(50)
      county.levers[index].limit = random.pick(Lever.Limit.allCases)
      county.levers[index].contributions[.staff] = amount(9)
      county.levers[index].basis = random.chance(50) ? .stated("询价") : .assumed("估计")
    }
  }

  private mutating func amount(_ most: Int) -> Quantity {
    Quantity(hundredths: Int64(random.whole(0...(most * 100))))
  }
  private mutating func text() -> String? {
    random.maybe {
      $0.pick(["据实", "第 1 行\n第 2 行", "a,b", "“引号” \"q\"", "=1+1", "3;4、5", "Ⅰ期 （扩）", "'"])
    }
  }
  private mutating func date(from: Int = 2000, to: Int = 2019) -> PartialDate {
    let month = random.maybe { $0.whole(1...12) }
    return PartialDate(
      year: random.whole(from...to), month: month,
      day: month.flatMap { _ in random.maybe { $0.whole(1...28) } })
  }
  private mutating func stock(_ kinds: [ResourceKind]) -> Resources {
    var result = Resources()
    let whole: Set<ResourceKind> = [
      .staff, .teachersAboveRequiredQualification, .backboneTeachers, .multimediaClassrooms,
      .musicRooms, .artRooms,
    ]
    for kind in kinds where random.chance(70) {
      result[kind] = whole.contains(kind) ? Quantity(random.whole(0...9999)) : amount(9999)
    }
    return result
  }

  private mutating func fillSchools() {
    for index in 0..<random.whole(3...9) {
      let kind = random.pick(SchoolKind.allCases)
      var school = School(
        id: ID("学校\(index),\"甲\""), kind: kind, status: random.pick(SchoolStatus.allCases),
        locality: random.pick(Locality.allCases), zone: ID("学区\(index % 3)"),
        sections: kind.stages.map { stage in
          Section(stage: stage, places: random.maybe { $0.whole(0...3000) })
        })
      for position in school.sections.indices {
        var staff = stock([
          .teachersAboveRequiredQualification, .backboneTeachers, .peAndArtsTeachers,
        ])
        staff[.staff] = random.maybe { _ in Quantity(99_999) }.map { min($0, Quantity(10_000)) }
        school.sections[position].staff = staff
      }
      school.isBoarding = random.chance(30)
      school.isPrivate = random.chance(30)
      school.builtOn = random.chance(50) ? date() : nil
      school.landArea = amount(100_000)
      school.approvedSize = random.maybe { $0.whole(0...4000) }
      school.seniorPupils = random.maybe { $0.whole(0...4000) }
      school.shared = stock(ResourceKind.sharedKinds)
      school.indoorSportsArea = random.chance(50) ? .zero : nil
      school.sportsAreaLimit = random.chance(50) ? amount(50_000) : nil
      school.note = text()
      if index > 0, random.chance(20) { school.parent = county.schools[0].id }
      county.schools.append(school)
    }
  }

  private mutating func fillPupils() {
    for school in county.schools {
      for back in [2, 1, 0] where back == 0 || random.chance(40) {
        let grades = school.kind.stages.flatMap { Array($0.grades) }
        let pupils = (1...9).map { grades.contains($0) ? random.whole(0...300) : nil }
        county.enrolment.append(
          EnrolmentRecord(
            school: school.id, year: county.baseYear.advanced(by: -back), pupils: pupils,
            classes: pupils.map { count in
              // No more classes than pupils.
              count.flatMap { count in random.maybe { min(count, $0.whole(1...9)) } }
            },
            largestClasses: pupils.map { count in
              count.flatMap { $0 > 0 && random.chance(20) ? $0 : nil }
            }))
      }
    }
    for zone in Set(county.schools.map(\.zone)).sorted() {
      for year in 2012...2015 {
        county.births.append(BirthRecord(zone: zone, year: year, births: random.whole(0...4000)))
      }
      county.future.migration.append(
        MigrationLine(
          zone: random.maybe { _ in zone }, grades: 2...random.whole(2...9),
          year: county.targetYear, pupils: random.whole(-50...50)))
    }
  }

  private mutating func fillProjects() {
    for index in 0..<random.whole(0...5) {
      var project = Project(
        id: ID("项目\(index)"), kind: random.pick(ProjectKind.allCases),
        completion: date(from: 2022, to: 2030))
      project.group = text()
      project.content = text()
      project.status = random.pick(ProjectStatus.allCases)
      project.isLocked = random.chance(30)
      project.start = random.chance(50) ? date() : nil
      project.earliestYear = random.maybe { _ in SchoolYear(2025) }
      project.latestYear = random.maybe { SchoolYear($0.whole(2025...2030)) }
      project.cost = random.maybe { Money(yuan: Int64($0.whole(0...999_999_999))) }
      project.payments = random.pick([
        [], [PaymentShare(year: BudgetYear(2025), share: 1)],
        [2025, 2026, 2027].map { PaymentShare(year: BudgetYear($0), share: 1.0 / 3) },
      ])
      project.opening = random.pick(OpeningMode.allCases)
      project.departments = random.pick([[], ["县教育局"], ["县教育局", "县财政局"]])
      project.source = text()
      let school = random.pick(county.schools)
      for stage in [nil] + school.kind.stages.map(Optional.some) where random.chance(60) {
        project.works.append(work(school.id, stage))
      }
      county.plan.projects.append(project)
    }
  }

  private mutating func work(_ school: ID<School>, _ stage: Stage?) -> ProjectWork {
    var work = ProjectWork(school: school, stage: stage)
    work.places = random.maybe { $0.whole(-200...2000) }
    work.classes = random.maybe { $0.whole(0...48) }
    work.buildingArea = amount(30_000)
    work.added = stock(ResourceKind.sharedKinds)
    work.removed = stock(random.pick([[], ResourceKind.sharedKinds]))
    work.swing = stock(random.pick([[], ResourceKind.sharedKinds]))
    work.renovatedSportsArea = random.chance(50) ? amount(9000) : nil
    work.landArea = random.chance(50) ? amount(90_000) : nil
    work.assumption = text()
    return work
  }

  private mutating func fillSigning() {
    let base = county.baseYear
    county.signing.posts = [
      AuthorisedPosts(
        from: base, posts: random.whole(0...9_000), source: random.maybe { _ in "编办" }),
      AuthorisedPosts(from: base.advanced(by: 1), stage: .primary, posts: random.whole(0...9_000)),
    ]
    county.signing.recurrentBudgets = [
      BudgetYear(base.firstYear + 1): Money(yuan: Int64(random.whole(100_000...9_000_000)))
    ]
    county.signing.fundsPrivateSchools = random.chance(50)
    county.signing.unchecked = SigningRule.allCases.filter { _ in random.chance(30) }
      .map { UncheckedRule(rule: $0, reason: "县长办公会：“\($0.rawValue)”, # 1") }
    county.settings.signing.backboneShare = Parameter(0.25, .stated("县里规定"))
  }

  private mutating func fillPlan() {
    for (index, action) in MeasureAction.allCases.enumerated() where random.chance(50) {
      let school = random.pick(county.schools)
      var measure = Measure(
        id: ID("措施\(index)"), action: action, school: random.maybe { _ in school.id },
        amount: Quantity(random.whole(0...50)), from: county.baseYear.advanced(by: 1))
      measure.stage = measure.school == nil ? nil : random.pick(school.kind.stages)
      measure.until = random.maybe { _ in measure.from.advanced(by: 3) }
      let most = action == .buyEquipment ? 500 : 500_000
      measure.unitCost = random.maybe { Money(yuan: Int64($0.whole(0...most))) }
      measure.departments = random.pick([[], ["人社局"]])
      measure.source = text()
      county.plan.measures.append(measure)
    }
    var closure = Closure(school: county.schools[1].id, year: county.targetYear)
    closure.source = text()
    county.plan.closures = random.chance(50) ? [closure] : []
    let target = random.pick(county.schools)
    county.plan.catchments = [
      CatchmentShare(
        source: .zone(target.zone), stage: target.kind.stages[0], target: target.id,
        share: Double(random.whole(0...997)) / 997, from: county.baseYear)
    ]
    county.plan.budgets = random.pick([[:], [BudgetYear(2026): Money(yuan: 12_345_678)]])
    county.plan.caps = random.pick([
      [:], [.hireTeacher: [BudgetYear(2026): 30, BudgetYear(2027): 0]],
    ])
    county.retirements = random.pick([
      [],
      [
        RetirementCount(year: SchoolYear(2026), persons: 1),
        RetirementCount(year: SchoolYear(2027), stage: .junior, persons: 0, source: text()),
      ],
    ])
    county.plan.lockedSchools = random.pick([[], [county.schools[0].id]])
    let zones = Set(county.schools.map(\.zone)).sorted()
    county.adjacentZones =
      random.chance(50) ? zip(zones, zones.dropFirst()).map { AdjacentZones($0, $1) } : []
    county.future.birthFactors = random.pick([[:], [2025: 0.95, 2026: 1.0 / 3]])
    county.future.progressionShift = random.pick([0, -0.005])
    county.future.slippageYears = random.whole(0...3)
    county.future.priceFactor = random.pick([1, 1.07])
  }

  private mutating func fillLedger() {
    for item in 1...5 {
      var row = Declaration(
        item: "\(item)", year: county.baseYear,
        value: random.maybe {
          ExactDecimal(significand: Int64($0.whole(-9999...99_999)), scale: $0.whole(0...4))
        }, isPlanned: random.chance(50))
      row.department = text()
      row.evidence = text()
      county.declarations.append(row)
    }
    var claim = RelaxationClaim(
      school: county.schools[0].id, route: "leasedVenue", from: county.baseYear,
      until: random.maybe { _ in county.targetYear })
    claim.amount = random.chance(50) ? amount(5000) : nil
    claim.musicRooms = random.maybe { $0.whole(0...9) }
    claim.artRooms = random.maybe { $0.whole(0...9) }
    claim.evidence = text()
    county.relaxations = random.chance(50) ? [claim] : []
  }
}
