// SPDX-License-Identifier: GPL-3.0-or-later
import CryptoExtras
import Foundation

/// A password as it is kept: what it makes of a salt by scrypt (RFC 7914), from which nobody gets it
/// back but by trying.
struct PasswordHash: Hashable, Sendable, Codable {
  /// What one try costs, in memory and time.
  struct Cost: Hashable, Sendable, Codable {
    /// Rounds, a power of two.
    var n: Int
    /// Size of a block, in 128 bytes.
    var r: Int
    /// How often it is done.
    var p: Int

    /// 32 MiB and a few tenths of a second (OWASP Password Storage Cheat Sheet, scrypt).
    static let usual = Cost(n: 1 << 15, r: 8, p: 3)

    /// Whether it can be asked of this machine: a file could ask for any.
    var isBearable: Bool {
      (16...1 << 20).contains(n) && n.nonzeroBitCount == 1 && (1...32).contains(r)
        && (1...16).contains(p) && 128 * n * r <= 256 << 20
    }
  }

  /// What it cost to make.
  let cost: Cost
  /// Random bytes, so that two of the same password differ.
  let salt: Data
  /// What was made of it.
  let key: Data

  private static let keyBytes = 32

  /// Hashes a password with a new salt.
  init(_ password: String, cost: Cost = .usual) {
    var random = SystemRandomNumberGenerator()
    let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    (self.cost, self.salt) = (cost, salt)
    key = Self.derived(password, salt, cost) ?? Data()
  }

  /// Whether a password is the one that was hashed; the time taken does not tell how near it is.
  func matches(_ password: String) -> Bool {
    guard key.count == Self.keyBytes, let made = Self.derived(password, salt, cost) else {
      return false
    }
    return zip(made, key).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// Nil where the cost cannot be borne.
  private static func derived(_ password: String, _ salt: Data, _ cost: Cost) -> Data? {
    guard cost.isBearable else { return nil }
    // One password may be typed in several ways that look the same.
    let text = Data(password.precomposedStringWithCompatibilityMapping.utf8)
    let key = try? KDF.Scrypt.deriveKey(
      from: text, salt: salt, outputByteCount: keyBytes, rounds: cost.n, blockSize: cost.r,
      parallelism: cost.p)
    return key.map { unsafe $0.withUnsafeBytes { unsafe Data($0) } }
  }
}
