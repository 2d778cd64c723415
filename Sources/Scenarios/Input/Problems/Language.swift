// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// A language of the product.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// Chinese, the default of everything a bureau sees.
  case chinese = "zh"
  /// English.
  case english = "en"
}

extension Bilingual {
  /// The text in one of the languages.
  public func text(_ language: Language) -> String { language == .chinese ? zh : en }

  /// The same text in both languages: a name or a header as the county wrote it.
  static func same(_ text: String) -> Bilingual { Bilingual(zh: text, en: text) }
}
