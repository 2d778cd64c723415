// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator
public import Standards

/// `junheng.explain/1`: one number with its inputs, formula, threshold and citation.
public struct ExplanationDocument: Encodable, Sendable {
  let schema = "junheng.explain/1"
  let subject: String
  let year: Int
  let value: Nullable<Double>
  let threshold: String
  let floor: Nullable<String>
  let unit: String
  let verdict: String
  let byMean: Bool
  let shortBy: Nullable<Int>
  let spare: Nullable<Int>
  let marginScope: Nullable<String>
  let formula: String
  let document: Nullable<String>
  let documentNumber: Nullable<String>
  let article: String
  let route: Nullable<String>
  let text: [String]

  /// The document of one explanation; `text` holds the inputs as lines.
  public init(
    _ explanation: Explanation, title: Bilingual, years: [SchoolYear], language: Language
  ) {
    subject = title[language]
    year = explanation.year.firstYear
    value = Nullable(explanation.value)
    threshold = explanation.threshold.value.description
    floor = Nullable(explanation.floor?.value.description)
    unit = explanation.threshold.unit.rawValue
    verdict = explanation.verdict.rawValue
    byMean = explanation.isByMean
    shortBy = Nullable(explanation.shortBy)
    spare = Nullable(explanation.spare)
    marginScope = Nullable(explanation.marginScope?.rawValue)
    formula = ExplanationWords.formula(explanation.formula)[language]
    document = Nullable(explanation.document?.title)
    documentNumber = Nullable(explanation.document?.number)
    article = explanation.threshold.citation.article
    route = Nullable(explanation.route?.id)
    text = ExplanationText.text(explanation, title: title, years: years, language: language)
      .split(separator: "\n").map(String.init)
  }
}
