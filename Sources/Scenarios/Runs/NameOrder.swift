// SPDX-License-Identifier: GPL-3.0-or-later

/// The order of names in every list that does not follow a question of its own: numerals by their value, so that
/// 第二小学 stands before 第十小学, the rest by Unicode scalars.
///
/// It depends on nothing but the two names, on every machine and in every locale.
enum NameOrder {
  /// What a name is compared by: numerals, Chinese or Arabic, as digits of one length; the name itself behind it,
  /// because 第2小学 and 第二小学 must not tie.
  static func key(_ name: String) -> String {
    var key = ""
    var run = ""
    func number() -> String {
      guard !run.isEmpty else { return "" }
      let value = run.first?.isASCII == true ? Int(run) : ChineseNumeral.value(run)
      return value.map { padded($0) } ?? run
    }
    for character in name {
      let isDigit = character.isASCII && character.isNumber
      let isNumeral = isDigit || ChineseNumeral.isNumeral(character)
      if !isNumeral || (run.first.map { $0.isASCII != isDigit } ?? false) {
        key += number()
        run = ""
      }
      if isNumeral { run.append(character) } else { key.append(character) }
    }
    return key + number() + "\u{0}" + name
  }

  /// Digits of one length, which sort as numbers do; longer ones stay behind all shorter ones.
  private static func padded(_ value: Int) -> String {
    let digits = "\(value)"
    return String(repeating: "0", count: max(0, 9 - digits.count)) + digits
  }
}
