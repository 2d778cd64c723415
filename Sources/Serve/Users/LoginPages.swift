// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// The page that asks who it is.
struct LoginPages {
  let frame: PlainFrame

  /// The form.
  ///
  /// - Parameters:
  ///   - next: Where it leads after.
  ///   - name: What was typed before.
  func page(next: String, name: String = "", messages: [Bilingual] = []) -> String {
    let say = frame.say
    var hidden = frame.hidden
    hidden.append(["name": "next", "value": next])
    return frame.page(
      "/login", title: say("登录", "Log in"), messages: messages,
      body: frame.templates.render(
        "login",
        [
          "hidden": hidden, "nameLabel": say("用户名", "Name"), "name": name,
          "passwordLabel": say("密码", "Password"), "login": say("登录", "Log in"), "next": next,
          "note": say(
            "没有用户或忘了密码，请找管理员。", "No user yet, or password forgotten? Ask an administrator."),
          "already": say("已经登录过（从别处的链接来）？继续", "Logged in already (and came by a link)? Go on"),
        ]))
  }

  /// Why somebody did not come in.
  static func message(_ answer: Doorkeeper.Answer) -> Bilingual? {
    switch answer {
    case .welcome: nil
    case .wrong:
      Bilingual(zh: "用户名或密码不对。请再试一次。", en: "Name or password is wrong. Try again.")
    case .wait(let seconds):
      Bilingual(
        zh: "输错的次数太多，这一次没有看。请过 \(seconds) 秒再试。",
        en: "Wrong too often; this try was not looked at. Try again in \(seconds) seconds.")
    case .busy:
      Bilingual(
        zh: "同时登录的人太多，这一次没有看。请过一会儿再试。",
        en: "Too many log in at once; this try was not looked at. Try again in a while.")
    }
  }

  /// Where a login may lead: a page of this server, whatever the address says.
  static func place(_ next: String?) -> String {
    guard let next, next.hasPrefix("/"), !next.hasPrefix("//"), next.utf8.count <= 8_000,
      !next.contains(where: { $0 == "\\" || $0.isNewline || $0.asciiValue.map { $0 < 32 } == true })
    else { return "/" }
    return next
  }
}
