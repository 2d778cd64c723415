// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Serve

@Suite("The leader's page")
struct LeaderTests {
  @Test func itAnswersForEveryInspection() async throws {
    let page = try await Desk().get("leader")
    #expect(page.status == 200)
    for year in ["2029", "2031"] { #expect(page.text.contains("<h2>\(year) <small>"), "\(year)") }
    #expect(page.text.contains("2029 年的主要障碍"))
    #expect(page.text.contains("2025 年要定的事"))
    #expect(page.text.contains("拖一年的代价"))
    #expect(page.text.contains("全部未完工项目"))
    #expect(page.text.contains("示例数据"))
    #expect(!page.text.contains(" style="))
  }

  @Test func howSureItIsComesWhenItIsReckoned() async throws {
    let desk = try Desk()
    #expect(try await desk.get("leader").text.contains("data-odds"))
    let sheet = try await desk.get("leader/odds")
    #expect(!sheet.text.contains("data-odds"))
    #expect(sheet.text.contains("200 个可能的未来里"))
    // Kept: the next page has it at once.
    #expect(!(try await desk.get("leader").text.contains("data-odds")))
  }
}
