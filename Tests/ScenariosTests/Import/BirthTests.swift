// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Workbooks

@testable import Scenarios

/// Births by year, of the county or of its townships.
@Suite struct BirthTests {
  private let schools = [
    ["学校名称", "乡镇", "占地面积（亩）"], ["甲小学", "城关镇", "20"], ["乙小学", "大湾乡", "21"],
  ]

  /// A workbook of the schools and a sheet of births.
  private func folder(_ births: [[String]], answers: [[String]] = []) -> ImportedFolder {
    let sheets = [("学校", schools), ("出生人口", births)].map { name, rows -> Sheet in
      var sheet = Sheet(name: name)
      for (row, cells) in rows.enumerated() {
        for (column, text) in cells.enumerated() where !text.isEmpty {
          let isNumber = Double(text) != nil
          sheet.rows[row + 1, default: [:]][column + 1] = Cell(
            isNumber ? .number(text) : .text(text))
        }
      }
      return sheet
    }
    return ImportedFolder([("表.xlsx", Workbook(sheets: sheets))], answers: answers)
  }

  private func births(_ folder: ImportedFolder) -> [String] {
    folder.rows("births.csv").map {
      [$0["学区"] ?? "", $0["年份"] ?? "", $0["出生人数"] ?? ""].joined(separator: " ")
    }.sorted()
  }

  private let right = ["城关镇 2021 400", "城关镇 2022 390", "大湾乡 2021 120", "大湾乡 2022 110"]

  @Test func aYearAColumnAndATownshipARow() {
    let found = folder([
      ["白水县各乡镇出生人口统计表"], ["乡镇", "2021年", "2022年", "合计"], ["城关镇", "400", "390", "790"],
      ["大湾乡", "120", "110", "230"], ["合计", "520", "500", "1020"],
    ])
    #expect(births(found) == right)
  }

  @Test func aTownshipAColumnAndAYearARow() {
    let found = folder([
      ["出生年份", "城关镇", "大湾乡", "合计"], ["2021", "400", "120", "520"], ["2022", "390", "110", "500"],
    ])
    #expect(births(found) == right)
  }

  @Test func aRowForEveryTownshipAndYear() {
    let found = folder([
      ["乡镇", "出生年份", "出生人数"], ["城关镇", "2021", "400"], ["", "2022", "390"],
      ["大湾乡", "2021", "120"], ["", "2022", "110"],
    ])
    #expect(births(found) == right)
  }

  @Test func birthsOfTheWholeCountyAreNotDividedAmongZones() {
    let found = folder([["年份", "出生人数"], ["2021", "520"], ["2022", "500"]])
    #expect(births(found).isEmpty && found.asks("B2", "全县出生人数"))
  }

  @Test func townshipsOfOneZoneAreAddedAndAnUnknownOneIsAsked() {
    let rows = [["乡镇", "2021年", "2022年"], ["城关镇", "400", "390"], ["石门镇", "50", "40"]]
    let open = folder(rows)
    #expect(births(open) == ["城关镇 2021 400", "城关镇 2022 390"] && open.asks("B3", "石门镇"))
    let answered = folder(rows, answers: [["县情", "学区|石门镇", "城关镇"]])
    #expect(births(answered) == ["城关镇 2021 450", "城关镇 2022 430"])
  }

  @Test func whatIsNoCalendarYearIsNotTaken() {
    let periods = folder([["时间", "出生人数"], ["2020年9月—2021年8月", "300"]])
    #expect(births(periods).isEmpty && periods.says("A2", "公历年"))
    let ages = folder([["乡镇", "0岁", "1岁", "2岁"], ["城关镇", "1", "2", "3"]])
    #expect(births(ages).isEmpty && ages.says("B1", "岁"))
  }

  @Test func birthsBesideAndBelowATableOfSchoolsAreNoSchools() {
    let beside = ImportedFolder(
      sheet: "表",
      [
        ["学校名称", "学区", "占地面积（㎡）", "", "年份", "出生人数"], ["甲小学", "城区", "9000", "", "2021", "300"],
        ["乙小学", "城区", "9100", "", "2022", "290"],
      ])
    #expect(beside.rows("schools.csv").count == 2)
    #expect(births(beside) == ["城区 2021 300", "城区 2022 290"])
    let below = ImportedFolder(
      sheet: "表",
      [["学校名称", "学区", "占地面积（㎡）"], ["甲小学", "城区", "9000"], [], ["年份", "出生人数"], ["2021", "300"]])
    #expect(below.rows("schools.csv").count == 1 && births(below) == ["城区 2021 300"])
  }
}
