// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import ArgumentParser
import Foundation
import Reports
import Scenarios
import Simulator
import Standards

/// All problems of a county folder at once; exit code 0 when there is none, 1 when there is one.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "检查县区文件夹，一次列出全部问题 / Check a county folder: all problems at once")

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @Option(
    name: .long,
    help: "另存一份工作簿，问题写成批注、格子标颜色 / write a workbook with the problems as notes and colours",
    completion: .workbook)
  var annotate: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    // A copy of a workbook with macros is one, too, and Excel opens it under no other name.
    let ending = county.lowercased().hasSuffix(".xlsm") ? ".xlsm" : ".xlsx"
    guard let annotate, !annotate.lowercased().hasSuffix(ending) else { return }
    throw ValidationError(
      "--annotate 的文件名应以 \(ending) 结尾 / the workbook's name must end in \(ending)")
  }

  func run() throws {
    if let annotate {
      try OutputPlace(counties: [county], common.language).check(file: annotate)
    }
    if ReportFiles.isWorkbook(county) { Console.tellOpen(county, common.language) }
    let document: CheckDocument
    var marked: [Problem] = []
    var errors: [Bilingual] = []
    var badge = ""
    switch CountyCase.open(county) {
    case .failure(let failure):
      // A table under a wrong name is a warning, and what explains why the right one is missing.
      errors = failure.messages
      marked = CountyFolder.read(county).problems
      let warnings = marked.filter { $0.severity == .warning }
      document = CheckDocument(
        errors: failure.messages, warnings: warnings.map(\.bilingualMessage), designs: [],
        unread: CountyLaw.unread(county))
    case .success(let opened):
      badge = common.badge(opened)
      marked = opened.remarks
      var messages: [Bilingual] = []
      for scenario in opened.scenarios {
        if case .failure(let failure) = opened.run(scenario.name) { messages += failure.messages }
      }
      errors = messages
      document = CheckDocument(
        errors: messages,
        warnings: opened.remarks.map(\.bilingualMessage)
          + opened.claimWarnings.map(ClaimWords.bilingual)
          + ProgressWords.late(CountyFolder.read(county).county),
        designs: opened.designWarnings.map(WarningWords.bilingual), law: Self.law(opened),
        unread: CountyLaw.unread(county))
    }
    if let annotate { try write(marked, errors, to: annotate) }
    switch common.format {
    case .json: Console.write(try JSONText.encode(document))
    case .text: Console.write(badge + document.text(common.language))
    }
    if !document.errors.isEmpty { throw CommandFailure(text: "", code: 1) }
  }

  /// Writes the workbook with marks; what stands in no cell is listed in it.
  private func write(_ problems: [Problem], _ errors: [Bilingual], to path: String) throws {
    let language = common.language
    let told = Set(problems.map(\.bilingualMessage))
    switch CountyConversion.annotated(
      county, problems: problems, others: errors.filter { !told.contains($0) }, language: language)
    {
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    case .success(let bytes):
      do {
        try AtomicFile.write(bytes, to: URL(fileURLWithPath: path))
      } catch {
        throw CommandFailure.cannotWrite(path, error, language)
      }
      Console.complain(
        language == .chinese ? "· 标了问题的工作簿：\(path)" : "· workbook with the problems marked: \(path)"
      )
    }
  }

  /// The standard with the files of the folder that say it, the inspections' own, and coming changes.
  private static func law(_ opened: CountyCase) -> [Bilingual] {
    let standard = opened.baseline.standard
    let files = opened.law.standardFiles + [opened.law.amendments?.file].compactMap(\.self)
    let read = files.joined(separator: "、")
    var lines = [
      Bilingual(
        zh: "\(standard.id)  \(standard.name.zh)" + (read.isEmpty ? "" : "；读取了 \(read)"),
        en: "\(standard.id)  \(standard.name.en)" + (read.isEmpty ? "" : "; read \(read)"))
    ]
    lines += opened.baseline.inspections.map { judged in
      let (year, level) = (judged.inspection.year.firstYear, judged.inspection.level ?? "")
      return Bilingual(
        zh: "\(year) 学年\(level)验收按 \(judged.standard.id)  \(judged.standard.name.zh)",
        en: "inspection of \(year) \(level) by \(judged.standard.id)  \(judged.standard.name.en)")
    }
    return lines + LawWords.sentences(opened.baseline.standards)
  }
}
