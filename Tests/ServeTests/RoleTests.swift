// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Register
import Scenarios
import Testing

@testable import Serve

@Suite("What each role may do")
struct RoleTests {
  private let state = Desk.query("推迟 长溪县第九中学建设项目 1年")

  private func whatIfs(_ office: Office) -> Set<String> {
    Set(
      (try? FileManager.default.contentsOfDirectory(
        atPath: office.root.appendingPathComponent("changxi/what-ifs").path)) ?? [])
  }

  @Test func whoMayViewChangesNothing() async throws {
    let office = try Office()
    let cookie = try await office.cookie("view")
    let before = whatIfs(office)
    for (path, fields) in [
      ("/changxi/save", [("state", state), ("name", "看的人存的")]),
      ("/changxi/search", [("do", "begin")]),
      ("/changxi/runs", [("state", "run=1"), ("text", "看的人写的")]),
      ("/users", [("do", "add"), ("name", "甲"), ("password", Office.password)]),
      ("/import/write", [("preview", "0")]),
    ] {
      let answer = try await office.post(path, as: cookie, fields)
      #expect(answer.status == 403, "\(path)")
      #expect(answer.text.contains("查看"), "\(path): \(answer.text)")
    }
    #expect(whatIfs(office) == before)
    for path in ["/users", "/import"] {
      #expect(try await office.get(path, as: cookie).status == 403)
    }
    // What cannot be pressed is not shown; trying changes works.
    let page = try await office.get("/changxi/?" + state, as: cookie)
    #expect(page.status == 200 && page.text.contains("1年：2027 → 2028 学年"))
    #expect(!page.text.contains("id=\"save\"") && page.text.contains("view（查看）"))
    let search = try await office.get("/changxi/search", as: cookie)
    #expect(!search.text.contains("value=\"begin\"") && search.text.contains("您的角色只能看搜索"))
    #expect(!(try await office.get("/", as: cookie)).text.contains("/import"))
  }

  @Test func whoMayPlanSavesUnderTheirName() async throws {
    let office = try Office()
    let cookie = try await office.cookie("plan")
    let saved = try await office.post(
      "/changxi/save", as: cookie, [("state", state), ("name", "会上的方案")])
    #expect(saved.status == 200)
    let file = office.root.appendingPathComponent("changxi/what-ifs/会上的方案.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("# 保存人：plan，2026-"))
    for path in ["/users", "/import"] {
      #expect(try await office.get(path, as: cookie).status == 403)
    }
    let refused = try await office.post(
      "/users", as: cookie, [("do", "role"), ("name", "plan"), ("role", "admin")])
    #expect(refused.status == 403 && refused.text.contains("管理"))
  }

  @Test func runsAndNotesNameWhoLoggedInWhateverTheFormSays() async throws {
    let office = try Office()
    let cookie = try await office.cookie("plan")
    let begun = try await office.post(
      "/changxi/search", as: cookie,
      [("do", "begin"), ("target", "2029"), ("decide", "none"), ("seconds", "5")])
    #expect(begun.status == 303, "\(begun.text)")
    let place = try #require(begun.headers[.location])
    let job = try #require(place.firstMatch(of: /job=(\d+)/)).1
    while try await office.get("/changxi/search/answer.json?job=\(job)", as: cookie).status == 404 {
      try await Task.sleep(for: .milliseconds(20))
    }
    let kept = try await office.post(
      "/changxi/search", as: cookie,
      [("do", "keep"), ("state", "job=\(job)"), ("name", "第一次"), ("who", "别人")])
    #expect(kept.status == 200, "\(kept.text)")
    let noted = try await office.post(
      "/changxi/runs", as: try await office.cookie("admin"),
      [("state", "run=1"), ("text", "常务会同意"), ("who", "别人")])
    #expect(noted.status == 200, "\(noted.text)")
    let county = office.root.appendingPathComponent("changxi").path
    let run = try #require(try RunRegister.look(county)?.run(1))
    #expect(run.by.who == "plan" && run.notes.map(\.by.who) == ["admin"])
    #expect(!kept.text.contains("name=\"who\""))
  }

  @Test func whoIsAdminLooksAfterUsers() async throws {
    let office = try Office()
    let cookie = try await office.cookie("admin")
    func change(_ fields: (String, String)...) async throws -> Int {
      try await office.post("/users", as: cookie, fields).status
    }
    let page = try await office.get("/users", as: cookie)
    #expect(page.status == 200 && page.text.contains("<th scope=\"row\">plan</th>"))
    #expect(
      try await change(
        ("do", "add"), ("name", "监测科"), ("role", "plan"), ("password", "另外 四个 词语 啊"))
        == 200)
    let theirs = try await office.cookie("监测科", "另外 四个 词语 啊")
    #expect(try await office.get("/changxi/", as: theirs).status == 200)
    #expect(
      try await change(("do", "password"), ("name", "监测科"), ("password", "又 换成 别的 四个 词语"))
        == 200)
    // The login of before has ended.
    #expect(try await office.get("/changxi/", as: theirs).status == 303)
    #expect(try await change(("do", "role"), ("name", "监测科"), ("role", "view")) == 200)
    #expect(try await change(("do", "remove"), ("name", "监测科")) == 200)
    #expect(try await office.login("监测科", "又 换成 别的 四个 词语").status == 403)
    #expect(try await change(("do", "remove"), ("name", "admin")) == 409)
    #expect(try await change(("do", "add"), ("name", "乙"), ("password", "短")) == 409)
    #expect(try await change(("do", "什么"), ("name", "乙")) == 409)
  }

  @Test func everybodyChangesTheirOwnPassword() async throws {
    let office = try Office()
    let (cookie, other) = (try await office.cookie("view"), try await office.cookie("view"))
    func change(_ old: String, _ new: String, _ again: String) async throws -> Desk.Answer {
      try await office.post(
        "/account", as: cookie, [("old", old), ("new", new), ("again", again)])
    }
    let new = "换成 这一个 新的 密码"
    #expect(try await change("不是这个密码", new, new).status == 409)
    #expect(try await change(Office.password, new, new + "!").status == 409)
    #expect(try await change(Office.password, "短", "短").status == 409)
    #expect(try await office.get("/", as: other).status == 200)
    let done = try await change(Office.password, new, new)
    #expect(done.status == 303)
    let fresh = String(try #require(done.headers[.setCookie]).prefix { $0 != ";" })
    #expect(try await office.get("/", as: fresh).status == 200)
    #expect(try await office.get("/", as: other).status == 303)
    #expect(try await office.login("view").status == 403)
    #expect(try await office.login("view", new).status == 303)
  }

  @Test func aNameIsShownAsText() async throws {
    let office = try Office()
    let cookie = try await office.cookie("admin")
    let added = try await office.post(
      "/users", as: cookie,
      [("do", "add"), ("name", "<img src=x>"), ("role", "view"), ("password", Office.password)])
    #expect(added.status == 200 && !added.text.contains("<img src=x>"))
    #expect(added.text.contains("&lt;img src=x&gt;"))
  }
}
