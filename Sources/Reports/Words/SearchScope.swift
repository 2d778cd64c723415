// SPDX-License-Identifier: GPL-3.0-or-later
import Simulator
import Standards

/// What a search leaves as it is: without it no sentence about “any plan” or “the cheapest” is
/// true.
enum SearchScope {
  /// At the head of a sentence about all plans.
  static let fixed = Bilingual(
    zh: "划片、项目和班级照本方案不变、只用措施清单时，",
    en: "With catchments, projects and classes as in this plan and the listed actions alone, ")

  /// What the search aims at, as a line of its own.
  static let line = Bilingual(
    zh: "搜索只管可推算的部分，划片、项目和班级照本方案不变；“最省”“至少”“任何方案”都只在这个范围内成立。",
    en:
      "The search aims at the computed part, with catchments, projects and classes as in this plan; "
      + "“cheapest”, “at least” and “any plan” hold within that alone.")

  /// The three parts of the years that were asked for.
  static func verdicts(_ result: SearchResult, _ language: Language) -> [String] {
    VerdictWords.lines(result.check.years, result.check.verdicts, language)
  }
}
