// SPDX-License-Identifier: GPL-3.0-or-later

/// FNV-1a (Fowler, Noll and Vo) over bytes, one after another: enough to see a change, the same on
/// every machine, and no protection against one who forges it.
struct Fingerprint {
  /// The number made from the bytes so far.
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes further bytes.
  mutating func mix(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// The number as text, hexadecimal and without zeros ahead.
  var digits: String { String(value, radix: 16) }
}
