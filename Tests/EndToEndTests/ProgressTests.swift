// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("junheng progress")
struct ProgressTests {
  /// A copy of the county with reports of progress; gone with the folder.
  private func county(_ rows: String) throws -> (folder: Folder, path: String) {
    let folder = try Folder()
    let county = folder["长溪"]
    try FileManager.default.copyItem(at: Fixtures.changxi, to: county)
    let text = "项目名称,截至,实际开工,完成百分比,已付(万元),预计完成,说明\n" + rows
    try Data(text.utf8).write(to: county.appendingPathComponent("progress.csv"))
    return (folder, county.path)
  }

  @Test func aLateProjectIsNamedWithWhatItsDelayDoes() async throws {
    let reported = try county("长溪县第九中学建设项目,2026-03,2026-01,10,,2029年10月,用地批复晚\n")
    let answer = try await Junheng.run(["progress", reported.path, "--format", "json"])
    #expect(answer.code == 0, "\(answer.all)")
    let json = try answer.json()
    let line = json["projects"][0]
    #expect(line["planned"].text == "2027-08" && line["expected"].text == "2029-10")
    #expect(line["yearsLate"].number == 3)
    #expect(line["onTime"]["sections"].number != nil)
    let text = try await Junheng.run(["progress", reported.path])
    #expect(text.text.contains("晚 3 个学年"), "\(text.all)")
    let check = try await Junheng.run(["check", reported.path])
    #expect(check.code == 0 && check.all.contains("晚 3 个学年投入使用"), "\(check.all)")
  }

  @Test func aForecastUsesTheExpectedDateAsAWhatIfWould() async throws {
    let reported = try county("长溪县第九中学建设项目,2025-03,,0,,2028-08,\n")
    let late = try await Junheng.run(["forecast", reported.path, "--format", "json"])
    let delayed = try await Junheng.run([
      "forecast", Fixtures.changxi.path, "--change", "推迟 第九中学 1年", "--format", "json",
    ])
    let (left, right) = (try late.json(), try delayed.json())
    for place in left["sections"].elements.indices {
      let (one, other) = (left["sections"][place], right["sections"][place])
      #expect(
        one["years"].elements.map(\.["pupils"].number)
          == other["years"].elements.map(\.["pupils"].number))
    }
  }

  @Test func whatWasPaidIsPaidAndTheRestFallsDueLater() async throws {
    let reported = try county("长溪县第九中学建设项目,2026-12,2025-10,40,2400,2028-08,\n")
    let answer = try await Junheng.run([
      "explain", reported.path, "资金", "--year", "2028", "--format", "json",
    ])
    #expect(answer.code == 0, "\(answer.all)")
    // 30 % of 9,600 were due in 2027, a year later now, and all that is left.
    #expect(answer.all.contains("72000000"), "\(answer.all)")
  }

  @Test func workBehindTheCalendarWithoutALaterDateIsAskedAbout() async throws {
    let reported = try county("河西小学综合楼,2026-05,2025-03,20,,,\n")
    let answer = try await Junheng.run(["progress", reported.path])
    #expect(answer.text.contains("请核实预计完成日期"), "\(answer.all)")
  }

  @Test func mistakesAreAnsweredWithRowAndColumn() async throws {
    let reported = try county(
      """
      没有的项目,2026-03,,,,,
      河西小学综合楼,2026-05,2025-03,20,900,,
      城关第一小学信息化,2026-05,2026-04,20,,2025-01,

      """)
    let answer = try await Junheng.run(["check", reported.path])
    #expect(answer.code == 1)
    for words in ["第 2 行", "没有的项目", "第 3 行", "900", "第 4 行", "2025-01"] {
      #expect(answer.all.contains(words), "\(words): \(answer.all)")
    }
  }

  @Test func withoutReportsThePlannedDatesHold() async throws {
    let answer = try await Junheng.run(["progress", Fixtures.changxi.path])
    #expect(answer.code == 0 && answer.text.contains("没有项目进度表"), "\(answer.all)")
  }
}
