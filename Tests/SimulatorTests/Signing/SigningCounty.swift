// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import TestSupport

@testable import Simulator

/// A county of a village school, a city school and a boarding school, with a plan to be signed.
struct SigningCounty {
  static let village: ID<School> = "村小"
  static let city: ID<School> = "城小"
  static let boarding: ID<School> = "寄宿小学"

  var county = SampleCounty.empty()
  var standard = SampleStandard.make()

  init() {
    func add(_ name: ID<School>, _ locality: Locality, perGrade: Int, classes: Int) {
      var school = SampleCounty.school(name.rawValue, .primary)
      school.locality = locality
      county.schools.append(school)
      county.enrolment.append(
        SampleCounty.record(school, perGrade: perGrade, classes: classes))
    }
    add(Self.village, .country, perGrade: 40, classes: 1)
    add(Self.city, .city, perGrade: 200, classes: 5)
    add(Self.boarding, .town, perGrade: 80, classes: 2)
    county.schools[2].isBoarding = true
    county.levers = SearchCounty.levers()
    county.settings.signing = Self.numbers
  }

  /// The same with a village school to which fewer come every year.
  static var shrinking: SigningCounty {
    var county = SigningCounty()
    county.county.schools[0].zone = "山区"
    county.county.enrolment[0].pupils = [4, 10, 10, 10, 10, 10, nil, nil, nil]
    return county
  }

  /// Pupils of the village school in the base and in the target year.
  var villagePupils: (base: Int, target: Int)? {
    let facts = SchoolFacts(baseline: baseline, outcome: outcome())
    guard let base = facts.pupils(0, year: 0), let target = facts.pupils(0, year: facts.target)
    else { return nil }
    return (base, target)
  }

  static var numbers: SigningNumbers {
    func number(_ value: Double) -> Parameter { Parameter(value, .ofATest) }
    var numbers = SigningNumbers()
    numbers.sportsShareOfSite = number(0.47)
    numbers.otherSpecialistRooms = number(0)
    numbers.backboneShare = number(0.3)
    numbers.smallSchoolPupils = number(100)
    numbers.shrinkingSchoolPupils = number(30)
    numbers.classPostsPupils = number(200)
    numbers.postsPerPrimaryClass = number(2)
    numbers.postsPerJuniorClass = number(3.4)
    return numbers
  }

  /// Adds a measure with a department.
  mutating func plan(
    _ action: MeasureAction, _ school: ID<School>?, _ amount: Int, from year: Int = 2025,
    giver: ID<School>? = nil
  ) {
    var measure = Measure(
      id: ID("措施\(county.plan.measures.count + 1)"), action: action, school: school,
      amount: Quantity(amount), from: SchoolYear(year))
    measure.giver = giver
    measure.departments = ["教体局"]
    county.plan.measures.append(measure)
  }

  mutating func change(_ school: ID<School>, _ edit: (inout School) -> Void) {
    for place in county.schools.indices where county.schools[place].id == school {
      edit(&county.schools[place])
    }
  }

  var baseline: Baseline { Baseline(county: county, standard: standard) }

  func outcome(_ plan: Plan? = nil) -> Outcome {
    baseline.outcome(plan: plan ?? county.plan, future: county.future)
  }

  var check: SigningCheck { baseline.signing(outcome()) }

  /// What breaks one rule.
  func breaches(_ rule: SigningRule) -> [SigningBreach] {
    check.breaches.filter { $0.rule == rule }
  }

  /// What waits for an answer by one rule.
  func questions(_ rule: SigningRule) -> [SigningQuestion] {
    check.questions.filter { $0.rule == rule }
  }
}
