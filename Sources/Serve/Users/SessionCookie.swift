// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes

/// The cookie by which a browser is known again: no script can read it (HttpOnly), no other site can
/// have it sent (SameSite=Strict), and over TLS it never goes out in the open (Secure, `__Host-`).
struct SessionCookie: Sendable {
  /// Whether the server speaks TLS.
  let isSecure: Bool
  /// The port: cookies of one machine are shared by all of its ports.
  let port: Int

  /// What it is called.
  var name: String { (isSecure ? "__Host-" : "") + "junheng-\(port)" }

  /// The header that gives it to a browser; it ends with the browser, at the latest.
  func given(_ secret: String) -> String { "\(name)=\(secret); \(rules)" }

  /// The header that takes it back.
  var takenBack: String { "\(name)=; Max-Age=0; \(rules)" }

  private var rules: String { "Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "") }

  /// What a request shows; nil for nothing.
  func secret(_ headers: HTTPFields) -> String? {
    for field in headers[values: .cookie] {
      for pair in field.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name else { continue }
        return String(parts[1])
      }
    }
    return nil
  }
}
