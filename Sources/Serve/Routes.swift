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
  /// Where questions of the money desk go on.
  let questions: Bench<FrontierJob>
  /// Where workbooks are read; nil where a single county is served.
  let importing: ImportBench?
  /// Who lets people in; nil where everybody of this machine may do everything.
  let keeper: Doorkeeper?
  /// The clock: what is kept or noted is dated by it.
  let now: @Sendable () -> Date

  /// The routes behind the gate.
  func router() -> Router<ServeContext> {
    let router = Router(context: ServeContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
      Gate(policy: policy, language: language)
      Door(policy: policy, keeper: keeper)
    }
    let groups = RoleGroups(router, language)
    let view = groups.view
    view.get("/") { request, context in start(request, context) }
    router.get("/assets/:name") { _, context in
      guard let name = context.parameters.get("name"), let asset = Asset.named(name) else {
        throw HTTPError(.notFound)
      }
      return Self.response(asset.text, type: asset.type)
    }
    view.get("/:county") { request, context in try desk(request, context) }
    view.get("/:county/answer") { request, context in
      let county = try county(context)
      let have = request.headers[GateHeader.name("X-Have")] ?? ""
      let reply = DeskReply(county, fields(request), language: language)
      return Self.response(pages(county, context).answer(reply, have: have))
    }
    view.get("/:county/forecast.json") { request, context in
      let county = try county(context)
      let reply = DeskReply(county, fields(request), language: language)
      return Self.response(reply.forecast(county), type: "application/json; charset=utf-8")
    }
    view.get("/:county/leader") { request, context in try await leader(request, context) }
    view.get("/:county/leader/odds") { request, context in
      let county = try county(context)
      let reply = DeskReply(county, fields(request), language: language)
      await reply.reckonOdds(county)
      return Self.response(LeaderPages.body(reply, county, program: program))
    }
    groups.plan.post("/:county/save") { request, context in try await save(request, context) }
    addMoney(to: groups)
    addSearch(to: groups)
    addRuns(to: groups)
    addImport(to: groups)
    addUsers(to: router, groups)
    return router
  }

  // MARK: Pages

  private func desk(_ request: Request, _ context: ServeContext) throws -> Response {
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
    return Self.response(pages(county, context).page(reply))
  }

  private func leader(_ request: Request, _ context: ServeContext) async throws -> Response {
    let county = try county(context)
    let asked = fields(request)
    let reply = DeskReply(county, asked, language: language)
    // Without script the page is asked for again, with the odds.
    if asked["odds"] == "1" { await reply.reckonOdds(county) }
    let pages = LeaderPages(frame: frame(county, context), program: program)
    return Self.response(pages.page(reply))
  }

  private func save(_ request: Request, _ context: ServeContext) async throws -> Response {
    let county = try county(context)
    let form: FormFields
    switch try await self.form(request, context) {
    case .failure(let refusal): return refusal.response(language)
    case .success(let read): form = read
    }
    let state = FormFields(form["state"] ?? "")
    let reply = DeskReply(county, state, language: language)
    let save = SavedAnswer(
      county, reply, form, remarks: visitor(context).remarks(at: now()), templates: templates)
    if request.headers[GateHeader.name("X-Have")] != nil {
      return Self.response(save.html, status: save.isSaved ? .ok : .conflict)
    }
    return Self.response(
      pages(county, context).page(reply, saved: save.html), status: save.isSaved ? .ok : .conflict)
  }

  /// The only county's page, or a list of all.
  private func start(_ request: Request, _ context: ServeContext) -> Response {
    guard let importing else {
      return Self.redirect("/\(Self.escaped(counties.folders[0].name))/")
    }
    let pages = StartPages(frame: plain(fields(request), context))
    return Self.response(pages.page(counties.folders.map(\.name), root: importing.root))
  }

  // MARK: Requests

  /// Who asks.
  func visitor(_ context: ServeContext) -> Visitor {
    context.visitor ?? Visitor(name: nil, role: nil, token: "")
  }

  /// The frame of a county's pages.
  func frame(_ county: ServedCounty, _ context: ServeContext) -> PageFrame {
    PageFrame(
      templates: templates, county: county, language: language, visitor: visitor(context))
  }

  /// The frame of pages that belong to no county.
  func plain(_ fields: FormFields, _ context: ServeContext) -> PlainFrame {
    PlainFrame(templates, usual: language, fields, visitor(context))
  }

  /// The frame of such pages in a language.
  func plain(_ named: String?, _ context: ServeContext) -> PlainFrame {
    PlainFrame(
      templates, usual: language, named.flatMap { Language(rawValue: $0) } ?? language,
      visitor(context))
  }

  private func pages(_ county: ServedCounty, _ context: ServeContext) -> DeskPages {
    DeskPages(frame: frame(county, context), program: program)
  }

  /// A form of one of this server's own pages; else why it is not taken.
  func form(
    _ request: Request, _ context: ServeContext
  ) async throws -> Result<FormFields, GateRefusal> {
    let most = GatePolicy.largestBody(at: request.uri.path)
    guard let body = try await Self.body(request, most: most) else {
      return .failure(GateRefusal(.contentTooLarge))
    }
    let form = FormFields(String(buffer: body))
    return isOwn(form["token"], context) ? .success(form) : .failure(.staleForm)
  }

  /// Whether a form brought back the token of the page that whoever asks was shown.
  func isOwn(_ token: String?, _ context: ServeContext) -> Bool {
    guard let token, let own = context.visitor?.token, !own.isEmpty else { return false }
    return RandomText.areSame(token, own)
  }

  func fields(_ request: Request) -> FormFields { FormFields(request.uri.query ?? "") }

  func county(_ context: ServeContext) throws -> ServedCounty {
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
  static func body(
    _ request: Request, most: Int = GatePolicy.largestBody
  ) async throws -> ByteBuffer? {
    var whole = ByteBuffer()
    var count = 0
    for try await part in request.body {
      count += part.readableBytes
      if count <= most { whole.writeImmutableBuffer(part) }
      if count > most + (16 << 20) { break }
    }
    return count <= most ? whole : nil
  }

  // MARK: Responses

  static func response(
    _ text: String, type: String = "text/html; charset=utf-8", status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// A file to be kept under its name (RFC 6266).
  static func download(
    _ bytes: [UInt8], name: String, type: String = "text/csv; charset=utf-8"
  ) -> Response {
    let plain = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "file"
    return Response(
      status: .ok,
      headers: [
        .contentType: type, .contentDisposition: "attachment; filename*=UTF-8''\(plain)",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
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
