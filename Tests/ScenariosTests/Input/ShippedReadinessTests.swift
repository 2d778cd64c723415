// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Standards
import Testing

@testable import Scenarios

/// Who answers for what, by when, in the five counties, held against what their plans print.
@Suite("Responsibilities and stages of the five counties are as printed")
struct ShippedReadinessTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "scenarios")

  private static func county(_ name: String) throws -> CountyCase {
    try CountyCase.open(root.appending(path: name).path).get()
  }

  private static func row(_ county: CountyCase, _ item: String) -> Responsibility? {
    county.county.responsibilities.first { $0.item == item }
  }

  /// Items of the plan's own table: with somebody named, with a lead, with a leader.
  @Test(arguments: [
    ("xingguo", 38, 38, 0), ("changjiang", 38, 0, 0), ("qitai", 31, 0, 0), ("lusong", 31, 1, 31),
    ("sixian", 29, 29, 0),
  ])
  func everyItemOfThePlanHasWhoIsPrinted(
    name: String, named: Int, led: Int, withLeader: Int
  ) throws {
    let county = try Self.county(name)
    let items = county.baseline.standard.items.filter { $0.itemClass != .tracked }
    let rows = items.compactMap { Self.row(county, $0.id) }
    #expect(rows.filter { !($0.lead + $0.responsible).isEmpty }.count == named)
    #expect(rows.filter { !$0.lead.isEmpty }.count == led)
    #expect(rows.filter { $0.leader != nil }.count == withLeader)
    for row in county.county.responsibilities { #expect(row.source != nil, "\(row)") }
  }

  @Test func xingguoLeadsAndAnswersAsAnnexTwoPrints() throws {
    let county = try Self.county("xingguo")
    let expected: [(String, [String], [String])] = [
      ("1", ["教科体局"], ["人社局"]), ("2", ["教科体局"], []),
      ("9", ["自然资源局", "教科体局"], ["发改委", "住建局", "各乡镇", "经济开发区"]),
      ("16", ["人社局"], ["财政局", "教科体局"]), ("18", ["编办"], ["教科体局"]),
      ("27", ["教科体局"], ["残联", "民政局", "卫健委", "各乡镇", "经济开发区"]),
      ("38", ["教科体局"], ["县委办", "政府办"]),
      ("V5", ["教科体局"], ["编办", "公安局", "应急管理局", "市场监管局", "卫健委"]),
    ]
    for (item, lead, responsible) in expected {
      let row = try #require(Self.row(county, item))
      #expect(row.lead == lead && row.responsible == responsible, "item \(item)")
    }
    #expect(county.county.responsibilities.filter { $0.task != nil }.count >= 20)
  }

  @Test func lusongKeepsTheLeaderAndTheUnderlinedOffices() throws {
    let county = try Self.county("lusong")
    #expect(Self.row(county, "9")?.responsible == ["人事股", "发建股", "会计中心", "装备站"])
    #expect(Self.row(county, "9")?.leader == "唐碧安")
    #expect(Self.row(county, "31")?.lead == ["基教股", "教研中心", "督导室"])
  }

  @Test func qitaiNamesNobodyForRecognitionAndThreeForItsPublicity() throws {
    let county = try Self.county("qitai")
    #expect(Self.row(county, "32").map { $0.lead + $0.responsible } == [])
    let publicity = county.county.responsibilities.first { $0.task?.contains("宣传") == true }
    #expect(publicity?.responsible == ["宣传部", "文旅局", "教育局"])
  }

  @Test(arguments: [
    ("xingguo", 3), ("changjiang", 7), ("lusong", 6), ("sixian", 4), ("qitai", 5),
  ])
  func theStagesAreThere(name: String, count: Int) throws {
    let stages = try Self.county(name).county.reviewStages
    #expect(stages.count == count)
    for stage in stages {
      #expect(stage.schoolYear != nil && !stage.printed.isEmpty, "\(stage)")
    }
  }

  @Test func changjiangIsSeenBeforeAndAfterTheSeptemberOpening() throws {
    let stages = try Self.county("changjiang").county.reviewStages
    let years = Dictionary(uniqueKeysWithValues: stages.map { ($0.kind, $0.schoolYear) })
    #expect(years[.qualification] == SchoolYear(2025))
    #expect(years[.selfAssessment] == SchoolYear(2025))
    #expect(years[.onlineReview] == SchoolYear(2026))
    #expect(years[.siteVisit] == SchoolYear(2026))
  }

  /// 99 % is 九年义务教育巩固率, another figure than the three-year retention of item 26.
  @Test func xingguosNineYearRetentionIsNotItem26() throws {
    let county = try Self.county("xingguo").county
    #expect(county.declarations.filter { $0.item == "26" }.map(\.value) == [ExactDecimal(95)])
    #expect(county.declarations.filter { $0.item == "T2" }.map(\.value) == [ExactDecimal(99)])
  }

  @Test(arguments: [("sixian", "T1.4"), ("qitai", "T1"), ("lusong", "T1"), ("changjiang", "T1.1")])
  func whatThePlanAloneAsksForCanBeDeclared(name: String, item: String) throws {
    let standard = try Self.county(name).baseline.standard
    let entry = try #require(standard.entries.first { $0.id == item })
    #expect(entry.isDeclared)
    let owner = standard.items.first { $0.id == item.prefix { $0 != "." } }
    #expect(owner?.itemClass == .tracked, "it is no item of the standard")
  }

  /// A 300 m track is printed for 第十一中学; 35 % of the site was assumed before.
  @Test func aNewSchoolsGroundFollowsThePlanOrItsClasses() throws {
    let works = try Self.county("xingguo").county.plan.projects.flatMap(\.works)
    let expected: [(ID<School>, Int)] = [
      ("兴国县第十一中学", 9150 + 7 * 608 + 3 * 286), ("兴国县均村中学", 9150 + 5 * 608 + 2 * 286),
      ("兴国县第十小学", 12109), ("兴国县第十一小学", 11501),
    ]
    for (school, area) in expected {
      let work = try #require(works.first { $0.school == school && $0.places != nil })
      #expect(work.added[.sportsArea] == Quantity(area), "\(school)")
    }
  }
}
