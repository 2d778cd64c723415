// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import NIOCore
import Reports
import Scenarios
import Standards

extension Routes {
  /// The money desk: GET shows, POST begins and stops.
  func addMoney(to groups: RoleGroups) {
    groups.view.get("/:county/money") { request, context in
      let county = try county(context)
      return Self.response(moneyPages(county, context).page(reply(county, request)))
    }
    groups.view.get("/:county/money.xlsx") { request, context in
      let county = try county(context)
      let desk = MoneyDesk(county, reply(county, request), program: program)
      switch desk.workbook {
      case .failure(let refusal): return refusal.response(language)
      case .success(let bytes):
        return Self.download(bytes, name: MoneyDesk.file, type: Self.workbookType)
      }
    }
    groups.view.get("/:county/money/events") { request, context in
      let county = try county(context)
      let link = DeskLink(fields(request), language: language)
      guard let job = questions.job(county.name, link.job) else { throw HTTPError(.notFound) }
      let pages = moneyPages(county, context)
      return Self.events(isRunning: { job.isRunning }) { pages.progress(job, link.language) }
    }
    groups.view.get("/:county/money/frontier.json") { request, context in
      let county = try county(context)
      let link = DeskLink(fields(request), language: language)
      guard let json = questions.job(county.name, link.job)?.json else {
        throw HTTPError(.notFound)
      }
      return Self.response(json, type: "application/json; charset=utf-8")
    }
    groups.plan.post("/:county/money") { request, context in
      let county = try county(context)
      switch try await form(request, context) {
      case .failure(let refusal): return refusal.response(language)
      case .success(let form): return act(form, county, context)
      }
    }
  }

  private static let workbookType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  private func act(
    _ form: FormFields, _ county: ServedCounty, _ context: ServeContext
  ) -> Response {
    let asked = DeskReply(county, FormFields(form["state"] ?? ""), language: language)
    var link = asked.link
    if form["do"] == "stop" {
      questions.job(county.name, link.job)?.stop()
      return Self.redirect(link.address("money", default: language))
    }
    let ask = FrontierAsk(form)
    let read: Result<SearchStart, SearchRefusal> =
      asked.refusal.map { .failure(SearchRefusal($0.messages)) } ?? SearchStart.of(county, link)
    let begun = read.flatMap { start in
      ask.question(start).flatMap { question in
        questions.begin(county.name) {
          FrontierJob($0, ask, start, options: question.options, more: question.more)
        }
      }
    }
    switch begun {
    case .success(let job):
      link.job = job.number
      return Self.redirect(link.address("money", default: language))
    case .failure(let refusal):
      let said = MoneyPages.Said(messages: refusal.messages, ask: ask)
      return Self.response(
        moneyPages(county, context).page(asked, said: said), status: .conflict)
    }
  }

  private func reply(_ county: ServedCounty, _ request: Request) -> DeskReply {
    DeskReply(county, fields(request), language: language)
  }

  private func moneyPages(_ county: ServedCounty, _ context: ServeContext) -> MoneyPages {
    MoneyPages(frame: frame(county, context), program: program, bench: questions)
  }
}
