// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// 预算.
extension ClauseReader {
  mutating func budget() throws(ClauseFailure) -> [Wish] {
    if let name = clause.names.first?.name { throw ClauseFailure(.leftover(words: [name])) }
    func wish(_ first: Int, _ last: Int?, _ step: Step, isOpen: Bool = false) -> [Wish] {
      [.budget(from: first, until: last, isOpen: isOpen, step)]
    }
    let isEvery = clause.has("everyYear") || articleYear()
    let sample = clause.tokens.lazy.compactMap { $0.moment?.year }.first ?? sampleYear
    var step: Step
    if clause.has("noMoney") {
      clause.use(role: "noMoney")
      step = .set(ExactDecimal(0))
    } else if let found = try proportion(asWishes: { wish(sample, nil, $0) }) {
      step = found
    } else {
      let amounts = clause.amounts(.money)
      guard let (index, amount) = amounts.first else {
        if let (index, bare) = clause.amounts(.none, .bareMillion).first {
          if bare.number.significand == 0 {
            clause.use(index)
            step = .set(ExactDecimal(0))
            return try budget(step, isEvery: isEvery)
          }
          let power = bare.unit == .none ? 10_000 : 1
          let yuan = bare.number.times(ExactDecimal(power)) ?? bare.number
          clause.use(index)
          throw ClauseFailure(.unitNeeded(.budgetAmount), wish(sample, nil, .set(yuan)))
        }
        throw ClauseFailure(
          .missingAmount(.budgetAmount), wish(sample, nil, .set(ExactDecimal(30_000_000))))
      }
      guard amounts.count == 1 else {
        throw ClauseFailure(.leftover(words: amounts.map { clause.tokens[$0.index].text }))
      }
      // 不超过 contains no direction of its own.
      step = try self.step(index, amount) { wish(sample, nil, $0) }
    }
    return try budget(step, isEvery: isEvery)
  }

  private mutating func budget(_ step: Step, isEvery: Bool) throws(ClauseFailure) -> [Wish] {
    var years: [Int] = []
    var span: (Int, Int)?
    var isFrom = false
    for index in clause.indices {
      switch clause.tokens[index].kind {
      case .moment(let moment):
        guard moment.month == nil, moment.form == .plain || moment.form == .schoolYear else {
          throw ClauseFailure(.leftover(words: [clause.tokens[index].text]))
        }
        clause.use(index)
        if clause.isBefore(index, "from") || clause.isAfter(index, "start") { isFrom = true }
        years.append(moment.year)
      case .span(let first, let last):
        clause.use(index)
        span = (first.year, last.year)
      default: break
      }
    }
    // 2026、2027两年预算各砍500万: how many years are named is no amount.
    for (index, amount) in clause.amounts(.years) where amount.whole == years.count {
      clause.use(index)
    }
    if years.count == 2, clause.has("to"), isFrom || clause.has("to") {
      span = (years[0], years[1])
      years = []
    }
    for role in ["from", "start", "to", "everyYear", "atMost"] { clause.use(role: role) }
    var wishes: [Wish] = []
    if let span {
      guard span.0 <= span.1 else { throw ClauseFailure(.yearsReversed) }
      wishes = [.budget(from: span.0, until: span.1, isOpen: false, step)]
      if !isEvery && span.0 < span.1 {
        throw ClauseFailure(.eachYearOrInAll, wishes)
      }
    } else if years.isEmpty {
      throw ClauseFailure(
        isEvery ? .missingYears : .missingYear,
        [.budget(from: isEvery ? -1 : sampleYear, until: nil, isOpen: isEvery, step)])
    } else if isFrom {
      let open: [Wish] = [.budget(from: years[0], until: nil, isOpen: true, step)]
      guard isEvery, years.count == 1 else {
        throw ClauseFailure(
          .onceOrEachYear, [.budget(from: years[0], until: nil, isOpen: false, step)], open)
      }
      wishes = open
    } else {
      if isEvery && years.count == 1 {
        throw ClauseFailure(
          .onceOrEachYear, [.budget(from: years[0], until: nil, isOpen: false, step)],
          [.budget(from: years[0], until: nil, isOpen: true, step)])
      }
      wishes = years.map { .budget(from: $0, until: nil, isOpen: false, step) }
    }
    try finishOrSuggest(
      wishes,
      roles: ["atMost", "up", "down", "set", "to", "all", "cost", "inAll", "original", "funds"],
      verbs: [.budget, .add, .buy, .hire])
    return wishes
  }
}
