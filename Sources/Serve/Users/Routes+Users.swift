// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Standards

extension Routes {
  /// Coming in, going out, one's own password; and all users for who looks after them.
  func addUsers(to router: Router<ServeContext>, _ groups: RoleGroups) {
    guard let keeper else { return }
    router.get("/login") { request, context in
      let asked = fields(request)
      let pages = LoginPages(frame: plain(asked, context))
      return Self.response(pages.page(next: LoginPages.place(asked["next"])))
    }
    router.post("/login") { request, context in
      switch try await form(request, context) {
      case .failure(let refusal): return refusal.response(language)
      case .success(let form): return await login(form, context, keeper)
      }
    }
    groups.view.post("/logout") { request, context in
      switch try await form(request, context) {
      case .failure(let refusal): return refusal.response(language)
      case .success:
        keeper.logout(policy.cookie.secret(request.headers))
        var response = Self.redirect("/login")
        response.headers[.setCookie] = policy.cookie.takenBack
        return response
      }
    }
    groups.view.get("/account") { request, context in
      Self.response(UserPages(frame: plain(fields(request), context)).own())
    }
    groups.view.post("/account") { request, context in
      switch try await form(request, context) {
      case .failure(let refusal): return refusal.response(language)
      case .success(let form): return await changeOwn(form, context, keeper)
      }
    }
    groups.admin.get("/users") { request, context in
      Self.response(UserPages(frame: plain(fields(request), context)).all(keeper.shelf.list))
    }
    groups.admin.post("/users") { request, context in
      switch try await form(request, context) {
      case .failure(let refusal): return refusal.response(language)
      case .success(let form):
        let pages = UserPages(frame: plain(form, context))
        switch await keeper.change(form) {
        case .success(let done):
          return Self.response(pages.all(keeper.shelf.list, done: done))
        case .failure(let trouble):
          return Self.response(
            pages.all(keeper.shelf.list, messages: [trouble.message]), status: .conflict)
        }
      }
    }
  }

  private func login(
    _ form: FormFields, _ context: ServeContext, _ keeper: Doorkeeper
  ) async -> Response {
    let name = form["name"] ?? ""
    let next = LoginPages.place(form["next"])
    let answer = await keeper.login(name, form["password"] ?? "", from: context.remote)
    guard case .welcome(let secret) = answer else {
      let pages = LoginPages(frame: plain(form, context))
      let messages = LoginPages.message(answer).map { [$0] } ?? []
      let status: HTTPResponse.Status =
        if case .wrong = answer { .forbidden } else { .tooManyRequests }
      return Self.response(pages.page(next: next, name: name, messages: messages), status: status)
    }
    var response = Self.redirect(next)
    response.headers[.setCookie] = policy.cookie.given(secret)
    return response
  }

  private func changeOwn(
    _ form: FormFields, _ context: ServeContext, _ keeper: Doorkeeper
  ) async -> Response {
    let pages = UserPages(frame: plain(form, context))
    let name = visitor(context).name ?? ""
    let (old, new) = (form["old"] ?? "", form["new"] ?? "")
    guard new == form["again"] else {
      let message = Bilingual(
        zh: "两次写的新密码不一样，没有改。请再写一次。",
        en: "The new password was not written the same twice; nothing was changed. Write it again.")
      return Self.response(pages.own(messages: [message]), status: .conflict)
    }
    let answer = await keeper.change(name, from: old, to: new, at: context.remote)
    switch answer {
    case .failure(let refusal):
      return Self.response(pages.own(messages: refusal.messages), status: .conflict)
    case .success(let secret):
      // The session of before has ended; this browser goes on with another one.
      var response = Self.redirect("/")
      response.headers[.setCookie] = policy.cookie.given(secret)
      return response
    }
  }
}

/// Routes by the role that they need.
struct RoleGroups {
  let view: RouterGroup<ServeContext>
  let plan: RouterGroup<ServeContext>
  let admin: RouterGroup<ServeContext>

  /// Groups of a router.
  init(_ router: Router<ServeContext>, _ language: Language) {
    func group(_ role: Role) -> RouterGroup<ServeContext> {
      router.group().add(middleware: Need(role: role, language: language))
    }
    (view, plan, admin) = (group(.view), group(.plan), group(.admin))
  }
}
