// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator

extension OutcomeDifference {
  /// What differs between the facts of a baseline and of another scenario.
  public init(baseline: OutcomeFacts, other: OutcomeFacts) {
    numbers = FourNumbers(
      firstCompliance: Pair(baseline: baseline.firstCompliance, other: other.firstCompliance),
      sectionsNotMeeting: Pair(
        baseline: baseline.sectionsNotMeeting, other: other.sectionsNotMeeting),
      capital: Pair(baseline: baseline.capital, other: other.capital),
      recurrent: Pair(baseline: baseline.recurrent, other: other.recurrent),
      presentValue: Pair(baseline: baseline.presentValue, other: other.presentValue))
    flips = Self.differing(baseline.verdicts, other.verdicts)
      .sorted { Self.precedes($0.key, $1.key) }
      .map { Flip(judged: $0.key, verdict: $0.pair) }
    enrolment = Self.differing(baseline.enrolment, other.enrolment)
      .sorted { ($0.key.year, $0.key.section) < ($1.key.year, $1.key.section) }
      .map { EnrolmentChange(cell: $0.key, pupils: $0.pair) }
    money = Self.differing(baseline.money, other.money)
      .sorted { Self.precedes($0.key, $1.key) }
      .map { key, pair in
        MoneyChange(
          account: key,
          amount: Pair(baseline: pair.baseline ?? .zero, other: pair.other ?? .zero))
      }
    projectsWithoutCost = Pair(
      baseline: baseline.projectsWithoutCost, other: other.projectsWithoutCost)
    measuresWithoutCost = Pair(
      baseline: baseline.measuresWithoutCost, other: other.measuresWithoutCost)
  }

  private static func differing<Key: Hashable, Value: Hashable & Sendable>(
    _ baseline: [Key: Value], _ other: [Key: Value]
  ) -> [(key: Key, pair: Pair<Value?>)] {
    Set(baseline.keys).union(other.keys).compactMap { key in
      let pair = Pair<Value?>(baseline: baseline[key], other: other[key])
      return pair.isSame ? nil : (key, pair)
    }
  }

  // MARK: Order

  private static func precedes(_ left: OutcomeFacts.Judged, _ right: OutcomeFacts.Judged) -> Bool {
    if left.year != right.year { return left.year < right.year }
    return rank(left.subject).lexicographicallyPrecedes(rank(right.subject)) { $0 < $1 }
  }

  /// The county first, then coefficients, sections, schools and items; equal only for the same.
  private static func rank(_ subject: OutcomeFacts.Subject) -> [String] {
    func place(_ order: Int, _ section: SectionID, _ detail: Int) -> [String] {
      let stage = section.stage == .primary ? "0" : "1"
      return ["\(order)", stage, section.school.rawValue, padded(detail)]
    }
    return switch subject {
    case .county: ["0"]
    case .coefficient(let stage, let indicator):
      ["1", stage == .primary ? "0" : "1", padded(indicator.index)]
    case .section(let id): place(2, id, 0)
    case .indicator(let id, let indicator): place(2, id, 1 + indicator.index)
    case .classSize(let id): place(2, id, 11)
    case .staffRatio(let id): place(2, id, 12)
    case .musicRooms(let id): place(2, id, 13)
    case .artRooms(let id): place(2, id, 14)
    case .schoolSize(let id): ["3", id.rawValue]
    case .item(let item): ["4", String(repeating: "0", count: max(0, 6 - item.count)) + item]
    }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func precedes(
    _ left: OutcomeFacts.Account, _ right: OutcomeFacts.Account
  ) -> Bool {
    if left.year != right.year { return left.year < right.year }
    func rank(_ account: OutcomeFacts.Account) -> (Int, Int, Int, String) {
      let kind = CostEntry.Kind.allCases.firstIndex(of: account.kind) ?? 0
      return (
        kind, account.isRecurrent ? 1 : 0, account.department == nil ? 1 : 0,
        account.department ?? ""
      )
    }
    return rank(left) < rank(right)
  }
}
