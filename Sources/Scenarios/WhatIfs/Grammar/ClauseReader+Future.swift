// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension ClauseReader {
  private static let factorRoles: Set<String> = [
    "up", "down", "set", "to", "by", "original", "from", "start", "all", "year", "count",
    "confirmed",
  ]

  private func refuseNames() throws(ClauseFailure) {
    if let name = clause.names.first?.name { throw ClauseFailure(.leftover(words: [name])) }
  }

  /// A factor of births or prices.
  private mutating func factor(
    _ verb: Verb, _ make: (Step) -> [Wish]
  ) throws(ClauseFailure) -> Step {
    if let step = try proportion(asWishes: make) {
      if case .times(let factor) = step, factor.scale >= Amount.inexact {
        let word = clause.amounts(.percent).first.map { clause.tokens[$0.index].text }
        throw ClauseFailure(.vague(word: word ?? "\(factor)"), make(.times(Self.rounded(factor))))
      }
      return step
    }
    let numbers = clause.amounts(.none).filter { !clause.used.contains($0.index) }
    if let (index, amount) = numbers.first {
      clause.use(index)
      guard let low = ExactDecimal("0.5") else { return .times(amount.number) }
      let isFactor =
        amount.number.scale > 0 && amount.number >= low && amount.number < ExactDecimal(2)
      if isFactor && !clause.has("up") && !clause.has("down") && !amount.isSigned
        || amount.number == ExactDecimal(1)
      {
        for role in ["to", "set"] { clause.use(role: role) }
        return .times(amount.number)
      }
      let part = Self.percent(amount.number)
      let one = ExactDecimal(1)
      throw ClauseFailure(
        .ambiguousAmount(text: clause.tokens[index].text),
        make(.times(Self.sum(one, clause.has("down") ? Self.negative(part) : part))),
        clause.has("up") || clause.has("down") ? [] : make(.times(amount.number)))
    }
    throw ClauseFailure(
      .missingAmount(.factor), make(.times(ExactDecimal(significand: 9, scale: 1))))
  }

  mutating func births() throws(ClauseFailure) -> [Wish] {
    try refuseNames()
    let sample = clause.tokens.lazy.compactMap { $0.moment?.year }.first ?? sampleYear - 2
    func make(_ step: Step, _ year: Int) -> [Wish] {
      guard case .times(let factor) = step, factor.significand >= 0, factor <= ExactDecimal(10)
      else {
        return []
      }
      return [.change(.births(factor: factor.value, from: year))]
    }
    if !clause.amounts(.persons).isEmpty {
      throw ClauseFailure(.birthsAbsolute)
    }
    useCounty()
    let step = try factor(.births) { make($0, sample) }
    // 每年下降10%: by 10 % once, or each year by 10 % more?
    if clause.has("everyYear") { throw ClauseFailure(.noEnd, make(step, sample)) }
    var years: [(Int, Int)] = []
    for index in clause.indices {
      guard let moment = clause.tokens[index].moment else { continue }
      guard moment.month == nil, moment.form == .plain || moment.form == .schoolYear else {
        throw ClauseFailure(.leftover(words: [clause.tokens[index].text]), make(step, moment.year))
      }
      clause.use(index)
      years.append((index, moment.year))
    }
    guard let first = years.first else {
      throw ClauseFailure(.missingYear, make(step, sample))
    }
    guard years.count == 1 else {
      throw ClauseFailure(.noEnd, make(step, first.1))
    }
    guard
      clause.isBefore(first.0, "from") || clause.isAfter(first.0, "start") || clause.has("from")
        || clause.has("start")
    else {
      // 2025年出生下降10%: of one year, or from it on?
      throw ClauseFailure(.noEnd, make(step, first.1))
    }
    let wishes = make(step, first.1)
    try checkFactor(step, wishes)
    try finishOrSuggest(wishes, roles: Self.factorRoles, verbs: [.births])
    return wishes
  }

  mutating func prices() throws(ClauseFailure) -> [Wish] {
    try refuseNames()
    func make(_ step: Step) -> [Wish] {
      guard case .times(let factor) = step, factor.significand >= 0, factor <= ExactDecimal(10)
      else {
        return []
      }
      return [.change(.prices(factor: factor.value))]
    }
    useCounty()
    // 涨价 and 降价 hold their direction.
    for (index, token) in clause.tokens.enumerated() where ["涨价", "降价"].contains(token.text) {
      guard let (place, amount) = clause.amounts(.percent, .discount).first else { break }
      clause.use(index)
      clause.use(place)
      let part = Self.percent(amount.number)
      let step: Step =
        amount.unit == .discount
        ? .times(Self.tenth(amount.number))
        : .times(Self.sum(ExactDecimal(1), token.text == "涨价" ? part : Self.negative(part)))
      guard !clause.has("up") || token.text == "涨价", !clause.has("down") || token.text == "降价"
      else {
        throw ClauseFailure(.ambiguousAmount(text: clause.text), make(step))
      }
      try checkFactor(step, make(step))
      try finishOrSuggest(make(step), roles: ["up", "down", "all"], verbs: [.prices])
      return make(step)
    }
    let step = try factor(.prices, make)
    let wishes = make(step)
    try checkFactor(step, wishes)
    if clause.has("everyYear") { throw ClauseFailure(.noEnd, wishes) }
    try finishOrSuggest(
      wishes,
      roles: ["up", "down", "set", "to", "by", "original", "all", "cost", "count", "confirmed"],
      verbs: [.prices])
    return wishes
  }

  /// 全县 beside what concerns the county anyway.
  private mutating func useCounty() {
    for (index, token) in clause.tokens.enumerated() where token.has("all", "county") {
      clause.use(index)
    }
  }

  mutating func progression() throws(ClauseFailure) -> [Wish] {
    try refuseNames()
    useCounty()
    let found = clause.amounts(.percent, .points, .none)
    func make(_ shift: ExactDecimal) -> [Wish] { [.change(.progression(shift: shift.value))] }
    let sample = make(ExactDecimal(significand: -5, scale: 3))
    guard let (index, amount) = found.first, found.count == 1 else {
      throw ClauseFailure(.missingAmount(.rateShift), sample)
    }
    let isUp = clause.has("up")
    let isDown = clause.has("down")
    let isTarget = clause.isBefore(index, "to", "set", "original")
    clause.use(index)
    let small = amount.unit == .none ? ExactDecimal("0.2") : ExactDecimal(1)
    let isSmall = small.map { amount.number <= $0 && amount.number.significand >= 0 } ?? false
    guard isUp != isDown || amount.isSigned || isSmall, !isTarget else {
      throw ClauseFailure(.levelNotShift, sample)
    }
    var shift = amount.unit == .none ? amount.number : Self.percent(amount.number)
    if isUp || isDown {
      guard shift.significand > 0 || amount.isSigned else {
        throw ClauseFailure(.levelNotShift, sample)
      }
      guard !amount.isSigned else {
        throw ClauseFailure(.ambiguousAmount(text: clause.tokens[index].text), make(shift))
      }
      guard amount.unit != .none else {
        throw ClauseFailure(
          .unitNeeded(.rateShift), make(Self.percent(isDown ? Self.negative(shift) : shift)))
      }
      if isDown { shift = Self.negative(shift) }
    }
    guard (-0.2...0.2).contains(shift.value), shift.scale <= 8 else {
      throw ClauseFailure(.outOfRange(.rateShift, from: "-20%", to: "20%"))
    }
    let wishes = make(shift)
    try finishOrSuggest(wishes, roles: ["up", "down", "by", "all"], verbs: [.progression])
    return wishes
  }

  mutating func slippage() throws(ClauseFailure) -> [Wish] {
    try refuseNames()
    useCounty()
    func make(_ years: Int) -> [Wish] { [.change(.slippage(years: years))] }
    if clause.has("months") { throw ClauseFailure(.notWholeYears, make(1)) }
    let found = clause.amounts(.years, .months, .none, .days)
    guard let (index, amount) = found.first, found.count == 1 else {
      throw ClauseFailure(.missingAmount(.years), make(1))
    }
    clause.use(index)
    let isMonths = amount.unit == .months
    guard amount.unit != .days, let whole = amount.whole, !isMonths || whole % 12 == 0 else {
      throw ClauseFailure(.notWholeYears, make(1))
    }
    let years = isMonths ? whole / 12 : whole
    guard (1...30).contains(years) else {
      throw ClauseFailure(.outOfRange(.years, from: "1", to: "30"))
    }
    if clause.has("earlier") || clause.hasVerb(.advance) || clause.has("down") {
      throw ClauseFailure(.severalVerbs([.slippage, .advance]))
    }
    let wishes = make(years)
    try finishOrSuggest(
      wishes, roles: ["later", "by", "all", "up", "projects", "duration", "average"],
      verbs: [.slippage, .delay, .add])
    return wishes
  }

  mutating func migration() throws(ClauseFailure) -> [Wish] {
    let names = clause.names
    for (index, _) in names { clause.use(index) }
    useCounty()
    var grades: ClosedRange<Int>?
    for index in clause.indices {
      switch clause.tokens[index].kind {
      case .grades(let low, let high):
        guard grades == nil else {
          throw ClauseFailure(.leftover(words: [clause.tokens[index].text]))
        }
        clause.use(index)
        grades = low...high
      case .word where clause.tokens[index].has("stage") && grades == nil:
        clause.use(index)
        grades = clause.tokens[index].value("stage") == "primary" ? 1...6 : 7...9
      default: break
      }
    }
    let persons = clause.amounts(.persons, .pieces, .none).filter {
      !clause.used.contains($0.index)
    }
    let zone = names.first?.name ?? clause.inheritedNames.first
    guard names.count <= 1 else { throw ClauseFailure(.leftover(words: names.map(\.name))) }
    let sample = clause.tokens.lazy.compactMap { $0.moment?.year }.first ?? sampleYear
    func make(_ pupils: Int, _ year: Int) -> [Wish] {
      [
        .change(
          .migration(
            MigrationLine(
              zone: zone.map { ID($0) }, grades: grades ?? 1...9, year: SchoolYear(year),
              pupils: pupils)))
      ]
    }
    guard let (index, amount) = persons.first, persons.count == 1, let count = amount.whole else {
      throw ClauseFailure(.missingAmount(.movers), make(100, sample))
    }
    clause.use(index)
    guard abs(count) <= 100_000 else {
      throw ClauseFailure(.outOfRange(.movers, from: "-100000", to: "100000"))
    }
    let isIn = clause.has("inflow") || clause.has("up")
    let isOut = clause.has("outflow") || clause.has("down")
    for role in ["inflow", "outflow", "up", "down"] { clause.use(role: role) }
    guard !(isIn && isOut), !(amount.isSigned && isOut) else {
      throw ClauseFailure(
        .ambiguousAmount(text: clause.tokens[index].text), make(count, sample), make(-count, sample)
      )
    }
    let pupils = isOut ? -count : count
    if clause.has("everyYear") { throw ClauseFailure(.eachYearMigration, make(pupils, sample)) }
    let year: Int
    do throws(ClauseFailure) {
      year = try start { make(pupils, $0) }
    } catch {
      guard case .partOfYear(_, let first) = error.kind else { throw error }
      throw ClauseFailure(error.kind, make(pupils, first), make(pupils, first + 1))
    }
    guard grades != nil else {
      throw ClauseFailure(.missingField(.migration, .grades), make(pupils, year))
    }
    let wishes = make(pupils, year)
    try finishOrSuggest(
      wishes, roles: ["pupils", "all", "year", "fieldNumber", "count", "inAll", "up"],
      verbs: [.migration])
    return wishes
  }
}
