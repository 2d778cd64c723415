// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Scenarios

/// What cannot be done.
extension ScenarioResolverTests {
  @Test func contradictionsInOneScenarioNameBothSides() throws {
    let county = try WhatIfCounty.make()
    let pairs = [
      ("取消 第九中学", "批准 第九中学"), ("第九中学 按1500学位建", "第九中学 按1600学位建"),
      ("预算 2027年 1万元", "预算 2027年 2万元"), ("出生 ×0.9 自2024年", "出生 ×0.8 自2024年"),
      ("停办 将军小学 2026年", "停办 将军小学 2027年"), ("工期延误 1年", "工期延误 2年"),
      ("逐年级招生 第九中学", "整体招生 九中"), ("价格 ×1.1", "价格 ×1.2"),
      ("加倍 学历提升 2倍 自2025年", "加倍 学历提升 3倍 自2025年"),
    ]
    for (one, other) in pairs {
      let changes = try Self.changes(one, other)
      let kinds = Self.problems(changes, county)
      #expect(kinds.count == 1, "\(one), \(other): \(kinds)")
      guard case .conflict(let with)? = kinds.first else {
        Issue.record("\(one), \(other): \(kinds)")
        continue
      }
      let named = try CountyNames(county).named(changes[0]).get().change.kind
      #expect(with == named, "\(one), \(other)")
    }
  }

  @Test func everythingThatCannotBeDoneIsSaidAtOnce() throws {
    let county = try WhatIfCounty.make()
    let kinds = Self.problems(
      [Change(.shift("第十", years: 1)), Change(.cancel("第一中学"))], county)
    #expect(
      kinds == [
        .nameAmbiguous(.project, candidates: ["兴国县第十中学建设项目", "兴国县第十小学建设项目"]),
        .nameNotFound(
          .project, nearest: ["兴国县第九中学建设项目", "兴国县第十中学建设项目", "兴国县第十一中学建设项目"]),
      ], "\(kinds)")
    let lines = "招聘 列宁学校 2人 2026年；招聘 兴莲中学 2人 2026年 小学；提前 第九中学 3年"
    let refused = ChangePhrase.parse(lines, county: county)
    #expect(refused.changes.isEmpty, "a line is refused whole")
    #expect(refused.problems.map(\.kind).contains(.stageNeeded(school: "列宁学校")))
  }

  @Test func aProjectWithoutPlacesCannotBeBuiltForOthers() throws {
    let county = try WhatIfCounty.make()
    let kinds = ChangePhrase.parse("调整规模 均村 1000学位 9000平方米", county: county)
      .problems.map(\.kind)
    #expect(
      kinds == [
        .nothingToScale(project: "兴国县均村中学整体搬迁项目", .places),
        .nothingToScale(project: "兴国县均村中学整体搬迁项目", .area),
      ])
  }

  @Test func aPlanOfThousandsOfMeasuresIsCarriedOut() throws {
    let county = try WhatIfCounty.make()
    let measures = (1...5000).map { number in
      VerbTests.measure(.hireTeacher, number, year: 2024 + number % 7)
    }
    let changes = measures.map { Change($0) } + (try Self.changes("推迟 第九中学 1年", "价格 ×1"))
    let resolved = try Self.resolve(changes, county)
    #expect(resolved.plan.measures.count == 5001)
    #expect(resolved.notices.map(\.kind).contains(.alreadySo))
  }

  @Test func shiftsThatLeaveTheCalendarAreRefused() throws {
    let county = try WhatIfCounty.make()
    let many = Array(repeating: Change(.shift("第九中学", years: 30)), count: 500)
    #expect(Self.problems(many, county) == [.outOfRange(.years, from: "-60", to: "60")])
  }
}
