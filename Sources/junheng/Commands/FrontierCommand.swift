// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Reports
import Scenarios
import Simulator

/// Cost against year, or against number of compliant sections.
struct FrontierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontier",
    abstract: "花费与年份、花费与达标学部的对照 / Cost against year or number of sections")

  /// What cost is held against.
  enum Axis: String, ExpressibleByArgument, CaseIterable {
    /// The first year that must comply.
    case year
    /// The number of sections that comply.
    case sections
  }

  @OptionGroup var question: QuestionOptions

  @Option(name: .long, help: "目标学年（默认用 county.yaml 的）/ target year")
  var target: Int?

  @Option(name: .long, help: "year 按年份，sections 按达标学部数 / what cost is held against")
  var by: Axis = .year

  @Option(
    name: .long,
    help: "另外看某一年多给多少钱能买到什么，如 2027=100万元（要有年度预算）/ what more money in a year buys")
  var more: String?

  @Option(
    name: .long, help: "另存为图：.svg 或 .html / also write a picture: .svg or .html",
    completion: .file(extensions: ["html", "svg"]))
  var output: String?

  func validate() throws {
    if by == .year, target != nil {
      throw ValidationError(
        "--by year 会看每一个年份，不用 --target / looks at every year: leave out --target")
    }
    if by == .sections, more != nil {
      throw ValidationError(
        "--more 只能与 --by year 同用 / --more goes with --by year only")
    }
    guard let output, !output.hasSuffix(".svg"), !output.hasSuffix(".html") else { return }
    throw ValidationError(
      "--output 的文件名应以 .svg 或 .html 结尾 / the file's name must end in .svg or .html")
  }

  func run() throws {
    if let output {
      try OutputPlace(
        counties: [question.county], files: [question.budget], question.common.language
      ).check(file: output)
    }
    let asked = try question.open(target: target)
    let language = question.common.language
    let baseline = asked.opened.baseline
    let county = asked.opened.county
    switch by {
    case .year where more != nil: try runMore(asked)
    case .year:
      let found = SearchCall.watched(seconds: question.seconds, language: language) { progress in
        baseline.yearFrontier(
          plan: asked.plan, future: asked.future, options: asked.options, progress: progress)
      }.result
      let saved = Result {
        try save(
          FrontierPage(
            found, county: county.name, isSynthetic: county.isSynthetic, language: language))
      }
      try question.write(
        asked, text: FrontierText.text(found, language: language),
        tables: [FrontierTables.years(found, language)]
      ) {
        YearFrontierDocument($0, found)
      }
      try saved.get()
    case .sections:
      let found = SearchCall.watched(seconds: question.seconds, language: language) { progress in
        baseline.sectionStaircase(
          plan: asked.plan, future: asked.future, options: asked.options, progress: progress)
      }.result
      let saved = Result {
        try save(
          FrontierPage(
            found, names: asked.names, county: county.name, isSynthetic: county.isSynthetic,
            language: language))
      }
      try question.write(
        asked, text: FrontierText.text(found, names: asked.names, language: language),
        tables: [FrontierTables.steps(found, names: asked.names, language)]
      ) {
        SectionStaircaseDocument($0, found)
      }
      try saved.get()
    }
  }

  /// The frontier with the budgets as they are, and with more money in some years.
  private func runMore(_ asked: Question) throws {
    let (language, county) = (question.common.language, asked.opened.county)
    let more: [BudgetYear: Money]
    switch MoreMoney.read(
      self.more ?? "", budgets: asked.options.budgets ?? asked.plan.budgets, years: county.years)
    {
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    case .success(let read): more = read
    }
    let found = SearchCall.watched(seconds: question.seconds, language: language) { progress in
      MoreMoney(
        more, baseline: asked.opened.baseline, plan: asked.plan, future: asked.future,
        options: asked.options, progress: progress)
    }.result
    let saved = Result {
      try save(
        FrontierPage(
          found.plain, county: county.name, isSynthetic: county.isSynthetic, language: language))
    }
    let tables = MoreMoneyTables(found, names: asked.names, language)
    try question.write(
      asked,
      text: FrontierText.text(found.plain, language: language) + "\n"
        + tables.sentences(target: county.targetYear).joined(separator: "\n") + "\n",
      tables: [tables.table, FrontierTables.years(found.plain, language)]
    ) {
      YearFrontierDocument($0, found)
    }
    try saved.get()
  }

  private func save(_ page: FrontierPage) throws {
    guard let output else { return }
    try question.save(output.hasSuffix(".svg") ? page.svg : page.html, to: output)
  }
}
