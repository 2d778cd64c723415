// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Reads one clause: what it says to do, and with what.
struct ClauseReader {
  var clause: Clause
  /// The last year of the projection and a year for suggestions.
  let lastYear: Int
  let sampleYear: Int

  init(_ clause: Clause, lastYear: Int, sampleYear: Int) {
    self.clause = clause
    self.lastYear = lastYear
    self.sampleYear = sampleYear
    if !isProportion && !clause.hasVerb(.scale) { self.clause.splitActions() }
    // 取消崇贤综合楼: where a project is called off or moved, what is built belongs to its name.
    if clause.hasVerb(.cancel, .approve, .delay, .advance, .lockProject),
      !hasUnit(.area, .rooms, .money)
    {
      joinBuildings()
    }
  }

  /// The wishes of the clause.
  mutating func wishes() throws(ClauseFailure) -> [Wish] {
    guard let verb = intent() else { throw noIntent() }
    try refuseWhatIsNoChange(verb)
    switch verb {
    case .hire, .train, .retrain, .designate, .rotate, .buy, .add, .expand, .close, .merge,
      .catchment,
      .feeder, .budget, .births, .migration:
      clause.readShortYears()
    default: break
    }
    switch verb {
    case .delay, .advance: return try shift()
    case .slippage: return try slippage()
    case .cancel: return try setting(.cancelled, .cancel)
    case .approve: return try setting(.approved, .approve)
    case .openByGrade: return try setting(.byGrade, .openByGrade)
    case .openWhole: return try setting(.whole, .openWhole)
    case .lockProject: return try lock()
    case .lockSchool: return try lockSchool()
    case .resize: return try resize()
    case .cost: return try cost()
    case .phase: return try phase()
    case .hire, .train, .retrain, .designate: return try people(verb)
    case .rotate: return try rotate()
    case .buy: return try buy()
    case .add: return try add()
    case .lease: return try lease()
    case .scale: return try scale()
    case .expand: return try expand()
    case .close: return try close()
    case .merge: return try merge()
    case .catchment, .feeder: return try catchment(verb)
    case .budget: return try budget()
    case .births: return try births()
    case .migration: return try migration()
    case .progression: return try progression()
    case .prices: return try prices()
    }
  }

  /// Words that make a sentence something else than a change.
  private func refuseWhatIsNoChange(_ verb: Verb) throws(ClauseFailure) {
    if let topic = clause.value("unsupported") {
      var nearest: [Wish] = []
      if topic == "materials" || topic == "salary" {
        // All prices are the nearest thing that changes.
        var reader = self
        var step: Step?
        do throws(ClauseFailure) {
          step = try reader.proportion(asWishes: { _ in [] })
        } catch {
          step = nil
        }
        if case .times(let factor)? = step, factor.significand >= 0, factor <= ExactDecimal(10) {
          nearest = [.change(.prices(factor: factor.value))]
        }
      }
      throw ClauseFailure(.unsupported(topic: topic), nearest)
    }
    if has("condition") { throw ClauseFailure(.condition, lenient(dropping: ["condition"])) }
    if has("negation") { throw ClauseFailure(.negated) }
    if has("unchanged"), !(verb == .lockSchool || verb == .lockProject) {
      // What is to stay is left out of what is offered.
      var failure = ClauseFailure(.partOnly)
      failure.nearest = [[]]
      throw failure
    }
    if has("relativeTime") {
      throw ClauseFailure(.relativeTime, lenient(dropping: ["relativeTime"]))
    }
    let vague = clause.tokens.first { $0.has("vague") || ($0.amount?.isVague ?? false) }
    if let vague {
      throw ClauseFailure(.vague(word: vague.text), lenient(dropping: ["vague"]))
    }
  }

  /// What the clause would say without some words, or with what it lacks; empty where nothing.
  func lenient(dropping roles: Set<String>) -> [Wish] {
    let rest = clause.tokens.compactMap { token -> Token? in
      if roles.contains(where: { token.has($0) }) { return nil }
      var token = token
      if case .amount(var amount) = token.kind, amount.isVague {
        amount.isVague = false
        token.kind = .amount(amount)
      }
      return token
    }
    guard rest.count < clause.tokens.count || rest != clause.tokens else { return [] }
    var bare = Clause(rest)
    bare.inheritedNames = clause.inheritedNames
    bare.inheritedMoments = clause.inheritedMoments
    var reader = ClauseReader(bare, lastYear: lastYear, sampleYear: sampleYear)
    do throws(ClauseFailure) {
      return try reader.wishes()
    } catch {
      return error.nearest.first ?? []
    }
  }

  /// What may be meant where an amount stands without a word for what it changes.
  private func amountReadings(_ name: String?) -> [[Wish]] {
    var reader = self
    if let name, isProportion {
      var step: Step?
      do throws(ClauseFailure) { step = try reader.proportion { _ in [] } } catch { return [] }
      return step.map { [[.places(name, $0, stated: nil)], [.cost(name, $0, stated: nil)]] } ?? []
    }
    guard let (index, amount) = clause.amounts(.money).first else { return [] }
    var step: Step?
    do throws(ClauseFailure) { step = try reader.step(index, amount) { _ in [] } } catch {
      return []
    }
    guard let step else { return [] }
    if let name { return [[.cost(name, step, stated: nil)]] }
    let year = clause.tokens.lazy.compactMap { $0.moment?.year }.first ?? sampleYear
    return [[.budget(from: year, until: nil, isOpen: false, step)]]
  }

  private func noIntent() -> ClauseFailure {
    if let topic = clause.value("unsupported") { return ClauseFailure(.unsupported(topic: topic)) }
    if has("condition") { return ClauseFailure(.condition) }
    if has("negation") && !clause.names.isEmpty { return ClauseFailure(.negated) }
    if has("relativeTime"), let name = clause.names.first?.name {
      return ClauseFailure(.relativeTime, [.change(.shift(ID(name), years: 1))])
    }
    var failure = ClauseFailure(.noVerb)
    failure.nearest = amountReadings(clause.names.first?.name)
    if failure.nearest.isEmpty, let name = clause.names.first?.name {
      let said = clause.amounts(.years).first?.amount.whole ?? 1
      let years = (1...30).contains(said) ? said : 1
      failure.nearest = [[.change(.shift(ID(name), years: years))]]
    }
    return failure
  }

  // MARK: Names

  /// 九中、十中两个项目: how many are named is no amount.
  private mutating func useCount() {
    for (index, amount) in clause.amounts(.pieces, .none) {
      guard amount.whole == clause.names.count, amount.whole ?? 0 > 1,
        let next = clause.after(index),
        clause.tokens[next].has("projects") || clause.tokens[next].has("target")
          || clause.tokens[next].has("stage")
      else { continue }
      clause.use(index)
      clause.use(next)
    }
  }

  private mutating func joinBuildings() {
    var index = 0
    while index + 1 < clause.tokens.count {
      if clause.tokens[index].name != nil,
        clause.tokens[index + 1].has("noun") || clause.tokens[index + 1].has("building")
      {
        clause.join(index)
      } else {
        index += 1
      }
    }
  }

  /// The names the clause is about: its own, or those of the clause before.
  mutating func subjects() -> [String] {
    useCount()
    let own = clause.names
    for (index, _) in own { clause.use(index) }
    return own.isEmpty ? clause.inheritedNames : own.map(\.name)
  }

  /// The projects the clause is about. 推迟 小学 1年: where nothing is named, the word is looked up
  /// as a part of names, so that each project that may be meant is offered.
  mutating func projects() -> [String] {
    let names = subjects()
    guard names.isEmpty, let index = clause.first("stage") else { return names }
    clause.use(index)
    return [clause.tokens[index].text]
  }
}
