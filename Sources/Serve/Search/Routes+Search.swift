// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Reports
import Scenarios
import ServiceLifecycle
import Standards

extension Routes {
  /// The search desk: GET shows, POST does.
  func addSearch(to groups: RoleGroups) {
    groups.view.get("/:county/search") { request, context in
      let county = try county(context)
      return Self.response(searchPages(county, context).page(checked(county, request).link))
    }
    groups.view.get("/:county/search/events") { request, context in
      let county = try county(context)
      let link = DeskLink(fields(request), language: language)
      guard let job = bench.job(county.name, link.job) else { throw HTTPError(.notFound) }
      let pages = searchPages(county, context)
      return Self.events(isRunning: { job.isRunning }) { pages.progress(job, link.language) }
    }
    groups.view.get("/:county/search/answer.json") { request, context in
      let county = try county(context)
      let link = DeskLink(fields(request), language: language)
      guard let found = bench.job(county.name, link.job)?.status.found else {
        throw HTTPError(.notFound)
      }
      return Self.response(found.json, type: "application/json; charset=utf-8")
    }
    groups.plan.post("/:county/search") { request, context in
      let county = try county(context)
      switch try await form(request, context) {
      case .failure(let refusal): return refusal.response(language)
      case .success(let form): return act(form, county, context)
      }
    }
  }

  private func act(
    _ form: FormFields, _ county: ServedCounty, _ context: ServeContext
  ) -> Response {
    let asked = DeskReply(county, FormFields(form["state"] ?? ""), language: language)
    var link = asked.link
    let pages = searchPages(county, context)
    if let refusal = asked.refusal {
      return Self.response(
        pages.page(link, said: .init(messages: refusal.messages)), status: .conflict)
    }
    let actions = SearchActions(
      county: county, bench: bench, program: program, visitor: visitor(context), now: now)
    let outcome = actions.act(form, link)
    link.job = outcome.job
    guard outcome.isDone else {
      return Self.response(pages.page(link, said: outcome.said), status: .conflict)
    }
    // What was done is said on the page itself; what only leads on has an address of its own.
    guard outcome.said.done == nil else {
      return Self.response(pages.page(link, said: outcome.said))
    }
    return Self.redirect(link.address("search", default: language))
  }

  /// The link with the lines that mean something, and why others do not.
  private func checked(_ county: ServedCounty, _ request: Request) -> DeskReply {
    DeskReply(county, fields(request), language: language)
  }

  private func searchPages(_ county: ServedCounty, _ context: ServeContext) -> SearchPages {
    SearchPages(frame: frame(county, context), program: program, bench: bench)
  }

  /// Progress as server-sent events (HTML Living Standard, 9.2), twice a second, to the search's end
  /// or that of the server.
  ///
  /// - Parameters:
  ///   - isRunning: Whether the work goes on.
  ///   - html: What it is at, as markup.
  static func events(
    isRunning: @escaping @Sendable () -> Bool, html: @escaping @Sendable () -> String
  ) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"],
      body: ResponseBody { writer in
        var last = ""
        while !Task.isCancelled, !Task.isShuttingDownGracefully, isRunning() {
          let now = html()
          if now != last {
            try await writer.write(ByteBuffer(string: Self.event("progress", now)))
            last = now
          }
          try await Task.sleep(for: .milliseconds(500))
        }
        if !isRunning() { try await writer.write(ByteBuffer(string: Self.event("end", ""))) }
        try await writer.finish(nil)
      })
  }

  /// One event; its data are a JSON string, so that no line of them can end it early.
  private static func event(_ name: String, _ text: String) -> String {
    let data = (try? JSONEncoder().encode(text)) ?? Data("\"\"".utf8)
    return "event: \(name)\ndata: \(String(decoding: data, as: UTF8.self))\n\n"
  }
}
