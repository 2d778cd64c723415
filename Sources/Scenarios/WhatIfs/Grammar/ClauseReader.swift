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
    case .hire, .train, .designate: return try people(verb)
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

  // MARK: What it is about

  private func has(_ role: String, _ value: String? = nil) -> Bool { clause.has(role, value) }
  private func hasAny(_ roles: String...) -> Bool { roles.contains { clause.has($0) } }
  private func hasUnit(_ units: Amount.Unit...) -> Bool {
    clause.tokens.contains { token in token.amount.map { units.contains($0.unit) } ?? false }
  }
  private var isProportion: Bool {
    hasUnit(.percent, .discount, .times) || has("factor")
      || clause.tokens.contains { $0.amount?.isTimes ?? false }
  }
  private var hasDirection: Bool { hasAny("up", "down", "set") }

  /// The verb of the clause, from the words that say it or from what is changed.
  func intent() -> Verb? {
    let verbs = Set(clause.tokens.flatMap(\.verbs))
    let names = clause.names.count
    func says(_ list: Verb...) -> Bool { list.contains { verbs.contains($0) } }
    // The canonical word at the head decides: a line of today's verbs stays what it was.
    if let first = clause.tokens.first, clause.tokens.count > 1, clause.tokens[1].isApart,
      let verb = first.verbs.first(where: { $0.allWords.contains(first.text.lowercased()) })
    {
      if verb == .close && has("into") { return .merge }
      if verb == .add && hasUnit(.places) { return .resize }
      let isRate = verb == .hire && isProportion && !hasUnit(.persons, .pieces)
      // 扩建 600平方米教学用房 and expand by 200 places are something else.
      let isNoBlock = verb == .expand && !hasUnit(.classes)
      if !isRate && !isNoBlock { return verb }
    }
    let staffing = says(.hire, .train, .designate, .rotate, .buy, .add, .lease) || has("action")
    if says(.scale) { return .scale }
    if isProportion && staffing && !hasUnit(.persons, .pieces, .rooms, .area, .places, .money)
      && !hasAny("places", "area", "cost", "perArea") && !says(.cost, .resize, .phase)
      && (says(.hire, .train, .designate, .rotate) || has("action")) && !says(.catchment, .feeder)
      && !(names > 0 && has("stage") && has("to"))
    {
      return .scale
    }
    if says(.phase), hasUnit(.percent) || hasUnit(.years) || clause.has("everyYear") {
      return .phase
    }
    if says(.openByGrade) { return .openByGrade }
    if says(.openWhole) { return .openWhole }
    if says(.feeder) { return .feeder }
    if says(.catchment) { return .catchment }
    if hasUnit(.percent) && names >= 2 && hasAny("to", "pupils") && hasAny("pupils", "stage") {
      return clause.tokens.contains {
        $0.text.contains("毕业") || $0.text == "leavers" || $0.text == "graduates"
      }
        ? .feeder : .catchment
    }
    if says(.lockSchool) { return .lockSchool }
    if has("perArea") { return .cost }
    // 造价整体上浮10%: of everything, and so a price.
    if names == 0, has("cost", "price"), has("all"), isProportion, !has("projects") {
      return .prices
    }
    if says(.cost)
      || (has("cost") && (hasDirection || hasUnit(.money, .bareMillion) || isProportion)
        && !says(.prices))
    {
      return .cost
    }
    if says(.expand), hasUnit(.classes), names > 0 { return .expand }
    if says(.resize) || hasUnit(.places, .classes)
      || (hasAny("places", "classes") && (hasDirection || isProportion))
      || (has("places") && names > 0 && hasUnit(.persons, .pieces, .none))
    {
      return .resize
    }
    if says(.merge) { return .merge }
    if says(.close), !isCalledOff { return .close }
    if says(.train) { return .train }
    if says(.designate) && !has("noun") { return .designate }
    if says(.progression) { return .progression }
    if says(.births) { return .births }
    if names == 0, says(.slippage) || has("duration") && says(.delay) { return .slippage }
    if says(.lease) { return .lease }
    if has("noun", "equipment") || has("noun", "multimediaRooms") || has("noun", "musicRooms")
      || has("noun", "artRooms")
    {
      return .buy
    }
    if has("area") || (hasUnit(.area) && names > 0 && !has("noun")) { return .resize }
    if has("noun") || has("ordinaryRooms") { return .add }
    if says(.rotate),
      names >= 2
        || clause.tokens.contains(where: {
          $0.verbs.contains(.rotate) && $0.text.count > 1 && !["move", "send"].contains($0.text)
        })
    {
      return .rotate
    }
    if hasUnit(.persons, .pieces, .none), hasAny("post", "teacher") {
      return names >= 2 && hasAny("from") && has("to") ? .rotate : .hire
    }
    if says(.migration) { return .migration }
    if says(.hire) { return .hire }
    if says(.prices) { return .prices }
    if says(.budget) || has("noMoney") || (hasUnit(.money) && has("atMost")) { return .budget }
    if says(.cancel) { return .cancel }
    if names > 0, hasUnit(.money), hasAny("up", "down") { return .cost }
    if says(.approve) { return .approve }
    if says(.lockProject) { return .lockProject }
    if isProportion && names > 0
      && clause.tokens.contains(where: {
        ["缩减", "压缩", "扩大", "缩小", "扩", "扩容", "缩", "enlarge", "expand", "shrink"].contains($0.text)
      })
    {
      return .resize
    }
    if has("suspend") || (says(.slippage) && names > 0) { return .delay }
    if says(.rotate), names > 0, !hasUnit(.persons),
      clause.tokens.contains(where: { $0.moment != nil })
    {
      return .delay
    }
    if says(.delay) || has("later") { return .delay }
    if says(.advance) || has("earlier") { return .advance }
    if hasAny("opening", "deadline"), clause.tokens.contains(where: { $0.moment != nil }) {
      return .delay
    }
    if says(.buy), !hasUnit(.persons) { return .buy }
    if says(.add), names > 0, hasUnit(.area, .rooms) { return .add }
    return nil
  }

  /// 撤销 closes a school in a year, and calls a project off where no year is said.
  private var isCalledOff: Bool {
    clause.hasVerb(.cancel) && !clause.tokens.contains { $0.verbs == [.close] }
      && (hasAny("projects") || clause.hasVerb(.approve)
        || !clause.tokens.contains { $0.moment != nil })
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
      throw ClauseFailure(.partOnly, lenient(dropping: ["unchanged"]))
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

  private func noIntent() -> ClauseFailure {
    if let topic = clause.value("unsupported") { return ClauseFailure(.unsupported(topic: topic)) }
    if has("condition") { return ClauseFailure(.condition) }
    if has("negation") && !clause.names.isEmpty { return ClauseFailure(.negated) }
    if has("relativeTime"), let name = clause.names.first?.name {
      return ClauseFailure(.relativeTime, [.change(.shift(ID(name), years: 1))])
    }
    if let name = clause.names.first?.name {
      return ClauseFailure(.noVerb, [.change(.shift(ID(name), years: 1))])
    }
    return ClauseFailure(.noVerb)
  }

  // MARK: Names

  /// 九中、十中两个项目: how many are named is no amount.
  private mutating func useCount() {
    for (index, amount) in clause.amounts(.pieces, .none) {
      guard amount.whole == clause.names.count, amount.whole ?? 0 > 1,
        let next = clause.after(index),
        clause.tokens[next].has("projects") || clause.tokens[next].has("target")
      else { continue }
      clause.use(index)
      clause.use(next)
    }
  }

  private mutating func joinBuildings() {
    var index = 0
    while index + 1 < clause.tokens.count {
      if clause.tokens[index].name != nil, clause.tokens[index + 1].has("noun") {
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
