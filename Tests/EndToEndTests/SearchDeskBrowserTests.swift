// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

extension ServeBrowserTests {
  /// Presses a button of a form, by its value.
  private func press(_ visit: Visit, _ value: String) async throws {
    try await visit.window.run(
      "document.querySelector('button[name=do][value=\(value)]').click()")
  }

  /// A search as a planner goes through it: begun, looked at while it goes on, kept, noted, taken.
  @Test func aSearchIsBegunKeptNotedAndTaken() async throws {
    try await visit { visit in
      try await visit.open("search?c=\(Self.delay)")
      try await press(visit, "begin")
      try await visit.window.wait("document.querySelector('button[value=keep]')", seconds: 600)
      let answer = try await visit.window.run("return document.querySelector('main').innerText")
      // With the school a year later nothing complies, and no price is named for that.
      #expect(answer.text?.contains("已完成，没有找到能达标的方案，原因见下。") == true)

      try await visit.window.run(
        "document.querySelector('form.keep').elements.name.value = '常务会方案'")
      try await press(visit, "keep")
      try await visit.window.wait("document.querySelector('.said.good')")
      let kept = try await Junheng.run("runs", visit.folder.path, "show", "1")
      #expect(kept.code == 0, "\(kept.all)")
      #expect(kept.text.contains("常务会方案"))
      let replay = try await Junheng.run("runs", visit.folder.path, "replay", "1")
      #expect(replay.code == 0, "\(replay.all)")

      try await press(visit, "take-all")
      try await visit.window.wait("document.querySelector('.said.good')")
      let forecast = try await Junheng.run("forecast", visit.folder.path, "--scenario", "最省方案")
      #expect(forecast.code == 0, "\(forecast.all)")
      #expect(forecast.text.contains("推迟 长溪县第九中学建设项目 1年：2027 → 2028 学年"))

      try await visit.open("runs?run=1")
      try await visit.window.run(
        "const box = document.querySelector('[name=text]'); box.value = '常务会原则同意'; box.form.requestSubmit()"
      )
      try await visit.window.wait("document.body.innerText.includes('常务会原则同意')")
      let noted = try await Junheng.run("runs", visit.folder.path, "show", "1")
      #expect(noted.text.contains("常务会原则同意"))
    }
  }

  @Test func aSearchIsStoppedWithItsBestPlan() async throws {
    try await visit { visit in
      try await visit.open("search")
      try await visit.window.run(
        "for (const box of document.querySelectorAll('[name=decide]')) box.checked = true")
      try await press(visit, "begin")
      try await visit.window.wait(
        "document.querySelector('button[value=stop], button[value=keep]')")
      // A fast machine may have ended it by now.
      try await visit.window.run("document.querySelector('button[value=stop]')?.click()")
      try await visit.window.wait("document.querySelector('button[value=keep]')", seconds: 120)
      let answer = try await visit.window.run("return document.querySelector('main').innerText")
      let ends = ["已停止", "已完成", "没有搜到底就结束了"]
      #expect(ends.contains { answer.text?.contains($0) == true })
    }
  }

  private static let delay =
    "推迟 长溪县第九中学建设项目 1年".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
}
