// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Standards

/// Holds every request against the policy, and gives every answer the headers that keep a browser
/// from doing more with it than to show it.
struct Gate<Context: RequestContext>: RouterMiddleware {
  let policy: GatePolicy
  let language: Language

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response: Response
    if let refusal = refusal(request) {
      response = refusal.response(language)
    } else {
      do {
        response = try await next(request, context)
      } catch let error as HTTPError {
        response = GateRefusal(error.status).response(language)
      }
    }
    for (name, value) in Self.headers { response.headers[name] = value }
    return response
  }

  private func refusal(_ request: Request) -> GateRefusal? {
    guard policy.isOwn(host: request.head.authority) else { return .wrongHost }
    guard [.get, .head, .post].contains(request.method) else {
      return GateRefusal(.methodNotAllowed)
    }
    guard request.uri.string.utf8.count <= GatePolicy.longestAddress else {
      return GateRefusal(.uriTooLong)
    }
    let site = request.headers[Self.site]
    if request.method == .post {
      guard policy.isOwn(origin: request.headers[.origin]),
        site == nil || site == "same-origin"
      else { return .otherSite }
      let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
      guard length <= GatePolicy.largestBody(at: request.uri.path) else {
        return request.uri.path == "/import"
          ? .tooLargeWorkbooks : GateRefusal(.contentTooLarge)
      }
      return nil
    }
    // A link may lead here from anywhere; a page elsewhere may not load anything from here.
    let isLink =
      request.headers[Self.mode] == "navigate" && request.headers[Self.target] == "document"
    if let site, site == "cross-site" || site == "same-site", !isLink { return .otherSite }
    return nil
  }

  private static var site: HTTPField.Name { GateHeader.name("Sec-Fetch-Site") }
  private static var mode: HTTPField.Name { GateHeader.name("Sec-Fetch-Mode") }
  private static var target: HTTPField.Name { GateHeader.name("Sec-Fetch-Dest") }

  private static var headers: [(HTTPField.Name, String)] { GateHeader.all }
}

/// The headers of every answer.
enum GateHeader {
  /// A name that is known to be one.
  static func name(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else {
      preconditionFailure("\(text) is no name of a header")
    }
    return name
  }

  static let all: [(HTTPField.Name, String)] = [
    (
      .contentSecurityPolicy,
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    (.xContentTypeOptions, "nosniff"),
    (name("X-Frame-Options"), "DENY"),
    // Not `no-referrer`: under that a browser calls the origin of our own plain forms "null"
    // (Fetch 3.1).
    (name("Referrer-Policy"), "same-origin"),
    (name("Cross-Origin-Opener-Policy"), "same-origin"),
    (name("Cross-Origin-Resource-Policy"), "same-origin"),
    (name("Permissions-Policy"), "camera=(), geolocation=(), microphone=()"),
    (.cacheControl, "no-store"),
  ]
}
