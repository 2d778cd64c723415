// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// A search's answer in the few sentences that a leader reads.
enum SearchSummary {
  /// What the lower bound and the gap mean.
  static func bound(_ result: SearchResult) -> Bilingual {
    let (cost, bound) = (NumberText.wan(result.cost), NumberText.wan(result.lowerBound))
    if result.status == .stopped {
      return Bilingual(
        zh: "搜索没有做完，还不知道要花多少：金额和任务是中止时手头的。",
        en:
          "The search did not come to its end: money and tasks are what there was when it was stopped."
      )
    }
    guard let gap = result.gap else {
      return Bilingual(
        zh: "没有找到让可推算的部分全部达标的方案，谈不上最省：金额和任务只是现有条件下能做到的部分。",
        en:
          "No plan was found with which the whole computed part complies, hence no cheapest one: money and tasks are what can be done as things stand."
      )
    }
    if result.cost == .zero {
      return Bilingual(
        zh: "可推算的部分现有规划已经够用，不必新增投入。",
        en: "For the computed part the plan as it is suffices: nothing needs to be added.")
    }
    if result.cost <= result.lowerBound {
      return result.status == .optimal
        ? Bilingual(
          zh: SearchScope.fixed.zh + "任何办法至少要花 \(bound) 万元，这个方案正好花到这个数：没有更省的，已证明。",
          en: SearchScope.fixed.en
            + "any plan costs at least \(bound) (10,000 yuan) and this one costs just that: none is cheaper, proven."
        )
        : Bilingual(
          zh: SearchScope.fixed.zh + "任何办法至少要花 \(bound) 万元，这个方案正好花到这个数。",
          en: SearchScope.fixed.en
            + "any plan costs at least \(bound) (10,000 yuan), and this one costs just that.")
    }
    let (rest, percent) = (
      NumberText.wan(result.cost - result.lowerBound), NumberText.fixed(gap * 100, places: 1)
    )
    return Bilingual(
      zh: SearchScope.fixed.zh
        + "任何办法至少要花 \(bound) 万元，这个方案 \(cost) 万元：最多还能再省 \(rest) 万元（\(percent)%）。改划片或项目可能省得更多。",
      en: SearchScope.fixed.en
        + "any plan costs at least \(bound) (10,000 yuan), this one \(cost): no more than \(rest) (\(percent)%) can still be saved. Other catchments or projects may save more."
    )
  }

  /// What has to be paid first; nil where the tasks do not make a plan that anybody should decide.
  static func firstYear(_ result: SearchResult) -> Bilingual? {
    guard result.status != .infeasible, let first = result.actions.map(\.paid).min() else {
      return nil
    }
    let tasks = result.actions.filter { $0.paid == first }
    let schools = Set(tasks.map(\.school)).count
    let money = NumberText.wan(tasks.reduce(.zero) { $0 + $1.payment })
    return Bilingual(
      zh: "最先要定的是 \(first.year) 年：\(tasks.count) 条任务，\(schools) 所学校，当年一次性支出 \(money) 万元。",
      en:
        "First to be decided is \(first.year): \(tasks.count) tasks at \(schools) schools, one-off payments of \(money) (10,000 yuan)."
    )
  }

  /// Which cause stands in the way most, and the cheapest change that would do.
  static func obstacle(_ reasons: InfeasibilityReport, _ names: SectionNames) -> [Bilingual] {
    var lines = [
      Bilingual(
        zh: ReasonSentences.headline(reasons, .chinese) + "。",
        en: ReasonSentences.headline(reasons, .english) + ".")
    ]
    if let cheapest = reasons.enough.first {
      lines.append(
        Bilingual(
          zh: "放宽条件就能补齐，最省的放宽是：" + RelaxationWords.text(cheapest, names, .chinese) + "。",
          en: "It can be done with a relaxation; the cheapest: "
            + RelaxationWords.text(cheapest, names, .english) + "."))
    }
    return lines
  }
}
