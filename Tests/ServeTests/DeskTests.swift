// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Testing

@testable import Serve

@Suite("The planner's page")
struct DeskTests {
  @Test func itShowsEveryPartWithoutScript() async throws {
    let page = try await Desk().get("")
    #expect(page.status == 200)
    for part in [
      "changes", "calendar", "answer", "schools", "coefficients", "pupils", "money", "difference",
    ] {
      #expect(page.text.contains("id=\"p-\(part)\""), "\(part)")
      #expect(page.text.contains("aria-labelledby=\"h-\(part)\""), "\(part)")
    }
    #expect(page.text.contains("示例数据"))
    #expect(page.text.contains("长溪县第九中学建设项目"))
    #expect(!page.text.contains(" style="))
    #expect(!page.text.contains("<style"))
    #expect(page.text.utf8.count < 300_000)
  }

  @Test func whatIsTypedBecomesALineOfTheLink() async throws {
    let desk = try Desk()
    let step = try await desk.get("?" + Desk.query(more: [("add", "九中晚一年")]))
    #expect(step.status == 303)
    let address = try #require(step.headers[.location])
    #expect(address == "./?" + Desk.query("推迟 长溪县第九中学建设项目 1年"))
    let page = try await desk.get(String(address.dropFirst(2)))
    #expect(page.text.contains("推迟 长溪县第九中学建设项目 1年：2027 → 2028 学年"))
  }

  @Test func movesOfOneProjectAreOneLine() async throws {
    let desk = try Desk()
    let once = Desk.query("推迟 长溪县第九中学建设项目 1年")
    func move(_ by: Int) -> String {
      once + "&"
        + Desk.query(more: [
          ("do", "shift"), ("project", "长溪县第九中学建设项目"), ("by", "\(by)"),
        ])
    }
    let twice = try await desk.get("?" + move(1))
    #expect(twice.headers[.location] == "./?" + Desk.query("推迟 长溪县第九中学建设项目 2年"))
    let back = try await desk.get("?" + move(-1))
    #expect(back.headers[.location] == "./")
  }

  @Test func aRefusalOffersLinesAndKeepsWhatWasTyped() async throws {
    let page = try await Desk().get("?" + Desk.query(more: [("add", "第九中学晚")]))
    #expect(page.status == 200)
    #expect(page.text.contains("class=\"refusal\""))
    #expect(page.text.contains("name=\"add\" type=\"text\" maxlength=\"2000\" value=\"第九中学晚\""))
    #expect(
      page.text.firstMatch(of: /<button type="submit" form="desk" name="add" value="[^"]+"/) != nil)
  }

  @Test func aStepThatCannotBeCarriedOutChangesNothing() async throws {
    let line = Desk.query("价格 ×1.1")
    let page = try await Desk().get(
      "answer?" + line + "&"
        + Desk.query(more: [
          ("do", "shift"), ("project", "长溪县第九中学建设项目"), ("by", "-20"),
        ]))
    #expect(page.text.contains("data-refused=\"1\""))
    #expect(page.text.contains("data-state=\"\(line)\""))
    #expect(page.text.contains("class=\"refusal\""))
  }

  @Test func aLinkWhoseScenarioIsGoneSaysSo() async throws {
    let page = try await Desk().get("?" + Desk.query(more: [("from", "没有的预案")]))
    #expect(page.status == 200)
    #expect(page.text.contains("没有的预案"))
    #expect(page.text.contains("role=\"alert\""))
  }

  @Test func onlyPartsThatChangedAreSent() async throws {
    let desk = try Desk()
    let name = GateHeader.name("X-Have")
    let all = try await desk.get("answer?")
    let marks = all.text.matches(of: /data-part="(\w+)" data-hash="(\w+)"/).map {
      "\($0.1)=\($0.2)"
    }
    #expect(marks.count == 12)
    let same = try await desk.get("answer?", [name: marks.joined(separator: " ")])
    #expect(!same.text.contains("data-part"))
    let filtered = try await desk.get("answer?failing=1", [name: marks.joined(separator: " ")])
    let sent = filtered.text.matches(of: /data-part="(\w+)"/).map { String($0.1) }
    #expect(Set(sent) == ["schools", "bar"])
  }

  @Test func aCellTellsWhy() async throws {
    let page = try await Desk().get("?" + Desk.query(more: [("why", "青石学校 初中 sportsArea")]))
    #expect(page.text.contains("class=\"panel why\""))
    #expect(page.text.contains("<dt>公式</dt>"))
    #expect(page.text.contains("<dt>依据</dt>"))
    let unknown = try await Desk().get("?" + Desk.query(more: [("why", "青石学校 初中 别的")]))
    #expect(unknown.text.contains("不认识的指标"))
  }

  @Test func filtersLeaveTheRestOut() async throws {
    let desk = try Desk()
    let junior = try await desk.get("?stage=junior")
    #expect(junior.text.contains("data-s=\"青石学校 初中\""))
    #expect(!junior.text.contains("data-s=\"河西小学 小学\""))
    let zone = try await desk.get("?" + Desk.query(more: [("zone", "城关学区")]))
    #expect(!zone.text.contains("data-s=\"河西小学 小学\""))
    #expect(zone.text.contains("data-s=\"城关第一小学 小学\""))
  }

  @Test func englishIsComplete() async throws {
    let page = try await Desk().get("?lang=en&" + Desk.query("推迟 长溪县第九中学建设项目 1年"))
    #expect(page.text.contains("<html lang=\"en\""))
    for word in [
      "Changes, as understood", "Project calendar", "Say what changes", "Undo", "short only",
    ] {
      #expect(page.text.contains(word), "\(word)")
    }
    // Names stay as they are, and the button back to Chinese; no other word is Chinese.
    let own = page.text.replacing(
      /(title|value|data-p|data-s|aria-label|aria-valuetext|placeholder)="[^"]*"/, with: "")
    for word in ["变更", "学部", "差异系数", "资金", "在校生", "达标"] {
      #expect(!own.contains(word), "\(word)")
    }
  }

  @Test func namesOfTablesAreEscaped() async throws {
    let desk = try Desk { folder in
      let file = folder.appendingPathComponent("schools.csv")
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      for name in [
        "schools.csv", "sections.csv", "enrolment.csv", "projects.csv", "works.csv",
        "catchments.csv",
        "measures.csv",
      ] {
        let url = folder.appendingPathComponent(name)
        guard let data = try? Data(contentsOf: url) else { continue }
        let changed = String(decoding: data, as: UTF8.self)
          .replacing("河西小学", with: "<script>alert(1)</script>小学")
        try Data(changed.utf8).write(to: url)
      }
      #expect(text.contains("河西小学"))
    }
    let page = try await desk.get("")
    #expect(page.status == 200)
    #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;小学"))
    #expect(!page.text.contains("<script>"))
    let leader = try await desk.get("leader")
    #expect(!leader.text.contains("<script>"))
  }
}
