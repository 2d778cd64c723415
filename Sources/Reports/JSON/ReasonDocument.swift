// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
import Standards

/// Why a question cannot be met, for programs: a member of `junheng.search/2`; money in yuan.
public struct ReasonDocument: Encodable, Sendable {
  let proven: Bool
  let interrupted: Bool
  let conflicts: [Entry]
  let remedies: [Change]

  struct Entry: Encodable, Sendable {
    let certainty: String
    let size: String
    let years: [Int]
    let constraints: [Member]
    let shortBy: Nullable<Double>
    let money: Nullable<MoneyEntry>
    let relaxations: [Change]
  }
  struct Member: Encodable, Sendable {
    let kind: String
    let school: Nullable<String>
    let stage: Nullable<String>
    let need: Nullable<String>
    let action: Nullable<String>
    let year: Nullable<Int>
    let amount: Nullable<Int64>
    /// What the others cost without it; null where it is not shown to be needed.
    let costWithout: Nullable<Int64>
  }
  struct MoneyEntry: Encodable, Sendable {
    let from: Int
    let to: Int
    let needed: Int64
    let available: Int64
    let schools: Int
    let countsCoefficients: Bool
  }
  struct Change: Encodable, Sendable {
    let changes: [One]
    let effect: String
    let cost: Nullable<Int64>
    let remaining: Nullable<Int>
    let least: Bool
    let atLeast: Nullable<Int64>
  }
  struct One: Encodable, Sendable {
    let kind: String
    let school: Nullable<String>
    let action: Nullable<String>
    let subject: Nullable<String>
    let year: Nullable<Int>
    let amount: Nullable<Int64>
  }

  /// The document of a report.
  public init(_ report: InfeasibilityReport) {
    proven = report.isProven
    interrupted = report.isInterrupted
    remedies = report.remedies.map(Change.init)
    conflicts = report.conflicts.map { conflict in
      Entry(
        certainty: conflict.certainty.rawValue, size: conflict.size.rawValue,
        years: conflict.years.map(\.firstYear), constraints: conflict.members.map(Member.init),
        shortBy: Nullable(conflict.shortBy?.value),
        money: Nullable(
          conflict.money.map {
            MoneyEntry(
              from: $0.from.year, to: $0.to.year, needed: $0.needed.yuan,
              available: $0.available.yuan, schools: $0.schools,
              countsCoefficients: $0.countsCoefficients)
          }), relaxations: conflict.relaxations.map(Change.init))
    }
  }
}

extension ReasonDocument.Member {
  init(_ member: Conflict.Member) {
    var cost: Int64?
    if case .shown(let money) = member.necessity { cost = money.yuan }
    let subject = Subject(member.constraint)
    kind = subject.kind
    school = Nullable(subject.school)
    stage = Nullable(subject.stage)
    need = Nullable(subject.need)
    action = Nullable(subject.action)
    year = Nullable(subject.year)
    amount = Nullable(subject.amount)
    costWithout = Nullable(cost)
  }

  /// A condition by its parts.
  private struct Subject {
    var kind: String
    var school: String?
    var stage: String?
    var need: String?
    var action: String?
    var year: Int?
    var amount: Int64?

    init(_ constraint: NamedConstraint) {
      switch constraint {
      case .requirement(let section, let asked, let when, let atFloor):
        kind = atFloor ? "floor" : "requirement"
        (school, stage) = (section.school.rawValue, section.stage.rawValue)
        need = asked.key
        year = when.firstYear
      case .school(let id):
        kind = "school"
        school = id.rawValue
      case .needs(let schools):
        kind = "needs"
        amount = Int64(schools)
      case .coefficient(let which, let indicator, let when):
        kind = "coefficient"
        (stage, need, year) = (which.rawValue, indicator.rawValue, when.firstYear)
      case .budget(let when, let money):
        kind = "budget"
        (year, amount) = (when.year, money.yuan)
      case .cap(let what, let when, let units):
        kind = "cap"
        (action, year, amount) = (what.rawValue, when.year, Int64(units))
      case .leadTime(let what, let years):
        kind = "leadTime"
        (action, amount) = (what.rawValue, Int64(years))
      case .limit(let what, let limit, let id):
        kind = "limit"
        (action, need, school) = (what.rawValue, limit.rawValue, id.rawValue)
      case .rule(let rule, let what, let id):
        kind = "rule"
        (action, need, school) = (what.rawValue, rule.rawValue, id.rawValue)
      case .surplus(let what, let which, let units):
        kind = "surplus"
        (action, stage, amount) = (what.rawValue, which.rawValue, Int64(units))
      case .staff(let section, let resource):
        kind = "staff"
        (school, stage) = (section.school.rawValue, section.stage.rawValue)
        need = resource.rawValue
      case .mostPerSection(let what, let units):
        kind = "mostPerSection"
        (action, amount) = (what.rawValue, Int64(units))
      case .lockedSchool(let id):
        kind = "lockedSchool"
        school = id.rawValue
      case .missingLever(let resource):
        kind = "missingLever"
        need = resource.rawValue
      }
    }
  }
}

extension ReasonDocument.Change {
  init(_ relaxation: Relaxation) {
    changes = relaxation.changes.map(ReasonDocument.One.init)
    cost = Nullable(relaxation.price?.yuan)
    var left: Int?
    switch relaxation.effect {
    case .verified: effect = "verified"
    case .removesThis: effect = "removesThis"
    case .notEnough(let remaining):
      effect = "notEnough"
      left = remaining
    case .relaxedOnly: effect = "relaxedOnly"
    case .notTried: effect = "notTried"
    }
    remaining = Nullable(left)
    least = relaxation.isLeast
    atLeast = Nullable(relaxation.atLeast?.yuan)
  }
}

extension ReasonDocument.One {
  init(_ change: Relaxation.Change) {
    func one(
      _ kind: String, school: ID<School>? = nil, action: MeasureAction? = nil,
      subject: String? = nil, year: Int? = nil, amount: Int64? = nil
    ) -> Self {
      Self(
        kind: kind, school: Nullable(school?.rawValue), action: Nullable(action?.rawValue),
        subject: Nullable(subject), year: Nullable(year), amount: Nullable(amount))
    }
    self =
      switch change {
      case .target(let year): one("target", year: year.firstYear)
      case .budget(let year, let more): one("budget", year: year.year, amount: more.yuan)
      case .everyBudget(let more): one("everyBudget", amount: more.yuan)
      case .cap(let action, let year, let more):
        one("cap", action: action, year: year.year, amount: Int64(more))
      case .leadTime(let action, let years):
        one("leadTime", action: action, amount: Int64(years))
      case .site(let school, let more): one("site", school: school, amount: Int64(more))
      case .mostPerSection(let action, let more):
        one("mostPerSection", action: action, amount: Int64(more))
      case .unlock(let school): one("unlock", school: school)
      case .lever(let kind): one("lever", subject: kind.rawValue)
      case .route(let route, let school): one("route", school: school, subject: route.id)
      case .staff(let section, let more):
        one("staff", school: section.school, subject: section.stage.rawValue, amount: Int64(more))
      }
  }
}
