// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Standards
import Testing

@testable import Reports

@Suite("The report is one self-contained page")
struct ReportPageTests {
  @Test(arguments: Language.allCases)
  func nothingComesFromElsewhereAndNothingRuns(_ language: Language) throws {
    let page = ReportPage.html(try SampleCase.input(language))
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    let lower = page.lowercased()
    for word in [
      "http:", "https:", "<script", "javascript:", "@import", "<link", "<iframe", "<object",
      "<embed", "src=", "@font-face", "<base", "<form",
    ] {
      #expect(!lower.contains(word), "\(word)")
    }
    for match in lower.matches(of: #/url\(([^)]*)\)/#) {
      Issue.record("a url in the page: \(match.1)")
    }
    for match in lower.matches(of: #/ on[a-z]+\s*=/#) { Issue.record("a handler: \(match.0)") }
    for match in lower.matches(of: #/href="([^"]*)"/#) {
      #expect(match.1.hasPrefix("#"), "\(match.1)")
    }
  }

  @Test(arguments: Language.allCases)
  func everyLinkLeadsToAHeadingAndEveryElementIsClosed(_ language: Language) throws {
    let page = ReportPage.html(try SampleCase.input(language))
    for match in page.matches(of: #/href="#([^"]*)"/#) {
      #expect(page.contains("id=\"\(match.1)\""), "\(match.1)")
    }
    var open: [Substring] = []
    let markup = page.replacing(#/<style>[\s\S]*?<\/style>/#, with: "")
    for match in markup.matches(of: #/<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*?)(\/?)>/#) {
      let (name, isEnd) = (match.2, !match.1.isEmpty)
      let isVoid = ["meta", "br"].contains(name) || !match.4.isEmpty
      if isEnd {
        #expect(open.popLast() == name, "</\(name)>")
      } else if !isVoid {
        open.append(name)
      }
    }
    #expect(open.isEmpty, "\(open)")
  }

  @Test(arguments: Language.allCases)
  func madeUpDataAreCalledSoAndRealOnesAreNot(_ language: Language) throws {
    let badge = Markup.escape(Labels.synthetic[language])
    let synthetic = ReportPage.html(try SampleCase.input(language, search: false))
    // At the head, where a screenshot shows it, and at the foot.
    #expect(synthetic.split(separator: badge, omittingEmptySubsequences: false).count >= 3)
    let real = ReportPage.html(
      try SampleCase.input(language, search: false) { $0.isSynthetic = false })
    #expect(!real.contains(badge))
    #expect(!real.contains("示例数据"))
  }

  @Test func englishIsComplete() throws {
    let page = ReportPage.html(try SampleCase.input(.english))
    for line in SampleCase.words(page) {
      var rest = line
      for name in SampleCase.names { rest = rest.replacingOccurrences(of: name, with: "") }
      // A standard's documents and articles are cited as they are printed.
      let isCitation =
        line.contains("〔") || line.contains("read in:") || line.contains("号")
        || line.contains(#/^(第|资源配置第).+[项条]/#) || line.hasPrefix("领域笔记")
      #expect(isCitation || !SampleCase.isChinese(rest), "\(line)")
    }
  }

  @Test func chineseIsComplete() throws {
    let page = ReportPage.html(try SampleCase.input(.chinese))
    for line in SampleCase.words(page) {
      let words = line.matches(of: #/[A-Za-z]{3,}/#).map { String($0.0) }
      #expect(words.allSatisfy { ["junheng", "test"].contains($0) }, "\(line)")
    }
  }

  @Test func everyPartIsThere() throws {
    let page = ReportPage.html(try SampleCase.input(.chinese))
    for part in [
      "逐年达标情况", "校际差异系数", "学校与指标", "项目日历", "资金", "方案比较", "怎样达标，最省要花多少", "全部评估指标",
      "依据与假设",
    ] {
      #expect(page.contains(">\(part)</h2>"), "\(part)")
    }
    let one = ReportPage.html(
      try SampleCase.input(.chinese, scenarios: [nil], search: false))
    #expect(!one.contains(">方案比较</h2>"))
    #expect(!one.contains(">可推算的部分怎样达标，最省要花多少</h2>"))
  }

  @Test func everyScenarioGivenIsDrawn() throws {
    let page = ReportPage.html(try SampleCase.input(.chinese, search: false))
    for name in ["基准方案", "第九中学推迟一年", "低出生"] {
      #expect(page.contains("<th>\(name)</th>"), "\(name)")
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; drop", "&amp;第一", "]]>",
    "--><b>", "</style><script>", "\u{202E}倒",
  ])
  func aHostileNameBreaksNothing(_ name: String) throws {
    let input = try SampleCase.input(.chinese, scenarios: [nil]) { county in
      county.name = name
      for index in county.plan.projects.indices {
        county.plan.projects[index].content = name
        county.plan.projects[index].departments = [name]
      }
      Self.rename(&county, "城关第一小学", to: ID(name))
    }
    let page = ReportPage.html(input)
    #expect(page.contains(Markup.escape(name)))
    let markup = page.replacing(#/<style>[\s\S]*?<\/style>/#, with: "")
    #expect(!markup.contains("<script"))
    #expect(!markup.contains("<img"))
    let clean = ReportPage.html(
      try SampleCase.input(.chinese, scenarios: [nil]) { county in
        county.name = "某县"
        for index in county.plan.projects.indices {
          county.plan.projects[index].content = "内容"
          county.plan.projects[index].departments = ["某局"]
        }
        Self.rename(&county, "城关第一小学", to: "某校")
      })
    // Whatever the names are, the same elements stand in the same number.
    func elements(_ page: String) -> Int { page.count { $0 == "<" } }
    #expect(elements(page) == elements(clean))
  }

  @Test func missingStandsAsADashInThePage() throws {
    let input = try SampleCase.input(.chinese, scenarios: [nil], search: false) { county in
      county.schools[4].shared[.teachingFloorArea] = nil
    }
    let page = ReportPage.html(input)
    #expect(page.contains("<td class=\"missing\" title=\"数据缺失\">—</td>"))
    #expect(page.contains("未评定"))
  }

  private static func rename(_ county: inout County, _ old: ID<School>, to new: ID<School>) {
    for index in county.schools.indices where county.schools[index].id == old {
      county.schools[index].id = new
    }
    for index in county.enrolment.indices where county.enrolment[index].school == old {
      county.enrolment[index].school = new
    }
    for index in county.plan.projects.indices {
      for work in county.plan.projects[index].works.indices
      where county.plan.projects[index].works[work].school == old {
        county.plan.projects[index].works[work].school = new
      }
    }
    for index in county.plan.measures.indices where county.plan.measures[index].school == old {
      county.plan.measures[index].school = new
    }
  }
}
