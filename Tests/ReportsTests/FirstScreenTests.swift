// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards
import Testing

@testable import Reports

@Suite("The first screen names everything that stands in the way, and its sums add up")
struct FirstScreenTests {
  /// 青石学校 is a nine-year school: what it lacks of a shared stock is told at both of its stages.
  @Test func aSchoolThatIsShortAtBothStagesIsCountedOnce() throws {
    let input = try SampleCase.input(.chinese, scenarios: [nil], search: false) { county in
      for index in county.schools.indices where county.schools[index].id == "青石学校" {
        county.schools[index].shared[.sportsArea] = Quantity(100)
      }
    }
    let context = PageContext(input)
    let year = context.main.outcome.strict.years[context.targetIndex]
    var ofSchools: [ID<School>: [Int]] = [:]
    for (index, section) in input.baseline.sections.enumerated() {
      guard let finding = year.sections[index]?.indicators[Indicator.sportsArea.index],
        finding.verdict == .fallsShort
      else { continue }
      ofSchools[section.id.school, default: []].append(finding.shortBy ?? 0)
    }
    try #require(ofSchools["青石学校"]?.count == 2)
    let total = ofSchools.values.reduce(0) { $0 + ($1.max() ?? 0) }
    let sections = ofSchools.values.reduce(0) { $0 + $1.count }
    let text = AnswerPart(context).markup.description
    #expect(
      text.contains("\(sections) 个学部未达标，合计差 \(NumberText.whole(total)) 平方米"), "\(text)")
  }

  @Test func whatIsMissingIsToldAndNotPassedOver() throws {
    let input = try SampleCase.input(.chinese, scenarios: [nil], search: false) { county in
      for index in county.schools.indices where county.schools[index].id == "河西小学" {
        county.schools[index].shared[.multimediaClassrooms] = nil
      }
    }
    let text = AnswerPart(PageContext(input)).markup.description
    #expect(text.contains("缺数据、不能评定（不算达标）：1 个学部、1 个差异系数"), "\(text)")
    let forecast = ForecastText.text(
      baseline: input.baseline, scenario: "基准方案", outcome: input.entries[0].outcome,
      language: .chinese)
    #expect(forecast.contains("河西小学") && forecast.contains("缺数据"), "\(forecast)")
  }

  @Test func roomsStaffAndClassesAreNamedBesideTheSevenIndicators() throws {
    let input = try SampleCase.input(.chinese, scenarios: [nil], search: false) { county in
      for index in county.schools.indices { county.schools[index].shared[.musicRooms] = .zero }
    }
    let context = PageContext(input)
    let year = context.main.outcome.strict.years[context.targetIndex]
    let schools = Set(
      input.baseline.sections.indices.filter {
        year.sections[$0]?.musicRooms.verdict == .fallsShort
      }.map { input.baseline.sections[$0].id.school })
    try #require(schools.count > 1)
    #expect(
      AnswerPart(context).markup.description.contains("音乐专用教室：\(schools.count) 所学校未达标，合计差"))
    let forecast = ForecastText.text(
      baseline: input.baseline, scenario: "base", outcome: input.entries[0].outcome,
      language: .english)
    #expect(forecast.contains("Music rooms \(schools.count) schools"), "\(forecast)")
  }
}
