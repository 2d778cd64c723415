// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Scenarios

@Suite struct NameMatcherTests {
  func matcher() throws -> NameMatcher {
    NameMatcher(names: try WhatIfCounty.projectRows().map(\.name), county: "兴国县")
  }

  @Test func thePlanHasFortyProjectsAndEachIsFoundByItsOwnName() throws {
    let names = try WhatIfCounty.projectRows().map(\.name)
    #expect(names.count == 40)
    let matcher = try matcher()
    for name in names {
      #expect(matcher.match(name) == .found(name, .exact))
      let short = name.hasPrefix("兴国县") ? String(name.dropFirst(3)) : name
      #expect(matcher.match(short) == .found(name, .exact), "\(short)")
      #expect(matcher.match("　\(short) ") == .found(name, .exact), "\(short)")
    }
  }

  @Test(arguments: [
    ("第九中学", "兴国县第九中学建设项目"), ("第9中学", "兴国县第九中学建设项目"),
    ("第９中学", "兴国县第九中学建设项目"), ("兴国县第九中学", "兴国县第九中学建设项目"),
    ("第八", "兴国县第八中学、第八小学建设项目"), ("第八中学", "兴国县第八中学、第八小学建设项目"),
    ("第八小学", "兴国县第八中学、第八小学建设项目"), ("第十中学", "兴国县第十中学建设项目"),
    ("第十小学", "兴国县第十小学建设项目"), ("第十一中学", "兴国县第十一中学建设项目"),
    ("第11中学", "兴国县第十一中学建设项目"), ("第十二", "兴国县第十二小学建设项目"),
    ("第12小学", "兴国县第十二小学建设项目"), ("第三中学改造", "兴国县第三中学改造项目"),
    ("第三中学运动场", "兴国县第三中学运动场建设项目"), ("均村", "兴国县均村中学整体搬迁项目"),
    ("思源", "兴国县思源实验学校改扩建项目"), ("长冈中学", "兴国县长冈中学学生宿舍楼建设项目"),
    ("兴莲中学教学楼宿舍楼", "兴国县兴莲中学教学楼、宿舍楼项目"), ("信息化基础", "教育信息化基础建设提升工程"),
    ("九中", "兴国县第九中学建设项目"), ("九小", "兴国县第九小学建设项目"), ("十中", "兴国县第十中学建设项目"),
    ("十一中", "兴国县第十一中学建设项目"), ("十二小", "兴国县第十二小学建设项目"), ("七中", "兴国县第七中学改造项目"),
  ])
  func partsOfANameFindIt(_ written: String, _ found: String) throws {
    guard case .found(let name, _) = try matcher().match(written) else {
      Issue.record("\(written): \(try matcher().match(written))")
      return
    }
    #expect(name == found)
  }

  @Test(arguments: [
    ("寄宿制项目", "兴国县农村寄宿制学校建设项目"), ("九小项目", "兴国县第九小学建设项目"), ("崇贤综合楼", "兴国县崇贤中学综合楼项目"),
  ])
  func charactersInOrderFindIt(_ written: String, _ found: String) throws {
    #expect(try matcher().match(written) == .found(found, .inOrder))
  }

  @Test(arguments: [
    ("第十", ["兴国县第十中学建设项目", "兴国县第十小学建设项目"]),
    ("第十一", ["兴国县第十一中学建设项目", "兴国县第十一小学建设项目"]),
    ("第九", ["兴国县第九中学建设项目", "兴国县第九小学建设项目"]),
    ("第三中学", ["兴国县第三中学改造项目", "兴国县第三中学运动场建设项目"]),
    ("龙口中心小学", ["兴国县龙口中心小学综合楼建设项目", "兴国县龙口中心小学运动场项目"]),
    ("三中", ["兴国县第三中学改造项目", "兴国县第三中学运动场建设项目"]),
    ("东村", ["兴国县东村中学运动场项目", "兴国县东村中心小学运动场项目", "兴国县东村齐心小学运动场项目"]),
  ])
  func severalCandidatesAreListedAndNoneIsTaken(_ written: String, _ all: [String]) throws {
    guard case .ambiguous(let candidates, _) = try matcher().match(written) else {
      Issue.record("\(written): \(try matcher().match(written))")
      return
    }
    #expect(candidates == all)
  }

  @Test(arguments: ["第一", "第一中学", "第二十中学", "第十三小学", "县城", "", "   ", "、"])
  func aNumberIsNeverFoundInsideAnother(_ written: String) throws {
    guard case .none = try matcher().match(written) else {
      Issue.record("\(written): \(try matcher().match(written))")
      return
    }
  }

  @Test(arguments: [("思原实验学校", "兴国县思源实验学校改扩建项目"), ("均材中学", "兴国县均村中学整体搬迁项目")])
  func theNearestNameIsOfferedForAMistypedOne(_ written: String, _ nearest: String) throws {
    guard case .none(let offered) = try matcher().match(written) else {
      Issue.record("\(written): \(try matcher().match(written))")
      return
    }
    #expect(offered.first == nearest)
  }

  @Test(arguments: [
    ("第九年一贯制学校", ["第", "9", "年", "1"]), ("第一九年一贯制学校", ["第", "1", "9", "年"]),
    ("第十一九年一贯制学校", ["第", "11", "9", "年"]), ("东城一九年一贯制学校", ["东", "城", "1", "9"]),
    ("第二十二年制学校", ["第", "2", "12", "年"]), ("第二十九中学", ["第", "29", "中"]), ("八一中学", ["81", "中"]),
    ("第三五四制学校", ["第", "3", "54", "制"]), ("第一百零五中学", ["第", "105", "中"]),
  ])
  func aNumberThatBeginsAWordIsNoPartOfTheNumberBeforeIt(
    _ written: String, _ begin: [String]
  ) {
    #expect(Array(NameTokens(written).pieces.prefix(begin.count)) == begin)
  }

  @Test(arguments: [
    ("良村镇中心小学", "兴国县良村中心小学建设项目"), ("均村乡中学", "兴国县均村中学整体搬迁项目"),
    ("社富乡", "兴国县社富中学运动场项目"),
  ])
  func theTownshipMayStandInASchoolsName(_ written: String, _ found: String) throws {
    #expect(try matcher().match(written) == .found(found, .part))
  }

  @Test func whatAProjectEndsInDoesNotDecide() throws {
    #expect(
      try matcher().match("信息化项目")
        == .ambiguous(["教育信息化基础建设提升工程", "教育信息化应用研究提升项目"], .inOrder))
  }

  @Test func aSchoolsNameFindsTheProjectThatWorksAtIt() throws {
    var county = try WhatIfCounty.make()
    county.schools.append(School(id: "睦敬学校", kind: .nineYear, zone: "城关学区"))
    county.plan.projects[1].works.append(ProjectWork(school: "睦敬学校"))
    #expect(CountyNames(county).project("睦敬学校") == .success("兴国县第九中学建设项目"))
    county.plan.projects[2].works.append(ProjectWork(school: "睦敬学校"))
    #expect(
      CountyNames(county).project("睦敬学校")
        == .failure(
          ChangeProblem(
            text: "睦敬学校",
            kind: .nameAmbiguous(.project, candidates: ["兴国县第九中学建设项目", "兴国县第九小学建设项目"]))))
    #expect(
      CountyNames(county).project("将军小学")
        == .failure(ChangeProblem(text: "将军小学", kind: .noProjectAtSchool(school: "将军小学"))))
  }

  @Test func chineseNumeralsAreRead() {
    let read: [(String, Int?)] = [
      ("一", 1), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("三十五", 35), ("一百", 100),
      ("一百零五", 105), ("二〇二六", 2026), ("两千", 2000), ("一百一十", 110), ("", nil), ("年", nil),
      ("十十", nil), ("一十一百", nil),
    ]
    for (text, value) in read { #expect(ChineseNumeral.value(text) == value, "\(text)") }
  }
}
