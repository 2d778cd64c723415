// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Register
import Testing

@testable import Serve

@Suite("Who comes in")
struct LoginTests {
  @Test func withoutALoginNothingIsShownButTheLogin() async throws {
    let office = try Office()
    for path in [
      "/", "/changxi/", "/changxi/leader", "/changxi/forecast.json", "/changxi/answer",
      "/changxi/search", "/changxi/runs", "/changxi/progress", "/changxi/money", "/import",
      "/users", "/account", "//users", "/changxi/search/events?job=1",
    ] {
      let answer = try await office.get(path)
      #expect(answer.status == 303, "\(path): \(answer.status)")
      #expect(answer.headers[.location]?.hasPrefix("/login?next=") == true)
      #expect(!answer.text.contains("长溪"))
    }
    // What a script asks for is refused and leads nowhere.
    let script = try await office.ask(
      .get, "/changxi/answer", [GateHeader.name("Sec-Fetch-Mode"): "cors"])
    #expect(script.status == 401)
    #expect(try await office.get("/assets/desk.css").status == 200)
    let token = try await office.token(nil)
    for path in [
      "/changxi/save", "/changxi/search", "/changxi/runs", "/users", "/account", "/logout",
      "/import/write",
    ] {
      #expect(try await office.post(path, as: nil, [], token: token).status == 401, "\(path)")
    }
  }

  @Test func aLoginLeadsToWhereOneWantedToGo() async throws {
    let office = try Office()
    let answer = try await office.login("view", next: "/changxi/?year=2030")
    #expect(answer.status == 303 && answer.headers[.location] == "/changxi/?year=2030")
    let cookie = try #require(answer.headers[.setCookie])
    #expect(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Strict"))
    #expect(cookie.contains("; Path=/") && !cookie.contains("Secure"))
    for place in ["https://evil.example/", "//evil.example/", "/\\evil.example", "evil", ""] {
      #expect(try await office.login("view", next: place).headers[.location] == "/", "\(place)")
    }
  }

  @Test func aWrongNameOrPasswordIsNotToldApart() async throws {
    let office = try Office()
    let wrong = try await office.login("view", "不是这个密码吧")
    let nobody = try await office.login("没有这个人", Office.password)
    #expect(wrong.status == 403 && nobody.status == 403)
    #expect(wrong.headers[.setCookie] == nil)
    #expect(wrong.text.contains("用户名或密码不对") && nobody.text.contains("用户名或密码不对"))
  }

  @Test func whoGuessesHasToWaitAndIsNotShutOut() async throws {
    let office = try Office()
    for _ in 1...LoginAttempts.freeOfName {
      #expect(try await office.login("plan", "猜一个密码试试").status == 403)
    }
    // Now even the right one is not looked at.
    let early = try await office.login("plan")
    #expect(early.status == 429 && early.text.contains("60 秒"))
    // Others come in.
    #expect(try await office.login("view").status == 303)
    office.clock.pass(LoginAttempts.firstWait)
    #expect(try await office.login("plan", "再猜一个密码").status == 403)
    office.clock.pass(LoginAttempts.firstWait)
    #expect(try await office.login("plan").status == 429)
    office.clock.pass(LoginAttempts.firstWait)
    #expect(try await office.login("plan").status == 303)
    // The right one is forgotten nothing of: the count begins anew.
    #expect(try await office.login("plan", "猜一个密码试试").status == 403)
    #expect(try await office.login("plan").status == 303)
  }

  @Test func theWaitDoublesToABoundAndAnAddressHasOneOfItsOwn() {
    let (attempts, now) = (LoginAttempts(), Desk.moment)
    for _ in 1...30 { attempts.fail("a", from: nil, at: now) }
    #expect(attempts.wait("a", from: nil, at: now) == Int(LoginAttempts.longestWait))
    #expect(attempts.wait("b", from: "10.0.0.1", at: now) == nil)
    for name in 1...LoginAttempts.freeOfAddress {
      #expect(attempts.wait("x", from: "10.0.0.1", at: now) == nil)
      attempts.fail("name \(name)", from: "10.0.0.1", at: now)
    }
    #expect(attempts.wait("x", from: "10.0.0.1", at: now) == Int(LoginAttempts.firstWait))
    #expect(attempts.wait("x", from: "10.0.0.2", at: now) == nil)
    let later = now.addingTimeInterval(3 * LoginAttempts.longestWait)
    attempts.fail("a", from: nil, at: later)
    #expect(attempts.wait("a", from: nil, at: later) == nil)
  }

  @Test func aSessionEndsWhenNobodyUsesItAndAtTheLatestAfterADay() async throws {
    let office = try Office()
    let cookie = try await office.cookie("view")
    office.clock.pass(Sessions.idle - 1)
    #expect(try await office.get("/changxi/", as: cookie).status == 200)
    office.clock.pass(Sessions.idle)
    #expect(try await office.get("/changxi/", as: cookie).status == 303)
    let other = try await office.cookie("view")
    for _ in 1...Int(Sessions.longest / 3600) {
      #expect(try await office.get("/changxi/", as: other).status == 200)
      office.clock.pass(3600)
    }
    #expect(try await office.get("/changxi/", as: other).status == 303)
  }

  @Test func loggingOutEndsTheSession() async throws {
    let office = try Office()
    let cookie = try await office.cookie("view")
    let out = try await office.post("/logout", as: cookie, [])
    #expect(out.status == 303 && out.headers[.setCookie]?.contains("Max-Age=0") == true)
    #expect(try await office.get("/changxi/", as: cookie).status == 303)
  }

  @Test func aTokenIsThatOfOneSession() async throws {
    let office = try Office()
    let (mine, theirs) = (try await office.cookie("plan"), try await office.cookie("admin"))
    let token = try await office.token(mine)
    let fields = [("do", "add"), ("name", "新"), ("password", Office.password)]
    #expect(try await office.post("/users", as: theirs, fields, token: token).status == 403)
    let stranger = try await office.token(nil)
    #expect(try await office.post("/users", as: theirs, fields, token: stranger).status == 403)
    #expect(try await office.post("/users", as: theirs, fields).status == 200)
  }

  @Test func whatTheFileSaysNowCounts() async throws {
    let office = try Office()
    let (view, plan) = (try await office.cookie("view"), try await office.cookie("plan"))
    var list = try UserList(office.users.path, isNew: false)
    try list.remove("view")
    try list.change("plan", role: .view)
    try list.write()
    #expect(try await office.get("/changxi/", as: view).status == 303)
    #expect(try await office.get("/changxi/", as: plan).status == 200)
    #expect(try await office.post("/changxi/runs", as: plan, []).status == 403)
    // A file that others may write lets nobody in.
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o666], ofItemAtPath: office.users.path)
    #expect(try await office.get("/changxi/", as: plan).status == 303)
    #expect(try await office.login("admin").status == 403)
  }
}
