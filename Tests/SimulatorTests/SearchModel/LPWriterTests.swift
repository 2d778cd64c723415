// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Testing

@testable import Simulator

@Suite struct LPWriterTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/search-model")

  /// `JUNHENG_RECORD=1` writes the files anew, and fails: read the difference before you commit it.
  @Test(arguments: [false, true])
  func theSmallModelIsWrittenAsTheGoldenFile(isWithoutCoefficients: Bool) throws {
    let writer = LPWriter(
      SearchModel(SmallModel.problem()), withoutCoefficients: isWithoutCoefficients)
    let text = writer.text(title: ["甲校 and 乙校"])
    let file = Self.folder.appendingPathComponent(
      isWithoutCoefficients ? "small-linear.lp" : "small.lp")
    if ProcessInfo.processInfo.environment["JUNHENG_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func namesAreShortASCIIAndDistinct() {
    let county = SearchCounty.random(seed: 3, schools: 8, spread: 50)
    let (_, model) = SearchModelPlanTests.answer(county, required: 6)
    let names = model.variables.map(\.name) + model.rows.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.count <= 255 && !name.hasPrefix("e"), "\(name)")
      #expect(
        name.utf8.allSatisfy { byte in
          (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || byte == 95
        }, "\(name)")
    }
  }

  @Test func onlyCommentsHoldAnythingButASCII() {
    var county = SearchCounty.random(seed: 4, schools: 4, spread: 50)
    let old = county.schools[0].id
    county.schools[0].id = "第一\n小学 obj: x"
    county.enrolment = county.enrolment.map { record in
      var renamed = record
      if record.school == old { renamed.school = county.schools[0].id }
      return renamed
    }
    let (result, model) = SearchModelPlanTests.answer(county, required: 6)
    let text = LPWriter(model).text(title: ["兴国\r\n县"], result: result)
    for line in text.split(separator: "\n") where !line.hasPrefix("\\ ") {
      #expect(line.utf8.allSatisfy { $0 < 128 }, "\(line)")
      #expect(line.utf8.count < 560, "\(line)")
    }
    #expect(text.contains("\\   s1: 第一 小学 obj: x (primary)\n"))
  }

  @Test func theSameModelGivesTheSameBytes() {
    let texts = (0..<2).map { _ in
      let county = SearchCounty.random(seed: 7, schools: 6, spread: 60, rich: 20)
      let (result, model) = SearchModelPlanTests.answer(county, required: 6)
      return LPWriter(model).text(result: result)
    }
    #expect(texts[0] == texts[1])
  }

  @Test func numbersReadBackAsTheyWere() {
    for value in [0.1, 1.0 / 3, 2_000, 1e-7, 123_456_789.125, -0.5] {
      #expect(Double(LPWriter.number(value)) == value)
    }
    #expect(LPWriter.number(2_000) == "2000")
    #expect(LPWriter.tenThousandths(123_450_000) == "12345")
    #expect(LPWriter.tenThousandths(12_340) == "1.234")
    #expect(LPWriter.tenThousandths(-7) == "-0.0007")
  }

  @Test func aNeedThatNothingServesMakesTheModelInfeasible() {
    var problem = SmallModel.problem()
    problem.levers.removeAll { $0.contribution[ResourceKind.equipmentValue.index] != 0 }
    problem.units.indices.forEach { unit in
      problem.units[unit].limits = Array(repeating: [nil], count: problem.levers.count)
    }
    problem.allowance.cap = problem.levers.map { _ in [nil, nil] }
    let text = LPWriter(SearchModel(problem)).text()
    #expect(text.contains("need_s1p_equipmentValue_2025: + 0 nothing >= 15000\n"))
    #expect(text.contains("\n nothing = 0\n"))
  }
}
