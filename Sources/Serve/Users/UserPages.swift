// SPDX-License-Identifier: GPL-3.0-or-later
import Reports
import Standards

/// The pages about users: all of them for who looks after them, one's own password for everybody.
struct UserPages {
  let frame: PlainFrame

  /// All users.
  func all(
    _ list: Result<UserList, UserTrouble>, messages: [Bilingual] = [], done: Bilingual? = nil
  ) -> String {
    let say = frame.say
    var (users, messages): ([UserList.User], [Bilingual]) = ([], messages)
    switch list {
    case .success(let list): users = list.users
    case .failure(let trouble): messages.append(trouble.message)
    }
    func roles(_ own: Role) -> [[String: Any]] {
      Role.allCases.map { role in
        ["id": role.rawValue, "name": role.name[frame.language], "chosen": role == own]
      }
    }
    let body = frame.templates.render(
      "users",
      [
        "hidden": frame.hidden, "listTitle": say("用户", "Users"), "nameHead": say("用户名", "Name"),
        "roleHead": say("角色", "Role"), "passwordHead": say("新密码", "New password"),
        "removeHead": say("去掉", "Remove"),
        "users": users.map { user in
          [
            "hidden": frame.hidden, "name": user.name, "roles": roles(user.role),
            "roleLabel": say("\(user.name) 的角色", "Role of \(user.name)"),
            "passwordLabel": say("\(user.name) 的新密码", "New password of \(user.name)"),
            "change": say("改", "Change"), "set": say("设", "Set"), "remove": say("去掉", "Remove"),
            "removeLabel": say("去掉 \(user.name)", "Remove \(user.name)"),
          ] as [String: Any]
        },
        "addTitle": say("加一个用户", "Add a user"), "nameLabel": say("用户名", "Name"),
        "most": "\(UserRules.longestName)", "roleLabel": say("角色", "Role"), "roles": roles(.view),
        "passwordLabel": say("密码", "Password"), "add": say("加上", "Add"),
        "note": say(
          "查看：看和试，不改文件。规划：还能存预案、搜索、登记、备注。管理：还能导入县区、管用户。"
            + "密码至少 \(UserRules.shortestPassword) 个字符；改了角色马上起作用，改了密码原来的登录就失效。",
          "view: looks and tries, changes no file. plan: also saves scenarios, searches, keeps runs, "
            + "notes. admin: also imports counties and looks after users. A password has "
            + "\(UserRules.shortestPassword) characters at least; another role counts at once, another "
            + "password ends the logins of before."),
      ])
    return frame.page(
      "/users", title: say("用户", "Users"), messages: messages, done: done, body: body)
  }

  /// One's own password.
  func own(messages: [Bilingual] = [], done: Bilingual? = nil) -> String {
    let say = frame.say
    let body = frame.templates.render(
      "account",
      [
        "hidden": frame.hidden, "title": say("改密码", "Change the password"),
        "oldLabel": say("现在的密码", "Password of now"), "newLabel": say("新密码", "New password"),
        "againLabel": say("再写一次新密码", "The new one once more"), "change": say("改", "Change"),
      ])
    let name = frame.visitor.name ?? ""
    let role = frame.visitor.role?.name[frame.language] ?? ""
    return frame.page(
      "/account", title: say("\(name)（\(role)）", "\(name) (\(role))"), messages: messages,
      done: done, body: body)
  }
}
