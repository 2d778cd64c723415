// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
import CountyModel
import Standards

/// `junheng.sign/1`: whether a plan would be signed; money in yuan.
public struct SigningDocument: Encodable, Sendable {
  let schema = "junheng.sign/1"
  let county: String
  let plan: String
  let base: Nullable<String>
  let synthetic: Bool
  let signing: SigningPart

  /// The document of one check.
  public init(_ check: SigningCheck, baseline: Baseline, plan: String, base: String?) {
    county = baseline.county.name
    synthetic = baseline.county.isSynthetic
    self.plan = plan
    self.base = Nullable(base)
    signing = SigningPart(check, baseline: baseline)
  }
}

/// A signing check inside a document.
public struct SigningPart: Encodable, Sendable {
  let wouldBeSigned: Bool
  let rules: [Rule]
  let breaches: [Breach]
  let questions: [Question]
  let notes: [Told]
  let assignments: [Assignment]

  struct Rule: Encodable, Sendable {
    let rule: String
    let zh: String
    let en: String
    let checked: Bool
    let reason: Nullable<String>
  }
  struct Breach: Encodable, Sendable {
    let rule: String
    let school: Nullable<String>
    let stage: Nullable<String>
    let year: Nullable<Int>
    let subject: String
    let name: Nullable<String>
    let figure: Double
    let limit: Double
    let limitFrom: String
    let assumed: Bool
    let added: Nullable<Double>
    let inherited: Bool
    let zh: String
    let en: String
  }
  struct Question: Encodable, Sendable {
    let rule: String
    let school: Nullable<String>
    let stage: Nullable<String>
    let year: Nullable<Int>
    let zh: String
    let en: String
  }
  struct Told: Encodable, Sendable {
    let zh: String
    let en: String
  }
  struct Assignment: Encodable, Sendable {
    let task: String
    let items: [String]
    let department: Nullable<String>
    let byItem: Bool
    let money: Int64
  }

  /// The part of one check.
  public init(_ check: SigningCheck, baseline: Baseline) {
    let (chinese, english) = (
      SigningSentences(baseline, .chinese), SigningSentences(baseline, .english)
    )
    wouldBeSigned = check.wouldBeSigned
    rules = SigningRule.allCases.map { rule in
      let reason = check.unchecked.first { $0.rule == rule }?.reason
      let sentence = SigningWords.sentence(rule)
      return Rule(
        rule: rule.rawValue, zh: sentence.zh, en: sentence.en, checked: reason == nil,
        reason: Nullable(reason))
    }
    breaches = check.breaches.map { breach in
      let (subject, name) = breach.subject.keys
      return Breach(
        rule: breach.rule.rawValue, school: Nullable(breach.school?.rawValue),
        stage: Nullable(breach.stage?.rawValue),
        year: Nullable(breach.year?.firstYear ?? breach.budgetYear?.year), subject: subject,
        name: Nullable(name), figure: breach.figure.value, limit: breach.limit.value,
        limitFrom: breach.origin.key, assumed: breach.origin.isAssumed,
        added: Nullable(breach.added?.value), inherited: breach.isInherited,
        zh: chinese.line(breach), en: english.line(breach))
    }
    questions = check.questions.map {
      Question(
        rule: $0.rule.rawValue, school: Nullable($0.school?.rawValue),
        stage: Nullable($0.stage?.rawValue), year: Nullable($0.year?.firstYear),
        zh: chinese.line($0), en: english.line($0))
    }
    notes = check.notes.map { Told(zh: chinese.line($0), en: english.line($0)) }
    assignments = check.assignments.map { entry in
      let task =
        switch entry.task {
        case .measures(let action): action.rawValue
        case .project(let id): id.rawValue
        }
      return Assignment(
        task: task, items: entry.items, department: Nullable(entry.department),
        byItem: entry.isByItem, money: entry.money.yuan)
    }
  }
}

extension SigningBreach.Subject {
  /// A word for programs, and what it is about.
  fileprivate var keys: (String, String?) {
    switch self {
    case .resource(let kind): ("resource", kind.rawValue)
    case .lost: ("lost", nil)
    case .hired: ("hired", nil)
    case .designated: ("designated", nil)
    case .recurrentMoney: ("recurrentMoney", nil)
    case .project(let id): ("project", id.rawValue)
    case .measures(let action): ("measures", action.rawValue)
    }
  }
}

extension SigningBreach.Origin {
  fileprivate var key: String {
    switch self {
    case .stated: "stated"
    case .reckoned: "reckoned"
    case .classes: "classes"
    case .ratio: "ratio"
    case .retirements: "retirements"
    case .rule: "rule"
    }
  }
}
