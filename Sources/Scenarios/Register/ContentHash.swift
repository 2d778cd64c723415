// SPDX-License-Identifier: GPL-3.0-or-later
import Crypto

/// SHA-256 of bytes (FIPS 180-4): who has the file can reckon the same with `sha256sum`.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// Sixty-four hexadecimal digits.
  public let description: String

  /// The hash of bytes.
  public init(of bytes: [UInt8]) {
    description = SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
