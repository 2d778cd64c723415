// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What all measures have in common: schools, stage, price, years.
extension ClauseReader {
  static let measureRoles: Set<String> = [
    "up", "teacher", "count", "each", "inAll", "from", "start", "to", "everyYear", "untilField",
    "end", "fieldNumber", "target",
    "year", "set", "opening", "trouble",
  ]

  /// What every measure has in common.
  struct Frame {
    var schools: [String?]
    var stage: Stage?
    var unitCost: Money?
    var departments: [String] = []
  }

  /// Takes schools, stage, unit cost and department; the giver is taken before.
  mutating func frame(_ verb: Verb) throws(ClauseFailure) -> Frame {
    var frame = Frame(schools: [])
    if let index = clause.first("unitCost") {
      clause.use(index)
      var value = index + 1
      while value < clause.tokens.count, clause.tokens[value].isMark("=", ":") {
        clause.use(value)
        value += 1
      }
      guard value < clause.tokens.count, let amount = clause.tokens[value].amount,
        amount.unit == .money, let yuan = amount.whole, yuan >= 0
      else { throw ClauseFailure(.unitNeeded(.unitCost)) }
      clause.use(value)
      frame.unitCost = Money(yuan: Int64(yuan))
    }
    frame.departments = useDepartments()
    if let index = clause.tokens.indices.first(where: {
      clause.tokens[$0].has("stage") && !clause.used.contains($0)
    }) {
      frame.stage = clause.tokens[index].value("stage").flatMap { Stage(rawValue: $0) }
      clause.use(index)
      let others = clause.tokens.indices.filter {
        clause.tokens[$0].has("stage") && !clause.used.contains($0)
      }
      if others.contains(where: { clause.tokens[$0].value("stage") != frame.stage?.rawValue }) {
        throw ClauseFailure(.leftover(words: others.map { clause.tokens[$0].text }))
      }
      for index in others { clause.use(index) }
    }
    if clause.has("each") && clause.names.count < 2 { throw ClauseFailure(.eachSchool) }
    if clause.has("all", "schools") { throw ClauseFailure(.eachSchool) }
    let isCounty = clause.has("all", "county")
    for (index, token) in clause.tokens.enumerated() where token.has("all", "county") {
      clause.use(index)
    }
    let named = clause.names.filter { !clause.used.contains($0.index) }
    for (index, _) in named { clause.use(index) }
    frame.schools = named.map(\.name)
    if frame.schools.isEmpty && !isCounty { frame.schools = clause.inheritedNames.map { $0 } }
    // 兴莲中学 with 全县 beside it says two things.
    if isCounty && !frame.schools.isEmpty {
      throw ClauseFailure(.leftover(words: named.map(\.name)))
    }
    if frame.schools.isEmpty { frame.schools = [nil] }
    return frame
  }

  /// The departments behind 责任单位, to the end of the clause; none where none is said.
  @discardableResult mutating func useDepartments() -> [String] {
    guard let index = clause.first("department") else { return [] }
    clause.use(index)
    var names: [String] = []
    var text = ""
    for token in clause.tokens[(index + 1)...] {
      if token.isMark("、", ",", "，", ";", "/") {
        if !text.isEmpty { names.append(text) }
        text = ""
      } else if !token.isMark("=", ":") {
        text += (token.isApart && !text.isEmpty ? " " : "") + (token.name ?? token.text)
      }
    }
    for place in (index + 1)..<max(index + 1, clause.tokens.count) { clause.use(place) }
    if !text.isEmpty { names.append(text) }
    return names
  }

  func measures(
    _ frame: Frame, _ amounts: [(MeasureAction, Quantity)], giver: String? = nil, first: Int,
    last: Int? = nil
  ) -> [Wish] {
    frame.schools.flatMap { school in
      amounts.map { action, amount in
        var measure = Measure(
          id: "", action: action, school: school.map { ID($0) }, stage: frame.stage,
          amount: amount, from: SchoolYear(first))
        measure.until = last.map { SchoolYear($0) }
        measure.giver = giver.map { ID($0) }
        measure.unitCost = frame.unitCost
        measure.departments = frame.departments
        measure.id = ID(ChangePhrase.writing(.measure(measure)).zh)
        return .change(.measure(measure))
      }
    }
  }

  /// The years of a measure, and what is asked where they are not plain.
  mutating func timed(
    _ frame: Frame, _ amounts: [(MeasureAction, Quantity)], giver: String? = nil,
    isDivisible: Bool, isLine: Bool
  ) throws(ClauseFailure) -> [Wish] {
    let isTotal = clause.has("inAll")
    let years: Years?
    do throws(ClauseFailure) {
      years = try self.years()
    } catch {
      guard case .partOfYear(_, let year) = error.kind else { throw error }
      throw ClauseFailure(
        error.kind, measures(frame, amounts, giver: giver, first: year),
        measures(frame, amounts, giver: giver, first: year + 1))
    }
    func wishes(_ first: Int, _ last: Int?) -> [Wish] {
      measures(frame, amounts, giver: giver, first: first, last: last)
    }
    let sample = measures(frame, amounts, giver: giver, first: years?.first ?? sampleYear)
    try refuseTogether(frame.schools.count, sample)
    guard let years else {
      let isEvery = clause.has("everyYear")
      throw ClauseFailure(
        isEvery ? .missingYears : .missingYear, wishes(sampleYear, isEvery ? lastYear : nil))
    }
    if years.isOpen {
      return measures(
        frame, amounts, giver: giver, first: years.first, last: max(years.first, lastYear))
    }
    if let last = years.last {
      let span = last - years.first + 1
      // 2025-2029年招20人: each year, or in all? Today's lines say each year.
      if isDivisible && (isTotal || !(years.isEvery || isLine)) && span > 1 {
        let parts = amounts.map { action, amount in
          (
            action,
            Quantity(hundredths: (amount.hundredths / 100 + Int64(span) - 1) / Int64(span) * 100)
          )
        }
        throw ClauseFailure(
          .eachYearOrInAll, isTotal ? [] : wishes(years.first, last),
          measures(frame, parts, giver: giver, first: years.first, last: last))
      }
      return wishes(years.first, last)
    }
    if years.isEvery || years.isFrom && isDivisible {
      throw ClauseFailure(
        .onceOrEachYear, wishes(years.first, nil), wishes(years.first, max(years.first, lastYear)))
    }
    return wishes(years.first, nil)
  }

  /// Whether the clause has the form of a line of verbs: the verb first, then a space.
  var isLine: Bool {
    guard clause.tokens.count > 1, let first = clause.tokens.first, clause.tokens[1].isApart,
      first.verbs.contains(where: { $0.allWords.contains(first.text.lowercased()) })
    else { return false }
    return !clause.has("from") || clause.has("giver")
      || !clause.tokens.contains {
        $0.has("from") && $0.text.first?.isLatin ?? false
      }
  }
}
