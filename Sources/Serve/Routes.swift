// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Hummingbird
import Reports
import Scenarios
import Standards

/// Which address is answered by what. GET changes nothing; POST saves.
struct Routes: Sendable {
  let counties: ServedCounties
  let policy: GatePolicy
  let templates: Templates
  let language: Language
  let program: String
  /// Where searches go on.
  let bench: SearchBench
  /// The clock: what is kept or noted is dated by it.
  let now: @Sendable () -> Date

  /// The routes behind the gate.
  func router() -> Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware { Gate(policy: policy, language: language) }
    router.get("/") { _, _ in start() }
    router.get("/assets/:name") { _, context in
      guard let name = context.parameters.get("name"), let asset = Asset.named(name) else {
        throw HTTPError(.notFound)
      }
      return Self.response(asset.text, type: asset.type)
    }
    router.get("/:county") { request, context in try desk(request, context) }
    router.get("/:county/answer") { request, context in
      let county = try county(context)
      let have = request.headers[GateHeader.name("X-Have")] ?? ""
      let reply = DeskReply(county, fields(request), language: language)
      return Self.response(pages(county).answer(reply, have: have))
    }
    router.get("/:county/forecast.json") { request, context in
      let county = try county(context)
      let reply = DeskReply(county, fields(request), language: language)
      return Self.response(reply.forecast(county), type: "application/json; charset=utf-8")
    }
    router.get("/:county/leader") { request, context in try await leader(request, context) }
    router.get("/:county/money") { request, context in
      let county = try county(context)
      let reply = DeskReply(county, fields(request), language: language)
      let pages = MoneyPages(frame: pages(county).frame, program: program)
      return Self.response(pages.page(reply))
    }
    router.get("/:county/leader/odds") { request, context in
      let county = try county(context)
      let reply = DeskReply(county, fields(request), language: language)
      await reply.reckonOdds(county)
      return Self.response(LeaderPages.body(reply, county, program: program))
    }
    router.post("/:county/save") { request, context in try await save(request, context) }
    addSearch(to: router)
    addRuns(to: router)
    return router
  }

  // MARK: Pages

  private func desk(_ request: Request, _ context: BasicRequestContext) throws -> Response {
    let county = try county(context)
    // The addresses of a page are relative to its folder.
    guard request.uri.path.hasSuffix("/") else {
      return Self.redirect("/\(Self.escaped(county.name))/")
    }
    let reply = DeskReply(county, fields(request), language: language)
    // A step leads to the address of the state after it, so that the address can be passed on.
    if reply.isStep && reply.refusal == nil {
      return Self.redirect(reply.link.address("./", default: language))
    }
    return Self.response(pages(county).page(reply))
  }

  private func leader(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
    let county = try county(context)
    let asked = fields(request)
    let reply = DeskReply(county, asked, language: language)
    // Without script the page is asked for again, with the odds.
    if asked["odds"] == "1" { await reply.reckonOdds(county) }
    let pages = LeaderPages(frame: pages(county).frame, program: program)
    return Self.response(pages.page(reply))
  }

  private func save(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
    let county = try county(context)
    let form: FormFields
    switch try await self.form(request) {
    case .failure(let refusal): return refusal.response(language)
    case .success(let read): form = read
    }
    let state = FormFields(form["state"] ?? "")
    let reply = DeskReply(county, state, language: language)
    let save = SavedAnswer(county, reply, form, templates: templates)
    if request.headers[GateHeader.name("X-Have")] != nil {
      return Self.response(save.html, status: save.isSaved ? .ok : .conflict)
    }
    return Self.response(
      pages(county).page(reply, saved: save.html), status: save.isSaved ? .ok : .conflict)
  }

  /// The only county's page, or a list of all.
  private func start() -> Response {
    if counties.folders.count == 1 {
      return Self.redirect("/\(Self.escaped(counties.folders[0].name))/")
    }
    let title = Bilingual(zh: "选一个县区", en: "Choose a county")[language]
    let rows = counties.folders.map { folder in
      ["address": "/\(Self.escaped(folder.name))/", "name": folder.name]
    }
    return Self.response(
      templates.render(
        "start",
        [
          "lang": language == .chinese ? "zh-Hans" : "en", "title": title, "counties": rows,
        ]))
  }

  // MARK: Requests

  private func pages(_ county: ServedCounty) -> DeskPages {
    DeskPages(
      frame: PageFrame(templates: templates, county: county, language: language),
      program: program, token: policy.token)
  }

  /// A form of one of this server's own pages; else why it is not taken.
  func form(_ request: Request) async throws -> Result<FormFields, GateRefusal> {
    guard let body = try await Self.body(request) else {
      return .failure(GateRefusal(.contentTooLarge))
    }
    let form = FormFields(String(buffer: body))
    return policy.isToken(form["token"]) ? .success(form) : .failure(.staleForm)
  }

  func fields(_ request: Request) -> FormFields { FormFields(request.uri.query ?? "") }

  func county(_ context: BasicRequestContext) throws -> ServedCounty {
    let name = context.parameters.get("county").flatMap { $0.removingPercentEncoding } ?? ""
    switch counties.county(name) {
    case nil: throw HTTPError(.notFound)
    case .success(let county)?: return county
    case .failure(let failure)?: throw CountyTrouble(failure)
    }
  }

  /// The body of a request; nil where it is too large.
  ///
  /// What is too large is read on and dropped for a while: a sender that is still sending does not
  /// hear an answer.
  private static func body(_ request: Request) async throws -> ByteBuffer? {
    var whole = ByteBuffer()
    var count = 0
    for try await part in request.body {
      count += part.readableBytes
      if count <= GatePolicy.largestBody { whole.writeImmutableBuffer(part) }
      if count > 64 * GatePolicy.largestBody { break }
    }
    return count <= GatePolicy.largestBody ? whole : nil
  }

  // MARK: Responses

  static func response(
    _ text: String, type: String = "text/html; charset=utf-8", status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  static func redirect(_ address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address])
  }

  private static func escaped(_ name: String) -> String {
    name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? name
  }
}

/// A county that cannot be opened, with everything that is wrong with it.
struct CountyTrouble: Error, HTTPResponseError {
  let failure: CaseFailure

  init(_ failure: CaseFailure) { self.failure = failure }

  var status: HTTPResponse.Status { .unprocessableContent }

  func response(from request: Request, context: some RequestContext) -> Response {
    let text = failure.messages.map { VisibleText.marked($0.zh) + "\n" + VisibleText.marked($0.en) }
      .joined(separator: "\n\n")
    return Routes.response(text + "\n", type: "text/plain; charset=utf-8", status: status)
  }
}
