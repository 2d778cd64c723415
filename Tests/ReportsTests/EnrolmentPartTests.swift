// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Standards
import Testing

@testable import Reports

/// Pictures of pupils with their bands.
@Suite struct EnrolmentPartTests {
  private func context(_ language: Language) throws -> PageContext {
    var input = try SampleCase.input(language, scenarios: [nil], search: false)
    input.errors = ForecastErrors(
      county: input.baseline.county, standards: input.baseline.standards)
    return PageContext(input)
  }

  @Test(arguments: Language.allCases)
  func everyPictureIsNamedAndToldInWordsAndInNumbers(_ language: Language) throws {
    let context = try context(language)
    let page = ReportPage.html(context.input)
    #expect(page.contains("<h2 id=\"pupils\">"))
    let bands = try #require(context.bands)
    for stage in Stage.allCases {
      let id = "pupils-\(stage.rawValue)"
      #expect(page.contains("aria-labelledby=\"\(id)-title \(id)-desc\""))
      #expect(
        page.contains("<title id=\"\(id)-title\">") && page.contains("<desc id=\"\(id)-desc\">"))
      for year in context.baseline.years.indices.dropFirst() {
        let band = try #require(bands.total(stage, year: year))
        let words = "(\(NumberText.whole(band.lowerBound))–\(NumberText.whole(band.upperBound)))"
        // Once where the picture is pointed at, once in the table.
        #expect(page.components(separatedBy: words).count >= 3, "\(stage) \(year): \(words)")
      }
    }
  }

  @Test func knownAndForecastAreToldByShapeAndTheBandByItsEdges() {
    let chart = PupilChart(
      id: "x", style: "primary", title: "t", description: "d", years: [2024, 2025, 2026],
      values: [100, 110, 120], bands: [nil, 105...115, 108...132], targetYear: 2026)
    let svg = chart.svg.description
    #expect(svg.components(separatedBy: "class=\"primary within\"").count == 2)
    #expect(svg.components(separatedBy: "class=\"primary over\"").count == 3)
    #expect(svg.components(separatedBy: "class=\"edge primary\"").count == 3)
  }

  @Test func withoutErrorsThereIsNoPicture() throws {
    let input = try SampleCase.input(.chinese, scenarios: [nil], search: false)
    var bare = input
    bare.errors = nil
    #expect(EnrolmentPart(PageContext(bare)).markup == nil)
  }
}
