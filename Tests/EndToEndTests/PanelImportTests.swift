// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// A panel of pupils taken into a county as earlier years.
@Suite("junheng import --into")
struct PanelImportTests {
  /// Six grades of 城关第一小学 before what the county has and in its base year, and a school nobody
  /// knows.
  private static let panel: String = {
    var rows = "学校,学段,学年,年级,学生数\n"
    for year in [2020, 2021, 2024] {
      for grade in 1...6 { rows += "城关第一小学,小学,\(year),\(grade),\(150 + 3 * grade + year % 5)\n" }
    }
    return rows + "没有这所学校,小学,2021,1,30\n"
  }()

  @Test func earlierYearsAreAddedAndEverythingElseIsTold() async throws {
    let folder = try Folder.changxi()
    let before = try folder.text("enrolment.csv")
    try folder.write(Self.panel, "长表.csv")
    let answer = try await Junheng.run([
      "import", folder["长表.csv"].path, "--into", folder.path,
    ])
    #expect(answer.code == 0, "\(answer.all)")
    for words in ["2020–2021 学年", "2 行", "没有这所学校（1 个学年）", "基年和以后的 1 行"] {
      #expect(answer.text.contains(words), "\(words): \(answer.text)")
    }
    let after = try folder.text("enrolment.csv")
    #expect(after != before)
    let kept = try folder.text("导入/并入长表以前的 enrolment.csv")
    #expect(kept == before)
    let check = try await Junheng.run("check", folder.path)
    #expect(check.code == 0, "\(check.all)")
    let test = try await Junheng.run("backtest", folder.path)
    #expect(test.code == 0, "\(test.all)")
    let again = try await Junheng.run(["import", folder["长表.csv"].path, "--into", folder.path])
    #expect(again.code == 0 && again.text.contains("什么也没有改"), "\(again.all)")
    #expect(try folder.text("enrolment.csv") == after)
  }

  @Test func otherNumbersStayUntilTheyShallBeReplaced() async throws {
    let folder = try Folder.changxi()
    try folder.write("学校,学段,学年,年级,学生数\n城关第一小学,小学,2021,1,151\n", "甲.csv")
    try folder.write("学校,学段,学年,年级,学生数\n城关第一小学,小学,2021,1,177\n", "乙.csv")
    func take(_ file: String, _ more: [String] = []) async throws -> String {
      let answer = try await Junheng.run(
        ["import", folder[file].path, "--into", folder.path, "--language", "en"] + more)
      #expect(answer.code == 0, "\(answer.all)")
      return answer.text
    }
    _ = try await take("甲.csv")
    let table = try folder.text("enrolment.csv")
    let left = try await take("乙.csv")
    #expect(left.contains("left as they are: 1") && left.contains("151 / 177"), "\(left)")
    #expect(try folder.text("enrolment.csv") == table)
    let replaced = try await take("乙.csv", ["--replace"])
    #expect(replaced.contains("151 → 177"), "\(replaced)")
  }

  @Test(arguments: [
    ["import", "a.csv"], ["import", "a.xlsx", "--into", "b"],
    ["import", "a.csv", "b.csv", "--into", "c"],
    ["import", "a.csv", "--into", "b", "--output", "c"],
  ])
  func mixedOptionsAreWrongUsage(_ words: [String]) async throws {
    let answer = try await Junheng.run(words)
    #expect(answer.code == 2 && !answer.errors.isEmpty, "\(answer.all)")
  }
}
