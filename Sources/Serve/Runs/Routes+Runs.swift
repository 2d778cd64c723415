// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Register
import Reports
import Scenarios
import Standards

extension Routes {
  /// Kept runs and the progress of works.
  func addRuns(to groups: RoleGroups) {
    groups.view.get("/:county/runs") { request, context in
      let link = DeskLink(fields(request), language: language)
      return Self.response(runPages(try county(context), context).page(link))
    }
    groups.view.get("/:county/runs/answer.json") { request, context in
      let county = try county(context)
      let number = fields(request)["run"].flatMap { Int($0) } ?? 0
      do throws(RegisterTrouble) {
        if let bytes = try RunRegister.look(county.folder)?.answer(number) {
          return Self.response(
            String(decoding: bytes, as: UTF8.self), type: "application/json; charset=utf-8")
        }
      } catch {
        return Self.response(
          error.message[language] + "\n", type: "text/plain; charset=utf-8", status: .conflict)
      }
      throw HTTPError(.notFound)
    }
    groups.plan.post("/:county/runs") { request, context in
      let county = try county(context)
      switch try await form(request, context) {
      case .failure(let refusal): return refusal.response(language)
      case .success(let form):
        let link = DeskLink(FormFields(form["state"] ?? ""), language: language)
        let answer = runPages(county, context).note(form, link, now: now())
        return Self.response(answer.text, status: answer.isDone ? .ok : .conflict)
      }
    }
    groups.view.get("/:county/progress") { request, context in
      let county = try county(context)
      let link = DeskLink(fields(request), language: language)
      return Self.response(ProgressPages(frame: frame(county, context)).page(link))
    }
  }

  private func runPages(_ county: ServedCounty, _ context: ServeContext) -> RunPages {
    RunPages(frame: frame(county, context))
  }
}
