// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension ClauseReader {
  private static let shiftRoles: Set<String> = [
    "later", "earlier", "opening", "deadline", "to", "set", "projects", "by", "from", "original", "fieldYears", "later",
    "filler", "suspend", "start", "untilField",
  ]

  /// 推迟, 提前, 改为某年投用.
  mutating func shift() throws(ClauseFailure) -> [Wish] {
    let verbs = Set(clause.tokens.flatMap(\.verbs))
    let isLater = verbs.contains(.delay) || clause.has("later") || clause.has("suspend")
    let isEarlier = verbs.contains(.advance) || clause.has("earlier")
    guard !(isLater && isEarlier && !clause.tokens.contains { ["bring", "brought", "pull"].contains($0.text) && $0.verbs.contains(.advance) }) else {
      throw ClauseFailure(.severalVerbs([.delay, .advance]))
    }
    let direction = isEarlier ? -1 : isLater ? 1 : 0
    let group = try group()
    let names = group == nil ? subjects() : []
    func wishes(_ years: Int) -> [Wish] {
      if let group { return [.moveGroup(group, years: years)] }
      return names.map { .change(.shift(ID($0), years: years)) }
    }
    let sample = direction == 0 ? 1 : direction
    if names.isEmpty && group == nil {
      throw ClauseFailure(.missingObject(direction < 0 ? .advance : .delay))
    }
    let moments = shortYears(direction)
    var years: Int?
    if clause.has("months") {
      throw ClauseFailure(.notWholeYears, wishes(sample))
    }
    if !clause.amounts(.days).isEmpty { throw ClauseFailure(.notWholeYears, wishes(sample)) }
    let amounts = clause.amounts(.years, .months, .none).filter {
      !clause.used.contains($0.index)
    }
    if let (index, amount) = amounts.first {
      guard amounts.count == 1 else {
        throw ClauseFailure(.leftover(words: amounts.map { clause.tokens[$0.index].text }))
      }
      clause.use(index)
      years = try wholeYears(amount, text: clause.tokens[index].text, wishes, sample)
    }
    if let (to, stated) = try goal(moments) {
      guard group == nil else { throw ClauseFailure(.leftover(words: [clause.text])) }
      try clause.finish(
        roles: Self.shiftRoles, verbs: [.delay, .advance, .add, .rotate, .slippage])
      return names.map { .move($0, to: to, stated: stated, direction: direction, years: years) }
    }
    guard let years else {
      if clause.has("suspend") {
        throw ClauseFailure(.missingAmount(.years), wishes(1), names.map { .change(.cancel(ID($0))) })
      }
      throw ClauseFailure(.missingAmount(.years), wishes(sample))
    }
    guard direction != 0 else { throw ClauseFailure(.noVerb, wishes(1), wishes(-1)) }
    let result = wishes(direction * years)
    try finishOrSuggest(result, roles: Self.shiftRoles, verbs: [.delay, .advance, .add, .slippage])
    return result
  }

  private func wholeYears(
    _ amount: Amount, text: String, _ wishes: (Int) -> [Wish], _ sign: Int
  ) throws(ClauseFailure) -> Int {
    guard amount.number.significand > 0 else {
      let positive = max(1, abs(Int(amount.number.significand) / max(1, Int(amount.number.divisor))))
      if amount.number.significand == 0 {
        throw ClauseFailure(.outOfRange(.years, from: "1", to: "30"), wishes(sign))
      }
      throw ClauseFailure(.negativeAmount(text: text), wishes(-sign * positive))
    }
    if amount.unit == .months {
      guard let months = amount.whole else { throw ClauseFailure(.notWholeYears, wishes(sign)) }
      guard months % 12 == 0 else {
        let down = months / 12
        throw ClauseFailure(
          .notWholeYears, down > 0 ? wishes(sign * down) : [], wishes(sign * (down + 1)))
      }
      return months / 12
    }
    guard let whole = amount.whole else {
      let down = Int(amount.number.significand / amount.number.divisor)
      throw ClauseFailure(
        .notWholeYears, down > 0 ? wishes(sign * down) : [], wishes(sign * (down + 1)))
    }
    guard (1...30).contains(whole) else {
      throw ClauseFailure(.outOfRange(.years, from: "1", to: "30"))
    }
    return whole
  }

  /// Dates of a shift, 到26年 among them.
  private mutating func shortYears(_ direction: Int) -> [(index: Int, moment: Moment)] {
    var found: [(index: Int, moment: Moment)] = []
    for index in clause.indices {
      switch clause.tokens[index].kind {
      case .moment(let moment) where !clause.used.contains(index):
        clause.use(index)
        found.append((index, moment))
      case .span(let first, let last) where clause.isBefore(index, "from"):
        clause.use(index)
        found += [(index, first), (index, last)]
      case .amount(let amount)
      where amount.unit == .years && !amount.isArticle && (20...60).contains(amount.whole ?? 0)
        && clause.isBefore(index, "to", "set", "deadline"):
        clause.use(index)
        found.append((index, Moment(year: 2000 + (amount.whole ?? 0))))
      default: break
      }
    }
    return found
  }

  /// The new date, and the old one where it is said.
  private mutating func goal(
    _ moments: [(index: Int, moment: Moment)]
  ) throws(ClauseFailure) -> (to: Moment, stated: Moment?)? {
    switch moments.count {
    case 0: return nil
    case 1:
      // 2024年完成的项目 narrows a group and is no goal; a date after 从 alone is none either.
      if clause.isBefore(moments[0].index, "from") && !clause.has("opening") {
        throw ClauseFailure(.leftover(words: [clause.tokens[moments[0].index].text]))
      }
      return (moments[0].moment, nil)
    case 2:
      let first = moments[0].index
      guard clause.isBefore(first, "from", "original") || moments[1].index == first else {
        throw ClauseFailure(.leftover(words: moments.map { clause.tokens[$0.index].text }))
      }
      return (moments[1].moment, moments[0].moment)
    default: throw ClauseFailure(.leftover(words: moments.map { clause.tokens[$0.index].text }))
    }
  }

  /// Takes what is left, or refuses with the reading that leaves it out.
  mutating func finishOrSuggest(
    _ wishes: [Wish], roles: Set<String>, verbs: Set<Verb>
  ) throws(ClauseFailure) {
    do throws(ClauseFailure) {
      try clause.finish(roles: roles, verbs: verbs)
    } catch {
      throw ClauseFailure(error.kind, wishes)
    }
  }

  // MARK: Groups

  /// 所有改扩建项目, 2025年完成的项目, 除第十一中学外全部; nil where projects are named.
  private mutating func group() throws(ClauseFailure) -> ProjectGroup? {
    var group = ProjectGroup()
    var isGroup = clause.has("all", "projects")
    if let index = clause.first("kind"), let kind = clause.tokens[index].value("kind"),
      clause.tokens[index].text.hasSuffix("项目") || clause.has("all") || clause.has("rest") || clause.has("projects")
    {
      group.kind = ProjectKind(rawValue: kind)
      clause.use(index)
      isGroup = true
    }
    if let index = clause.first("stageKind"), let stage = clause.tokens[index].value("stageKind") {
      group.stage = Stage(rawValue: stage)
      clause.use(index)
      isGroup = true
    } else if clause.names.isEmpty || clause.has("except"), clause.has("projects") || clause.has("all"),
      let index = clause.first("stage"), let stage = clause.tokens[index].value("stage")
    {
      group.stage = Stage(rawValue: stage)
      clause.use(index)
      isGroup = true
    }
    // 2025年完成的项目: a date in front of the word that says completion, and a plural behind it.
    if clause.names.isEmpty || clause.has("except"), clause.has("projects") || clause.has("kind") || clause.has("stageKind") {
      for index in clause.indices {
        guard let moment = clause.tokens[index].moment, moment.month == nil, moment.form == .plain || moment.form == .end,
          let next = clause.after(index), clause.tokens[next].has("opening") || clause.tokens[next].has("projects") || clause.tokens[next].has("kind")
            || clause.tokens[next].has("stageKind"),
          clause.tokens[next...].contains(where: { $0.has("projects") || $0.has("kind") || $0.has("stageKind") })
        else { continue }
        group.completionYear = moment.year
        clause.use(index)
        clause.use(next)
        isGroup = true
        break
      }
      isGroup = isGroup || clause.has("projects") && clause.names.isEmpty
    }
    if let end = clause.first("exceptAfter") {
      // 全部推迟一年，第十一中学除外: the names in front of the word.
      clause.use(end)
      for (index, name) in clause.names where index < end {
        group.except.append(name)
        clause.use(index)
      }
      guard !group.except.isEmpty else {
        throw ClauseFailure(.leftover(words: [clause.tokens[end].text]))
      }
      isGroup = isGroup || clause.has("all") || clause.has("rest")
    } else if let start = clause.first("except") {
      let end = clause.first("exceptEnd") ?? clause.indices.upperBound
      clause.use(start)
      clause.use(role: "exceptEnd")
      for (index, name) in clause.names where index > start && index < end {
        group.except.append(name)
        clause.use(index)
      }
      let others = clause.names.filter { !($0.index > start && $0.index < end) }
      guard !group.except.isEmpty, others.isEmpty else {
        throw ClauseFailure(.leftover(words: [clause.tokens[start].text]))
      }
      isGroup = isGroup || clause.has("all") || clause.has("rest")
    }
    guard isGroup else {
      guard group.except.isEmpty else { throw ClauseFailure(.leftover(words: group.except)) }
      return nil
    }
    if !clause.names.isEmpty && group.except.isEmpty {
      // 第九中学、第十中学等项目: what is named is meant.
      if group.isAll && !clause.has("all", "projects") { return nil }
      throw ClauseFailure(.leftover(words: clause.names.map(\.name)))
    }
    for (index, token) in clause.tokens.enumerated()
    where token.has("all") || token.has("rest") || token.has("projects") {
      clause.use(index)
    }
    return group
  }

  // MARK: Settings

  mutating func setting(_ setting: Wish.Setting, _ verb: Verb) throws(ClauseFailure) -> [Wish] {
    if let group = try group() {
      if group.isAll && group.except.isEmpty { throw ClauseFailure(.notForAll(verb)) }
      if setting == .cancelled && group.isAll { throw ClauseFailure(.notForAll(verb)) }
      let wishes: [Wish] = [.setGroup(group, setting)]
      // Calling off many at once is asked for, project by project.
      if setting == .cancelled { throw ClauseFailure(.manyCancelled, wishes) }
      try clause.finish(roles: ["projects", "opening"], verbs: [verb, .approve, .add])
      return wishes
    }
    let names = subjects()
    if names.isEmpty && (clause.has("all") || clause.has("all", "schools")) {
      throw ClauseFailure(.notForAll(verb))
    }
    guard !names.isEmpty else { throw ClauseFailure(.missingObject(verb)) }
    let wishes = names.map { Wish.change(Self.kind(setting, $0)) }
    var verbs: Set<Verb> = [verb]
    if verb == .cancel { verbs.formUnion([.approve, .add]) }
    if verb == .approve { verbs.insert(.add) }
    try finishOrSuggest(wishes, roles: ["projects", "opening", "deadline"].filter { verb != .cancel || $0 != "deadline" }.reduce(into: []) { $0.insert($1) }, verbs: verbs)
    return wishes
  }

  static func kind(_ setting: Wish.Setting, _ name: String) -> Change.Kind {
    switch setting {
    case .cancelled: .cancel(ID(name))
    case .approved: .approve(ID(name))
    case .locked: .lockProject(ID(name))
    case .byGrade: .opening(ID(name), .byGrade)
    case .whole: .opening(ID(name), .whole)
    }
  }

  mutating func lock() throws(ClauseFailure) -> [Wish] { try setting(.locked, .lockProject) }

  mutating func lockSchool() throws(ClauseFailure) -> [Wish] {
    let names = subjects()
    guard !names.isEmpty else { throw ClauseFailure(.missingObject(.lockSchool)) }
    let wishes = names.map { Wish.change(.lockSchool(ID($0))) }
    try finishOrSuggest(wishes, roles: ["unchanged"], verbs: [.lockSchool, .lockProject])
    return wishes
  }

  // MARK: Size and cost

  mutating func resize() throws(ClauseFailure) -> [Wish] {
    if clause.has("land") { throw ClauseFailure(.unsupported(topic: "land")) }
    clause.readYearsAsNumbers()
    let names = subjects()
    guard !names.isEmpty else {
      throw ClauseFailure(.missingObject(.resize))
    }
    let roles: Set<String> = [
      "places", "area", "classes", "up", "down", "set", "to", "by", "from", "original", "projects", "atMost", "inAll",
    ]
    let verbs: Set<Verb> = [.resize, .add]
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
    if let found = try values(areas, { step in names.map { .area($0, step, stated: nil) } }) {
      wishes += names.map { .area($0, found.step, stated: found.stated) }
    }
    guard !wishes.isEmpty else { throw ClauseFailure(.missingOneOf(.resize, [.places, .area])) }
    try finishOrSuggest(wishes, roles: roles, verbs: verbs)
    return wishes
  }

  /// The new value of an amount, and the old one where it is said: 由2800个学位调整为2000个学位.
  private mutating func values(
    _ found: [(index: Int, amount: Amount)], _ wishes: (Step) -> [Wish]
  ) throws(ClauseFailure) -> (step: Step, stated: ExactDecimal?)? {
    guard let last = found.last else { return nil }
    guard found.count <= 2 else {
      throw ClauseFailure(.leftover(words: found.map { clause.tokens[$0.index].text }))
    }
    guard found.count == 2 else {
      return (try step(last.index, last.amount, asWishes: wishes), nil)
    }
    guard clause.isBefore(found[0].index, "from", "original"), clause.isBefore(last.index, "to", "set")
    else { throw ClauseFailure(.leftover(words: found.map { clause.tokens[$0.index].text })) }
    clause.use(found[0].index)
    clause.use(last.index)
    for role in ["from", "original", "to", "set", "up", "down"] { clause.use(role: role) }
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
    try finishOrSuggest(result, roles: roles, verbs: [.cost, .budget, .add])
    return result
  }

  // MARK: Payments

  mutating func phase() throws(ClauseFailure) -> [Wish] {
    let names = subjects()
    guard !names.isEmpty else { throw ClauseFailure(.missingObject(.phase)) }
    var shares: [(year: Int, percent: ExactDecimal)] = []
    var pendingYear: Int?
    var pendingPart: ExactDecimal?
    var count: Int?
    for index in clause.indices {
      switch clause.tokens[index].kind {
      case .moment(let moment):
        clause.use(index)
        if let part = pendingPart {
          shares.append((moment.year, part))
          pendingPart = nil
        } else {
          guard pendingYear == nil else { throw ClauseFailure(.missingField(.phase, .shares)) }
          pendingYear = moment.year
        }
      case .amount(let amount) where amount.unit == .percent:
        clause.use(index)
        guard amount.number.significand >= 0 else { throw ClauseFailure(.wrongForm(.shares)) }
        if let year = pendingYear {
          shares.append((year, amount.number))
          pendingYear = nil
        } else {
          guard pendingPart == nil else { throw ClauseFailure(.missingField(.phase, .shares)) }
          pendingPart = amount.number
        }
      case .amount(let amount) where amount.unit == .years:
        clause.use(index)
        count = amount.whole
      default: break
      }
    }
    func wish(_ shares: [(year: Int, percent: ExactDecimal)]) -> [Wish] {
      let sorted = shares.sorted { $0.year < $1.year }.map {
        PaymentShare(year: BudgetYear($0.year), share: Self.percent($0.percent).value)
      }
      return names.map { .change(.payments(ID($0), sorted)) }
    }
    if shares.isEmpty || pendingYear != nil || pendingPart != nil {
      let parts = max(1, min(count ?? 2, 10))
      let part = 10_000 / parts
      let even = (0..<parts).map { number in
        (
          sampleYear - 2 + number,
          ExactDecimal(
            significand: Int64(number == parts - 1 ? 10_000 - part * (parts - 1) : part), scale: 2)
        )
      }
      throw ClauseFailure(.missingField(.phase, .shares), wish(even))
    }
    guard Set(shares.map(\.year)).count == shares.count else {
      throw ClauseFailure(.duplicateKey(key: "\(shares[0].year)"))
    }
    let total = shares.reduce(ExactDecimal(0)) { Self.sum($0, $1.percent) }
    guard total == ExactDecimal(100) else {
      let rest = Self.sum(ExactDecimal(100), Self.negative(total))
      var mended = shares
      let last = mended.count - 1
      mended[last].percent = Self.sum(mended[last].percent, rest)
      let isUsable = mended[last].percent.significand > 0
      throw ClauseFailure(.sharesNotWhole(percent: total.description), isUsable ? wish(mended) : [])
    }
    if let count, count != shares.count {
      throw ClauseFailure(.missingField(.phase, .shares), wish(shares))
    }
    let wishes = wish(shares)
    try finishOrSuggest(
      wishes, roles: ["cost", "projects", "from", "to", "place"], verbs: [.phase, .budget])
    return wishes
  }
}
