// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Standards

extension Doorkeeper {
  /// Why a password stays as it is.
  struct Refusal: Error {
    let messages: [Bilingual]
  }

  /// Gives somebody another password, who knows the old one.
  ///
  /// - Returns: What the browser has to show from now on.
  func change(
    _ name: String, from old: String, to new: String, at address: String?
  ) async -> Result<String, Refusal> {
    let before = await login(name, old, from: address)
    guard case .welcome(let secret) = before else {
      return .failure(Refusal(messages: LoginPages.message(before).map { [$0] } ?? []))
    }
    logout(secret)
    do throws(UserTrouble) {
      try await onQueue { list throws(UserTrouble) in try list.change(name, password: new) }
    } catch {
      return .failure(Refusal(messages: [error.message]))
    }
    let after = await login(name, new, from: address)
    guard case .welcome(let fresh) = after else {
      return .failure(Refusal(messages: LoginPages.message(after).map { [$0] } ?? []))
    }
    return .success(fresh)
  }

  /// Does what a form of the page about users asks for.
  func change(_ form: FormFields) async -> Result<Bilingual, UserTrouble> {
    let name = form["name"] ?? ""
    let role = form["role"].flatMap { Role(rawValue: $0) } ?? .view
    let password = form["password"] ?? ""
    let what = form["do"]
    do throws(UserTrouble) {
      try await onQueue { list throws(UserTrouble) in
        switch what {
        case "add": try list.add(name, role: role, password: password)
        case "role": try list.change(name, role: role)
        case "password": try list.change(name, password: password)
        case "remove": try list.remove(name)
        default:
          throw .rule(
            Bilingual(zh: "没有这个操作。请刷新页面。", en: "There is no such button. Reload the page."))
        }
      }
    } catch {
      return .failure(error)
    }
    switch what {
    case "add":
      return .success(
        Bilingual(zh: "已加上“\(name)”（\(role.name.zh)）。", en: "“\(name)” is added (\(role.name.en)).")
      )
    case "role":
      return .success(
        Bilingual(
          zh: "“\(name)”的角色现在是“\(role.name.zh)”。",
          en: "The role of “\(name)” is \(role.name.en) now."
        ))
    case "password":
      return .success(
        Bilingual(
          zh: "已改“\(name)”的密码，原来的登录已失效。",
          en: "The password of “\(name)” is changed; their logins of before have ended."))
    default:
      return .success(Bilingual(zh: "已去掉“\(name)”。", en: "“\(name)” is removed."))
    }
  }

  /// Changes the users off the threads that answer: a password takes its time.
  private func onQueue(
    _ work: @escaping @Sendable (inout UserList) throws(UserTrouble) -> Void
  ) async throws(UserTrouble) {
    let result = await withCheckedContinuation {
      (done: CheckedContinuation<Result<Void, UserTrouble>, Never>) in
      queue.async {
        done.resume(
          returning: Result { () throws(UserTrouble) in try self.shelf.change(work) })
      }
    }
    try result.get()
  }
}
