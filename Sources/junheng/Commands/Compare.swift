// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import ArgumentParser
import Reports
import Scenarios
import Standards

/// Several scenarios against the first.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "比较几个方案，第一个作基准 / Compare scenarios; the first is the baseline")

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @Argument(help: "预案名称；“基准方案”即 county 自身的规划 / scenarios; “base” is the county's own plan")
  var scenarios: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: "临时变更，可多次，如 \"第九中学晚一年\" / a change, may be repeated")
  var change: [String] = []

  @Flag(name: .long, help: "放宽口径 / with relaxation routes")
  var relaxed = false

  @Option(
    name: .long,
    help: "另存为工作簿：资金、价格涨跌、结论变化 / also write a workbook: money, prices, verdicts that differ",
    completion: .file(extensions: ["xlsx"]))
  var workbook: String?

  @OptionGroup var tables: TableOptions
  private var common: CommonOptions { tables.common }

  func validate() throws {
    if let workbook, !ReportFiles.isWorkbook(workbook) {
      throw ValidationError("--workbook 的文件名应以 .xlsx 结尾 / the workbook's name must end in .xlsx")
    }
  }

  func run() throws {
    guard scenarios.count >= 2 || !change.isEmpty else {
      throw CommandFailure.usage(
        Bilingual(
          zh: "至少要两个方案，或一项变更，例如：junheng compare \(county) --change \"第九中学晚一年\"",
          en: "Two scenarios at least, or a change: junheng compare \(county) --change \"delay …\""),
        common.language)
    }
    if let workbook { try OutputPlace(counties: [county], common.language).check(file: workbook) }
    let opened = try common.open(county)
    let named = scenarios.isEmpty ? [CountyCase.baseName.zh] : scenarios
    var runs = try named.map { try common.run(opened, $0) }
    runs.forEach(common.remark)
    // Each change stands on the first scenario, beside the others.
    for phrase in change { runs.append(try common.start(opened, named[0], [phrase]).run) }
    let comparison = Comparison(
      baseline: runs[0].outcome, baselineName: runs[0].name,
      others: runs.dropFirst().map { ($0.name, $0.outcome) }, model: opened.baseline,
      reading: relaxed ? .relaxed : .strict)
    let saved = Result { try save(opened, named, runs) }
    if tables.isCSV {
      try tables.write(
        ComparisonTables.all(
          comparison, names: SectionNames(opened.baseline), language: common.language))
      return try saved.get()
    }
    switch common.format {
    case .text:
      Console.write(
        common.badge(opened) + runs.map(common.understood).joined()
          + ComparisonText.text(
            comparison, names: SectionNames(opened.baseline), language: common.language))
    case .json:
      Console.write(
        try JSONText.encode(
          CompareDocument(
            county: opened.county.name, synthetic: opened.county.isSynthetic,
            comparison: comparison, understood: runs.map(\.resolved.understood))))
    }
    try saved.get()
  }

  /// The workbook of the comparison, where one is asked for.
  private func save(_ opened: CountyCase, _ named: [String], _ runs: [ScenarioRun]) throws {
    guard let workbook else { return }
    func prices(_ name: String, _ phrases: [String]) throws -> PriceSensitivity {
      let board: DraftBoard
      switch DraftBoard.open(opened, over: name) {
      case .success(let found): board = found
      case .failure(let failure):
        throw CommandFailure.problems(failure.messages, common.language)
      }
      switch board.draft(phrases) {
      case .success(let draft): return board.sensitivity(of: draft)
      case .failure(let refusal):
        throw CommandFailure.problems(refusal.messages, common.language)
      }
    }
    let prices =
      try named.map { try prices($0, []) } + change.map { try prices(named[0], [$0]) }
    let input = ReportInput(
      baseline: opened.baseline,
      entries: runs.map { ReportInput.Entry(name: $0.name, outcome: $0.outcome) },
      language: common.language, program: "junheng \(Junheng.version)")
    try WorkbookFile.write(
      MoneyTables(input, prices: prices).workbook, to: workbook, common.language)
  }
}
