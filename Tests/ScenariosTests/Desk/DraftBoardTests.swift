// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Standards
import Testing

@testable import Scenarios

@Suite("A draft put together line by line")
struct DraftBoardTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func board(over parent: String? = nil) throws -> DraftBoard {
    let path = Self.root.appending(path: "Tests/Fixtures/end-to-end/changxi").path
    return try DraftBoard.open(CountyCase.open(path).get(), over: parent).get()
  }

  private let ninth: ID<Project> = "长溪县第九中学建设项目"

  private func text(_ draft: ScenarioDraft) -> [String] { draft.lines.map(\.text.zh) }

  @Test func aDraftLeadsToWhatTheCommandLineLeadsTo() throws {
    let board = try board()
    let lines = ["九中晚一年", "取消 河西小学综合楼", "给青石学校 初中招2个音乐老师 2026年"]
    var draft = board.empty
    for line in lines { draft = try board.adding(line, to: draft).get() }
    let run = try board.run(draft).get()
    let command = try board.opened.run(nil, phrases: lines).get()
    #expect(run.outcome == command.outcome)
    // And the draft's own lines say the same again.
    let again = try board.opened.run(nil, phrases: text(draft)).get()
    #expect(again.outcome == run.outcome)
    #expect(again.name == run.name)
    #expect(try board.draft(text(draft)).get() == draft)
  }

  @Test func shiftsOfOneProjectAddUpAndVanish() throws {
    let board = try board()
    let one = try board.moving(ninth, by: 1, in: board.empty).get()
    let three = try board.moving(ninth, by: 2, in: one).get()
    #expect(text(three) == ["推迟 长溪县第九中学建设项目 3年"])
    #expect(try board.moving(ninth, by: -3, in: three).get() == board.empty)
  }

  @Test func whatIsTypedIsMeantOverTheDraft() throws {
    let board = try board()
    let one = try board.moving(ninth, by: 1, in: board.empty).get()
    // It is 2028 now; so “until 2029” is one more year, not two.
    let dated = try board.adding("第九中学推迟到2029年8月", to: one).get()
    #expect(text(dated) == ["推迟 长溪县第九中学建设项目 2年"])
    let large = try board.adding("第九中学增加100个学位", to: board.empty).get()
    let larger = try board.adding("第九中学增加100个学位", to: large).get()
    #expect(text(larger) == ["调整规模 长溪县第九中学建设项目 1100学位"])
  }

  @Test func aLaterSettingTakesThePlaceOfAnEarlierOne() throws {
    let board = try board()
    let cancelled = try board.adding("取消 第九中学", to: board.empty).get()
    let priced = try board.adding("价格 ×1.1", to: cancelled).get()
    let again = try board.adding("价格 ×1.2", to: priced).get()
    #expect(text(again) == ["取消 长溪县第九中学建设项目", "价格 ×1.2"])
    #expect(text(again.removing(0)) == ["价格 ×1.2"])
    #expect(again.removing(7) == again)
    #expect(text(again.restoring(ninth)) == ["价格 ×1.2"])
  }

  @Test func aRefusalLeavesTheDraftAndOffersLines() throws {
    let board = try board()
    guard case .failure(let refusal) = board.adding("第九中学晚", to: board.empty) else {
      Issue.record("no refusal")
      return
    }
    #expect(!refusal.readings.isEmpty)
    for reading in refusal.readings {
      #expect(!refusal.messages[0].zh.contains(reading.zh))
      _ = try board.adding(reading.zh, to: board.empty).get()
    }
    let early = try board.moving(ninth, by: -20, in: board.empty).get()
    guard case .failure = board.run(early) else {
      Issue.record("a project cannot be complete before the base year by a what-if")
      return
    }
  }

  @Test func aDraftStandsOnAScenario() throws {
    let board = try board(over: "第九中学推迟一年")
    #expect(board.parent == "第九中学推迟一年")
    let draft = try board.moving(ninth, by: 1, in: board.empty).get()
    let plan = try board.run(draft).get().resolved.plan
    let base = board.opened.county.plan
    func completion(_ plan: Plan) -> PartialDate? {
      plan.projects.first { $0.id == ninth }?.completion
    }
    #expect(completion(plan) == completion(base)?.advanced(byYears: 2))
    #expect(try self.board(over: "基准方案").parent == nil)
  }

  @Test func aYearsDelayIsReckonedForEveryProject() throws {
    let board = try board()
    let run = try board.run(board.empty).get()
    let delay = DelayCost(board.empty, on: board, run: run)
    let later = try board.opened.run(nil, phrases: ["推迟 全部项目 1年"]).get()
    #expect(delay.all?.presentValue == later.outcome.costing.presentMoney)
    #expect(delay.planned.presentValue == run.outcome.costing.presentMoney)
    for line in delay.projects { #expect(line.counts.isWorse(than: delay.planned)) }
  }
}
