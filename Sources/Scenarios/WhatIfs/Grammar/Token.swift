// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A number with its unit, as a phrase says it.
struct Amount: Hashable, Sendable {
  /// What is counted.
  enum Unit: String, Hashable, Sendable {
    case none, years, months, days, persons, pieces, places, rooms, classes, area, money
    case bareMillion, percent, points, discount, times, grades
  }

  /// The number in the base unit: 3千万元 is 30000000.
  var number: ExactDecimal
  /// What is counted.
  var unit: Unit
  /// The number as written, without its unit.
  var written: ExactDecimal
  /// Whether a plus or a minus stands in front.
  var isSigned = false
  /// Whether a multiplication sign stands in front.
  var isTimes = false
  /// Whether it is no exact number: 一两年.
  var isVague = false
  /// Whether it is the article of `a year`.
  var isArticle = false

  /// So many digits behind the point has a per cent that no decimal says exactly: 三分之一.
  static let inexact = 10

  /// The whole number; nil where there is a part behind the point.
  var whole: Int? { number.scale == 0 ? Int(number.significand) : nil }
}

/// A point in time, as a phrase says it.
struct Moment: Hashable, Sendable {
  /// How exactly it is told.
  enum Form: Hashable, Sendable { case plain, schoolYear, autumn, spring, start, end, half }

  var year: Int
  var month: Int?
  var form = Form.plain
  /// Whether it is a bare number that can only be a year.
  var isBare = false
}

/// A word of a phrase with what it can mean.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A name: of the county, in quotes, or at least formed like one.
    case name(String)
    case amount(Amount)
    case moment(Moment)
    case span(Moment, Moment)
    case grades(Int, Int)
    case word([Lexicon.Meaning])
    case unknown(String)
    /// A mark between words: `,` `、` `:` `=`.
    case mark(Character)
  }

  var kind: Kind
  /// As written.
  var text: String
  /// Where it stands in the phrase.
  var range: Range<Int>
  /// Whether a space stands before it.
  var isApart = false

  /// Whether it can be a word of this role, and of this value where one is given.
  func has(_ role: String, _ value: String? = nil) -> Bool {
    guard case .word(let meanings) = kind else { return false }
    return meanings.contains {
      if case .role(role, let found) = $0 { value == nil || value == found } else { false }
    }
  }

  /// The value of a role.
  func value(_ role: String) -> String? {
    guard case .word(let meanings) = kind else { return nil }
    for case .role(role, let value) in meanings { return value }
    return nil
  }

  /// The verbs it can spell.
  var verbs: [Verb] {
    guard case .word(let meanings) = kind else { return [] }
    return meanings.compactMap { if case .verb(let verb) = $0 { verb } else { nil } }
  }

  // Not inlined: the optimiser of Swift 6.3.1 ends with an ownership error where it is, in a closure
  // over tokens (pass CopyPropagation).
  @inline(never) var amount: Amount? { if case .amount(let amount) = kind { amount } else { nil } }
  @inline(never) var moment: Moment? { if case .moment(let moment) = kind { moment } else { nil } }
  @inline(never) var name: String? { if case .name(let name) = kind { name } else { nil } }
  func isMark(_ marks: Character...) -> Bool {
    if case .mark(let mark) = kind { marks.contains(mark) } else { false }
  }
}
