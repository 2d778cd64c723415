// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
import Simulator
public import Standards

extension SearchAnswer {
  /// What an adviser says first: from which year on everything computed complies, for how much
  /// money; nil where it does not.
  public var headline: Bilingual? {
    guard result.complies, let first = result.check.years.first, let last = result.check.years.last
    else { return nil }
    let total = outcome.costing.presentMoney
    let more = total - inquiry.run.outcome.costing.presentMoney
    let (whole, added) = (NumberText.wan(total), NumberText.wan(more))
    let years = first == last ? "\(first.firstYear)" : "\(first.firstYear)–\(last.firstYear)"
    return Bilingual(
      zh: "\(years) 学年可推算的部分全部达标：整个方案现值 \(whole) 万元，比起点方案多 \(added) 万元。",
      en: "In \(years) the whole computed part complies: the plan has a present value of "
        + "\(whole), \(added) more than the plan it starts from (10,000 yuan).")
  }
}
