// SPDX-License-Identifier: GPL-3.0-or-later

/// Text in both languages of the product.
public struct Bilingual: Hashable, Sendable {
  /// Chinese.
  public var zh: String
  /// English.
  public var en: String

  /// The same text in Chinese and in English.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}
