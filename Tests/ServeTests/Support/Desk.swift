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
      ServeOptions(county: folder.path, port: port, program: "junheng test", now: { Self.moment }))
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  /// When everything happens in tests.
  static let moment = Date(timeIntervalSince1970: 1_790_000_000)
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

extension Desk {
  /// Sends a form as the page itself does.
  func post(
    _ page: String, _ fields: [(String, String)], state: String = "", token: String? = nil,
    origin: String? = "http://localhost"
  ) async throws -> Answer {
    let search = try await get("search")
    let found = try #require(search.text.firstMatch(of: /name="token" value="([0-9a-f]+)"/))
    var form = FormFields()
    form.add("token", token ?? String(found.1))
    form.add("state", state)
    for (name, value) in fields { form.add(name, value) }
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    if let origin { headers[.origin] = origin }
    return try await ask(.post, "/changxi/" + page, headers, body: form.text)
  }

  /// Begins a search; its number.
  func begin(_ fields: [(String, String)], state: String = "") async throws -> Int {
    let begun = try await post("search", fields, state: state)
    #expect(begun.status == 303, "\(begun.text)")
    let place = try #require(begun.headers[.location])
    return try #require(place.firstMatch(of: /job=(\d+)/).flatMap { Int($0.1) })
  }

  /// Waits until a search has its answer.
  func wait(for job: Int) async throws {
    while try await get("search/answer.json?job=\(job)").status == 404 {
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// The changes that a what-if of the folder lists.
  func lines(of scenario: String) throws -> [String] {
    let file = folder.appendingPathComponent("what-ifs/\(scenario).yaml")
    return String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("  - ") }.map(String.init)
  }
}
