// SPDX-License-Identifier: GPL-3.0-or-later
public import ArgumentParser
import Reports
import Serve
import Standards

extension Role: ExpressibleByArgument {}

/// Who may come in to the served pages, by a file of names, roles and hashed passwords.
struct UsersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "users",
    abstract: "网页的用户：列出、添加、去掉、改密码、改角色 / Users of the served pages",
    discussion: """
      junheng users 用户文件                         列出 / list
      junheng users 用户文件 add 监测科 --role plan   添加，密码从终端输入 / add; the password is typed
      junheng users 用户文件 password 监测科          改密码 / another password
      junheng users 用户文件 role 监测科 --role view  改角色 / another role
      junheng users 用户文件 remove 监测科            去掉 / remove
      角色：view 只看和试；plan 还能存、搜索、登记；admin 还能导入县区、管用户。
      Roles: view looks and tries; plan also saves, searches and keeps; admin also imports counties \
      and looks after users.
      """)

  /// What is done.
  enum Action: String, ExpressibleByArgument, CaseIterable {
    /// Every user.
    case list
    /// A new user.
    case add
    /// A user less.
    case remove
    /// Another password.
    case password
    /// Another role.
    case role
  }

  @Argument(
    help: "用户文件；add 时没有就新建 / the file of users; add makes it",
    completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: "list、add、remove、password 或 role / what to do")
  var action: Action = .list

  @Argument(help: "用户名 / the user's name")
  var name: String?

  @Option(name: .long, help: "角色 view、plan 或 admin / role")
  var role: Role?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if action == .list && name != nil {
      throw ValidationError("list 不要用户名 / list takes no name")
    }
    if action != .list && name == nil {
      throw ValidationError("\(action.rawValue) 要写用户名 / needs the name of a user")
    }
    if [.add, .role].contains(action) != (role != nil) {
      throw ValidationError(
        "--role 与 add、role 同用，也只与它们同用 / --role goes with add and role, and with them only")
    }
  }

  func run() throws {
    do throws(UserTrouble) {
      var list = try UserList(file, isNew: action == .add)
      guard let name, action != .list else { return try show(list) }
      switch action {
      case .list: break
      case .add:
        try list.add(name, role: role ?? .view, password: try password(of: name))
      case .remove: try list.remove(name)
      case .password: try list.change(name, password: try password(of: name))
      case .role: try list.change(name, role: role ?? .view)
      }
      try list.write()
      Console.write(done(name)[common.language])
    } catch {
      throw CommandFailure.problems([error.message], common.language)
    }
  }

  private func show(_ list: UserList) throws(UserTrouble) {
    switch common.format {
    case .text:
      let lines = list.users.map { "\($0.role.rawValue)  \($0.name)" }
      let none = common.language == .chinese ? "还没有用户。" : "There is no user yet."
      Console.write(lines.isEmpty ? none : lines.joined(separator: "\n"))
    case .json:
      let document = UsersDocument(
        users: list.users.map { .init(name: $0.name, role: $0.role.rawValue) })
      guard let text = try? JSONText.encode(document) else {
        preconditionFailure("names can be written")
      }
      Console.write(text)
    }
  }

  private func password(of name: String) throws(UserTrouble) -> String {
    switch PasswordPrompt.read(name, common.language) {
    case .success(let password): return password
    case .failure(let trouble): throw trouble
    }
  }

  private func done(_ name: String) -> Bilingual {
    switch action {
    case .remove: Bilingual(zh: "已去掉“\(name)”。", en: "“\(name)” is removed.")
    case .password: Bilingual(zh: "已改“\(name)”的密码。", en: "The password of “\(name)” is changed.")
    case .role:
      Bilingual(
        zh: "“\(name)”的角色现在是 \(role?.rawValue ?? "")。",
        en: "The role of “\(name)” is \(role?.rawValue ?? "") now.")
    case .add, .list:
      Bilingual(
        zh: "已加上“\(name)”（\(role?.rawValue ?? "")）。启动：junheng serve --users \(file)",
        en:
          "“\(name)” is added (\(role?.rawValue ?? "")). Start with: junheng serve --users \(file)")
    }
  }
}

/// `junheng.users/1` as it is listed: names and roles, no passwords.
struct UsersDocument: Encodable {
  struct User: Encodable {
    let name: String
    let role: String
  }
  let schema = "junheng.user-list/1"
  let users: [User]
}
