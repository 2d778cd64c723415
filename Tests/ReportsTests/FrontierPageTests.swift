// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards
import Testing

@testable import Reports

@Suite("A frontier's page has a table, not a text")
struct FrontierPageTests {
  @Test(arguments: Language.allCases)
  func everyYearIsARowWhoseColumnsStandUnderEachOther(_ language: Language) throws {
    let frontier = HandMade.frontier(on: try SampleCase.open().county.plan)
    let page = FrontierPage(
      frontier, county: "长溪县", isSynthetic: true, language: language
    ).html
    #expect(!page.contains("<pre"))
    #expect(page.matches(of: #/<th scope="row">/#).count == frontier.points.count)
    #expect(page.contains(Markup.escape(FrontierText.note[language])))
  }

  @Test func everyNumberOfSectionsIsARow() throws {
    let opened = try SampleCase.open()
    let stairs = HandMade.stairs(on: opened.county.plan)
    let page = FrontierPage(
      stairs, names: SectionNames(opened.baseline), county: "长溪县", isSynthetic: false,
      language: .chinese
    ).html
    #expect(!page.contains("<pre"))
    #expect(page.matches(of: #/<th scope="row">/#).count == stairs.steps.count)
    #expect(page.contains(Markup.escape(FrontierText.head(stairs, .chinese))))
  }
}
