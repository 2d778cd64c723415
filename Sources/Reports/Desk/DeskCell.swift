// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// A cell of the planner's table: the value where it meets, what is missing where it does not.
///
/// The number tells both apart on paper and for the colour-blind; the colour repeats it.
struct DeskCell {
  /// `meets`, `floor`, `short`, `relaxed` or `missing`.
  let style: String
  let text: String
  /// Value and margin, for who points at it.
  let title: String

  /// Whether anything is left to do here.
  var isOpen: Bool { style != "meets" && style != "relaxed" }

  /// A finding.
  ///
  /// - Parameters:
  ///   - places: Decimals of the value.
  ///   - unit: What is missing is counted in.
  ///   - isLimit: Whether the value must not exceed the threshold: then it is over by so many.
  init(
    _ strict: Finding, _ relaxed: Finding?, places: Int, unit: Bilingual, isLimit: Bool = false,
    _ language: Language
  ) {
    let value = NumberText.fixed(strict.value, places: places)
    let margin = IndicatorMargin.text(strict, unit: unit, language)
    switch strict.verdict {
    case .meets:
      style = "meets"
      text = value
    case .notAssessed:
      style = "missing"
      text = language == .chinese ? "缺" : "n/a"
    case .fallsShort:
      let units = NumberText.whole(strict.shortBy ?? 0)
      text =
        language == .chinese ? (isLimit ? "超\(units)" : "差\(units)") : (isLimit ? "+" : "−") + units
      style = IndicatorMargin.style(strict, relaxed)
    }
    title = value == "—" ? margin : value + (language == .chinese ? "，" : ", ") + margin
  }
}

/// How far a finding is from its threshold, in words and as a style.
enum IndicatorMargin {
  /// `floor`, `short` or `relaxed` of what falls short.
  static func style(_ strict: Finding, _ relaxed: Finding?) -> String {
    if relaxed?.verdict == .meets { return "relaxed" }
    return strict.reachesFloor == true ? "floor" : "short"
  }

  /// What is to spare or missing, with its unit.
  static func text(_ finding: Finding, unit: Bilingual, _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    func counted(_ units: Int?) -> String {
      let number = NumberText.whole(units ?? 0)
      return "\(number) \(unit.after(number)[language])"
    }
    switch finding.verdict {
    case .meets: return say("余 \(counted(finding.spare))", "\(counted(finding.spare)) to spare")
    case .notAssessed: return say("数据缺失", "missing")
    case .fallsShort:
      return say("差 \(counted(finding.shortBy))", "\(counted(finding.shortBy)) short")
    }
  }
}
