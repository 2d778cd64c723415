// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("junheng backtest")
struct BacktestTests {
  private var panel: String {
    Fixtures.folder.appendingPathComponent("nyc-open-data/small-schools.csv").path
  }

  @Test func aPanelIsReadAsItIsAndEveryMethodIsJudged() async throws {
    let answer = try await Junheng.run(["backtest", panel, "--format", "json"])
    #expect(answer.code == 0, "\(answer.all)")
    let json = try answer.json()
    #expect(json["schema"].text == "junheng.backtest/1")
    #expect(json["baseYears"].elements.map(\.number) == [2009, 2010])
    let methods = json["methods"].elements
    #expect(
      methods.map(\.["method"].text)
        == ["levelShares", "lastYear", "noChange", "rolled", "cohortSurvival"])
    let own = try #require(methods[0]["years"][0]["sections"].number)
    for rival in methods.dropFirst() {
      #expect(own < (try #require(rival["years"][0]["sections"].number)))
    }
  }

  @Test func thePictureIsWrittenAndTheTextSaysHowManyWereHeld() async throws {
    let folder = try Folder()
    let picture = folder["误差.svg"]
    let answer = try await Junheng.run(["backtest", panel, "--picture", picture.path])
    #expect(answer.code == 0 && answer.text.contains("八成区间的命中率"), "\(answer.all)")
    let svg = try String(contentsOf: picture, encoding: .utf8)
    #expect(svg.hasPrefix("<svg") && svg.contains("</svg>") && svg.contains("原样升级"))
  }

  @Test func chineseHeadersAndFiveFourSchoolingAreRead() async throws {
    let folder = try Folder()
    var rows = "学校,学区,学年,年级,学生数\n"
    for year in 2019...2023 {
      for grade in 1...9 {
        rows += "\(grade <= 5 ? "小学" : "初中"),东,\(year),\(grade),\(100 + grade + year % 3)\n"
      }
    }
    try folder.write(rows, "面板.csv")
    let answer = try await Junheng.run(
      ["backtest", folder["面板.csv"].path, "--five-four", "--format", "json"])
    #expect(answer.code == 0, "\(answer.all)")
    let year = try answer.json()["methods"][0]["years"][0]
    #expect(year["forecasts"].number == 6)
    #expect((try #require(year["sections"].number)) < 0.03)
  }

  @Test func oneYearAloneSaysWhatIsMissing() async throws {
    let folder = try Folder()
    try folder.write("学校,学年,年级,学生数\n小学,2023,1,40\n", "面板.csv")
    let answer = try await Junheng.run(["backtest", folder["面板.csv"].path])
    #expect(answer.code == 1 && answer.all.contains("往年"), "\(answer.all)")
  }
}
