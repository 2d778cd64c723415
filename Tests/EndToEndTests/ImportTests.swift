// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// From officers' sheets to a first forecast, by the program itself.
@Suite struct ImportTests {
  private static let workbooks = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/workbooks")
  private let wide = workbooks.appendingPathComponent("01-办学条件一览表2024.xlsx").path
  private let grades = workbooks.appendingPathComponent("02-分年级班级学生数2021-2024.xlsx").path

  @Test func threeCommandsLeadFromTheWideSheetToAForecast() async throws {
    let folder = try Folder()
    let county = folder["县"].path
    let first = try await Junheng.run("import", wide, grades, "--output", county)
    #expect(first.code == 0, "\(first.all)")
    // The one thing that keeps a forecast back is a question with its answer beside it.
    let mapping = county + "/导入对应.csv"
    let text = try String(contentsOfFile: mapping, encoding: .utf8)
    let lines = text.components(separatedBy: "\r\n").map { line in
      line.contains("空白的年级") ? line + "0" : line
    }
    try lines.joined(separator: "\r\n").write(toFile: mapping, atomically: true, encoding: .utf8)
    let second = try await Junheng.run("import", wide, grades, "--output", county, "--replace")
    #expect(second.code == 0, "\(second.all)")
    let third = try await Junheng.run("forecast", county)
    #expect(third.code == 0, "\(third.all)")
    #expect(third.text.contains("岚川县"))
    #expect(try await Junheng.run("check", county).code == 0)
    // The same again gives the same bytes.
    let before = try contents(county)
    #expect(
      try await Junheng.run("import", wide, grades, "--output", county, "--replace").code == 0)
    #expect(try contents(county) == before)
  }

  private func contents(_ path: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    var files: [String: Data] = [:]
    for name in names { files[name] = FileManager.default.contents(atPath: path + "/" + name) }
    return files
  }

  @Test func aCountyThatIsThereIsNotOverwrittenUnasked() async throws {
    let folder = try Folder()
    let county = folder["县"].path
    #expect(try await Junheng.run("import", wide, "--output", county).code == 0)
    let before = try contents(county)
    let again = try await Junheng.run("import", grades, "--output", county)
    #expect(again.code == 1 && again.all.contains("--replace"))
    #expect(try contents(county) == before)
  }

  @Test func aTableChangedByHandIsKeptBeforeItIsReplaced() async throws {
    let folder = try Folder()
    let county = folder["县"].path
    #expect(try await Junheng.run("import", wide, "--output", county).code == 0)
    let file = county + "/schools.csv"
    let changed = try String(contentsOfFile: file, encoding: .utf8) + "手工加的学校\r\n"
    try changed.write(toFile: file, atomically: true, encoding: .utf8)
    for turn in 1...2 {
      let again = try await Junheng.run("import", wide, "--output", county, "--replace")
      #expect(again.code == 0 && again.text.contains("导入前/1") == (turn == 1), "\(again.all)")
      #expect(try String(contentsOfFile: county + "/导入前/1/schools.csv", encoding: .utf8) == changed)
    }
    #expect(!FileManager.default.fileExists(atPath: county + "/导入前/2"))
  }

  /// Answers that cannot be read would be lost with the next import.
  @Test(arguments: ["类别,对象,答复\r\n列,备注,不用\r\n", "类别,对象,答案\r\n列,\"备注,不用\r\n"])
  func aMappingThatCannotBeReadIsRefusedAndStays(_ text: String) async throws {
    let folder = try Folder()
    let county = folder["县"].path
    #expect(try await Junheng.run("import", wide, "--output", county).code == 0)
    try text.write(toFile: county + "/导入对应.csv", atomically: true, encoding: .utf8)
    let before = try contents(county)
    let again = try await Junheng.run("import", wide, "--output", county, "--replace")
    #expect(again.code == 1 && again.all.contains("导入对应.csv"), "\(again.all)")
    #expect(try contents(county) == before)
  }

  /// Officers move columns and save without the ones they do not need.
  @Test func answersAreFoundByTheirHeadingsAndStay() async throws {
    let folder = try Folder()
    let county = folder["县"].path
    let text = "答案,对象,类别\r\n2033,目标学年,县情\r\n不用,往年的一列,列\r\n"
    let mapping = folder["答案.csv"].path
    try text.write(toFile: mapping, atomically: true, encoding: .utf8)
    let answer = try await Junheng.run(
      "import", wide, "--output", county, "--mapping", mapping)
    #expect(answer.code == 0, "\(answer.all)")
    #expect(try String(contentsOfFile: county + "/county.yaml", encoding: .utf8).contains("2033"))
    let kept = try String(contentsOfFile: county + "/导入对应.csv", encoding: .utf8)
    #expect(kept.contains("列,往年的一列,") && kept.contains(",不用\r\n"))
  }

  @Test func aCountyFileChangedByHandStays() async throws {
    let folder = try Folder()
    let county = folder["县"].path
    #expect(try await Junheng.run("import", wide, "--output", county).code == 0)
    let file = county + "/county.yaml"
    let changed = try String(contentsOfFile: file, encoding: .utf8)
      .replacingOccurrences(of: "目标学年: 2029", with: "目标学年: 2031")
    try changed.write(toFile: file, atomically: true, encoding: .utf8)
    let again = try await Junheng.run("import", wide, "--output", county, "--replace")
    #expect(again.code == 0 && again.text.contains("county.yaml"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == changed)
  }

  @Test func aWorkbookWhereAFolderBelongsNamesTheImport() async throws {
    for command in ["check", "forecast"] {
      let answer = try await Junheng.run(command, wide)
      #expect(answer.code == 1)
      #expect(answer.all.contains("junheng import \(wide) --output"))
    }
  }

  @Test func whatIsNoWorkbookIsRefusedAndNothingIsWritten() async throws {
    let folder = try Folder()
    let bad = folder["坏.xlsx"].path
    try Data("PK\u{3}\u{4}nothing".utf8).write(to: URL(fileURLWithPath: bad))
    let answer = try await Junheng.run("import", bad, wide, "--output", folder["县"].path)
    #expect(answer.code == 1 && answer.all.contains(bad))
    #expect(!FileManager.default.fileExists(atPath: folder["县"].path))
  }
}
