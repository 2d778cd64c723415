// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Amounts by year as one types them: `2027=3000万元,2028=5000万元`.
struct BudgetByYear {
  private let pairs: [(year: String, amount: String)]

  /// Nil where the text does not name years.
  init?(_ text: String) {
    let equal: Set<Character> = ["=", "＝"]
    guard text.contains(where: equal.contains), !text.contains("/") else { return nil }
    // A comma between digits belongs to a number: 2027=3,000万元.
    var parts: [String] = [""]
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      let isInside =
        character == "," && (parts[parts.count - 1].last?.isNumber ?? false)
        && next.isNumber && !Self.beginsYear(characters[(place + 1)...], equal)
      if ",，;；、\n".contains(character) && !isInside {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    pairs = parts.filter { !$0.allSatisfy(\.isWhitespace) }.map { part in
      let sides = part.split(maxSplits: 1, omittingEmptySubsequences: false) { equal.contains($0) }
      func plain(_ side: Substring) -> String {
        var side = side.drop(while: \.isWhitespace)
        while side.last?.isWhitespace == true { side.removeLast() }
        return String(side)
      }
      return (plain(sides[0]), sides.count > 1 ? plain(sides[1]) : "")
    }
  }

  /// The budgets; everything that cannot be one is told.
  ///
  /// - Parameter amount: Reads an amount of money; tells where its unit was left out.
  func budgets(
    _ amount: (String) -> (yuan: Int64, isBare: Bool)?
  ) -> Result<[BudgetYear: Money], CaseFailure> {
    var budgets: [BudgetYear: Money] = [:]
    var messages: [Bilingual] = []
    for pair in pairs {
      let said = "\(pair.year)=\(pair.amount)"
      guard let year = Int(pair.year), (1900...2200).contains(year) else {
        messages.append(
          Bilingual(
            zh: "预算“\(said)”的“\(pair.year)”不是年份。请写成 2027=3000万元。",
            en: "In the budget \"\(said)\" \"\(pair.year)\" is no year. Write 2027=3000万元."))
        continue
      }
      guard let money = amount(pair.amount), !money.isBare || money.yuan == 0 else {
        messages.append(
          Bilingual(
            zh: "预算“\(said)”的金额不能读，或没有写单位。请写成 \(year)=3000万元。",
            en: "The amount of the budget \"\(said)\" cannot be read, or has no unit. Write "
              + "\(year)=3000万元."))
        continue
      }
      if budgets.updateValue(Money(yuan: money.yuan), forKey: BudgetYear(year)) != nil {
        messages.append(
          Bilingual(
            zh: "预算里 \(year) 年写了两次。请去掉一个。",
            en: "The budget names \(year) twice. Take one out."))
      }
    }
    return messages.isEmpty ? .success(budgets) : .failure(CaseFailure(messages))
  }

  private static func beginsYear(_ rest: ArraySlice<Character>, _ equal: Set<Character>) -> Bool {
    let digits = rest.prefix { $0.isNumber }
    return digits.count == 4
      && rest.dropFirst(4).first { !$0.isWhitespace }.map { equal.contains($0) } == true
  }
}
