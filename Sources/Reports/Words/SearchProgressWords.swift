// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
public import Standards

/// How far a search is, in one line for a terminal or a page.
public enum SearchProgressWords {
  /// Purchases.
  public static func line(_ progress: SearchProgress) -> Bilingual {
    let step = step(progress.step)
    var (zh, en) = (["搜索：\(step.zh)"], ["Search: \(step.en)"])
    // A step that cannot tell how much there is has no count.
    if progress.total > 0 {
      zh.append("\(progress.done)/\(progress.total)")
      en.append("\(progress.done)/\(progress.total)")
    }
    if let best = progress.best {
      zh.append("方案 \(NumberText.wan(best)) 万元")
      en.append("plan \(NumberText.wan(best)) (10,000 yuan)")
    }
    if let bound = progress.lowerBound {
      zh.append("下界 \(NumberText.wan(bound)) 万元")
      en.append("bound \(NumberText.wan(bound))")
    }
    return Bilingual(zh: zh.joined(separator: " "), en: en.joined(separator: " "))
  }

  /// Outer decisions.
  public static func line(_ progress: DecisionProgress) -> Bilingual {
    let step: Bilingual =
      switch progress.step {
      case .base: Bilingual(zh: "原方案", en: "the plan as it is")
      case .bounds: Bilingual(zh: "各组合的下界", en: "bounds")
      case .search: Bilingual(zh: "各组合的方案", en: "configurations")
      }
    let best = progress.best.map { " \(NumberText.wan($0))" } ?? ""
    let count = "\(progress.done)/\(progress.total)\(best)"
    return Bilingual(zh: "决策：\(step.zh) \(count)", en: "Decisions: \(step.en) \(count)")
  }

  /// Reasons and prices.
  public static func line(_ progress: ReasonProgress) -> Bilingual {
    let step: Bilingual =
      switch progress.step {
      case .schools: Bilingual(zh: "逐校查原因", en: "reasons, school by school")
      case .coefficients: Bilingual(zh: "差异系数", en: "coefficients")
      case .money: Bilingual(zh: "预算与名额", en: "budgets and caps")
      case .remedies: Bilingual(zh: "放宽后重新搜索", en: "searching again with changes")
      case .differences: Bilingual(zh: "多一点、少一点", en: "a little more, a little less")
      case .shares: Bilingual(zh: "谁推高了投入", en: "what drives the bill")
      }
    guard progress.total > 0 else { return step }
    let count = " \(progress.done)/\(progress.total)"
    return Bilingual(zh: step.zh + count, en: step.en + count)
  }

  private static func step(_ step: SearchProgress.Step) -> Bilingual {
    switch step {
    case .sections: Bilingual(zh: "各校自身所需", en: "each school on its own")
    case .coefficients: Bilingual(zh: "差异系数", en: "coefficients")
    case .repair: Bilingual(zh: "预算与名额", en: "budgets and caps")
    case .improvement: Bilingual(zh: "几校联合改进", en: "improving schools together")
    case .verification: Bilingual(zh: "推演复核", en: "checking the plan")
    }
  }
}
