// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension ClauseReader {
  /// When something holds: from a year, perhaps to a year, perhaps to the end.
  struct Years {
    var first: Int
    var last: Int?
    /// Whether the last year follows from 起 and 每年 only.
    var isOpen = false
    /// Whether it is said that every year is meant.
    var isEvery = false
    /// Whether 起, 自 or from marks the first year.
    var isFrom = false
  }

  /// A school year as a change names it: a spring lies in the school year before.
  func schoolYear(_ moment: Moment, _ text: String) throws(ClauseFailure) -> Int {
    switch moment.form {
    case .plain:
      // January to July lie in the school year that opened the September before.
      if let month = moment.month, month < 8 {
        throw ClauseFailure(.partOfYear(text: text, schoolYear: moment.year - 1))
      }
      return moment.year
    case .schoolYear, .autumn: return moment.year
    case .spring, .start: throw ClauseFailure(.partOfYear(text: text, schoolYear: moment.year - 1))
    case .end, .half: throw ClauseFailure(.partOfYear(text: text, schoolYear: moment.year))
    }
  }

  /// The years of a measure or a setting; nil where none is said.
  mutating func years() throws(ClauseFailure) -> Years? {
    let isEvery = clause.has("everyYear") || articleYear()
    var isFrom = false
    var found: [(index: Int, year: Int)] = []
    var span: (Int, Int)?
    for index in clause.indices {
      let token = clause.tokens[index]
      switch token.kind {
      case .moment(let moment):
        clause.use(index)
        if clause.isBefore(index, "from") || clause.isAfter(index, "start") { isFrom = true }
        found.append((index, try schoolYear(moment, token.text)))
      case .span(let first, let last):
        guard span == nil else { throw ClauseFailure(.leftover(words: [token.text])) }
        clause.use(index)
        span = (first.year, last.year)
      default: break
      }
    }
    for role in ["from", "start", "everyYear", "to", "untilField", "end", "year"] {
      clause.use(role: role)
    }
    if let span {
      guard found.isEmpty else { throw ClauseFailure(.leftover(words: [clause.text])) }
      guard span.0 <= span.1 else { throw ClauseFailure(.yearsReversed) }
      return Years(first: span.0, last: span.1, isEvery: isEvery, isFrom: isFrom)
    }
    if found.isEmpty, let token = clause.inheritedMoments.first, let moment = token.moment {
      return Years(first: try schoolYear(moment, token.text))
    }
    guard let first = found.first else { return nil }
    switch found.count {
    case 1:
      return Years(
        first: first.year, isOpen: isFrom && isEvery, isEvery: isEvery, isFrom: isFrom)
    case 2:
      let last = found[1]
      let joint = clause.before(last.index)
      let isJoined =
        joint.map {
          clause.tokens[$0].has("to") || clause.tokens[$0].has("untilField")
            || clause.tokens[$0].has("end")
        } ?? false
      guard isJoined else {
        throw ClauseFailure(.leftover(words: [clause.tokens[last.index].text]))
      }
      guard first.year <= last.year else { throw ClauseFailure(.yearsReversed) }
      return Years(first: first.year, last: last.year, isEvery: isEvery, isFrom: isFrom)
    default:
      throw ClauseFailure(.leftover(words: found.dropFirst(2).map { clause.tokens[$0.index].text }))
    }
  }

  /// `20 teachers a year`: the article makes every year of it.
  mutating func articleYear() -> Bool {
    for (index, amount) in clause.amounts(.years) where amount.isArticle {
      clause.use(index)
      return true
    }
    return false
  }

  /// The one year from which a setting holds; a wish for suggestions where none is said.
  mutating func start(_ make: (Int) -> [Wish]) throws(ClauseFailure) -> Int {
    guard let years = try years() else {
      throw ClauseFailure(.missingYear, make(sampleYear))
    }
    guard years.last == nil, !years.isEvery else {
      throw ClauseFailure(.noEnd, make(years.first))
    }
    return years.first
  }
}
