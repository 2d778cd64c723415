// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Scenarios
import Standards

extension Routes {
  /// Workbooks in: only where a folder of counties is served, which one more can join.
  func addImport(to groups: RoleGroups) {
    guard let importing else { return }
    groups.admin.get("/import") { request, context in
      let frame = plain(fields(request), context)
      return Self.response(ImportPages(frame: frame).form(root: importing.root))
    }
    groups.admin.post("/import") { request, context in
      try await look(request, context, importing)
    }
    groups.admin.get("/import/file") { request, context in
      let asked = fields(request)
      let owner = visitor(context).name
      guard let preview = importing.preview(asked["preview"], owner: owner),
        let file = preview.result.files.first(where: { $0.name == asked["name"] })
      else { throw HTTPError(.notFound) }
      return Self.download(file.bytes, name: file.name)
    }
    groups.admin.post("/import/answer") { request, context in
      switch try await form(request, context) {
      case .failure(let refusal): return refusal.response(language)
      case .success(let form): return await answer(form, context, importing)
      }
    }
    groups.admin.post("/import/write") { request, context in
      switch try await form(request, context) {
      case .failure(let refusal): return refusal.response(language)
      case .success(let form): return write(form, context, importing)
      }
    }
  }

  /// Reads what was sent and shows what was understood.
  private func look(
    _ request: Request, _ context: ServeContext, _ importing: ImportBench
  ) async throws -> Response {
    guard let body = try await Self.body(request, most: ImportBench.largestForm) else {
      return GateRefusal.tooLargeWorkbooks.response(language)
    }
    let type = request.headers[.contentType]
    guard let form = MultipartForm(Data(body.readableBytesView), type: type) else {
      let frame = plain(fields(request), context)
      return Self.response(
        ImportPages(frame: frame).form(
          root: importing.root, messages: ImportRefusal.noForm.messages), status: .badRequest)
    }
    guard isOwn(form["token"], context) else { return GateRefusal.staleForm.response(language) }
    let pages = ImportPages(frame: plain(form["lang"], context))
    switch await importing.read(form, owner: visitor(context).name) {
    case .success(let preview):
      return Self.response(pages.preview(preview, root: importing.root))
    case .failure(let refusal):
      return Self.response(
        pages.form(root: importing.root, sent: form, messages: refusal.messages),
        status: refusal == .busy ? .serviceUnavailable : .unprocessableContent)
    }
  }

  /// Reads again what somebody has answered questions of.
  private func answer(
    _ form: FormFields, _ context: ServeContext, _ importing: ImportBench
  ) async -> Response {
    let pages = ImportPages(frame: plain(form, context))
    guard let preview = importing.preview(form["preview"], owner: visitor(context).name) else {
      return Self.response(
        pages.form(root: importing.root, messages: ImportRefusal.isGone.messages),
        status: .conflict)
    }
    switch await importing.answer(preview, ImportQuestions.answers(form)) {
    case .failure(let refusal):
      return Self.response(
        pages.preview(preview, root: importing.root, messages: refusal.messages),
        status: refusal == .busy ? .serviceUnavailable : .unprocessableContent)
    case .success(let now):
      let done = Bilingual(
        zh: "按您的答案重新读过了，还没有写。", en: "Read again with your answers; nothing is written yet.")
      return Self.response(pages.preview(now, root: importing.root, done: done))
    }
  }

  /// Writes what somebody has looked at.
  private func write(
    _ form: FormFields, _ context: ServeContext, _ importing: ImportBench
  ) -> Response {
    let pages = ImportPages(frame: plain(form, context))
    let preview = importing.preview(form["preview"], owner: visitor(context).name)
    let written = preview.map { preview in importing.write(preview).map { (preview, $0) } }
    switch written ?? .failure(.isGone) {
    case .success((let preview, let path)):
      return Self.response(pages.written(preview, path: path))
    case .failure(let refusal):
      return Self.response(
        pages.form(root: importing.root, messages: refusal.messages), status: .conflict)
    }
  }
}
