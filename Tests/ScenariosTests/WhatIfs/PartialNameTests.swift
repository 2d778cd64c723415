// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Scenarios

/// A part of a name is read where it can be one only, asked about where it can be several, and
/// answered with the nearest names where it is none.
@Suite struct PartialNameTests {
  private func read(_ line: String) -> (kinds: [Change.Kind], problems: [ChangeProblem]) {
    let county = WhatIfCounty.shared
    let (changes, problems) = ChangePhrase.parse(line, county: county)
    let names = CountyNames(county)
    return (changes.compactMap { try? names.named($0).get().change.kind }, problems)
  }

  @Test(arguments: [
    ("推迟 良村 1年", "推迟 兴国县良村中心小学建设项目 1年"), ("推迟良村一年", "推迟 兴国县良村中心小学建设项目 1年"),
    ("良村晚一年", "推迟 兴国县良村中心小学建设项目 1年"), ("均村搬迁晚一年", "推迟 兴国县均村中学整体搬迁项目 1年"),
    ("delay 良村 by 1 year", "推迟 兴国县良村中心小学建设项目 1年"), ("delay 九中 1 year", "推迟 兴国县第九中学建设项目 1年"),
    ("思源改扩建推迟一年", "推迟 兴国县思源实验学校改扩建项目 1年"), ("三中改造推迟一年", "推迟 兴国县第三中学改造项目 1年"),
    ("信息化基础建设推迟一年", "推迟 教育信息化基础建设提升工程 1年"), ("取消崇贤综合楼", "取消 兴国县崇贤中学综合楼项目"),
    ("把良村镇中心小学推迟一年", "推迟 兴国县良村中心小学建设项目 1年"), ("寄宿制学校推迟一年", "推迟 兴国县农村寄宿制学校建设项目 1年"),
    ("城关小学新生的四成划到九小，2026年起", "划片 城关学区 小学 到 第九小学 40% 自2026年"),
    ("划片 城关 初中 到 九中 40% 自2027年", "划片 城关学区 初中 到 第九中学 40% 自2027年"),
    ("给长冈招2个音乐老师，2026年", "招聘 长冈中学 2名音乐教师 2026年"),
  ])
  func onlyOneFits(_ line: String, _ meant: String) {
    let (kinds, problems) = read(line)
    #expect(problems.isEmpty, "\(problems.map(\.message.zh))")
    #expect(kinds == read(meant).kinds && !kinds.isEmpty, "\(kinds)")
  }

  @Test(arguments: [
    ("推迟 东村 1年", 3), ("第十推迟一年", 2), ("给兴莲招2个音乐老师，2026年", 2), ("东村推迟到2030年", 3),
    ("第十投资增加10%", 2), ("取消 第十小学；推迟 东村 1年", 3), ("第十小学和东村都推迟一年", 3),
  ])
  func severalFitAndEachIsAWholeLine(_ line: String, _ count: Int) throws {
    let (kinds, problems) = read(line)
    #expect(kinds.isEmpty)
    let problem = try #require(problems.first)
    guard case .nameAmbiguous = problem.kind else {
      Issue.record("\(problem.kind)")
      return
    }
    #expect(problem.readings.count <= count && !problem.readings.isEmpty, "\(problem.readings)")
    for reading in problem.readings {
      for text in [reading.zh, reading.en] {
        let (found, left) = read(text)
        #expect(left.isEmpty, "\(text): \(left.map(\.message.zh))")
        #expect(found.count == (line.contains("第十小学") ? 2 : 1), "\(text)")
      }
    }
  }

  @Test(arguments: ["推迟 良春 1年", "推迟 均存 1年", "推迟 思原实验 1年", "推迟 均材中学 1年"])
  func noneFitsAndTheNearestAreOffered(_ line: String) throws {
    let (kinds, problems) = read(line)
    #expect(kinds.isEmpty)
    let problem = try #require(problems.first)
    guard case .nameNotFound = problem.kind else {
      Issue.record("\(problem.kind)")
      return
    }
    #expect(!problem.readings.isEmpty)
  }

  /// A project whose name is a school's and a thing: what is built, bought or who is hired there is
  /// still read, and the project is still delayed.
  @Test(arguments: [
    ("增建 长冈中学 运动场 2000平方米 2027年", "增建 \"长冈中学\" 运动场 2000平方米 2027年"),
    ("增建 长冈中学运动场 2000平方米 2027年", "增建 \"长冈中学\" 运动场 2000平方米 2027年"),
    ("长冈中学 2027年 增建 运动场 2000平方米", "增建 \"长冈中学\" 运动场 2000平方米 2027年"),
    ("招聘 长冈中学 教师 3人 2027年", "招聘 \"长冈中学\" 普通 3人 2027年"),
    ("招聘 长冈中学 体育教师 3人 2027年", "招聘 \"长冈中学\" 体艺 3人 2027年"),
    ("购置 长冈中学 设备 50万元 2027年", "购置 \"长冈中学\" 设备 50万元 2027年"),
    ("推迟 长冈中学运动场 1年", "推迟 \"长冈中学运动场\" 1年"),
  ])
  func aProjectNamedAfterASchoolAndAThingTakesNoWordAway(_ line: String, _ meant: String) throws {
    var county = WhatIfCounty.shared
    for name in ["长冈中学运动场", "长冈中学教师周转房", "长冈中学体育馆", "长冈中学设备购置"] {
      var project = try #require(county.plan.projects.first)
      project.id = ID(name)
      county.plan.projects.append(project)
    }
    let found = ChangePhrase.parse(line, county: county)
    #expect(found.1.isEmpty, "\(found.1.map(\.message.zh))")
    #expect(found.0.map(\.kind) == ChangePhrase.parse(meant, county: county).0.map(\.kind))
    #expect(!found.0.isEmpty)
  }

  /// Names of actions are what they say where something is counted.
  @Test(arguments: [
    ("第九中学招聘教师3人，2027年", "招聘 第九中学 普通 3人 2027年"),
    ("第九中学招聘体艺教师3人，2027年", "招聘 第九中学 体艺 3人 2027年"),
    ("第九中学购置设备50万元，2027年", "购置 第九中学 设备 50万元 2027年"),
    ("第九中学配备多媒体教室2间，2027年", "购置 第九中学 多媒体教室 2间 2027年"),
    ("第九中学增建运动场2000平方米，2027年", "增建 第九中学 运动场 2000平方米 2027年"),
    ("增建教学用房 第九中学 2000平方米 2027年", "增建 第九中学 教学用房 2000平方米 2027年"),
    ("第九中学 2027年 hire general teachers 3", "招聘 第九中学 普通 3人 2027年"),
    ("招聘教师加倍，2027年起", "加倍 招聘教师 2倍 2027年"),
  ])
  func namesOfActionsAreReadWordByWord(_ line: String, _ meant: String) {
    let (kinds, problems) = read(line)
    #expect(problems.isEmpty, "\(problems.map(\.message.zh))")
    #expect(kinds == read(meant).kinds && !kinds.isEmpty, "\(kinds) \(read(meant))")
  }
}
