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

  /// What does the whole job and what does a part of it are no points of one line.
  @Test func yearsThatCannotBeMetAreNotJoinedToThoseThatCan() {
    func chart(_ whole: [Bool], isStaircase: Bool = false) -> String {
      FrontierChart(
        title: "t", axis: "a",
        points: whole.enumerated().map { index, isWhole in
          FrontierChart.Point(
            at: 2025 + index, cost: 100 + Double(index), bound: nil, isWhole: isWhole, note: "n")
        }, isStaircase: isStaircase
      ).svg.description
    }
    func segments(_ svg: String) -> Int {
      let path = svg.firstMatch(of: #/<path class="primary line" d="([^"]*)"/#)?.1 ?? ""
      return path.count { $0 == "L" }
    }
    #expect(segments(chart([true, true, true])) == 2)
    #expect(segments(chart([false, false, true, true])) == 1)
    #expect(segments(chart([true, false, true])) == 0)
    #expect(chart([true, false, true]).matches(of: #/<circle/#).count == 3)
    // A staircase is one line: its hollow marks are of the same plans.
    #expect(segments(chart([true, false, true], isStaircase: true)) == 4)
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
