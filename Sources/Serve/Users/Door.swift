// SPDX-License-Identifier: GPL-3.0-or-later
import Hummingbird
import Standards

/// Finds out who asks.
struct Door: RouterMiddleware {
  typealias Context = ServeContext

  let policy: GatePolicy
  /// Who lets people in; nil where everybody of this machine may do everything.
  let keeper: Doorkeeper?

  func handle(
    _ request: Request, context: ServeContext,
    next: (Request, ServeContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if let keeper {
      context.visitor =
        keeper.visitor(policy.cookie.secret(request.headers))
        ?? Visitor(name: nil, role: nil, token: policy.token)
    } else {
      context.visitor = Visitor(name: nil, role: .admin, token: policy.token)
    }
    return try await next(request, context)
  }
}

/// Lets nobody further who may not do what a role may.
struct Need: RouterMiddleware {
  typealias Context = ServeContext

  let role: Role
  let language: Language

  func handle(
    _ request: Request, context: ServeContext,
    next: (Request, ServeContext) async throws -> Response
  ) async throws -> Response {
    let own = context.visitor?.role
    if let own, own >= role { return try await next(request, context) }
    if let own { return GateRefusal.lacks(own, needs: role).response(language) }
    // A page leads to the login and from there back; what a script asks for is refused.
    let mode = request.headers[GateHeader.name("Sec-Fetch-Mode")]
    guard request.method != .post, mode == nil || mode == "navigate" else {
      return GateRefusal.stranger.response(language)
    }
    var fields = FormFields()
    fields.add("next", request.uri.string)
    return Routes.redirect("/login?" + fields.text)
  }
}

extension GateRefusal {
  /// Asked by somebody who has not logged in.
  static let stranger = GateRefusal(
    .unauthorized,
    Bilingual(
      zh: "没有登录，或登录已过期，没有处理。请刷新页面重新登录。",
      en:
        "You are not logged in, or were for too long; nothing was done. Reload the page and log in."
    ))

  /// Asked by somebody whose role does not do that.
  static func lacks(_ own: Role, needs role: Role) -> GateRefusal {
    GateRefusal(
      .forbidden,
      Bilingual(
        zh: "您的角色是“\(own.name.zh)”，这样做要有“\(role.name.zh)”角色，没有处理。请找管理员改您的角色。",
        en: "Your role is “\(own.name.en)”; this needs “\(role.name.en)”. Nothing was done: ask an "
          + "administrator for that role."))
  }
}
