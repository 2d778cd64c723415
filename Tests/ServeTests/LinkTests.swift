// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Standards
import Testing

@testable import Serve

@Suite("The link is the state")
struct LinkTests {
  @Test func aStateIsReadBackFromItsLink() {
    var link = DeskLink(FormFields(), language: .chinese)
    link.parent = "低出生"
    link.lines = ["推迟 长溪县第九中学建设项目 1年", "招聘 “A&B=c+d 100%” 体艺 2人 2026年"]
    link.view.year = SchoolYear(2030)
    link.view.zone = "城关学区"
    link.view.stage = .junior
    link.view.isFailingOnly = true
    link.why = "青石学校 初中 sportsArea"
    link.language = .english
    link.theme = .dark
    let text = link.fields(default: .chinese).text
    #expect(DeskLink(FormFields(text), language: .chinese) == link)
    #expect(text.allSatisfy { $0.isASCII && $0 != " " })
  }

  @Test func theCountysOwnPlanHasAnEmptyLink() {
    #expect(
      DeskLink(FormFields("year=&from="), language: .chinese).fields(default: .chinese).text == "")
  }

  @Test func nonsenseIsLeftOut() {
    let link = DeskLink(
      FormFields("year=99999&stage=senior&lang=fr&theme=pink&zone=&x&=&%ff=1&c=%E4%B8&c="),
      language: .chinese)
    #expect(link == DeskLink(FormFields(), language: .chinese))
  }

  @Test func aLinkHoldsTwoHundredLinesAtMost() {
    let query = (1...300).map { "c=\($0)" }.joined(separator: "&")
    #expect(DeskLink(FormFields(query), language: .chinese).lines.count == 200)
  }

  @Test func aButtonCountsBeforeAHiddenFieldOfItsName() {
    #expect(
      DeskLink(FormFields("year=2029&year=2031"), language: .chinese).view.year == SchoolYear(2031))
  }

  @Test func oneStepIsReadFromAForm() {
    #expect(DeskMove(FormFields("add=%E4%B9%9D%E4%B8%AD&project=x")) == .add("九中"))
    #expect(DeskMove(FormFields("add=+&project=x")) == nil)
    #expect(DeskMove(FormFields("remove=2&add=x")) == .remove(2))
    #expect(DeskMove(FormFields("do=delay&project=x")) == .shift("x", years: 1))
    #expect(DeskMove(FormFields("do=shift&project=x&by=-3")) == .shift("x", years: -3))
    #expect(DeskMove(FormFields("do=shift&project=x&by=1000")) == nil)
    #expect(DeskMove(FormFields("do=shift&by=1")) == nil)
  }
}
