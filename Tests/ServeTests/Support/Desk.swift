// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Serve

/// A copy of the small county 长溪县, served without a socket.
final class Desk: Sendable {
  let folder: URL
  private let server: JunhengServer

  /// Tests ask as `localhost` without a port, which is what a server at port 80 is asked as.
  init(county: String = "changxi", port: Int = 80, change: (URL) throws -> Void = { _ in }) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("junheng-serve-\(UUID().uuidString)").appendingPathComponent(county)
    try FileManager.default.createDirectory(
      at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.changxi, to: folder)
    try change(folder)
    server = try JunhengServer(
      ServeOptions(county: folder.path, port: port, program: "junheng test"))
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let changxi = repository.appendingPathComponent("Tests/Fixtures/end-to-end/changxi")

  struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String
  }

  /// Asks for a path below the county's.
  func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> Answer {
    try await ask(.get, "/changxi/" + path, headers)
  }

  /// Asks for any path.
  func ask(
    _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], body: String? = nil
  ) async throws -> Answer {
    let application = server.application { _ in }
    return try await application.test(.router) { client in
      try await client.execute(
        uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
      ) { response in
        Answer(
          status: response.status.code, headers: response.headers,
          text: String(buffer: response.body))
      }
    }
  }

  /// Saves as the page itself does.
  func save(
    _ name: String, state: String, replace: Bool = false, token: String? = nil,
    origin: String? = "http://localhost"
  ) async throws -> Answer {
    let page = try await get("")
    let found = page.text.firstMatch(of: /name="token" value="([0-9a-f]+)"/)
    let own = try #require(found).1
    var form = FormFields()
    form.add("token", token ?? String(own))
    form.add("state", state)
    form.add("name", name)
    if replace { form.add("replace", "1") }
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    if let origin { headers[.origin] = origin }
    headers[GateHeader.name("X-Have")] = "-"
    return try await ask(.post, "/changxi/save", headers, body: form.text)
  }

  /// Files of the county's what-ifs.
  var whatIfs: Set<String> {
    Set(
      (try? FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("what-ifs").path)) ?? [])
  }

  /// A query of lines.
  static func query(_ lines: String..., more: [(String, String)] = []) -> String {
    var fields = FormFields()
    for line in lines { fields.add("c", line) }
    for (name, value) in more { fields.add(name, value) }
    return fields.text
  }
}
