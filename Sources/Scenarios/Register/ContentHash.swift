// SPDX-License-Identifier: GPL-3.0-or-later

/// SHA-256 of bytes (FIPS 180-4): who has the file can reckon the same with `sha256sum`.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// Sixty-four hexadecimal digits.
  public let description: String

  /// The hash of bytes.
  public init(of bytes: [UInt8]) {
    var state = Self.start
    var padded = bytes
    padded.append(0x80)
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = UInt64(bytes.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    var words = [UInt32](repeating: 0, count: 64)
    for block in stride(from: 0, to: padded.count, by: 64) {
      Self.mix(padded[block..<block + 64], into: &state, &words)
    }
    description = state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// One round over a block of 64 bytes.
  private static func mix(
    _ block: ArraySlice<UInt8>, into state: inout [UInt32], _ words: inout [UInt32]
  ) {
    for index in 0..<16 {
      let at = block.startIndex + index * 4
      words[index] = block[at..<at + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (a, b) = (words[index - 15], words[index - 2])
      let low = turned(a, 7) ^ turned(a, 18) ^ a >> 3
      let high = turned(b, 17) ^ turned(b, 19) ^ b >> 10
      words[index] = words[index - 16] &+ low &+ words[index - 7] &+ high
    }
    var s = state
    for index in 0..<64 {
      let sum = turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)
      let choice = s[4] & s[5] ^ ~s[4] & s[6]
      let first = s[7] &+ sum &+ choice &+ rounds[index] &+ words[index]
      let other = turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)
      let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
      s = [first &+ other &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    for index in 0..<8 { state[index] = state[index] &+ s[index] }
  }

  private static func turned(_ word: UInt32, _ by: UInt32) -> UInt32 {
    word >> by | word << (32 - by)
  }

  /// Fractions of the square roots of the first eight primes.
  private static let start: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]

  /// Fractions of the cube roots of the first sixty-four primes.
  private static let rounds: [UInt32] = primes(64).map(cubeRootFraction)

  private static func primes(_ count: Int) -> [UInt64] {
    var found: [UInt64] = []
    var next: UInt64 = 2
    while found.count < count {
      if !found.contains(where: { next % $0 == 0 }) { found.append(next) }
      next += 1
    }
    return found
  }

  /// The first 32 bits behind the point of a cube root, by halving: exact in whole numbers.
  private static func cubeRootFraction(_ number: UInt64) -> UInt32 {
    // The root times 2^32 lies below 2^35 for numbers below 512; its cube is compared in 128 bits.
    var (low, high): (UInt128, UInt128) = (0, 1 << 35)
    let wanted = UInt128(number) << 96
    while high - low > 1 {
      let middle = (low + high) / 2
      if middle * middle * middle <= wanted { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }
}
