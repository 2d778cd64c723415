// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Standards
import Testing

/// One cause, one message: what follows from a fault that was named is not named again, and the text
/// to enter is the one that was meant.
@Suite struct OneCauseTests {
  private func problems(_ name: String) throws -> [Problem] {
    try #require(ProblemCases.typed.first { $0.name == name }, "\(name)").read()
  }

  @Test(arguments: [
    "a workbook under another name", "a web page under another name", "headers of another table",
    "columns parted by strokes", "a number cut by its commas", "notes and dates below a table",
    "a sign for the cell above", "a sign for the school above", "a percentage of persons",
    "the mark of a footnote", "subtotals of a zone", "tables of another year",
    "a table under its title", "pupils and classes exchanged", "more than a hundred per cent",
    "spans of dates", "a sign of currency", "data above the header",
  ])
  func aFaultIsNamedOnce(name: String) throws {
    let found = try problems(name)
    // A project without works is what the case of a currency has besides.
    let own = found.filter { $0.kind != .projectWithoutWork }
    #expect(own.count == 1, "\(found.map { $0.message(.chinese) })")
  }

  @Test(arguments: [
    ("a sign for the cell above", "30"), ("a sign for the school above", "第一小学"),
    ("square metres in ten thousands", "1850"), ("a negative amount of a bookkeeper", "1800"),
    ("a sign of currency", "3500"), ("the mark of a footnote", "第二小学"),
    ("tables of another year", "2024"), ("spans of dates", "2024"),
    ("more than a hundred per cent", "98.5"),
  ])
  func theTextToEnterIsTheOneThatWasMeant(name: String, text: String) throws {
    let found = try problems(name)
    #expect(found.contains { $0.written == text }, "\(found.map { $0.message(.chinese) })")
  }

  @Test func aSlipInAParameterIsShownWithWhatWasProbablyMeant() throws {
    let found = try problems("parameters with a slip")
    #expect(found.map(\.written) == ["0.029", "0.04"])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func oldSchoolsMayBeOldAndYearsThatASpreadsheetShowedAsDaysAreNoDays() throws {
    let written = ["1905": Optional<String>.none, "1905-07-09": "2017", "光绪30年": "1904"]
    for (text, expected) in written {
      let folder = try InputFolder([
        "schools.csv": "学校,办学类型,所在地,学区,建成时间\n第一小学,小学,城区,东区,\(text)\n"
          + "第二小学,小学,镇区,西区,\n第一中学,初中,城区,东区,1934年（民国23年）\n"
      ])
      let found = CountyFolder.read(folder.path).problems.filter { $0.severity == .error }
      #expect(found.filter { $0.row == 2 }.map(\.written) == [expected].compactMap(\.self))
      #expect(found.filter { $0.row == 4 }.map(\.written) == ["1934"])
    }
  }

  @Test func whatStandsBesideAMisspeltRowIsStillJudged() throws {
    // A school that nothing in the enrolment table can mean is missing, whatever else is misspelt.
    let folder = try InputFolder([
      "enrolment.csv": (InputFolder.small["enrolment.csv"] ?? "")
        .replacing("第二小学,2024", with: "第二小学校,2024")
        .replacing("第一中学,2024,,,,,,,150,148,152,,,,,,,3,3,3\n", with: "")
    ])
    let found = CountyFolder.read(folder.path).problems
    #expect(found.map(\.value) == ["第二小学校", "第一中学"])
  }

  @Test func aTableWithOneRowLikeAnotherIsNoSum() throws {
    let folder = try InputFolder([
      "enrolment.csv": (InputFolder.small["enrolment.csv"] ?? "")
        .replacing(",150,148,152,", with: ",80,82,85,")
        + "第二中学,2024,,,,,,,80,82,85,,,,,,,2,2,2\n",
      "schools.csv": (InputFolder.small["schools.csv"] ?? "")
        + "第二中学,初中,城区,东区,4100,9000,1400000,12,1,1\n",
      "sections.csv": (InputFolder.small["sections.csv"] ?? "") + "第二中学,初中,600,41,40,8,6\n",
    ])
    let kinds = CountyFolder.read(folder.path).problems.map(\.kind)
    #expect(!kinds.contains { if case .equalsSum = $0 { true } else { false } }, "\(kinds)")
  }
}
