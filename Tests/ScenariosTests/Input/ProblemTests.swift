// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scenarios
import Standards
import Testing

@Suite struct ProblemTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The golden file of a language: every case by name, followed by its messages.
  private func golden(_ language: Language) -> URL {
    Self.root.appendingPathComponent("Tests/Fixtures/input/problems.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func everyCaseOfBadInputIsWordedAsRecorded(language: Language) throws {
    var lines: [String] = []
    for item in ProblemCases.all {
      let problems = try item.read()
      #expect(!problems.isEmpty, "\(item.name)")
      lines.append("# \(item.name)")
      // Of a file with very many problems the first and the count are enough.
      let shown = problems.count > 20 ? [problems[0], problems[problems.count - 1]] : problems
      lines += shown.map {
        ($0.severity == .error ? "" : "(warning) ")
          + $0.message(language).replacingOccurrences(of: "\n", with: "⏎")
      }
    }
    let found = lines.joined(separator: "\n") + "\n"
    let url = golden(language)
    if ProcessInfo.processInfo.environment["JUNHENG_RECORD"] == "1" {
      try Data(found.utf8).write(to: url)
      Issue.record("the golden messages were recorded; run again without JUNHENG_RECORD")
    }
    let recorded = try String(contentsOf: url, encoding: .utf8)
    let (new, old) = (found.split(separator: "\n"), recorded.split(separator: "\n"))
    for (line, expected) in zip(new, old) where line != expected {
      Issue.record("found    \(line)\nrecorded \(expected)")
      break
    }
    #expect(new.count == old.count)
  }

  /// Names of all cases of `Problem.Kind`, from its source, so that none can be forgotten.
  @Test func everyKindOfProblemHasACaseThatShowsIt() throws {
    let source = try String(
      contentsOf: Self.root.appendingPathComponent(
        "Sources/Scenarios/Input/Problems/ProblemKind.swift"), encoding: .utf8)
    let body = source.components(separatedBy: "public enum Doubt").first ?? ""
    let kinds = Set(
      body.split(separator: "\n").compactMap { line -> String? in
        let words = line.trimmingCharacters(in: .whitespaces)
        guard words.hasPrefix("case ") else { return nil }
        return String(words.dropFirst(5).prefix { $0.isLetter || $0.isNumber })
      })
    #expect(kinds.count > 70)
    var shown = Set<String>()
    for item in ProblemCases.all {
      for problem in try item.read() { shown.insert(label(problem.kind)) }
    }
    // The system lets the administrator read everything: PermissionTests has cases of their own for these two.
    shown.formUnion(["fileForbidden", "folderForbidden"])
    // What needs the standard as well as the county has its cases in StandardCheckTests.
    shown.formUnion([
      "itemBesidePart", "itemIsComputed", "itemOfInspection", "notAnEventYear", "notYesOrNo",
      "ownStandardNamed", "pointsAboveMost", "unknownInspectionStandard", "unknownItem",
      "unknownRoute",
    ])
    #expect(kinds.subtracting(shown).sorted() == [])
  }

  private func label(_ kind: Problem.Kind) -> String {
    String(String(describing: kind).prefix { $0.isLetter || $0.isNumber })
  }

  @Test func aMessageHasPlaceValueReasonAndRemedy() {
    let problem = Problem(
      file: "schools.csv", row: 7, column: .init(zh: "教学及辅助用房面积", en: "Teaching floor area"),
      value: "12O0", kind: .notANumber(example: "1200"))
    #expect(
      problem.message(.chinese)
        == "schools.csv 第 7 行 “教学及辅助用房面积” 的值 “12O0”：不是数字。请只填数字，例如 1200。")
    #expect(
      problem.message(.english)
        == "schools.csv row 7, \"Teaching floor area\", value \"12O0\": not a number. "
        + "Enter digits only, for example 1200.")
  }

  @Test func aCountyWithAnErrorIsNoCountyAndOneWithAWarningIs() throws {
    let wrong = try InputFolder(["births.csv": "学区,年份,出生人数\n东区,2020,多\n"])
    #expect(CountyFolder.read(wrong.path).county == nil)
    let doubtful = try InputFolder(["births.csv": "学区,年份,出生人数\n东区,2018,5\n东区,2020,5\n"])
    let (county, problems) = CountyFolder.read(doubtful.path)
    #expect(problems.map(\.severity) == [.warning])
    #expect(county != nil)
  }

  @Test func rowsAreNumberedAsExcelShowsThemAlsoAfterBlankRowsAndCellsOfSeveralLines() throws {
    let folder = try InputFolder([
      "projects.csv": "\u{FEFF}项目名称,类别,项目内容,完成时限\r\n"
        + "甲,培训等,\"第一行\r\n第二行\r\n第三行\",2026\r\n,,,\r\n\r\n乙,培训等,,后年\r\n"
    ])
    let problems = CountyFolder.read(folder.path).problems
    #expect(problems.map(\.row) == [5])
    #expect(problems.map(\.value) == ["后年"])
  }

  @Test func aCountyWideEquipmentProjectNeedsNoWorksButItsCost() throws {
    func warned(_ row: String) throws -> [String?] {
      let folder = try InputFolder(["projects.csv": "项目名称,类别,完成时限,资金\n\(row)\n"])
      return CountyFolder.read(folder.path).problems.filter { $0.kind == .projectWithoutWork }
        .map(\.value)
    }
    #expect(try warned("智慧校园,信息化装备,2026,3000") == [])
    #expect(try warned("智慧校园,信息化装备,2026,") == ["智慧校园"])
    #expect(try warned("智慧校园,信息化装备,2026,0") == ["智慧校园"])
    #expect(try warned("教师培训,培训等,2026,") == [])
    #expect(try warned("第二中学,新建,2026,3000") == ["第二中学"])
  }
}
