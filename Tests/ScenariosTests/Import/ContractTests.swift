// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Scenarios

/// Every dev workbook gives its content to the unit, and asks what must be asked.
@Suite struct ContractTests {
  /// Compares a row with the right one: numbers to a part in 30,000, "ASK" and null with a blank.
  private func compare(_ row: [String: String]?, _ right: [String: Any], _ label: String) {
    guard let row else {
      // A row of which nothing may be taken need not be there.
      let isAsked = right.values.contains { ($0 as? String)?.hasPrefix("ASK") ?? false }
      #expect(isAsked, "\(label): no such row")
      return
    }
    for (column, value) in right {
      guard let text = row[column] else { continue }
      let place = "\(label) \(column): \(text) for \(value)"
      switch value {
      case is NSNull: #expect(text.isEmpty || text == "否", "\(place)")
      case let number as NSNumber:
        let right = number.doubleValue
        let got = Double(text) ?? -1
        #expect(abs(got - right) <= abs(right) * 3e-5 + 1e-9, "\(place)")
      case let word as String:
        if word.hasPrefix("ASK") {
          #expect(text.isEmpty, "\(place)")
        } else if column == "状态", text.isEmpty {
          #expect(word == "在办", "\(place)")
        } else if let leading = Double(word.prefix { $0.isNumber }),
          word.contains(" ") || word.contains(",")
        {
          #expect(Double(text) == leading, "\(place)")
        } else {
          #expect(word.hasPrefix(text) && !text.isEmpty, "\(place)")
        }
      default: Issue.record("\(place)")
      }
    }
  }

  private func rows(_ right: [String: Any], _ key: String) -> [[String: Any]] {
    right[key] as? [[String: Any]] ?? []
  }

  private func compareSections(_ folder: ImportedFolder, _ right: [String: Any]) {
    for section in rows(right, "sections") {
      let (name, stage) = (section["学校"] as? String ?? "", section["学段"] as? String ?? "")
      compare(folder.section(name, stage), section, name + stage)
    }
  }

  @Test(arguments: ["01", "06"]) func schoolsAndSectionsAreRight(start: String) throws {
    let folder = try ImportedFolder(fixtures: [start])
    let right = try ImportedFolder.right(start)
    let schools = rows(right, "schools")
    #expect(
      folder.rows("schools.csv").compactMap { $0["学校"] }
        == schools.compactMap { $0["学校"] as? String })
    for school in schools {
      let name = school["学校"] as? String ?? ""
      compare(folder.school(name), school, name)
    }
    compareSections(folder, right)
  }

  @Test func pupilsOfEveryYearAreRight() throws {
    for fixtures in [["02"], ["01", "02"]] {
      let folder = try ImportedFolder(fixtures: fixtures)
      let right = rows(try ImportedFolder.right("02"), "enrolment")
      let table = folder.rows("enrolment.csv")
      #expect(table.count == right.count)
      for record in right {
        let (name, year) = (record["学校"] as? String ?? "", record["学年"] as? Int ?? 0)
        let row = table.first { $0["学校"] == name && $0["学年"] == "\(year)" }
        #expect(row != nil, "\(name) \(year)")
        compare(row, record, "\(name) \(year)")
        // A grade that is not in the right row is missing, not 0.
        for (column, text) in row ?? [:] where record[column] == nil {
          #expect(text.isEmpty, "\(name) \(year) \(column): \(text)")
        }
      }
    }
  }

  @Test func teachersAreRightAndNothingIsDivided() throws {
    let right = try ImportedFolder.right("04")
    compareSections(
      try ImportedFolder(fixtures: ["04", "01"]),
      [
        "sections": rows(right, "sections").filter {
          !["石门中学", "大湾学校"].contains($0["学校"] as? String)
        }
      ])
    let alone = try ImportedFolder(fixtures: ["04"])
    #expect(alone.section("石门中学", "初中")?["高于规定学历教师"] == "")
    #expect(alone.section("大湾学校", "小学") == nil)
    #expect(alone.section("大湾学校", "初中") == nil)
  }

  @Test func projectsAreRight() throws {
    for fixtures in [["03"], ["01", "03"]] {
      let folder = try ImportedFolder(fixtures: fixtures)
      let right = try ImportedFolder.right("03")
      let table = folder.rows("projects.csv") + folder.rows(WorkbookImport.pendingFile)
      for var project in rows(right, "projects") {
        let name = project["项目名称"] as? String ?? ""
        let row = table.first { $0["项目名称"] == name }
        #expect(row != nil, "\(name)")
        // An answer in the projects table has a date; a text of the JSON may say more of it.
        if let date = project["完成时限"] as? String, date != "ASK" {
          #expect(date.hasPrefix(row?["完成时限"] ?? "?"), "\(name): \(date)")
        }
        let years = project["分年投资(万元)"] as? [String: Double] ?? [:]
        let cost = project["投资(万元)"] as? Double ?? 0
        let sum = years.values.reduce(0, +)
        let paid = (row?["付款"] ?? "").split(separator: "、").map { $0.split(separator: ":") }
        #expect(paid.count == (sum == cost ? years.count : 0), "\(name)")
        for part in paid where part.count == 2 {
          let share = (Double(part[1]) ?? 0) * cost
          #expect(abs(share - (years[String(part[0])] ?? -1)) < 1e-6, "\(name) \(part)")
        }
        for key in ["完成时限", "首个计入学年", "分年投资(万元)", "行"] { project[key] = nil }
        compare(row, project, name)
      }
      let works = folder.rows("works.csv") + folder.rows(WorkbookImport.pendingWorksFile)
      for var work in rows(right, "works") {
        let (name, school) = (work["项目名称"] as? String ?? "", work["学校"] as? String ?? "")
        work["新学校"] = nil
        work["教学及辅助用房面积"] = nil
        let row = works.first { $0["项目名称"] == name && $0["学校"] == school }
        if work["体育运动场馆面积"] as? String != nil { work["体育运动场馆面积"] = NSNull() }
        compare(row, work, name + school)
      }
      let dormitory = works.first { $0["学校"] == "云台中学" }
      #expect(dormitory?["教学及辅助用房面积"] == "0")
      // What is written is complete: a project without a date waits.
      #expect(folder.rows("projects.csv").allSatisfy { !($0["完成时限"] ?? "").isEmpty })
    }
  }

  @Test func ratiosAreNoAmountsAndPersonsAreRestoredOnlyWhenAsked() throws {
    let alone = try ImportedFolder(fixtures: ["05"])
    #expect(alone.rows("schools.csv").isEmpty && alone.rows("sections.csv").isEmpty)
    let right = try ImportedFolder.right("05")["stages"] as? [String: [String: Any]] ?? [:]
    let folder = try ImportedFolder(
      fixtures: ["05", "02"],
      answers: [["工作表", "小学自评|比值", "还原"], ["工作表", "初中自评|比值", "还原"]])
    var compared = 0
    for (stage, content) in right {
      for school in content["schools"] as? [[String: Any]] ?? [] {
        let name = school["学校"] as? String ?? ""
        let row = folder.section(name, stage)
        for (key, value) in school where key.hasSuffix("（可还原）") {
          let column = String(key.dropLast("（可还原）".count))
          #expect(
            row?[column] == ((value as? Int).map { "\($0)" } ?? ""), "\(name)\(stage) \(column)")
          compared += 1
        }
      }
    }
    #expect(compared == 48)
  }

  /// What must be asked, by workbook: the cell and what the subject holds.
  private static let asked: [(String, String, String)] = [
    ("01", "E24", "占地面积"), ("01", "K29", "教学仪器设备值"), ("01", "G17", "教学及辅助用房面积"),
    ("01", "M25", "音乐"), ("01", "AD30", "高坪"), ("01", "B7", "学区|城关镇"), ("01", "O7", "分年级"),
    ("01", "AD25", "复式"),
    ("02", "2024年春", "2024年春"), ("02", "D20", "班数"), ("02", "B12", "石门镇中心校"), ("02", "B5", "第一小学"),
    ("02", "B20", "高坪"),
    ("03", "Q10", "完成时限"), ("03", "Q15", "完成时限"), ("03", "Q19", "完成时限"), ("03", "G19", "总投资"),
    ("03", "F6", "校舍面积"), ("03", "C16", "类别"), ("03", "T20", "状态"), ("03", "T21", "状态"),
    ("03", "B6", "招生方式"), ("03", "F8", "教学及辅助用房"),
    ("04", "D19", "大湾学校"), ("04", "H17", "石门中学"), ("04", "F17", "特岗"), ("04", "B15", "河口教学点"),
    ("05", "F10", "石门镇桥头小学"), ("05", "I11", "云台中学"), ("05", "小学自评", "比值"),
    ("06", "L16", "约2"), ("06", "N17", "约960"), ("06", "D17", "九十年代"), ("06", "S16", "无"),
    ("06", "R22", "音乐"), ("06", "S22", "美术"), ("06", "B19", "老校区"), ("06", "F3", "学籍"),
    ("06", "H18", "教职工"), ("06", "A3", "编号"), ("06", "B14", "学区"), ("06", "B14", "所在地"),
    ("06", "G14", "分年级"),
  ]

  @Test func whatMustBeAskedIsAsked() throws {
    var folders: [String: ImportedFolder] = [:]
    for (start, cell, subject) in Self.asked {
      let folder = try folders[start] ?? ImportedFolder(fixtures: [start])
      folders[start] = folder
      #expect(folder.asks(cell, subject), "\(start) \(cell) \(subject)")
    }
    #expect(try ImportedFolder(fixtures: ["01", "04"]).asks("B13", "特教学校"))
  }

  @Test(arguments: [
    ("01", "O32", "6454"), ("01", "E20", "22.4亩"), ("01", "E12", "26000㎡"), ("01", "B9", "其中"),
    ("01", "F4", "没有位置"), ("01", "T13", "缺失"), ("01", "B15", "小计"), ("01", "A33", "签字"),
    ("02", "U15", "198"), ("02", "K14", "含随班就读2人"), ("02", "K5", "1104"), ("02", "B7", "不算校名"),
    ("03", "G6", "1.86亿元"), ("03", "G11", "2360"), ("03", "Q14", "2026-08-01"), ("03", "B12", "小计"),
    ("03", "Q8", "基年"), ("03", "E6", "学段"), ("03", "D15", "改造"), ("03", "H4", "没有位置"),
    ("04", "AB10", "专任教师"), ("04", "L4", "没有位置"), ("04", "B23", "合计"),
    ("06", "B5", "隐藏"), ("06", "E14", "全角"), ("06", "M17", "8.4亩"), ("06", "P17", "31.6万"),
    ("06", "M21", "只计一次"), ("06", "I3", "比值"), ("06", "B23", "合"), ("06", "K17", "缺失"),
    ("06", "N14", "批注"), ("06", "G15", "批注"), ("06", "D22", "缺失"),
  ])
  func whatMustBeSaidIsSaid(start: String, cell: String, words: String) throws {
    let folder = try ImportedFolder(fixtures: start == "03" ? ["02", "03"] : [start])
    #expect(folder.says(cell, words), "\(start) \(cell) \(words)")
  }

  @Test func whatIsAnsweredIsTaken() throws {
    let folder = try ImportedFolder(
      fixtures: ["01"],
      answers: [
        ["值", "大湾学校|占地面积（亩）|13260", "13260平方米"], ["值", "云台中学|教学仪器设备值（万元）|956300", "956300元"],
        ["值", "大湾乡松林教学点|专用教室（间）/音乐|无", "0"], ["学校", "云台乡高坪小学|状态", "不导入"],
        ["县情", "学区|城关镇", "城区学区"],
      ])
    #expect(folder.school("大湾学校")?["占地面积"] == "13260")
    #expect(folder.school("云台中学")?["教学仪器设备值(元)"] == "956300")
    #expect(folder.school("大湾乡松林教学点")?["音乐专用教室"] == "0")
    #expect(folder.school("云台乡高坪小学") == nil)
    #expect(folder.school("岚川县第一小学")?["学区"] == "城区学区")
  }
}
