// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import Serve

/// A folder of counties, served without a socket to people who log in.
final class Office: Sendable {
  /// A clock that a test turns.
  final class Clock: Sendable {
    private let moment = Mutex(Desk.moment)
    var now: Date { moment.withLock { $0 } }
    func pass(_ seconds: Double) { moment.withLock { $0 += seconds } }
  }

  let root: URL
  let users: URL
  let clock = Clock()
  private let server: JunhengServer

  /// What tests log in with; hashing it costs next to nothing here.
  static let password = "四个 不相干 的 词语"
  static let cheap = PasswordHash.Cost(n: 16, r: 1, p: 1)

  /// An office with the county changxi and one user of each role, called as the role is.
  init(hasUsers: Bool = true, isEmpty: Bool = false) throws {
    let above = FileManager.default.temporaryDirectory
      .appendingPathComponent("junheng-office-\(UUID().uuidString)")
    (root, users) = (
      above.appendingPathComponent("counties"), above.appendingPathComponent("users.json")
    )
    try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
    if !isEmpty {
      try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Desk.changxi, to: root.appendingPathComponent("changxi"))
    }
    if hasUsers {
      var list = try UserList(users.path, isNew: true)
      for role in Role.allCases {
        try list.add(role.rawValue, role: role, password: Self.password, cost: Self.cheap)
      }
      try list.write()
    }
    let clock = clock
    server = try JunhengServer(
      ServeOptions(
        county: nil, root: root.path, port: 80, users: hasUsers ? users.path : nil,
        program: "junheng test", now: { clock.now }))
  }

  deinit { try? FileManager.default.removeItem(at: root.deletingLastPathComponent()) }

  /// Asks for any path.
  func ask(
    _ method: HTTPRequest.Method, _ path: String, as cookie: String? = nil,
    _ headers: HTTPFields = [:], body: ByteBuffer? = nil
  ) async throws -> Desk.Answer {
    var headers = headers
    if let cookie { headers[.cookie] = "other=1; " + cookie }
    let (application, all) = (server.application { _ in }, headers)
    return try await application.test(.router) { client in
      try await client.execute(uri: path, method: method, headers: all, body: body) { response in
        Desk.Answer(
          status: response.status.code, headers: response.headers,
          text: String(buffer: response.body))
      }
    }
  }

  func get(_ path: String, as cookie: String? = nil) async throws -> Desk.Answer {
    try await ask(.get, path, as: cookie)
  }

  /// The token of the forms that somebody is shown.
  func token(_ cookie: String?) async throws -> String {
    let page = try await get(
      cookie == nil ? "/login" : "/account", as: cookie)
    let found = try #require(page.text.firstMatch(of: /name="token" value="([0-9a-f]+)"/))
    return String(found.1)
  }

  /// Sends a form as a page does.
  func post(
    _ path: String, as cookie: String?, _ fields: [(String, String)], token: String? = nil
  ) async throws -> Desk.Answer {
    var form = FormFields()
    if let token {
      form.add("token", token)
    } else {
      form.add("token", try await self.token(cookie))
    }
    for (name, value) in fields { form.add(name, value) }
    let headers: HTTPFields = [
      .contentType: "application/x-www-form-urlencoded", .origin: "http://localhost",
    ]
    return try await ask(.post, path, as: cookie, headers, body: ByteBuffer(string: form.text))
  }

  /// Tries to log in.
  func login(_ name: String, _ password: String = Office.password, next: String = "/") async throws
    -> Desk.Answer
  {
    try await post(
      "/login", as: nil, [("name", name), ("password", password), ("next", next)])
  }

  /// Logs in; what the browser shows from then on.
  func cookie(_ name: String, _ password: String = Office.password) async throws -> String {
    let answer = try await login(name, password)
    #expect(answer.status == 303, "\(answer.text)")
    let given = try #require(answer.headers[.setCookie])
    return String(given.prefix { $0 != ";" })
  }

  /// Sends files as a browser does.
  func send(
    _ files: [(field: String, file: String, bytes: Data)], _ fields: [(String, String)],
    as cookie: String? = nil, origin: String = "http://localhost"
  ) async throws -> Desk.Answer {
    let body = MultipartBody(fields, files)
    let headers: HTTPFields = [.contentType: body.type, .origin: origin]
    return try await ask(
      .post, "/import", as: cookie, headers, body: ByteBuffer(bytes: body.bytes))
  }

  /// The folders of counties.
  var counties: Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [])
  }
}

/// A form with files, as RFC 7578 has it.
struct MultipartBody {
  static let boundary = "----forms7d1b"
  var bytes = Data()
  var type: String { "multipart/form-data; boundary=\(Self.boundary)" }

  init(
    _ fields: [(String, String)], _ files: [(field: String, file: String, bytes: Data)]
  ) {
    func part(_ head: String, _ content: Data) {
      bytes += Data("--\(Self.boundary)\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8)
      bytes += content + Data("\r\n".utf8)
    }
    for (name, value) in fields { part("name=\"\(name)\"", Data(value.utf8)) }
    for file in files {
      part(
        "name=\"\(file.field)\"; filename=\"\(file.file)\"\r\nContent-Type: application/octet-stream",
        file.bytes)
    }
    bytes += Data("--\(Self.boundary)--\r\n".utf8)
  }
}
