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
    lines(explanation, names: names, band: band, language).text(
      title, year: explanation.year.firstYear, language)
  }

  /// The lines below a section's title.
  static func lines(
    _ explanation: PupilExplanation, names: SectionNames, band: ClosedRange<Int>?,
    _ language: Language
  ) -> [ExplainedLine] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines: [ExplainedLine] = [
      .labelled("公式", "Formula", PupilWords.formula[language]), .labelled("数据", "Inputs"),
    ]
    for grade in explanation.grades {
      let name = PupilWords.grade(grade.grade)[language]
      lines.append(.part("\(name)\(say("　", "  "))\(NumberText.whole(grade.pupils))"))
      for part in grade.parts {
        let said = PupilWords.lines(part, of: grade, year: explanation.year, names)
        lines.append(.part("\(signed(part.pupils))  \(said[0][language])", depth: 4))
        lines += said.dropFirst().map { .part($0[language], depth: 13) }
      }
    }
    lines.append(
      .labelled(
        "结果", "Value",
        ExplanationWords.list(explanation.grades.map(\.pupils)) + say(" 人", " pupils")
          + aside(band, language)))
    return lines + [method]
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
    lines(county: ledger, pupils: pupils, band: band, language).text(
      title, year: year.firstYear, language)
  }

  /// The lines below a county's title.
  static func lines(
    county ledger: PupilLedger?, pupils: Int, band: ClosedRange<Int>?, _ language: Language
  ) -> [ExplainedLine] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines: [ExplainedLine] = []
    if ledger != nil { lines.append(.labelled("公式", "Formula", CountyPupils.formula[language])) }
    lines.append(.labelled("数据", "Inputs"))
    for flow in CountyPupils.flows(ledger, pupils: pupils) {
      lines.append(.part("\(signed(flow.pupils))  \(flow.name[language])", depth: 4))
    }
    lines.append(
      .labelled(
        "结果", "Value",
        NumberText.whole(pupils) + say(" 人", " pupils") + aside(band, language)))
    return lines + [method]
  }

  private static func aside(_ band: ClosedRange<Int>?, _ language: Language) -> String {
    guard let band else { return "" }
    let words = BandWords.between(band)[language]
    return language == .chinese ? "（\(words)）" : " (\(words))"
  }

  private static let method = ExplainedLine.labelled("方法", "Method", "docs/projection.md")

  private static func signed(_ pupils: Int) -> String {
    let text = NumberText.change(pupils)
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }
}
