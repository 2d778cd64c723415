// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Scenarios

@Suite struct HeadingTests {
  private let words = ImportWords.current

  private func topic(_ parts: [String]) -> String? {
    guard case .topic(let topic, false) = words.match(Heading(parts, words)) else { return nil }
    return topic.key
  }

  @Test(arguments: [
    ("占地面积（亩）", "landArea"), ("校园占地面积(㎡)", "landArea"), ("学 校 名 称", "school"),
    ("教学和辅助用房面积", "teachingFloorArea"), ("县级（含）以上骨干教师", "backbone"),
    ("体育、音乐、美术教师", "peAndArts"), ("在校学生总数", "pupils"), ("教学班总数", "classes"),
    ("生均教学及辅助用房面积", "ratio"), ("高于规定学历教师比例", "ratio"), ("高中在校学生数", "seniorPupils"),
  ])
  func headingsOfOneRowAreFound(heading: String, key: String) { #expect(topic([heading]) == key) }

  @Test func theSameWordMeansWhatStandsAboveIt() {
    #expect(topic(["专用教室（间）", "音乐"]) == "musicRooms")
    #expect(topic(["任教学科（专任教师）", "音乐"]) == "peOrArts")
    #expect(topic(["教师学历情况", "本科"]) == "degreeUpper")
    #expect(topic(["教学及辅助用房", "计"]) == "teachingGross")
  }

  @Test(arguments: [["上年数据", "占地面积"], ["规划", "占地面积"], ["附属单位", "教职工数"]])
  func aWordAboveThatMayChangeTheMeaningIsAsked(parts: [String]) {
    #expect(topic(parts) == nil)
    guard case .topic(_, isWeak: true) = words.match(Heading(parts, words)) else {
      Issue.record("\(parts) is not asked")
      return
    }
  }

  @Test func gradesStagesUnitsAndYearsAreReadApart() {
    let junior = Heading(["初中", "一年级", "班数（个）"], words)
    #expect(junior.grade == 7 && junior.stage == .junior && junior.unit?.dimension == .count)
    #expect(Heading(["初二学生数"], words).grade == 8)
    #expect(Heading(["分年投资（万元）", "2024年"], words).year == 2024)
    #expect(Heading(["设备（万元）"], words).unit?.times == 10_000)
  }

  @Test func everyHeadingOfTheDictionaryFindsItsTopicOrOneOfTheSameName() {
    for row in CSVParser(Array((EmbeddedText.files["Import/headings.csv"] ?? "").utf8)).rows
      .dropFirst()
    {
      guard row.cells.count == 3 else { continue }
      let parts = row.cells[1].split(separator: "/").map(String.init)
      let heading = Heading(parts, words)
      // A heading that is only a grade, a stage or a sum has no words left to look up.
      guard !heading.rest.isEmpty, heading.stage == nil else { continue }
      if case .unknown = words.match(heading) {
        Issue.record("\(row.cells.joined(separator: " "))")
      }
    }
  }

  @Test(arguments: [
    ("2021-2022学年", 2021, false), ("2022—2023学年度", 2022, false), ("2023年秋", 2023, false),
    ("2024年9月", 2024, false), ("2024年春", 2023, true), ("２０２４年秋季", 2024, false),
    ("2024年3月", 2023, true),
    ("2025", 2025, false),
  ])
  func schoolYearsAreRead(text: String, year: Int, isSpring: Bool) {
    #expect(SheetYear(text)?.year == SchoolYear(year))
    #expect(SheetYear(text)?.isSpring == isSpring)
  }

  @Test(arguments: ["Sheet1", "13800138000", "表12345"])
  func whatIsNoYearIsNone(text: String) { #expect(SheetYear(text) == nil) }
}
