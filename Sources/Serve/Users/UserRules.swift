// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// What users and passwords may be.
enum UserRules {
  /// The longest name, in characters: a register takes no longer one.
  static let longestName = 60
  /// The shortest password, in characters.
  static let shortestPassword = 10
  /// The longest password, in characters.
  static let longestPassword = 200
  /// The most users of a file.
  static let mostUsers = 1_000

  /// What is wrong with a name; nil where nothing is.
  static func problem(name: String) -> Bilingual? {
    let isSteering = name.unicodeScalars.contains { scalar in
      [.control, .format, .lineSeparator, .paragraphSeparator].contains(
        scalar.properties.generalCategory)
    }
    let isFramed = name.first?.isWhitespace != false || name.last?.isWhitespace != false
    guard name.count > longestName || isSteering || isFramed else { return nil }
    return Bilingual(
      zh: "用户名“\(name)”不能用：1–\(longestName) 个字，首尾不能是空格，不能有控制字符。请改一改。",
      en: "“\(name)” cannot be a user's name: 1–\(longestName) characters, no space at either end, "
        + "no control characters. Change it.")
  }

  /// What is wrong with a password; nil where nothing is. The password itself is never said.
  static func problem(password: String, of name: String) -> Bilingual? {
    guard (shortestPassword...longestPassword).contains(password.count) else {
      return Bilingual(
        zh:
          "密码要有 \(shortestPassword)–\(longestPassword) 个字符，现在是 \(password.count) 个。请换一个长一些的，例如四个不相干的词。",
        en: "A password has \(shortestPassword)–\(longestPassword) characters, this one has "
          + "\(password.count). Take a longer one, four unrelated words for example.")
    }
    guard password.lowercased() != name.lowercased(), Set(password).count > 2 else {
      return Bilingual(
        zh: "密码不能是用户名，也不能只有一两种字符。请换一个。",
        en: "A password may be neither the user's name nor one or two characters over and over. "
          + "Choose another.")
    }
    return nil
  }
}
