// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Costs of projects and budgets of years.
extension WishResolver {
  func cost(
    _ name: String, _ step: Step, _ stated: ExactDecimal?
  ) throws(ClauseFailure) -> Change.Kind {
    let project = try project(name)
    guard let planned = project.cost else {
      guard case .set(let number) = step, number.scale == 0, number.significand >= 0 else {
        throw ClauseFailure(.nothingToScale(project: project.id.rawValue, .investment))
      }
      return .cost(ID(name), Money(yuan: number.significand))
    }
    if let stated, stated != ExactDecimal(significand: planned.yuan, scale: 0) {
      throw ClauseFailure(
        .statedDiffers(
          stated: ExactDecimal(significand: stated.significand, scale: min(12, stated.scale + 4))
            .description + "万元",
          planned: ExactDecimal(significand: planned.yuan, scale: 4).description + "万元"))
    }
    if case .times = step, isHalf(project, name) {
      let whole: [Wish] = [.cost(project.id.rawValue, step, stated: nil)]
      throw ClauseFailure(.partOfProject(project: project.id.rawValue), whole)
    }
    guard planned.yuan < Int64.max / 400, let new = Self.apply(step, to: planned.yuan * 100),
      new >= 0
    else { throw ClauseFailure(.negativeAmount(text: name)) }
    let money = Money(yuan: (new + 50) / 100)
    let kind = Change.Kind.cost(project.id, money)
    if !isConfirmed(kind) {
      // 1.2万元 where 1.2亿元 is near the plan.
      let powers: [Int64] = [10, 100, 1000, 10_000, 100_000_000]
      let slip = powers.flatMap { power -> [Int64] in
        let (larger, overflow) = money.yuan.multipliedReportingOverflow(by: power)
        return (overflow || larger > 1_000_000_000_000 ? [] : [larger]) + [money.yuan / power]
      }.first { 2 * $0 >= planned.yuan && $0 <= 2 * planned.yuan }
      try check(
        kind, money.yuan / 100, planned.yuan / 100,
        slip.map { [.change(.cost(ID(name), Money(yuan: $0)))] } ?? [])
    }
    return .cost(ID(name), money)
  }

  func budget(
    _ from: Int, _ until: Int?, _ isOpen: Bool, _ step: Step
  ) throws(ClauseFailure) -> [Change.Kind] {
    let first = from < 0 ? county.baseYear.firstYear + 1 : from
    let last = isOpen ? max(first, county.lastYear.firstYear) : until ?? first
    guard last - first <= 60 else { throw ClauseFailure(.yearsReversed) }
    var kinds: [Change.Kind] = []
    for year in first...last {
      if case .set(let number) = step {
        guard number.scale == 0, number.significand >= 0 else {
          throw ClauseFailure(.negativeAmount(text: "\(number)"))
        }
        kinds.append(.budget(BudgetYear(year), Money(yuan: number.significand)))
        continue
      }
      guard let known = county.plan.budgets[BudgetYear(year)] else {
        var nearest: [Wish] = []
        if case .moved(let number) = step, number.scale == 0 {
          nearest = [.change(.budget(BudgetYear(year), Money(yuan: abs(number.significand))))]
        }
        throw ClauseFailure(.noBudget(year: year), nearest)
      }
      guard let new = Self.apply(step, to: known.yuan * 100), new >= 0 else {
        throw ClauseFailure(.negativeAmount(text: "\(year)"))
      }
      kinds.append(.budget(BudgetYear(year), Money(yuan: (new + 50) / 100)))
    }
    return kinds
  }
}
