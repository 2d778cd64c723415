// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

extension Bilingual {
  /// The same text in both languages: a name or a header as the county wrote it.
  static func same(_ text: String) -> Bilingual { Bilingual(zh: text, en: text) }
}
