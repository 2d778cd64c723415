// SPDX-License-Identifier: GPL-3.0-or-later

/// A number made from a text, the same on every machine and in every run.
///
/// `Hasher` is seeded anew for every process and would make results differ between two runs.
enum StableHash {
  /// FNV-1a over the bytes, with the finalizer of SplitMix64, without which names that end alike
  /// would get numbers close together.
  static func of(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return hash ^ (hash >> 31)
  }
}
