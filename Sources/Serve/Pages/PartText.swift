// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of a page and the mark of its text, by which a browser tells what it has already.
struct PartText {
  let name: String
  let html: String
  let hash: String

  /// A part with its mark (FNV-1a; Fowler, Noll and Vo).
  init(_ name: String, _ html: String) {
    self.name = name
    self.html = html
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in html.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = String(value, radix: 16)
  }

  /// The part as a template takes it.
  var values: [String: Any] { ["part": name, "html": html, "hash": hash] }
}
