// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Whether a plan would be signed, and everything that stands against it.
///
/// Made from the simulator's outcome alone: no code and no table of the search takes part, so that it
/// can judge what the search finds.
public struct SigningCheck: Equatable, Sendable {
  /// What breaks a rule, rule by rule in order of `SigningRule`, then year, then schools.
  public var breaches: [SigningBreach]
  /// What must be asked before a rule can be decided.
  public var questions: [SigningQuestion]
  /// What whoever signs should know beside.
  public var notes: [SigningNote]
  /// Who leads what, largest money first.
  public var assignments: [SigningAssignment]
  /// Rules that the county has switched off, with its reasons.
  public var unchecked: [UncheckedRule]

  /// Whether nothing stands against it and nothing is left to be asked.
  public var wouldBeSigned: Bool { breaches.isEmpty && questions.isEmpty }
  /// What the plan itself breaks, beside what the plan that it builds on breaks as much.
  public var own: [SigningBreach] { breaches.filter { !$0.isInherited } }
}

extension Baseline {
  /// Judges a plan by every rule of signing that the county has not switched off.
  ///
  /// - Parameters:
  ///   - plan: The plan, as the outcome ran it.
  ///   - base: The outcome of the plan that it builds on: what that breaks as much is marked so.
  ///   - rules: The rules to judge by, of those that the county has not switched off.
  public func signing(
    _ outcome: Outcome, base: Outcome? = nil, rules: [SigningRule] = SigningRule.allCases
  ) -> SigningCheck {
    var check = signed(outcome, rules)
    if let base, base.plan != outcome.plan {
      let before = signed(base, rules).breaches
      for place in check.breaches.indices {
        let breach = check.breaches[place]
        check.breaches[place].isInherited = before.contains {
          $0.isLike(breach) && $0.figure - $0.limit >= breach.figure - breach.limit
        }
      }
    }
    return check
  }

  private func signed(_ outcome: Outcome, _ rules: [SigningRule]) -> SigningCheck {
    let view = SigningView(baseline: self, outcome: outcome)
    var findings = SigningFindings()
    for rule in rules where county.signing.reason(against: rule) == nil {
      switch rule {
      case .sportsLand: view.judgeLand(&findings)
      case .multimediaRooms: view.judgeRooms(&findings)
      case .privateSchools: view.judgePrivateSchools(&findings)
      case .rotation: view.judgeRotation(&findings)
      case .backboneTeachers: view.judgeBackbone(&findings)
      case .posts: PostsJudge(view).judge(&findings)
      case .recurrentMoney: view.judgeRecurrentMoney(&findings)
      case .shrinkingSchools: view.judgeShrinkingSchools(&findings)
      case .departments: DepartmentJudge(view).judge(&findings)
      }
    }
    return SigningCheck(
      breaches: findings.breaches, questions: findings.questions, notes: findings.notes,
      assignments: findings.assignments, unchecked: county.signing.unchecked)
  }
}

/// What the rules find, collected.
struct SigningFindings {
  var breaches: [SigningBreach] = []
  var questions: [SigningQuestion] = []
  var notes: [SigningNote] = []
  var assignments: [SigningAssignment] = []

  /// Asks once: the first year in which an answer is missing tells enough.
  mutating func ask(_ question: SigningQuestion) {
    let isAsked = questions.contains {
      $0.rule == question.rule && $0.school == question.school && $0.stage == question.stage
        && $0.gap.isLike(question.gap)
    }
    if !isAsked { questions.append(question) }
  }
}

extension SigningQuestion.Gap {
  /// Whether the same answer settles both.
  fileprivate func isLike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.land, .land), (.sportsArea, .sportsArea), (.specialistRooms, .specialistRooms),
      (.totalStaff, .totalStaff), (.totalPupils, .totalPupils):
      true
    default: self == other
    }
  }
}
