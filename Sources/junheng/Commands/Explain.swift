// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

/// Why a number is what it is: inputs, formula, threshold, clause, margin; of pupils and money, the parts that
/// add up to it.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "说明一个数字从何而来 / Why a number is what it is")

  @Argument(help: "县区文件夹 / county folder")
  var county: String

  @Argument(
    help:
      "学部（学校名，可加“小学”“初中”）；差异系数写“小学”或“初中”；全县数字只写“在校生”或“资金” / section; a stage for a coefficient; “pupils” or “money” for the county"
  )
  var section: String

  @Argument(
    help:
      "指标：七项指标、classSize、staffRatio、musicRooms、artRooms、schoolSize，或 pupils（在校生） / indicator, or pupils; also in Chinese"
  )
  var indicator: String?

  @Option(name: .long, help: "学年；资金为日历年 / school year; calendar year for money")
  var year: Int

  @Option(name: .long, help: "预案名称 / scenario")
  var scenario: String?

  @Option(name: .long, parsing: .singleValue, help: "临时变更，可多次 / a change, may be repeated")
  var change: [String] = []

  @Option(
    name: .long,
    help: "按哪次验收的标准解释，写标准名；默认为本县标准 / by the standard of an inspection")
  var standard: String?

  @Flag(name: .long, help: "放宽口径 / with relaxation routes")
  var relaxed = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try common.open(county)
    let run = try common.start(opened, scenario, change).run
    let baseline = opened.baseline
    let number: ExplainedNumber
    switch ExplainedNumber.find(place: section, number: indicator, in: baseline) {
    case .success(let found): number = found
    case .failure(let failure):
      throw CommandFailure.problems(failure.messages, common.language)
    }
    if case .county(.money, let title) = number {
      try tellMoney(title, opened, run)
      return
    }
    guard let index = baseline.years.firstIndex(of: SchoolYear(year)) else {
      let first = baseline.years[0].firstYear
      let last = baseline.years[baseline.years.count - 1].firstYear
      throw CommandFailure.usage(
        Bilingual(
          zh: "学年 \(year) 不在推演范围 \(first)–\(last) 内。",
          en: "School year \(year) is outside \(first)–\(last)."), common.language)
    }
    switch number {
    case .verdict(let subject): try tell(subject, opened, run, index)
    case .pupils(let section, let title): try tellPupils(section, title, opened, run, index)
    case .county(_, let title): try tellPupils(title, opened, run, index)
    }
  }

  private func tell(
    _ subject: ExplanationSubject, _ opened: CountyCase, _ run: ScenarioRun, _ index: Int
  ) throws {
    let baseline = opened.baseline
    let assessed = try assessed(run.outcome, baseline, index)
    guard
      let explanation = Explanation(
        subject.subject, year: index, baseline: baseline, projection: run.outcome.projection,
        stock: run.outcome.stock, assessed: assessed)
    else {
      throw CommandFailure.problems(
        [
          Bilingual(
            zh: "\(subject.title.zh) 在 \(year) 年没有判定：未开办、已停办、不在评估范围，或现行标准没有这一项。",
            en:
              "\(subject.title.en) has no verdict in \(year): not open, closed, out of scope, or not in "
              + "this standard.")
        ], common.language)
    }
    try write(
      opened,
      ExplanationText.text(
        explanation, title: subject.title, years: baseline.years, language: common.language),
      ExplanationDocument(
        explanation, title: subject.title, years: baseline.years, language: common.language))
  }

  /// The year's verdicts by the county's own standard, or by that of the inspection asked for.
  private func assessed(_ outcome: Outcome, _ baseline: Baseline, _ index: Int) throws
    -> YearAssessment
  {
    guard let standard, standard != baseline.standards[baseline.years[index]].id else {
      return (relaxed ? outcome.relaxed : outcome.strict).years[index]
    }
    let ofYear = baseline.inspections.filter { $0.year == index }
    guard let judged = ofYear.first(where: { $0.standard.id == standard }) else {
      let known = baseline.inspections.map {
        "\($0.standard.id)（\($0.inspection.year.firstYear)）"
      }.joined(separator: "、")
      throw CommandFailure.usage(
        Bilingual(
          zh: "\(year) 学年没有按“\(standard)”的验收。"
            + (known.isEmpty ? "县情文件的“验收学年”没有写明其他标准。" : "有：\(known)。"),
          en: "No inspection of \(year) judges by “\(standard)”. "
            + (known.isEmpty ? "county.yaml names no other standard." : "There are: \(known).")),
        common.language)
    }
    let found = outcome.assessment(judged, baseline)
    return relaxed ? found.relaxed : found.strict
  }

  /// A section's pupils: the projection runs once more and notes where each grade comes from.
  private func tellPupils(
    _ section: SectionID, _ title: Bilingual, _ opened: CountyCase, _ run: ScenarioRun,
    _ index: Int
  ) throws {
    let flows = PupilFlows(
      baseline: opened.baseline, plan: run.outcome.plan, future: run.outcome.future)
    guard let explanation = flows.explanation(section, year: index) else {
      throw CommandFailure.problems(
        [
          Bilingual(
            zh: "\(title.zh) 在 \(year) 年没有数字：未开办、已停办，或基年学生数缺失。",
            en:
              "\(title.en): no number in \(year): not open, closed, or the base year's pupils are missing."
          )
        ], common.language)
    }
    let names = SectionNames(opened.baseline)
    let band = opened.baseline.sections.firstIndex { $0.id == section }
      .flatMap { bands(opened, run).section($0, year: index) }
    try write(
      opened,
      PupilText.text(
        explanation, title: title, names: names, band: band, language: common.language),
      PupilExplanationDocument(
        explanation, title: title, names: names, band: band,
        isSynthetic: opened.county.isSynthetic, language: common.language))
  }

  /// The county's pupils, by the ledger of the projection.
  private func tellPupils(
    _ title: Bilingual, _ opened: CountyCase, _ run: ScenarioRun, _ index: Int
  ) throws {
    let projection = run.outcome.projection
    let ledger = projection.ledger.first { $0.year == projection.years[index] }
    let pupils = opened.baseline.sections.indices.reduce(0) {
      $0 + projection.total(year: index, section: $1)
    }
    let band = bands(opened, run).total(nil, year: index)
    try write(
      opened,
      PupilText.text(
        county: ledger, pupils: pupils, title: title, year: projection.years[index], band: band,
        language: common.language),
      PupilExplanationDocument(
        county: ledger, pupils: pupils, title: title, year: projection.years[index], band: band,
        isSynthetic: opened.county.isSynthetic, language: common.language))
  }

  /// Between what numbers the run's pupils may be, by the errors of the county's own past.
  private func bands(_ opened: CountyCase, _ run: ScenarioRun) -> PupilBands {
    ForecastErrors(county: opened.county, standards: opened.baseline.standards)
      .bands(opened.baseline, run.outcome.projection)
  }

  /// The money of a calendar year, item by item.
  private func tellMoney(_ title: Bilingual, _ opened: CountyCase, _ run: ScenarioRun) throws {
    let outcome = run.outcome
    let first = outcome.costing.presentYear.year
    let last = max(
      opened.county.lastYear.firstYear, outcome.costing.entries.last?.year.year ?? first)
    guard (first...last).contains(year) else {
      throw CommandFailure.usage(
        Bilingual(
          zh: "年度 \(year) 不在资金的范围 \(first)–\(last) 内。",
          en: "Year \(year) is outside \(first)–\(last), the years with money."), common.language)
    }
    let explanation = MoneyExplanation(
      year: BudgetYear(year), baseline: opened.baseline, outcome: outcome)
    let names = SectionNames(opened.baseline)
    try write(
      opened,
      MoneyText.text(
        explanation, of: outcome, title: title, names: names, language: common.language),
      MoneyExplanationDocument(
        explanation, of: outcome, title: title, names: names,
        isSynthetic: opened.county.isSynthetic, language: common.language))
  }

  private func write(
    _ opened: CountyCase, _ text: String, _ document: some Encodable
  ) throws {
    switch common.format {
    case .text: Console.write(common.badge(opened) + text)
    case .json: Console.write(try JSONText.encode(document))
    }
  }
}
