// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator

/// What differs between a baseline and another scenario; what is the same is left out.
///
/// Every entry holds both sides, so that the opposite question has exactly the opposite answer.
public struct OutcomeDifference: Hashable, Sendable {
  /// The four numbers that are read first.
  public struct FourNumbers: Hashable, Sendable {
    /// The first year in which the computed part complies; nil for none within the projection.
    public var firstCompliance: Pair<SchoolYear?>
    /// Sections that do not meet the standard in the target year.
    public var sectionsNotMeeting: Pair<Int>
    /// Money paid once and money that recurs, through the last year.
    public var capital: Pair<Money>
    /// Money that recurs, through the last year.
    public var recurrent: Pair<Money>
    /// Present value, whole yuan.
    public var presentValue: Pair<Money>

    /// Capital and recurrent money together.
    public var cost: Pair<Money> {
      Pair(
        baseline: capital.baseline + recurrent.baseline, other: capital.other + recurrent.other)
    }
  }

  /// A verdict that is another one, in one year.
  public struct Flip: Hashable, Sendable {
    /// What is judged, and when.
    public var judged: OutcomeFacts.Judged
    /// Both verdicts; nil where it is not there.
    public var verdict: Pair<Verdict?>

    /// Whether it gets worse: it met the standard in the baseline and does not any more.
    public var isLoss: Bool { verdict.baseline == .meets && verdict.other != .meets }
    /// Whether it gets better: it did not meet the standard in the baseline and does now.
    public var isGain: Bool { verdict.baseline != .meets && verdict.other == .meets }
  }

  /// Pupils of a section in one year.
  public struct EnrolmentChange: Hashable, Sendable {
    /// The section and the year.
    public var cell: OutcomeFacts.Cell
    /// Both numbers; nil where the section is not open or its pupils are not known.
    public var pupils: Pair<Int?>
  }

  /// Money of one account.
  public struct MoneyChange: Hashable, Sendable {
    /// Year, kind and department.
    public var account: OutcomeFacts.Account
    /// Both sums.
    public var amount: Pair<Money>
  }

  /// The four numbers, the same ones too.
  public var numbers: FourNumbers
  /// Verdicts that differ, by year, then county, coefficients, sections and schools by name.
  public var flips: [Flip]
  /// Pupils that differ, by year and section.
  public var enrolment: [EnrolmentChange]
  /// Money that differs, by year, kind and department.
  public var money: [MoneyChange]
  /// Projects whose cost is not known, on either side.
  public var projectsWithoutCost: Pair<[ID<Project>]>
  /// Measures whose price is not known, on either side.
  public var measuresWithoutCost: Pair<[ID<Measure>]>

  /// The difference from the other side.
  public var negated: OutcomeDifference {
    var negated = self
    negated.numbers.firstCompliance = numbers.firstCompliance.negated
    negated.numbers.sectionsNotMeeting = numbers.sectionsNotMeeting.negated
    negated.numbers.capital = numbers.capital.negated
    negated.numbers.recurrent = numbers.recurrent.negated
    negated.numbers.presentValue = numbers.presentValue.negated
    for index in flips.indices { negated.flips[index].verdict = flips[index].verdict.negated }
    for index in enrolment.indices {
      negated.enrolment[index].pupils = enrolment[index].pupils.negated
    }
    for index in money.indices { negated.money[index].amount = money[index].amount.negated }
    negated.projectsWithoutCost = projectsWithoutCost.negated
    negated.measuresWithoutCost = measuresWithoutCost.negated
    return negated
  }

  /// Whether nothing differs.
  public var isEmpty: Bool {
    flips.isEmpty && enrolment.isEmpty && money.isEmpty && projectsWithoutCost.isSame
      && measuresWithoutCost.isSame
      && numbers.firstCompliance.isSame && numbers.sectionsNotMeeting.isSame
      && numbers.capital.isSame && numbers.recurrent.isSame && numbers.presentValue.isSame
  }

  // MARK: Money in other cuts

  /// Money by calendar year: other − baseline, for years in which it differs.
  public var moneyByYear: [BudgetYear: Money] { sums(by: \.account.year) }
  /// Money by kind: other − baseline, for kinds in which it differs.
  public var moneyByKind: [CostEntry.Kind: Money] { sums(by: \.account.kind) }
  /// Money by department: other − baseline, for departments in which it differs.
  public var moneyByDepartment: [String?: Money] { sums(by: \.account.department) }

  private func sums<Key: Hashable>(by key: (MoneyChange) -> Key) -> [Key: Money] {
    var sums: [Key: Money] = [:]
    for change in money { sums[key(change), default: .zero] += change.amount.difference }
    return sums.filter { $0.value != .zero }
  }
}
