// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
public import Standards
import CountyModel

/// What a search decided beside its purchases, for the terminal.
public enum DecisionText {
  /// The text; the purchases under the best decisions follow as `SearchText`.
  public static func text(_ result: DecisionSearchResult, language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    func total(_ plan: DecisionPlan) -> String { DecisionWords.total(plan, language) }
    var lines = [say("项目与布局的决定：", "Decisions on projects and schools:")]
    let changes = DecisionWords.changes(result.best).map { $0[language] }
    lines += (changes.isEmpty ? [DecisionWords.asPlanned[language]] : changes).map { "  " + $0 }
    lines.append(
      say(
        "全部投入现值（含项目） \(total(result.best))；照原方案 \(total(result.base))",
        "Whole present value, projects included: \(total(result.best)); the plan as it is: \(total(result.base))"
      ))
    lines.append(DecisionWords.saving(result)[language])
    if let bound = result.lowerBound { lines.append(DecisionWords.bound(bound)[language]) }
    if let intake = DecisionWords.foundIntake(result) { lines.append(intake[language]) }
    for (year, money) in result.best.overdrawn.sorted(by: { $0.key < $1.key }) {
      lines.append(DecisionWords.overdrawn(year, money)[language])
    }
    lines.append(DecisionWords.exploration(result.exploration)[language])
    if !result.others.isEmpty {
      lines.append(say("其次：", "Next best:"))
      lines += result.others.map { "  \(total($0))  \(DecisionWords.line($0, language))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
