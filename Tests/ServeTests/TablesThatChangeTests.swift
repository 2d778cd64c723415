// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Register
import Scenarios
import Testing

@testable import Serve

@Suite("Tables that change while they are served")
struct TablesThatChangeTests {
  /// Changes a table as a spreadsheet does: another file in its place.
  private func edit(_ desk: Desk, _ file: String, _ change: (String) -> String) throws {
    let url = desk.folder.appendingPathComponent(file)
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    try Data(change(text).utf8).write(to: url, options: .atomic)
  }

  private func more(_ text: String) -> String {
    text.replacing("第一中学,初中,1300,92,76", with: "第一中学,初中,1300,92,66")
  }

  @Test func theNextPageHasTheNumbersOfTheNewTables() async throws {
    let desk = try Desk()
    let before = try await desk.get("forecast.json").text
    try edit(desk, "sections.csv", more)
    let after = try await desk.get("forecast.json").text
    #expect(after != before)
    let anew = try Desk { folder in
      let url = folder.appendingPathComponent("sections.csv")
      let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
      try Data(more(text).utf8).write(to: url)
    }
    #expect(try await anew.get("forecast.json").text == after)
    try edit(desk, "sections.csv") { $0.replacing("92,66", with: "92,76") }
    #expect(try await desk.get("forecast.json").text == before)
  }

  @Test func tablesThatCannotBeReadAreToldAndNoOldNumberIsShown() async throws {
    let desk = try Desk()
    #expect(try await desk.get("").status == 200)
    try edit(desk, "sections.csv") { $0.replacing("第一中学,初中,1300", with: "第一中学,初中,很多") }
    for path in ["", "answer", "forecast.json", "leader", "search"] {
      let page = try await desk.get(path)
      #expect(page.status == 422, "\(path)")
      #expect(page.text.contains("网页先不显示旧数"), "\(path)")
      #expect(page.text.contains("sections.csv") && page.text.contains("很多"), "\(path)")
    }
    try edit(desk, "sections.csv") { $0.replacing("很多", with: "1300") }
    #expect(try await desk.get("").status == 200)
  }

  /// What the server knew of a what-if it still knows after the tables were read again.
  @Test func aWhatIfOfSomebodyElseIsStillNotReplaced() async throws {
    let desk = try Desk()
    _ = try await desk.get("")
    try edit(desk, "what-ifs/低出生.yaml") { $0 + "# 别人改过\n" }
    try edit(desk, "sections.csv", more)
    _ = try await desk.get("")
    let state = Desk.query("推迟 长溪县第九中学建设项目 1年")
    let saved = try await desk.save("低出生", state: state, replace: true)
    #expect(saved.status == 409)
    #expect(saved.text.contains("又被改过（最后修改："))
  }

  /// A search answers of the tables that it started from, and says so where it is kept.
  @Test func aSearchIsKeptWithTheTablesThatItStartedFrom() async throws {
    let desk = try Desk()
    let job = try await desk.begin([("do", "begin"), ("seconds", "600")])
    let then = try Data(contentsOf: desk.folder.appendingPathComponent("sections.csv"))
    try edit(desk, "sections.csv", more)
    try await desk.wait(for: job)
    let kept = try await desk.post(
      "search", [("do", "keep"), ("name", "改表之前")], state: "job=\(job)")
    #expect(kept.status == 200)
    let runs = try #require(try RunRegister.look(desk.folder.path)).runs()
    let table = runs[0].facts.inputs.first { $0.file == "sections.csv" }
    #expect(table?.hash == ContentHash(of: [UInt8](then)).description)
  }
}
