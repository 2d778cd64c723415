// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// The program over TLS, asked by another program of the machine; everything stays on the loopback.
@Suite("Over the network")
struct NetworkTests {
  /// A certificate of its own making, its key, and a user.
  private final class Office {
    let folder: Folder
    var certificate: String { folder["server.pem"].path }
    var key: String { folder["server.key"].path }
    var users: String { folder["users.json"].path }

    /// - Parameter names: What the certificate names; nil for nothing.
    init(names: String? = "DNS:localhost,IP:127.0.0.1") async throws {
      folder = try Folder()
      try await make(certificate, key, names)
      let added = try await Junheng.run(
        ["users", users, "add", "管理员", "--role", "admin"], input: UsersTests.password + "\n")
      #expect(added.code == 0, "\(added.all)")
    }

    func make(_ certificate: String, _ key: String, _ names: String?) async throws {
      let answer = try await Junheng.run(
        NetworkTests.openssl,
        [
          "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
          "-days", "2", "-subj", "/CN=junheng test", "-keyout", key, "-out", certificate,
        ] + (names.map { ["-addext", "subjectAltName=" + $0] } ?? []))
      #expect(answer.code == 0, "\(answer.all)")
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
    }

    /// What the server says when it is to begin and cannot.
    func refusal(_ arguments: String...) async throws -> String {
      let answer = try await Junheng.run(
        ["serve", Fixtures.changxi.path, "--port", "0"] + arguments)
      #expect(answer.code == 1, "\(answer.all)")
      return answer.errors
    }
  }

  fileprivate static let openssl = URL(fileURLWithPath: "/usr/bin/openssl")

  /// One request over TLS; the certificate is checked against itself and the name.
  private func ask(
    _ office: Office, _ program: ServedProgram, _ path: String, host: String = "localhost",
    _ more: [String] = [], post: String? = nil, flags: [String] = []
  ) async throws -> String {
    var lines = [
      "\(post == nil ? "GET" : "POST") \(path) HTTP/1.1", "Host: \(host):\(program.port)",
    ]
    lines += more + ["Connection: close"]
    if let post {
      lines += [
        "Origin: https://\(host):\(program.port)", "Content-Length: \(post.utf8.count)",
        "Content-Type: application/x-www-form-urlencoded",
      ]
    }
    let request = lines.joined(separator: "\r\n") + "\r\n\r\n" + (post ?? "")
    return try await Junheng.run(
      Self.openssl,
      [
        "s_client", "-quiet", "-connect", "127.0.0.1:\(program.port)", "-servername", "localhost",
        "-CAfile", office.certificate, "-verify_return_error", "-verify_hostname", "localhost",
      ] + flags, seconds: 60, input: request
    ).text
  }

  private func served(_ office: Office) throws -> ServedProgram {
    try ServedProgram(
      Fixtures.changxi,
      [
        "--listen", "0.0.0.0", "--certificate", office.certificate, "--key", office.key, "--users",
        office.users,
      ])
  }

  @Test func whoLogsInOverTLSIsShownTheCounty() async throws {
    let office = try await Office()
    let program = try served(office)
    defer { program.end() }
    #expect(program.address == "https://localhost:\(program.port)/changxi/")
    let stranger = try await ask(office, program, "/changxi/")
    #expect(stranger.hasPrefix("HTTP/1.1 303 ") && stranger.contains("/login?next="), "\(stranger)")
    let login = try await ask(office, program, "/login")
    let token = try #require(login.firstMatch(of: #/name="token" value="([0-9a-f]+)"/#)).1
    func escaped(_ text: String) -> String {
      text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
    let form =
      "token=\(token)&name=\(escaped("管理员"))&password=\(escaped(UsersTests.password))&next=%2Fchangxi%2F"
    let welcome = try await ask(office, program, "/login", post: form)
    let cookie = try #require(
      welcome.firstMatch(of: #/(?i)set-cookie: (__Host-junheng-\d+=[0-9a-f]+)(;.*)\r\n/#))
    for rule in ["; Path=/", "; HttpOnly", "; SameSite=Strict", "; Secure"] {
      #expect(cookie.2.contains(rule), "\(rule)")
    }
    let page = try await ask(office, program, "/changxi/", ["Cookie: \(cookie.1)"])
    #expect(page.hasPrefix("HTTP/1.1 200 ") && page.contains("长溪县"), "\(page.prefix(300))")
    #expect(program.end() == 0)
  }

  @Test func anotherNamePlainTextAndOldProtocolsAreNotAnswered() async throws {
    let office = try await Office()
    let program = try served(office)
    defer { program.end() }
    let other = try await ask(office, program, "/login", host: "evil.example")
    #expect(other.hasPrefix("HTTP/1.1 421 "), "\(other)")
    let old = try await ask(office, program, "/login", flags: ["-tls1_1"])
    #expect(old.isEmpty)
    let new = try await ask(office, program, "/login", flags: ["-tls1_3"])
    #expect(new.hasPrefix("HTTP/1.1 200 "))
    await #expect(throws: (any Error).self) {
      _ = try await PlainHTTP.body("GET", port: program.port, path: "/login", Data())
    }
  }

  @Test func whatIsMissingIsSaidAndNothingListens() async throws {
    let office = try await Office()
    let (all, own) = (["--listen", "0.0.0.0"], ["--certificate", office.certificate])
    let nothing = try await office.refusal(all[0], all[1])
    #expect(nothing.contains("--certificate") && nothing.contains("--users"))
    let noUsers = try await office.refusal(all[0], all[1], own[0], own[1], "--key", office.key)
    #expect(!noUsers.contains("--certificate 证书") && noUsers.contains("--users"))
    let noKey = try await office.refusal(own[0], own[1])
    #expect(noKey.contains("--key"))
    let none = try await office.refusal("--users", office.folder["没有.json"].path)
    #expect(none.contains("junheng users"))
  }

  @Test func aCertificateThatProvesNothingIsRefused() async throws {
    let office = try await Office()
    let folder = office.folder
    func refusal(_ certificate: String, _ key: String) async throws -> String {
      try await office.refusal(
        "--certificate", certificate, "--key", key, "--users", office.users)
    }
    try await office.make(folder["other.pem"].path, folder["other.key"].path, "DNS:localhost")
    #expect(try await refusal(office.certificate, folder["other.key"].path).contains("不是一对"))
    try await office.make(folder["nameless.pem"].path, folder["nameless.key"].path, nil)
    #expect(
      try await refusal(folder["nameless.pem"].path, folder["nameless.key"].path)
        .contains("subjectAltName"))
    #expect(try await refusal(office.key, office.key).contains("证书"))
    #expect(try await refusal(office.certificate, office.certificate).contains("私钥"))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: office.key)
    #expect(try await refusal(office.certificate, office.key).contains("chmod 600 \(office.key)"))
  }
}
