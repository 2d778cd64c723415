// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator
public import Standards

/// Why there are so many pupils, for the terminal.
public enum PupilText {
  /// The text of a section's pupils, grade by grade; what each grade's lines say adds up to it.
  public static func text(
    _ explanation: PupilExplanation, title: Bilingual, names: SectionNames,
    band: ClosedRange<Int>? = nil, language: Language
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines = ["\(title[language])  \(explanation.year.firstYear)", ""]
    lines.append(say("公式　", "Formula  ") + PupilWords.formula[language])
    lines.append(say("数据", "Inputs"))
    for grade in explanation.grades {
      let name = PupilWords.grade(grade.grade)[language]
      lines.append("  \(name)\(say("　", "  "))\(NumberText.whole(grade.pupils))")
      for part in grade.parts {
        let said = PupilWords.lines(part, of: grade, year: explanation.year, names)
        lines.append("    \(signed(part.pupils))  \(said[0][language])")
        lines += said.dropFirst().map { "             \($0[language])" }
      }
    }
    lines.append(
      say("结果　", "Value    ") + ExplanationWords.list(explanation.grades.map(\.pupils))
        + say(" 人", " pupils") + aside(band, language))
    return lines.joined(separator: "\n") + "\n" + method(language)
  }

  /// The text of a county's pupils, by the flows of the year.
  ///
  /// - Parameters:
  ///   - ledger: The flows; nil in the base year, whose pupils are the county's own table.
  ///   - pupils: Pupils of the year.
  ///   - band: Between what numbers they may be; nil for what is a fact.
  public static func text(
    county ledger: PupilLedger?, pupils: Int, title: Bilingual, year: SchoolYear,
    band: ClosedRange<Int>? = nil, language: Language
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines = ["\(title[language])  \(year.firstYear)", ""]
    if ledger != nil {
      lines.append(say("公式　", "Formula  ") + CountyPupils.formula[language])
    }
    lines.append(say("数据", "Inputs"))
    for flow in CountyPupils.flows(ledger, pupils: pupils) {
      lines.append("    \(signed(flow.pupils))  \(flow.name[language])")
    }
    lines.append(
      say("结果　", "Value    ") + NumberText.whole(pupils) + say(" 人", " pupils")
        + aside(band, language))
    return lines.joined(separator: "\n") + "\n" + method(language)
  }

  private static func aside(_ band: ClosedRange<Int>?, _ language: Language) -> String {
    guard let band else { return "" }
    let words = BandWords.between(band)[language]
    return language == .chinese ? "（\(words)）" : " (\(words))"
  }

  private static func method(_ language: Language) -> String {
    language == .chinese ? "方法　docs/projection.md\n" : "Method   docs/projection.md\n"
  }

  private static func signed(_ pupils: Int) -> String {
    let text = NumberText.change(pupils)
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }
}
