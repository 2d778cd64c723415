// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("junheng roll")
struct RollTests {
  private let header =
    "学校,学年,一年级学生,二年级学生,三年级学生,四年级学生,五年级学生,六年级学生,七年级学生,八年级学生,九年级学生,"
    + "一年级班数,二年级班数,三年级班数,四年级班数,五年级班数,六年级班数,七年级班数,八年级班数,九年级班数\n"
  private let pupils = """
    城关第一小学,2025,176,182,191,197,192,188,,,,5,5,5,5,5,5,,,
    河西小学,2025,80,86,93,95,95,92,,,,2,2,3,3,3,3,,,
    石坪教学点,2025,8,9,12,13,12,13,,,,1,1,1,1,1,1,,,
    青石学校,2025,44,46,49,51,51,50,70,75,74,2,2,2,2,2,2,2,2,2
    第一中学,2025,,,,,,,425,417,409,,,,,,,9,9,9

    """

  /// A copy of the county and a folder with the new year's pupils; gone with the value.
  private struct NewYear {
    let folder: Folder
    var county: String { folder["长溪"].path }
    var actual: String { folder["2025"].path }
  }

  private func newYear() throws -> NewYear {
    let folder = try Folder()
    let county = folder["长溪"]
    try FileManager.default.copyItem(at: Fixtures.changxi, to: county)
    let actual = folder["2025"]
    try FileManager.default.createDirectory(at: actual, withIntermediateDirectories: true)
    try Data((header + pupils).utf8).write(to: actual.appendingPathComponent("enrolment.csv"))
    return NewYear(folder: folder)
  }

  private func contents(_ path: String) -> [String: Data] {
    var files: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      if let data = FileManager.default.contents(atPath: path + "/" + name) { files[name] = data }
    }
    return files
  }

  @Test func theNewFolderStandsBesideTheOldOneAndOpens() async throws {
    let new = try newYear()
    let (county, actual) = (new.county, new.actual)
    let before = contents(county)
    let answer = try await Junheng.run(["roll", county, "--actual", actual, "--format", "json"])
    #expect(answer.code == 0, "\(answer.all)")
    let json = try answer.json()
    #expect(json["schema"].text == "junheng.roll/1" && json["year"].number == 2025)
    #expect(json["carriedShared"].bool == true && json["carriedStaff"].bool == true)
    #expect(json["kept"].elements.map(\.text) == ["低出生.yaml", "第九中学推迟一年.yaml"])
    #expect(contents(county) == before, "the old folder stays as it is")
    let next = county + "-2025"
    let file = try String(contentsOfFile: next + "/county.yaml", encoding: .utf8)
    #expect(file.contains("基年: 2025") && file.hasPrefix("# 长溪县是为检验程序编的小县"))
    let check = try await Junheng.run(["check", next])
    #expect(check.code == 0, "\(check.all)")
    let forecast = try await Junheng.run(["forecast", next, "--format", "json"])
    #expect(forecast.code == 0, "\(forecast.all)")
    #expect(try forecast.json()["baseYear"].number == 2025)
  }

  @Test func errorsByCauseAddUpToForecastLessActual() async throws {
    let new = try newYear()
    let (county, actual) = (new.county, new.actual)
    let answer = try await Junheng.run(["roll", county, "--actual", actual, "--format", "json"])
    let json = try answer.json()
    var sum = 0.0
    for section in json["sections"].elements {
      let error =
        (section["pupils"]["actual"].number ?? 0) - (section["pupils"]["forecast"].number ?? 0)
      let causes = ["entrants", "share", "progression"].compactMap {
        section["causes"][$0].number
      }
      #expect(causes.count == 3 && causes.reduce(0, +) == error, "\(section)")
      sum += error
    }
    #expect(json["sections"].elements.count == 6)
    #expect(
      (json["pupils"]["actual"].number ?? 0) - (json["pupils"]["forecast"].number ?? 0) == sum)
    #expect(json["pupils"]["actual"].number == 3_495)
  }

  @Test func stockThatIsNotGivenIsCarriedAsForecastAndSaysSo() async throws {
    let new = try newYear()
    let (county, actual) = (new.county, new.actual)
    let old = try await Junheng.run(["forecast", county, "--format", "json"])
    let answer = try await Junheng.run(["roll", county, "--actual", actual])
    #expect(answer.code == 0 && answer.text.contains("不是实有数"), "\(answer.all)")
    let rolled = try await Junheng.run(["forecast", county + "-2025", "--format", "json"])
    func equipment(_ json: JSON, _ year: Double) -> Double? {
      let section = json["sections"].elements.first { $0["id"].text == "城关第一小学/primary" }
      let found = section?["years"].elements.first { $0["year"].number == year }
      let pupils = found?["pupils"].number ?? 0
      return found?["indicators"]["equipmentValue"]["value"].number.map { $0 * pupils }
    }
    let (then, now) = (equipment(try old.json(), 2025), equipment(try rolled.json(), 2025))
    #expect(abs((try #require(then)) - (try #require(now))) < 1, "\(answer.all)")
    let schools = try String(contentsOfFile: county + "-2025/schools.csv", encoding: .utf8)
    #expect(schools.contains("2025年场地、设备、教室由推演结转"))
  }

  @Test func givenStockTakesThePlaceOfTheForecastAndPlannedSchoolsStay() async throws {
    let new = try newYear()
    let (county, actual) = (new.county, new.actual)
    var schools = try String(contentsOfFile: county + "/schools.csv", encoding: .utf8)
    schools =
      schools.split(separator: "\n").filter { !$0.contains("拟建") }
      .joined(separator: "\n") + "\n"
    schools = schools.replacing("24000,5400,", with: "24000,5555,")
    try Data(schools.utf8).write(to: URL(fileURLWithPath: actual + "/schools.csv"))
    let answer = try await Junheng.run(["roll", county, "--actual", actual, "--format", "json"])
    #expect(answer.code == 0, "\(answer.all)")
    #expect(try answer.json()["carriedShared"].bool == false)
    let written = try String(contentsOfFile: county + "-2025/schools.csv", encoding: .utf8)
    #expect(written.contains("5555") && written.contains("第九中学"), "\(written)")
  }

  @Test func aWhatIfThatDoesNotApplyAnyMoreIsMovedAsideWithItsReason() async throws {
    let new = try newYear()
    let (county, actual) = (new.county, new.actual)
    let whatIf = "名称: 综合楼推迟\n基准: 基准方案\n变更:\n  - {推迟: 河西小学综合楼, 年数: 1}\n"
    try Data(whatIf.utf8).write(to: URL(fileURLWithPath: county + "/what-ifs/综合楼推迟.yaml"))
    let rows = (header + pupils).replacing(",2025,", with: ",2026,")
    try Data(rows.utf8).write(to: URL(fileURLWithPath: actual + "/enrolment.csv"))
    let answer = try await Junheng.run(["roll", county, "--actual", actual, "--to", "2026"])
    #expect(answer.code == 0, "\(answer.all)")
    #expect(answer.text.contains("综合楼推迟.yaml 不再适用"), "\(answer.all)")
    #expect(answer.text.contains("河西小学综合楼") && answer.text.contains("算进现状"))
    let moved = county + "-2026/what-ifs/不再适用/综合楼推迟.yaml"
    #expect(FileManager.default.fileExists(atPath: moved))
    let check = try await Junheng.run(["check", county + "-2026"])
    #expect(check.code == 0, "\(check.all)")
  }

  @Test func whatCannotBeRolledIsRefusedAndNothingIsWritten() async throws {
    let new = try newYear()
    let (folder, county, actual) = (new.folder, new.county, new.actual)
    let empty = folder["空"]
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    for (arguments, words) in [
      (["--actual", empty.path], "enrolment.csv"),
      (["--actual", actual, "--to", "2024"], "2025–2033"),
      (["--actual", actual, "--to", "2031"], "目标学年"),
      (["--actual", folder["没有"].path], "没有"),
    ] {
      let answer = try await Junheng.run(["roll", county] + arguments)
      #expect(answer.code == 1 && answer.all.contains(words), "\(arguments): \(answer.all)")
    }
    let broken = (header + pupils).replacing("河西小学,2025,80", with: "河西小学,2025,八十吧")
    try Data(broken.utf8).write(to: URL(fileURLWithPath: actual + "/enrolment.csv"))
    let answer = try await Junheng.run(["roll", county, "--actual", actual])
    #expect(answer.code == 1 && answer.all.contains("八十吧"), "\(answer.all)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(names.sorted() == ["2025", "空", "长溪"].sorted(), "\(names)")
  }

  @Test func aFolderThatHoldsSomethingIsNotOverwritten() async throws {
    let new = try newYear()
    let (county, actual) = (new.county, new.actual)
    let first = try await Junheng.run(["roll", county, "--actual", actual])
    #expect(first.code == 0, "\(first.all)")
    let second = try await Junheng.run(["roll", county, "--actual", actual])
    #expect(second.code == 1 && second.all.contains("--output"), "\(second.all)")
  }
}
