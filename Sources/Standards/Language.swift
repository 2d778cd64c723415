// SPDX-License-Identifier: GPL-3.0-or-later

/// A language of the product: Chinese first, English complete beside it.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// Chinese, the default of everything a bureau sees.
  case chinese = "zh"
  /// English.
  case english = "en"
}

extension Bilingual {
  /// The text in one language.
  public subscript(language: Language) -> String { language == .chinese ? zh : en }
}
