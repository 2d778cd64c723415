// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// Who may ask for what: everything a request is held against before anything is done for it.
final class GatePolicy: Sendable {
  /// The longest body of a request, in bytes: a form with two hundred lines needs less.
  static let largestBody = 256 << 10
  /// The longest address of a request, in bytes.
  static let longestAddress = 64 << 10

  /// The longest body of answers to an import's questions, in bytes.
  static let largestAnswers = 2 << 20

  /// The longest body at an address: only workbooks, and answers to questions of them, are larger
  /// than a form's words.
  static func largestBody(at path: String) -> Int {
    switch path {
    case "/import": ImportBench.largestForm
    case "/import/answer": largestAnswers
    default: largestBody
    }
  }

  /// The token that a form must bring back of who has not logged in; a page of another site cannot
  /// read it.
  let token = RandomText.make()
  /// Whether the server speaks TLS.
  let isSecure: Bool
  /// Names by which this server may be asked, without its port; `*.` stands for one label.
  private let hosts: [String]
  /// The port; nil until there is one.
  private let port = Mutex<Int?>(nil)

  /// The names of this machine's own address.
  static let ownHosts = ["127.0.0.1", "localhost", "[::1]"]

  /// A policy with a new token.
  ///
  /// - Parameter hosts: Names by which the server may be asked.
  init(hosts: [String] = GatePolicy.ownHosts, isSecure: Bool = false) {
    self.hosts = hosts.map { $0.lowercased() }
    self.isSecure = isSecure
  }

  /// Lets the server be asked by its names at a port.
  func admit(port: Int) { self.port.withLock { $0 = port } }

  /// The cookie of those who have logged in.
  var cookie: SessionCookie {
    SessionCookie(isSecure: isSecure, port: port.withLock { $0 } ?? 0)
  }

  /// Whether a request was sent to one of this server's own names: a name of another site that
  /// leads here (DNS rebinding) is none.
  func isOwn(host: String?) -> Bool {
    guard let host = host?.lowercased(), let port = port.withLock({ $0 }) else { return false }
    // A browser leaves out the port that its scheme has anyway.
    if port == (isSecure ? 443 : 80), isNamed(host) { return true }
    return host.hasSuffix(":\(port)") && isNamed(String(host.dropLast("\(port)".count + 1)))
  }

  /// Whether a page of this server sent a request.
  func isOwn(origin: String?) -> Bool {
    let scheme = isSecure ? "https://" : "http://"
    guard let origin, origin.lowercased().hasPrefix(scheme) else { return false }
    return isOwn(host: String(origin.dropFirst(scheme.count)))
  }

  private func isNamed(_ host: String) -> Bool {
    hosts.contains { name in
      guard name.hasPrefix("*.") else { return host == name }
      let label = host.prefix { $0 != "." }
      return !label.isEmpty && host.dropFirst(label.count) == name.dropFirst(1)
    }
  }
}
