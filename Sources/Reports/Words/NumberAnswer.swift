// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
public import Simulator
public import Standards

/// Why a number of an outcome is what it is: what `junheng explain` tells, for every output alike.
public struct NumberAnswer: Sendable {
  /// What an answer is made of.
  enum Content: Sendable {
    case verdict(Explanation, years: [SchoolYear])
    case pupils(PupilExplanation, names: SectionNames, band: ClosedRange<Int>?)
    case county(PupilLedger?, pupils: Int, year: SchoolYear, band: ClosedRange<Int>?)
    case money(MoneyExplanation, Outcome, names: SectionNames)
  }

  /// What is explained.
  public let title: Bilingual
  /// The school year; of money the calendar year.
  public let year: Int
  let content: Content

  /// Explains a number.
  ///
  /// - Parameters:
  ///   - year: The school year; of money the calendar year.
  ///   - assessed: The verdicts of that year that are explained; nil for those by the county's own
  ///     standard and by the letter.
  /// - Returns: What is wrong with the question where it has no answer.
  public static func of(
    _ number: ExplainedNumber, year: Int, baseline: Baseline, outcome: Outcome,
    errors: ForecastErrors, assessed: YearAssessment? = nil
  ) -> Result<NumberAnswer, CaseFailure> {
    if case .county(.money, let title) = number {
      return money(title, year, baseline, outcome)
    }
    guard let index = baseline.years.firstIndex(of: SchoolYear(year)) else {
      let (first, last) = (
        baseline.years[0].firstYear, baseline.years[baseline.years.count - 1].firstYear
      )
      return failure(
        "学年 \(year) 不在推演范围 \(first)–\(last) 内。", "School year \(year) is outside \(first)–\(last).")
    }
    let bands = errors.bands(baseline, outcome.projection)
    switch number {
    case .verdict(let subject):
      guard
        let explanation = Explanation(
          subject.subject, year: index, baseline: baseline, projection: outcome.projection,
          stock: outcome.stock, assessed: assessed ?? outcome.strict.years[index])
      else {
        return failure(
          "\(subject.title.zh) 在 \(year) 年没有判定：未开办、已停办、不在评估范围，或现行标准没有这一项。",
          "\(subject.title.en) has no verdict in \(year): not open, closed, out of scope, or not in "
            + "this standard.")
      }
      return .success(
        NumberAnswer(
          title: subject.title, year: year, content: .verdict(explanation, years: baseline.years)))
    case .pupils(let section, let title):
      let flows = PupilFlows(baseline: baseline, plan: outcome.plan, future: outcome.future)
      guard let explanation = flows.explanation(section, year: index) else {
        return failure(
          "\(title.zh) 在 \(year) 年没有数字：未开办、已停办，或基年学生数缺失。",
          "\(title.en): no number in \(year): not open, closed, or the base year's pupils are missing."
        )
      }
      let place = baseline.sections.firstIndex { $0.id == section }
      return .success(
        NumberAnswer(
          title: title, year: year,
          content: .pupils(
            explanation, names: SectionNames(baseline),
            band: place.flatMap { bands.section($0, year: index) })))
    case .county(_, let title):
      let projection = outcome.projection
      return .success(
        NumberAnswer(
          title: title, year: year,
          content: .county(
            projection.ledger.first { $0.year == projection.years[index] },
            pupils: baseline.sections.indices.reduce(0) {
              $0 + projection.total(year: index, section: $1)
            }, year: projection.years[index], band: bands.total(nil, year: index))))
    }
  }

  /// The money of a calendar year, item by item.
  private static func money(
    _ title: Bilingual, _ year: Int, _ baseline: Baseline, _ outcome: Outcome
  ) -> Result<NumberAnswer, CaseFailure> {
    let first = outcome.costing.presentYear.year
    let last = max(
      baseline.county.lastYear.firstYear, outcome.costing.entries.last?.year.year ?? first)
    guard (first...last).contains(year) else {
      return failure(
        "年度 \(year) 不在资金的范围 \(first)–\(last) 内。",
        "Year \(year) is outside \(first)–\(last), the years with money.")
    }
    let explanation = MoneyExplanation(
      year: BudgetYear(year), baseline: baseline, outcome: outcome)
    return .success(
      NumberAnswer(
        title: title, year: year,
        content: .money(explanation, outcome, names: SectionNames(baseline))))
  }

  private static func failure(_ zh: String, _ en: String) -> Result<NumberAnswer, CaseFailure> {
    .failure(CaseFailure([Bilingual(zh: zh, en: en)]))
  }
}

extension NumberAnswer {
  /// The lines of the explanation below its title.
  func lines(_ language: Language) -> [ExplainedLine] {
    switch content {
    case .verdict(let explanation, let years):
      ExplanationText.lines(explanation, years: years, language)
    case .pupils(let explanation, let names, let band):
      PupilText.lines(explanation, names: names, band: band, language)
    case .county(let ledger, let pupils, _, let band):
      PupilText.lines(county: ledger, pupils: pupils, band: band, language)
    case .money(let explanation, let outcome, let names):
      MoneyText.lines(explanation, of: outcome, names: names, language)
    }
  }

  /// The explanation for a terminal.
  public func text(_ language: Language) -> String {
    lines(language).text(title, year: year, language)
  }

  /// The explanation for a program.
  public func json(isSynthetic: Bool, _ language: Language) throws -> String {
    switch content {
    case .verdict(let explanation, let years):
      try JSONText.encode(
        ExplanationDocument(explanation, title: title, years: years, language: language))
    case .pupils(let explanation, let names, let band):
      try JSONText.encode(
        PupilExplanationDocument(
          explanation, title: title, names: names, band: band, isSynthetic: isSynthetic,
          language: language))
    case .county(let ledger, let pupils, let year, let band):
      try JSONText.encode(
        PupilExplanationDocument(
          county: ledger, pupils: pupils, title: title, year: year, band: band,
          isSynthetic: isSynthetic, language: language))
    case .money(let explanation, let outcome, let names):
      try JSONText.encode(
        MoneyExplanationDocument(
          explanation, of: outcome, title: title, names: names, isSynthetic: isSynthetic,
          language: language))
    }
  }
}
