// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reports
import Scenarios
import Standards

/// Who asks, and what they may do.
struct Visitor: Sendable {
  /// The name they logged in with; nil where the server has no users, or for who has not.
  let name: String?
  /// What they may do; nil for who has not logged in and must.
  let role: Role?
  /// What their forms must bring back.
  let token: String

  /// Whether they may do what a role may.
  func may(_ needed: Role) -> Bool { role.map { $0 >= needed } ?? false }

  /// Whose work it is, in a register: who logged in, or else who is typed or the account.
  func signature(typed: String?, at moment: Date) -> SavedRun.Signature {
    let who = name ?? typed.flatMap { $0.isEmpty ? nil : $0 }
    return SavedRun.Signature(who: who ?? NSUserName(), isTyped: who != nil, when: moment)
  }

  /// Whose a file is, as lines of comment in it; none where nobody has logged in.
  func remarks(at moment: Date) -> [String] {
    name.map { ["保存人：\($0)，\(RunWords.time(moment))"] } ?? []
  }

  /// Ways to the pages about users, as templates take them.
  func links(_ language: Language, address: (String) -> String) -> [[String: String]] {
    guard let name, let role else { return [] }
    let users = [
      "address": address("/users"), "name": Bilingual(zh: "用户", en: "Users")[language],
    ]
    let own = ["address": address("/account"), "name": "\(name)（\(role.name[language])）"]
    return role == .admin ? [users, own] : [own]
  }

  /// The form that logs out, as templates take it; nil for who has not logged in.
  func wayOut(_ language: Language) -> [String: String]? {
    guard name != nil else { return nil }
    return ["token": token, "logout": Bilingual(zh: "退出", en: "Log out")[language]]
  }
}
