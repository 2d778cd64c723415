// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension ClauseReader {
  private static let yearRoles: Set<String> = [
    "from", "start", "year", "target", "opening", "pupils", "to",
  ]

  // MARK: Closing and merging

  mutating func close() throws(ClauseFailure) -> [Wish] {
    if clause.has("into")
      || clause.names.count == 2 && clause.has("pupils")
        && (clause.has("to") || clause.has("moveTo"))
    {
      return try merge()
    }
    let names = subjects()
    if names.isEmpty || clause.has("all", "schools") {
      if clause.has("all") || clause.has("each") { throw ClauseFailure(.notForAll(.close)) }
      throw ClauseFailure(.missingObject(.close))
    }
    func wishes(_ year: Int) -> [Wish] {
      names.map { .change(.close(Closure(school: ID($0), year: SchoolYear(year)))) }
    }
    let year = try closingYear(wishes)
    try finishOrSuggest(wishes(year), roles: Self.yearRoles, verbs: [.close])
    return wishes(year)
  }

  /// The first school year without a school; a spring or a month within the year is asked about.
  private mutating func closingYear(_ wishes: (Int) -> [Wish]) throws(ClauseFailure) -> Int {
    let years: Years?
    do throws(ClauseFailure) {
      years = try self.years()
    } catch {
      guard case .partOfYear(_, let year) = error.kind else { throw error }
      throw ClauseFailure(error.kind, wishes(year + 1), wishes(year))
    }
    guard let years else { throw ClauseFailure(.missingYear, wishes(sampleYear)) }
    guard years.last == nil, !years.isEvery else {
      throw ClauseFailure(.noEnd, wishes(years.first))
    }
    return years.first
  }

  mutating func merge() throws(ClauseFailure) -> [Wish] {
    // 并入 stands in front of the school that takes the pupils; 撤并 A 到 B says the same.
    let joints = clause.indices.filter {
      clause.tokens[$0].has("into") || clause.tokens[$0].has("to")
        || clause.tokens[$0].has("moveTo") && clause.has("pupils")
    }
    let receiverPlace = clause.names.first { name in
      clause.before(name.index).map { joints.contains($0) } ?? false
    }
    let closing = clause.names.filter { $0.index != receiverPlace?.index }
    // A 并入 B、C: one school takes the pupils.
    if let place = receiverPlace?.index, let extra = closing.first(where: { $0.index > place }) {
      throw ClauseFailure(.leftover(words: [extra.name]))
    }
    for (index, _) in clause.names { clause.use(index) }
    for role in ["into", "to", "moveTo"] { clause.use(role: role) }
    if clause.has("all", "schools") { throw ClauseFailure(.notForAll(.merge)) }
    func wishes(_ pairs: [(String, String?)], _ year: Int) -> [Wish] {
      pairs.map {
        .change(
          .close(Closure(school: ID($0.0), year: SchoolYear(year), receiver: $0.1.map { ID($0) })))
      }
    }
    let moment = clause.tokens.lazy.compactMap { $0.moment?.year }.first
    guard let receiver = receiverPlace?.name else {
      let names = closing.map(\.name)
      if names.count == 2 {
        let year = moment ?? sampleYear
        throw ClauseFailure(
          .whichCloses, wishes([(names[0], names[1])], year), wishes([(names[1], names[0])], year))
      }
      guard names.count == 1 else { throw ClauseFailure(.missingField(.merge, .into)) }
      throw ClauseFailure(
        .missingField(.merge, .into), wishes([(names[0], nil)], moment ?? sampleYear))
    }
    guard !closing.isEmpty else { throw ClauseFailure(.missingObject(.merge)) }
    for (_, name) in closing where name == receiver {
      throw ClauseFailure(.sameSchool(school: name))
    }
    let pairs = closing.map { ($0.name, Optional(receiver)) }
    let year = try closingYear { wishes(pairs, $0) }
    let result = wishes(pairs, year)
    try finishOrSuggest(
      result, roles: Self.yearRoles.union(["all", "stage"]),
      verbs: clause.has("pupils")
        ? [.merge, .close, .cancel, .rotate, .catchment] : [.merge, .close, .cancel])
    return result
  }

  // MARK: Catchments

  mutating func catchment(_ verb: Verb) throws(ClauseFailure) -> [Wish] {
    let isFeeder = verb == .feeder
    let all = clause.names
    let targetPlace =
      all.last { place in
        clause.before(place.index).map {
          clause.tokens[$0].has("to") || clause.tokens[$0].verbs.contains(.catchment)
            || clause.tokens[$0].verbs.contains(.feeder) || clause.tokens[$0].has("into")
        } ?? false
      } ?? (all.count == 2 ? all.last : nil)
    let first = all.first { $0.index != targetPlace?.index }
    for (index, _) in all { clause.use(index) }
    // 第九小学、第十小学毕业生都对口九中: each of them.
    var others: [String] = []
    if isFeeder, isShared, all.count > 2, all.last?.index == targetPlace?.index {
      others = all.dropFirst().dropLast().map(\.name)
    }
    guard var source = first, let target = targetPlace?.name, all.count - others.count == 2 else {
      if all.count > 2 { throw ClauseFailure(.leftover(words: all.map(\.name))) }
      throw ClauseFailure(all.isEmpty ? .missingObject(verb) : .missingField(verb, .target))
    }
    for role in ["to", "into"] { clause.use(role: role) }
    var stage = isFeeder ? Stage.junior : nil
    // 一年级新生 and 初一新生 are entrants of their stage.
    for index in clause.indices where !isFeeder {
      guard case .grades(let low, let high) = clause.tokens[index].kind, low == high,
        let entering = Stage.allCases.first(where: { $0.grades.lowerBound == low })
      else { continue }
      clause.use(index)
      stage = entering
    }
    // 城区初中新生: the zone's name and a stage, written in one piece.
    if !isFeeder, !clause.has("stage"), clause.isAfter(source.index, "pupils") || stage != nil {
      let name = source.name
      for (word, found) in [("小学", Stage.primary), ("初中", .junior)]
      where name.hasSuffix(word) && name.count > word.count && (stage ?? found) == found {
        source.name = String(name.dropLast(word.count))
        stage = found
      }
    }
    for index in clause.indices {
      guard let word = clause.tokens[index].value("stage") else { continue }
      clause.use(index)
      guard !isFeeder else { continue }
      let found = Stage(rawValue: word)
      guard stage == nil || stage == found else {
        throw ClauseFailure(.leftover(words: [clause.tokens[index].text]))
      }
      stage = found
    }
    func wishes(_ share: ExactDecimal, _ year: Int) -> [Wish] {
      ([source.name] + others).map { name in
        .change(
          .catchment(
            CatchmentShare(
              source: isFeeder ? .school(ID(name)) : .zone(ID(name)), stage: stage ?? .primary,
              target: ID(target), share: share.value, from: SchoolYear(year))))
      }
    }
    let sample = clause.tokens.lazy.compactMap { $0.moment?.year }.first ?? sampleYear
    var share: ExactDecimal?
    if let (index, amount) = clause.amounts(.percent, .none).first(where: {
      !clause.used.contains($0.index)
    }) {
      clause.use(index)
      if amount.unit == .percent {
        share = Self.percent(amount.number)
      } else {
        share = amount.number
      }
      if clause.has("up") || clause.has("down") || amount.isSigned {
        throw ClauseFailure(.relativeShare, wishes(Self.absolute(share ?? ExactDecimal(0)), sample))
      }
    } else if clause.has("factor", "0.5") || clause.tokens.contains(where: { $0.text == "half" }) {
      clause.use(role: "factor")
      share = ExactDecimal("0.5")
    } else if clause.has("all") || isFeeder {
      share = ExactDecimal(1)
    }
    for (index, token) in clause.tokens.enumerated() where token.has("all") { clause.use(index) }
    guard let share else {
      throw ClauseFailure(
        .missingAmount(.share), wishes(ExactDecimal("0.4") ?? ExactDecimal(1), sample))
    }
    if share.scale >= Amount.inexact {
      let word = clause.amounts(.percent).first.map { clause.tokens[$0.index].text }
      throw ClauseFailure(.vague(word: word ?? "\(share)"), wishes(Self.rounded(share), sample))
    }
    guard share.significand >= 0, share <= ExactDecimal(1), share.scale <= 6 else {
      throw ClauseFailure(.outOfRange(.share, from: "0%", to: "100%"))
    }
    // 县城一小按40%划县城学区新生: the school that receives them says the stage.
    if stage == nil {
      stage =
        target.hasSuffix("小学") || target.hasSuffix("小")
        ? .primary : target.hasSuffix("中学") || target.hasSuffix("中") ? .junior : nil
    }
    guard stage != nil else {
      throw ClauseFailure(.missingField(verb, .stage), wishes(share, sample))
    }
    let year = try start { wishes(share, $0) }
    let result = wishes(share, year)
    try finishOrSuggest(
      result,
      roles: [
        "pupils", "from", "start", "to", "into", "opening", "year", "set", "target", "teacher",
      ],
      verbs: [.catchment, .feeder, .rotate, .hire, .merge])
    return result
  }

  private static func absolute(_ number: ExactDecimal) -> ExactDecimal {
    ExactDecimal(significand: abs(number.significand), scale: number.scale)
  }
}
