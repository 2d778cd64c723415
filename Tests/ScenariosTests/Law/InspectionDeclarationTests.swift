// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Standards
import Testing

@testable import Simulator

/// What is asked by yes or no, or in points, by the standard of an inspection is declared for it by
/// name: national-2024:8, jiangxi-2018:8.1.
@Suite struct InspectionDeclarationTests {
  private static let national = """
    标准: jiangxi-2018
    验收学年: [{学年: 2026, 级别: 国家, 标准: national-2024}]
    """

  private func folder(
    _ rows: String, county: String = InspectionDeclarationTests.national
  ) throws -> CountyLawTests.Folder {
    try CountyLawTests.Folder(
      ["declarations.csv": "指标,学年,数值,性质\n" + rows + "\n"], county: county)
  }

  private func judged(_ opened: CountyCase) throws -> YearAssessment {
    let outcome = opened.baseline.outcome(plan: opened.county.plan, future: opened.county.future)
    return try #require(outcome.inspections(opened.baseline).first).strict
  }

  @Test(arguments: ["national-2024:8", "national-2024：8"])
  func aYesForTheInspectionCountsThereAndNowhereElse(name: String) throws {
    let without = try folder("24,2024,90,实际").open()
    #expect(try judged(without).items.first { $0.item == "8" }?.status == .notAssessed)
    let opened = try folder("\(name),2024,1,实际").open()
    #expect(try judged(opened).items.first { $0.item == "8" }?.status == .meets)
    let own = opened.baseline.outcome(plan: opened.county.plan, future: opened.county.future)
      .strict.years[2]
    #expect(own.items.allSatisfy { $0.status != .meets || !$0.isDeclared })
    let failing = try folder("\(name),2024,0,实际").open()
    #expect(try judged(failing).items.first { $0.item == "8" }?.status == .fallsShort)
  }

  @Test func pointsForTheInspectionCount() throws {
    let county = """
      标准: national-2024
      验收学年: [{学年: 2026, 级别: 省级, 标准: jiangxi-2018}]
      """
    let opened = try folder(
      "jiangxi-2018:8.1,2024,5,实际\njiangxi-2018:8.2,2024,5,实际", county: county
    ).open()
    #expect(try judged(opened).items.first { $0.item == "8" }?.points == ExactDecimal(10))
    let tooMany = try folder("jiangxi-2018:8.1,2024,6,实际", county: county)
    #expect(tooMany.messages.contains { $0.contains("0 至 5") })
  }

  @Test func whatIsDeclaredByNameComesBeforeWhatIsCarriedOver() throws {
    // Jiangxi's 26 and the national 23 ask for the same three-year retention.
    let carried = try folder("26,2024,96,实际").open()
    #expect(try judged(carried).items.first { $0.item == "23" }?.value == ExactDecimal(96))
    let named = try folder("26,2024,96,实际\nnational-2024:23,2024,94,实际").open()
    let item = try #require(judged(named).items.first { $0.item == "23" })
    #expect(item.value == ExactDecimal(94) && item.status == .fallsShort)
  }

  @Test func aBareNumberThatOnlyTheInspectionKnowsIsRefusedWithHowToWriteIt() throws {
    let county = """
      标准: national-2024
      验收学年: [{学年: 2026, 级别: 省级, 标准: jiangxi-2018}]
      """
    let wrong = try folder("36.5.1,2024,1,实际", county: county)
    #expect(wrong.messages.contains { $0.contains("jiangxi-2018:36.5.1") }, "\(wrong.messages)")
    let right = try folder("jiangxi-2018:36.5.1,2024,1,实际", county: county)
    #expect(right.messages == [])
  }

  @Test func aStandardOfNoInspectionAndTheCountysOwnAreRefused() throws {
    let other = try folder("hunan-2025:8,2024,1,实际")
    #expect(other.messages.contains { $0.contains("hunan-2025") && $0.contains("national-2024") })
    let own = try folder("jiangxi-2018:24,2024,90,实际")
    #expect(own.messages.contains { $0.contains("请写成 24") }, "\(own.messages)")
    let none = try folder("national-2024:8,2024,1,实际", county: "标准: jiangxi-2018")
    #expect(none.messages.contains { $0.contains("验收学年") })
    let unknown = try folder("national-2024:99,2024,1,实际")
    #expect(unknown.messages.contains { $0.contains("junheng standards national-2024") })
  }

  @Test func aPartForAPercentageIsDoubtedThereToo() throws {
    let opened = try folder("national-2024:23,2024,0.95,实际").open()
    #expect(opened.remarks.contains { $0.kind == .partForPercent(proposed: "95") })
  }
}
