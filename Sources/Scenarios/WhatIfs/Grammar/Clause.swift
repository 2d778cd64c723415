// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// One change of a sentence: its tokens, and which of them have been understood.
///
/// Nothing is ignored: what no rule has taken at the end is a reason to refuse.
struct Clause {
  private(set) var tokens: [Token]
  private(set) var used: Set<Int> = []
  /// Names and dates of the change before, for a clause that has none of its own.
  var inheritedNames: [String] = []
  var inheritedMoments: [Token] = []
  /// What the clause before does, where this one names nothing: 追加800万，变成1.277亿.
  var continued: Verb?

  init(_ tokens: [Token]) { self.tokens = tokens }

  var text: String { tokens.map(\.text).joined(separator: " ") }
  var indices: Range<Int> { tokens.indices }
  mutating func use(_ index: Int) { used.insert(index) }
  mutating func use(role: String) {
    for index in indices where tokens[index].has(role) { used.insert(index) }
  }

  /// Puts other tokens in the place of one; before anything is used.
  mutating func replace(_ index: Int, with parts: [Token]) {
    tokens.replaceSubrange(index...index, with: parts)
  }

  /// Makes a name of a name and the word behind it; before anything is used.
  mutating func join(_ index: Int) {
    guard let name = tokens[index].name, index + 1 < tokens.count else { return }
    let next = tokens.remove(at: index + 1)
    tokens[index].kind = .name(name + next.text)
    tokens[index].text += next.text
    tokens[index].range = tokens[index].range.lowerBound..<next.range.upperBound
  }

  /// Bare numbers that could be years, where no year can stand: 学位改成2000.
  mutating func readYearsAsNumbers() {
    for index in indices {
      guard let moment = tokens[index].moment, moment.isBare else { continue }
      let number = ExactDecimal(moment.year)
      tokens[index].kind = .amount(Amount(number: number, unit: .none, written: number))
    }
  }

  /// 26年 is a year where something is hired, bought or closed and no other year is said.
  mutating func readShortYears() {
    guard
      !tokens.contains(where: { token in
        if case .span = token.kind { true } else { token.moment != nil }
      })
    else { return }
    for index in indices {
      guard let amount = tokens[index].amount, amount.unit == .years, !amount.isSigned,
        let whole = amount.whole, DateScanner.shortYears.contains(whole),
        tokens[index].text.first?.isNumber ?? false
      else { continue }
      tokens[index].kind = .moment(Moment(year: 2000 + whole))
    }
  }

  func has(_ role: String, _ value: String? = nil) -> Bool {
    tokens.contains { $0.has(role, value) }
  }
  func hasVerb(_ verbs: Verb...) -> Bool {
    tokens.contains { token in token.verbs.contains { verbs.contains($0) } }
  }
  func first(_ role: String) -> Int? { tokens.firstIndex { $0.has(role) } }
  func value(_ role: String) -> String? { tokens.lazy.compactMap { $0.value(role) }.first }

  /// Amounts of some units with their places.
  func amounts(_ units: Amount.Unit...) -> [(index: Int, amount: Amount)] {
    tokens.enumerated().compactMap { index, token in
      token.amount.flatMap { units.contains($0.unit) ? (index, $0) : nil }
    }
  }
  /// Amounts that are no count of pieces.
  var names: [(index: Int, name: String)] {
    tokens.enumerated().compactMap { index, token in token.name.map { (index, $0) } }
  }

  /// The nearest token before or after a place that is no filler.
  func before(_ index: Int) -> Int? {
    var place = index - 1
    while place >= 0, isFiller(tokens[place]) { place -= 1 }
    return place >= 0 ? place : nil
  }
  func after(_ index: Int) -> Int? {
    var place = index + 1
    while place < tokens.count, isFiller(tokens[place]) { place += 1 }
    return place < tokens.count ? place : nil
  }
  func isBefore(_ index: Int, _ roles: String...) -> Bool {
    before(index).map { place in roles.contains { tokens[place].has($0) } } ?? false
  }
  func isAfter(_ index: Int, _ roles: String...) -> Bool {
    after(index).map { place in roles.contains { tokens[place].has($0) } } ?? false
  }

  private func isFiller(_ token: Token) -> Bool {
    if case .word(let meanings) = token.kind {
      return meanings.allSatisfy { meaning in
        ["filler", "all", "if"].contains { meaning == .role($0, "") }
      }
    }
    return token.isMark("(", ")", ":", "=")
  }

  /// Refuses where anything is left that is neither taken nor one of the words that may stand here.
  mutating func finish(roles: Set<String>, verbs: Set<Verb>) throws(ClauseFailure) {
    let always: Set<String> = [
      "filler", "question", "joint", "only", "all", "recipient", "placed",
    ]
    var rest: [String] = []
    for (index, token) in tokens.enumerated() where !used.contains(index) {
      switch token.kind {
      case .word(let meanings):
        let fits = meanings.contains { meaning in
          switch meaning {
          case .verb(let verb): verbs.contains(verb)
          case .role(let role, _): roles.contains(role) || always.contains(role)
          }
        }
        if !fits { rest.append(token.text) }
      case .mark(let mark):
        if !",，、:()（）&。.!！?？~…-—'\"“”".contains(mark) { rest.append(token.text) }
      default: rest.append(token.text)
      }
    }
    if !rest.isEmpty { throw ClauseFailure(.leftover(words: rest)) }
  }
}
