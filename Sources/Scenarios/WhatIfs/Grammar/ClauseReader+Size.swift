// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// 调整规模, 调整投资.
extension ClauseReader {
  mutating func resize() throws(ClauseFailure) -> [Wish] {
    if clause.has("land") { throw ClauseFailure(.unsupported(topic: "land")) }
    clause.readYearsAsNumbers()
    let names = subjects()
    guard !names.isEmpty else {
      throw ClauseFailure(.missingObject(.resize))
    }
    let roles: Set<String> = [
      "places", "area", "classes", "up", "down", "set", "to", "by", "from", "original", "projects",
      "atMost", "inAll",
    ]
    let verbs: Set<Verb> = [.resize, .add, .scale]
    var wishes: [Wish] = []
    if let (index, amount) = clause.amounts(.classes).first {
      let step = try step(index, amount) { step in names.map { .classes($0, step) } }
      throw ClauseFailure(.classesNotPlaces, names.map { .classes($0, step) })
    }
    let areaBefore = clause.has("area") && !clause.has("places")
    if let proportion = try proportion(asWishes: { step in
      names.map { areaBefore ? .area($0, step, stated: nil) : .places($0, step, stated: nil) }
    }) {
      wishes = names.map {
        areaBefore ? .area($0, proportion, stated: nil) : .places($0, proportion, stated: nil)
      }
    }
    var places = clause.amounts(.places)
    if places.count == 1, let first = clause.amounts(.none).first, first.index < places[0].index {
      // 由2000调整到1800个学位: the first number shares the unit of the second.
      places.insert(first, at: 0)
    }
    if let last = sharing(places) { places.append(last) }
    if places.isEmpty, clause.has("places"), !areaBefore {
      places = clause.amounts(.none, .pieces, .persons).filter { !clause.used.contains($0.index) }
    }
    if let found = try values(places, { step in names.map { .places($0, step, stated: nil) } }) {
      wishes += names.map { .places($0, found.step, stated: found.stated) }
    }
    var areas = clause.amounts(.area)
    if areas.isEmpty, areaBefore {
      areas = clause.amounts(.none).filter { !clause.used.contains($0.index) }
    }
    if let last = sharing(areas) { areas.append(last) }
    if let found = try values(areas, { step in names.map { .area($0, step, stated: nil) } }) {
      wishes += names.map { .area($0, found.step, stated: found.stated) }
    }
    guard !wishes.isEmpty else { throw ClauseFailure(.missingOneOf(.resize, [.places, .area])) }
    if !wishes.allSatisfy(\.isProportion) { try refuseTogether(names.count, wishes) }
    try finishOrSuggest(wishes, roles: roles, verbs: verbs)
    return wishes
  }

  /// 20000平方米太大，改成18000: a bare number behind shares the unit of the one in front.
  private func sharing(
    _ found: [(index: Int, amount: Amount)]
  ) -> (index: Int, amount: Amount)? {
    guard found.count == 1 else { return nil }
    // 由2800个学位压减为2200个.
    if clause.isBefore(found[0].index, "from", "original") {
      return clause.amounts(.none, .pieces).first {
        $0.index > found[0].index && clause.isBefore($0.index, "to", "set")
      }
    }
    guard clause.isAfter(found[0].index, "trouble") || clause.has("insteadOf") else { return nil }
    return clause.amounts(.none).first { $0.index > found[0].index }
  }

  /// The new value of an amount, and the old one where it is said: 由2800个学位调整为2000个学位.
  mutating func values(
    _ found: [(index: Int, amount: Amount)], _ wishes: (Step) -> [Wish]
  ) throws(ClauseFailure) -> (step: Step, stated: ExactDecimal?)? {
    guard let last = found.last else { return nil }
    guard found.count <= 2 else {
      throw ClauseFailure(.leftover(words: found.map { clause.tokens[$0.index].text }))
    }
    guard found.count == 2 else {
      return (try step(last.index, last.amount, asWishes: wishes), nil)
    }
    // 1800 places instead of 2000.
    if clause.isBefore(last.index, "insteadOf") {
      clause.use(last.index)
      clause.use(role: "insteadOf")
      return (
        try step(found[0].index, found[0].amount, asWishes: wishes), last.amount.number
      )
    }
    // 投资4200万不够，再加800万; 20000平方米太大，改成18000.
    if clause.isAfter(found[0].index, "trouble") {
      clause.use(found[0].index)
      clause.use(role: "trouble")
      return (try step(last.index, last.amount, asWishes: wishes), found[0].amount.number)
    }
    guard
      clause.isBefore(found[0].index, "from", "original")
        && clause.isBefore(last.index, "to", "set") || clause.isBefore(last.index, "arrow")
    else { throw ClauseFailure(.leftover(words: found.map { clause.tokens[$0.index].text })) }
    clause.use(found[0].index)
    clause.use(last.index)
    for role in ["from", "original", "to", "set", "up", "down", "arrow"] { clause.use(role: role) }
    let isUp = clause.has("up")
    let isDown = clause.has("down")
    let old = found[0].amount.number
    let new = last.amount.number
    if (isUp && !(old < new)) || (isDown && !(new < old)) {
      throw ClauseFailure(.ambiguousAmount(text: clause.tokens[last.index].text), wishes(.set(new)))
    }
    return (.set(new), old)
  }

  mutating func cost() throws(ClauseFailure) -> [Wish] {
    let names = subjects()
    guard !names.isEmpty else { throw ClauseFailure(.missingObject(.cost)) }
    let roles: Set<String> = [
      "cost", "up", "down", "set", "to", "by", "from", "original", "projects", "atMost",
    ]
    if clause.has("perArea") {
      var nearest: [Wish] = []
      if let (index, amount) = clause.amounts(.money, .none).first {
        let step = try step(index, amount) { _ in [] }
        nearest = names.map { .costPerArea($0, step) }
      }
      throw ClauseFailure(.unsupported(topic: "perArea"), nearest)
    }
    var result: [Wish] = []
    if let step = try proportion(asWishes: { step in names.map { .cost($0, step, stated: nil) } }) {
      result = names.map { .cost($0, step, stated: nil) }
    } else if let found = try values(
      clause.amounts(.money), { step in names.map { .cost($0, step, stated: nil) } })
    {
      result = names.map { .cost($0, found.step, stated: found.stated) }
    } else if let (index, amount) = clause.amounts(.none, .bareMillion).first {
      guard amount.number.significand != 0 else {
        throw ClauseFailure(.missingAmount(.investment))
      }
      var inWan = amount
      inWan.unit = .money
      if let number = amount.number.times(ExactDecimal(amount.unit == .none ? 10_000 : 1)) {
        inWan.number = number
      }
      let step = try self.step(index, inWan) { step in names.map { .cost($0, step, stated: nil) } }
      throw ClauseFailure(.unitNeeded(.investment), names.map { .cost($0, step, stated: nil) })
    } else {
      throw ClauseFailure(.missingAmount(.investment))
    }
    if !result.allSatisfy(\.isProportion) { try refuseTogether(names.count, result) }
    try finishOrSuggest(result, roles: roles, verbs: [.cost, .budget, .add])
    return result
  }
}
