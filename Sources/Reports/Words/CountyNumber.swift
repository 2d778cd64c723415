// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// A number that is no verdict and can be asked why for the whole county.
public enum CountyNumber: CaseIterable, Sendable {
  /// Pupils of a school year.
  case pupils
  /// Money of a calendar year.
  case money

  /// Its name on the command line, in either language.
  var word: Bilingual {
    switch self {
    case .pupils: Bilingual(zh: "在校生", en: "pupils")
    case .money: Bilingual(zh: "资金", en: "money")
    }
  }

  init?(_ text: String) {
    guard
      let found = Self.allCases.first(where: {
        text == $0.word.zh || text.lowercased() == $0.word.en
      })
    else { return nil }
    self = found
  }

  /// How a county's number is asked for, in a sentence.
  static var all: Bilingual {
    let words = allCases.map(\.word)
    return Bilingual(
      zh: "全县的数字只写名称：\(words.map(\.zh).joined(separator: "、"))。",
      en: "A county's number needs its name alone: \(words.map(\.en).joined(separator: ", ")).")
  }
}
