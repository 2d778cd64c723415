// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator

/// Money of two costings by account: departments by number, because a county names some dozens and
/// pays thousands of times.
struct AccountSums {
  private struct Key: Hashable {
    let year: Int
    let kind: CostEntry.Kind
    let isRecurrent: Bool
    /// Place among `departments`.
    let department: Int
  }

  private var departments: [String?] = []
  private var sums: [Key: Pair<Money>] = [:]

  /// Accounts whose money differs, by year, kind and department, what recurs after what is paid
  /// once; a side without payments has none.
  static func changes(
    _ before: [CostEntry], _ now: [CostEntry]
  ) -> [OutcomeDifference.MoneyChange] {
    var accounts = AccountSums()
    for entry in before { accounts.add(entry) { $0.baseline += entry.amount } }
    for entry in now { accounts.add(entry) { $0.other += entry.amount } }
    return accounts.changes
  }

  private mutating func add(_ entry: CostEntry, _ book: (inout Pair<Money>) -> Void) {
    let key = Key(
      year: entry.year.year, kind: entry.kind, isRecurrent: entry.isRecurrent,
      department: place(of: entry.department))
    book(&sums[key, default: Pair(baseline: .zero, other: .zero)])
  }

  private mutating func place(of department: String?) -> Int {
    if let place = departments.firstIndex(of: department) { return place }
    departments.append(department)
    return departments.count - 1
  }

  private var changes: [OutcomeDifference.MoneyChange] {
    sums.filter { !$0.value.isSame }.sorted { precedes($0.key, $1.key) }.map { key, amount in
      OutcomeDifference.MoneyChange(
        account: OutcomeFacts.Account(
          year: BudgetYear(key.year), kind: key.kind, department: departments[key.department],
          isRecurrent: key.isRecurrent), amount: amount)
    }
  }

  private func precedes(_ left: Key, _ right: Key) -> Bool {
    func rank(_ key: Key) -> (Int, Int, Int, Int) {
      (
        key.year, CostEntry.Kind.allCases.firstIndex(of: key.kind) ?? 0, key.isRecurrent ? 1 : 0,
        departments[key.department] == nil ? 1 : 0
      )
    }
    let (one, two) = (rank(left), rank(right))
    guard one == two else { return one < two }
    return (departments[left.department] ?? "") < (departments[right.department] ?? "")
  }
}
