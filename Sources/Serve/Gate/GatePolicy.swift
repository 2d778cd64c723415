// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// Who may ask for what: everything a request is held against before anything is done for it.
final class GatePolicy: Sendable {
  /// The longest body of a request, in bytes: a form with two hundred lines needs less.
  static let largestBody = 256 << 10
  /// The longest address of a request, in bytes.
  static let longestAddress = 64 << 10

  /// The token that a form must bring back; a page of another site cannot read it.
  let token: String
  /// Names by which this server may be asked, with its port; nil until it has one.
  private let names: Mutex<Set<String>>

  /// A policy with a new token.
  init() {
    var random = SystemRandomNumberGenerator()
    token = (0..<4).map { _ in
      let digits = String(random.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
    names = Mutex([])
  }

  /// Lets the server be asked by the names of this machine's own address at a port.
  func admit(port: Int) {
    names.withLock {
      $0 = ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
      if port == 80 { $0.formUnion(["127.0.0.1", "localhost", "[::1]"]) }
    }
  }

  /// Whether a request was sent to one of this server's own names: a name of another site that
  /// leads here (DNS rebinding) is none.
  func isOwn(host: String?) -> Bool {
    guard let host else { return false }
    return names.withLock { $0.contains(host.lowercased()) }
  }

  /// Whether a page of this server sent a request.
  func isOwn(origin: String?) -> Bool {
    guard let origin, origin.lowercased().hasPrefix("http://") else { return false }
    return isOwn(host: String(origin.dropFirst("http://".count)))
  }

  /// Whether a form brought the token back; the time taken tells nothing of where they differ.
  func isToken(_ text: String?) -> Bool {
    guard let text else { return false }
    let (left, right) = (Array(text.utf8), Array(token.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
