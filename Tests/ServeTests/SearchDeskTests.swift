// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Register
import Scenarios
import Standards
import Testing

@testable import Serve

@Suite("The search desk")
struct SearchDeskTests {
  /// A quick question of the small county.
  private static let quick = [("do", "begin"), ("decide", "candidates"), ("seconds", "600")]

  @Test func aSearchIsBegunFollowedAndAnswered() async throws {
    let desk = try Desk()
    let page = try await desk.get("search")
    #expect(page.text.contains("name=\"decide\" value=\"whole\""))
    let job = try await desk.begin(Self.quick)
    try await desk.wait(for: job)
    let answer = try await desk.get("search?job=\(job)")
    #expect(answer.status == 200)
    #expect(answer.text.contains("会签检查"))
    #expect(answer.text.contains("name=\"task\" value=\"0\""))
    #expect(answer.text.contains("示例数据"))
    let json = try await desk.get("search/answer.json?job=\(job)")
    #expect(json.text.contains("\"schema\" : \"junheng.search/2\""))
    // All together: no style or script of its own, whatever the answer holds.
    #expect(!answer.text.contains("style=\""))
  }

  @Test func itStartsFromTheChangesOfTheLink() async throws {
    let desk = try Desk()
    let state = Desk.query("推迟 长溪县第九中学建设项目 1年")
    let job = try await desk.begin(Self.quick, state: state)
    try await desk.wait(for: job)
    let json = try await desk.get("search/answer.json?job=\(job)")
    #expect(json.text.contains("推迟 长溪县第九中学建设项目 1年"))
  }

  @Test func aSearchThatIsStoppedKeepsWhatItHas() async throws {
    let desk = try Desk()
    let job = try await desk.begin([("do", "begin"), ("decide", "whole"), ("seconds", "600")])
    let stopped = try await desk.post(
      "search", [("do", "stop")], state: Desk.query(more: [("job", "\(job)")]))
    #expect(stopped.status == 303)
    try await desk.wait(for: job)
    // A fast machine may have had a plan by then, or its end.
    let page = try await desk.get("search?job=\(job)").text
    let ends = ["没有搜到底就结束了", "已停止，留下当时最好的", "已完成"]
    #expect(ends.contains { page.contains($0) })
  }

  @Test func eventsTellTheEnd() async throws {
    let desk = try Desk()
    let job = try await desk.begin(Self.quick)
    let events = try await desk.get("search/events?job=\(job)")
    #expect(events.headers[.contentType]?.hasPrefix("text/event-stream") == true)
    #expect(events.text.hasSuffix("event: end\ndata: \"\"\n\n"))
  }

  @Test func oneCountySearchesOnceAtATime() throws {
    let bench = SearchBench()
    let start = try Self.start()
    let first = try bench.begin("changxi", Self.long, start).get()
    #expect(throws: SearchRefusal.countyIsBusy(first.number)) {
      try bench.begin("changxi", Self.long, start).get()
    }
    _ = try bench.begin("second", Self.long, start).get()
    #expect(throws: SearchRefusal.serverIsBusy) {
      try bench.begin("third", Self.long, start).get()
    }
    bench.close()
    #expect(throws: SearchRefusal.self) { try bench.begin("fourth", Self.long, start).get() }
  }

  @Test(arguments: [
    [("target", "1999")], [("target", "abc")], [("seconds", "0")], [("seconds", "999999")],
    [("threads", "4096")], [("budget", "3000")], [("budget", "/etc/passwd")],
    [("budget", "schools.csv")], [("budget", "2027=很多")],
  ])
  func whatCannotBeAskedBeginsNothing(_ fields: [(String, String)]) async throws {
    let desk = try Desk()
    let answer = try await desk.post("search", [("do", "begin")] + fields)
    #expect(answer.status == 409)
    #expect(answer.text.contains("class=\"said bad\""))
    #expect(!answer.text.contains("data-job"))
    #expect(!answer.text.contains("root:"))
  }

  @Test func tasksAreTakenIntoAScenarioWholeOrSome() async throws {
    let desk = try Desk()
    let job = try await desk.begin(Self.quick)
    try await desk.wait(for: job)
    let state = Desk.query(more: [("job", "\(job)")])
    let all = try await desk.post(
      "search", [("do", "take-all"), ("name", "全取")], state: state)
    #expect(all.status == 200, "\(all.text)")
    let some = try await desk.post(
      "search", [("do", "take-some"), ("name", "取一条"), ("task", "0"), ("task", "99999")],
      state: state)
    #expect(some.status == 200)
    let (whole, part) = (try desk.lines(of: "全取"), try desk.lines(of: "取一条"))
    #expect(part.count == 1)
    #expect(whole.count > 1)
    #expect(whole.contains(part[0]))
    // Nobody's file is written over.
    let again = try await desk.post(
      "search", [("do", "take-all"), ("name", "低出生")], state: state)
    #expect(again.status == 409)
    #expect(again.text.contains("已有预案“低出生”"))
    let none = try await desk.post(
      "search", [("do", "take-some"), ("name", "空的")], state: state)
    #expect(none.status == 409)
    #expect(!desk.whatIfs.contains("空的.yaml"))
  }

  @Test func aRunIsKeptWithItsAnswerAndNoted() async throws {
    let desk = try Desk()
    let job = try await desk.begin(Self.quick)
    try await desk.wait(for: job)
    let state = Desk.query(more: [("job", "\(job)")])
    let kept = try await desk.post(
      "search", [("do", "keep"), ("name", "会上看的"), ("who", "监测科")], state: state)
    #expect(kept.status == 200, "\(kept.text)")
    let json = try await desk.get("search/answer.json?job=\(job)")
    let register = try #require(try RunRegister.look(desk.folder.path))
    #expect(try register.answer(1) == Array(json.text.utf8))
    let run = try #require(try register.run(1))
    #expect(run.by == SavedRun.Signature(who: "监测科", isTyped: true, when: Desk.moment))
    #expect(run.facts.arguments == ["search", "changxi", "--decide=candidates"])
    #expect(run.facts.inputs.contains { $0.file == "schools.csv" })
    let note = try await desk.post(
      "runs", [("text", "常务会同意")], state: Desk.query(more: [("run", "1")]))
    #expect(note.status == 200)
    let page = try await desk.get("runs?run=1")
    #expect(page.text.contains("常务会同意"))
    #expect(page.text.contains("和登记时一样"))
    #expect(try await desk.get("runs/answer.json?run=1").text == json.text)
    let blank = try await desk.post(
      "runs", [("text", "  ")], state: Desk.query(more: [("run", "1")]))
    #expect(blank.status == 409)
  }

  @Test(arguments: ["search", "runs"])
  func formsOfOthersDoNothing(_ page: String) async throws {
    let desk = try Desk()
    let fields = Self.quick + [("text", "外来")]
    #expect(try await desk.post(page, fields, token: "0").status == 403)
    #expect(try await desk.post(page, fields, origin: "http://evil.example").status == 403)
    #expect(try RunRegister.look(desk.folder.path) == nil)
    #expect(!(try await desk.get("search").text.contains("search?job=")))
  }

  @Test func lookingKeepsNothing() async throws {
    let desk = try Desk()
    for path in ["search", "search?job=7", "runs", "runs?run=3", "progress", "search?do=begin"] {
      #expect(try await desk.get(path).status == 200)
    }
    #expect(try RunRegister.look(desk.folder.path) == nil)
    #expect(try await desk.get("search/events?job=7").status == 404)
    #expect(try await desk.get("runs/answer.json?run=3").status == 404)
  }

  private static let long: SearchAsk = {
    var ask = SearchAsk()
    ask.decide = [.whole]
    return ask
  }()

  private static func start() throws -> SearchStart {
    let county = try ServedCounty.open(Desk.changxi.path, name: "changxi").get()
    return try SearchStart.of(county, DeskLink(FormFields(), language: .chinese)).get()
  }
}
