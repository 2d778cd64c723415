// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Scenarios

/// What is carried out and yet said, because it has no effect or not the one that was meant.
extension ScenarioResolverTests {
  @Test func whatHasNoEffectIsSaid() throws {
    var county = try WhatIfCounty.make()
    county.plan.projects[3].status = .cancelled
    let cases: [(String, ChangeNotice.Kind)] = [
      (
        "推迟 良村 1年",
        .alreadyComplete(
          project: "兴国县良村中心小学建设项目", completion: PartialDate(year: 2022, month: 9))
      ),
      ("推迟 第十中学 1年", .projectNotTaken(project: "兴国县第十中学建设项目", status: .cancelled)),
      ("批准 第九中学", .alreadyCommitted(project: "兴国县第九中学建设项目")),
      ("取消 第十中学", .alreadyCancelled(project: "兴国县第十中学建设项目")),
      ("招聘 兴莲中学 2人 2023年", .outsideHorizon(year: 2023, first: 2024, last: 2031)),
      ("招聘 兴莲中学 2人 2035年", .outsideHorizon(year: 2035, first: 2024, last: 2031)),
      ("停办 将军小学 2032年", .outsideHorizon(year: 2032, first: 2024, last: 2031)),
      ("预算 2022年 10万元", .outsideHorizon(year: 2022, first: 2023, last: 2031)),
      ("出生 ×0.9 自2026年", .outsideHorizon(year: 2026, first: 2017, last: 2025)),
      ("迁移 全县 1-6年级 2023年 5人", .outsideHorizon(year: 2023, first: 2024, last: 2031)),
      ("整体招生 第九中学", .alreadySo), ("价格 ×1", .alreadySo),
      ("第九中学 按2000学位建", .alreadySo), ("加倍 学历提升 2倍 自2025年", .alreadySo),
    ]
    for (phrase, kind) in cases {
      let resolved = try Self.resolve(try Self.changes(phrase), county)
      #expect(resolved.plan == county.plan, "\(phrase)")
      #expect(resolved.future == county.future, "\(phrase)")
      let kinds = resolved.notices.map(\.kind)
      #expect(kinds.contains(kind), "\(phrase): \(kinds)")
      #expect(kinds.contains(.scenarioWithoutEffect), "\(phrase)")
    }
  }

  @Test func aDelayOfACandidateCountsOnceItIsApproved() throws {
    let county = try WhatIfCounty.make()
    let delay = try Self.changes("推迟 第十二小学 1年")
    let id: ID<Project> = "兴国县第十二小学建设项目"
    let alone = try Self.resolve(delay, county)
    #expect(alone.notices.map(\.kind).contains(.onlyCandidate(project: id)))
    let approved = try Self.resolve(delay + (try Self.changes("批准 第十二小学")), county)
    #expect(!approved.notices.map(\.kind).contains(.onlyCandidate(project: id)))
    #expect(try Self.project("第十二小学", approved.plan).completion.year == 2026)
  }

  @Test func anApprovedProjectDatedBeforeTheBaseBringsNothingAndThatIsSaid() throws {
    var county = try WhatIfCounty.make()
    county.plan.projects[8].status = .candidate
    let id = county.plan.projects[8].id
    let kind = ChangeNotice.Kind.datedBeforeBase(
      project: id, completion: PartialDate(year: 2022, month: 9))
    let alone = try Self.resolve(try Self.changes("批准 良村"), county)
    #expect(alone.notices.map(\.kind).contains(kind))
    let later = try Self.resolve(try Self.changes("批准 良村", "推迟 良村 3年"), county)
    #expect(!later.notices.map(\.kind).contains(kind))
  }

  @Test func aCompletionBeyondTheProjectionIsSaid() throws {
    let county = try WhatIfCounty.make()
    let resolved = try Self.resolve(try Self.changes("推迟 第十一中学 6年"), county)
    #expect(
      resolved.notices.map(\.kind).contains(
        .completeAfterHorizon(
          project: "兴国县第十一中学建设项目", year: SchoolYear(2032), last: SchoolYear(2031))))
  }

  @Test func aLooseNameIsReportedWithWhatItMeans() throws {
    let county = try WhatIfCounty.make()
    let resolved = try Self.resolve(try Self.changes("推迟 九中 1年"), county)
    #expect(
      resolved.notices.map(\.kind) == [.nameFound(written: "九中", found: "兴国县第九中学建设项目")])
    #expect(resolved.changes.map(\.kind) == [.shift("兴国县第九中学建设项目", years: 1)])
  }

  @Test func sharesAboveTheWholeAreSaid() throws {
    let county = try WhatIfCounty.make()
    let resolved = try Self.resolve(
      try Self.changes(
        "划片 城关学区 小学 到 第九小学 60% 自2025年", "划片 城关学区 小学 到 第十小学 50% 自2025年"), county)
    let kind = ChangeNotice.Kind.sharesAboveWhole(
      source: "城关学区", stage: .primary, from: SchoolYear(2025))
    #expect(resolved.notices.map(\.kind).contains(kind))
  }
}
