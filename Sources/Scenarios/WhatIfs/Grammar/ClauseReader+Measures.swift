// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension ClauseReader {
  private static let measureRoles: Set<String> = [
    "up", "teacher", "count", "each", "inAll", "from", "start", "to", "everyYear", "untilField", "end", "fieldNumber", "target",
    "year", "set",
  ]

  /// What every measure has in common.
  private struct Frame {
    var schools: [String?]
    var stage: Stage?
    var unitCost: Money?
    var departments: [String] = []
  }

  /// Takes schools, stage, unit cost and department; the giver is taken before.
  private mutating func frame(_ verb: Verb) throws(ClauseFailure) -> Frame {
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
    if let index = clause.first("department") {
      clause.use(index)
      var names: [String] = []
      var text = ""
      for place in (index + 1)..<max(index + 1, clause.tokens.count) {
        let token = clause.tokens[place]
        clause.use(place)
        if token.isMark("、", ",", "，", ";", "/") {
          if !text.isEmpty { names.append(text) }
          text = ""
        } else if !token.isMark("=", ":") {
          text += (token.isApart && !text.isEmpty ? " " : "") + (token.name ?? token.text)
        }
      }
      if !text.isEmpty { names.append(text) }
      frame.departments = names
    }
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
    if clause.has("each") { throw ClauseFailure(.eachSchool) }
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

  private func measures(
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
  private mutating func timed(
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
          (action, Quantity(hundredths: (amount.hundredths / 100 + Int64(span) - 1) / Int64(span) * 100))
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
  private var isLine: Bool {
    guard clause.tokens.count > 1, let first = clause.tokens.first, clause.tokens[1].isApart,
      first.verbs.contains(where: { $0.allWords.contains(first.text.lowercased()) })
    else { return false }
    return !clause.has("from") || clause.has("giver") || !clause.tokens.contains {
      $0.has("from") && $0.text.first?.isLatin ?? false
    }
  }

  // MARK: Teachers

  /// Persons with the post that stands beside each number.
  private mutating func persons(_ verb: Verb) throws(ClauseFailure) -> [(post: Post?, count: Int)] {
    var found: [(post: Post?, count: Int)] = []
    var pending: Post?
    for index in clause.indices where !clause.used.contains(index) {
      let token = clause.tokens[index]
      if let word = token.value("post"), let post = Post(word) {
        clause.use(index)
        if found.isEmpty || found[found.count - 1].post != nil {
          // Two posts for one number: 3名音乐和美术教师 is one kind where both count alike.
          if let last = found.last?.post, pending == nil, last == post, clause.isBefore(index, "joint", "post") { continue }
          guard pending == nil || pending == post else {
            throw ClauseFailure(.leftover(words: [token.text]))
          }
          pending = post
        } else {
          found[found.count - 1].post = post
        }
        continue
      }
      guard let amount = token.amount, [.persons, .pieces, .none].contains(amount.unit) else {
        continue
      }
      clause.use(index)
      guard let count = amount.whole else { throw ClauseFailure(.wrongForm(.number)) }
      guard (1...100_000).contains(count), !amount.isSigned || count > 0 else {
        throw ClauseFailure(.outOfRange(.number, from: "1", to: "100000"))
      }
      // 一个 in front of a number is an article.
      if amount.unit == .pieces, count == 1, index + 1 < clause.tokens.count,
        clause.tokens[index + 1].amount != nil
      {
        continue
      }
      found.append((pending, count))
      pending = nil
    }
    if let pending, !found.isEmpty, found[found.count - 1].post == nil {
      found[found.count - 1].post = pending
    }
    if found.isEmpty { found = [(pending, 0)] }
    return found
  }

  mutating func people(_ verb: Verb) throws(ClauseFailure) -> [Wish] {
    if clause.has("down") { throw ClauseFailure(.unsupported(topic: "teachersLess")) }
    let isLine = isLine
    if clause.has("pupils") { throw ClauseFailure(.leftover(words: clause.tokens.filter { $0.has("pupils") }.map(\.text))) }
    let frame = try frame(verb)
    let counts = try persons(verb)
    var amounts: [(MeasureAction, Quantity)] = []
    var isMissing = false
    for (post, count) in counts {
      let action: MeasureAction
      switch verb {
      case .train: action = .upgradeQualification
      case .designate: action = .designateBackbone
      default:
        guard let hiring = (post ?? .general).hiring else {
          throw ClauseFailure(.wrongForm(.post), measures(frame, [(.designateBackbone, Quantity(max(1, count)))], first: sampleYear))
        }
        action = hiring
      }
      isMissing = isMissing || count == 0
      amounts.append((action, Quantity(count == 0 ? 2 : count)))
    }
    if isMissing {
      throw ClauseFailure(.missingAmount(.number), measures(frame, amounts, first: sampleYear))
    }
    let wishes = try timed(frame, amounts, isDivisible: true, isLine: isLine)
    try finishOrSuggest(
      wishes, roles: Self.measureRoles.union(verb == .hire ? ["opening"] : ["post"]),
      verbs: verb == .hire ? [.hire, .buy, .add] : verb == .designate ? [.designate] : [.train])
    return wishes
  }

  mutating func rotate() throws(ClauseFailure) -> [Wish] {
    let isLine = isLine
    var giver: String?
    var receiver: String?
    for (index, name) in clause.names {
      if clause.isBefore(index, "from", "giver") {
        guard giver == nil else { throw ClauseFailure(.leftover(words: [name])) }
        giver = name
      } else if clause.isBefore(index, "to") {
        guard receiver == nil else { throw ClauseFailure(.leftover(words: [name])) }
        receiver = name
      }
    }
    let rest = clause.names.filter { $0.name != giver && $0.name != receiver }
    let isSending = clause.tokens.contains {
      ["派", "选派", "支援", "对口支援", "支教", "抽调", "调派", "send", "second"].contains($0.text)
    }
    for (index, name) in rest {
      if giver == nil && (receiver != nil || (isSending && rest.count == 2)) {
        giver = name
      } else if receiver == nil {
        receiver = name
      } else {
        throw ClauseFailure(.leftover(words: [clause.tokens[index].text]))
      }
    }
    for (index, _) in clause.names { clause.use(index) }
    for role in ["from", "giver", "to"] where giver != nil {
      for index in clause.indices where clause.tokens[index].has(role) {
        if let next = clause.after(index), clause.tokens[next].name != nil { clause.use(index) }
      }
    }
    guard let giver, let receiver else {
      throw ClauseFailure(.missingField(.rotate, giver == nil ? .giver : .target))
    }
    var frame = try frame(.rotate)
    frame.schools = [receiver]
    let counts = try persons(.rotate)
    guard counts.allSatisfy({ $0.count > 0 }) else {
      throw ClauseFailure(
        .missingAmount(.number),
        measures(frame, [(.rotateTeacher, Quantity(1))], giver: giver, first: sampleYear))
    }
    let amounts = counts.map { (($0.post ?? .general).rotation, Quantity($0.count)) }
    let wishes = try timed(frame, amounts, giver: giver, isDivisible: true, isLine: isLine)
    try finishOrSuggest(
      wishes, roles: Self.measureRoles, verbs: [.rotate, .hire])
    return wishes
  }

  // MARK: Equipment and areas

  mutating func buy() throws(ClauseFailure) -> [Wish] {
    let isLine = isLine
    let frame = try frame(.buy)
    let actions: [String: MeasureAction] = [
      "equipment": .buyEquipment, "multimediaRooms": .equipMultimediaRoom,
      "musicRooms": .openMusicRoom, "artRooms": .openArtRoom,
    ]
    let amounts = try paired(actions, verb: .buy)
    let wishes = try timed(frame, amounts, isDivisible: true, isLine: isLine)
    try finishOrSuggest(
      wishes, roles: Self.measureRoles, verbs: [.buy, .add, .hire, .budget])
    return wishes
  }

  mutating func add() throws(ClauseFailure) -> [Wish] {
    if clause.has("down") { throw ClauseFailure(.leftover(words: clause.tokens.filter { $0.has("down") }.map(\.text))) }
    // 教学用房改成20000平方米 alters what there is, and no plan does that.
    if clause.has("set") || clause.has("original") { throw ClauseFailure(.unsupported(topic: "baseData")) }
    let isLine = isLine
    let frame = try frame(.add)
    if clause.has("ordinaryRooms") && !clause.has("noun") {
      let count = clause.amounts(.rooms, .pieces, .none).first?.amount.whole ?? 1
      throw ClauseFailure(
        .roomsNotArea,
        measures(frame, [(.addTeachingArea, Quantity(75 * max(1, min(count, 1000))))], first: sampleYear))
    }
    let actions: [String: MeasureAction] = [
      "teachingArea": .addTeachingArea, "sportsArea": .addSportsArea,
    ]
    guard clause.has("noun") else { throw ClauseFailure(.missingOneOf(.add, [.teachingArea, .sportsArea])) }
    if clause.amounts(.area, .none).isEmpty {
      let action = clause.value("noun").flatMap { actions[$0] } ?? .addTeachingArea
      throw ClauseFailure(
        .missingAmount(.area), measures(frame, [(action, Quantity(1500))], first: sampleYear))
    }
    let amounts = try paired(actions, verb: .add)
    let wishes = try timed(frame, amounts, isDivisible: false, isLine: isLine)
    try finishOrSuggest(wishes, roles: Self.measureRoles.union(["area"]), verbs: [.add, .buy])
    return wishes
  }

  mutating func lease() throws(ClauseFailure) -> [Wish] {
    let isLine = isLine
    let frame = try frame(.lease)
    for (index, token) in clause.tokens.enumerated() where token.has("noun", "sportsArea") {
      clause.use(index)
    }
    let areas = clause.amounts(.area, .none).filter { !clause.used.contains($0.index) }
    guard let (index, amount) = areas.first else {
      throw ClauseFailure(
        .missingAmount(.area), measures(frame, [(.leaseSportsArea, Quantity(1500))], first: sampleYear))
    }
    clause.use(index)
    dropArticle()
    let wishes = try timed(
      frame, [(.leaseSportsArea, try area(amount))], isDivisible: false, isLine: isLine)
    try finishOrSuggest(wishes, roles: Self.measureRoles.union(["area"]), verbs: [.lease])
    return wishes
  }

  private mutating func dropArticle() {
    for (index, amount) in clause.amounts(.pieces) where amount.whole == 1 { clause.use(index) }
  }

  private func area(_ amount: Amount) throws(ClauseFailure) -> Quantity {
    // 亩 and hectares to the square metre, square metres as they are.
    var number = amount.number
    if amount.written != amount.number {
      let half = number.divisor / 2
      number = ExactDecimal(significand: (number.significand + half) / number.divisor, scale: 0)
    }
    guard number.scale <= 2, number.significand > 0 else { throw ClauseFailure(.wrongForm(.area)) }
    let hundredths = number.significand * (100 / number.divisor)
    guard hundredths <= 1_000_000_000 else {
      throw ClauseFailure(.outOfRange(.area, from: "0.01", to: "10000000"))
    }
    return Quantity(hundredths: hundredths)
  }

  /// Amounts with the things they count: 3间多媒体教室, 设备 50万元; each number has its noun.
  private mutating func paired(
    _ actions: [String: MeasureAction], verb: Verb
  ) throws(ClauseFailure) -> [(MeasureAction, Quantity)] {
    var pairs: [(MeasureAction, Quantity)] = []
    var noun: (index: Int, action: MeasureAction)?
    var amount: (index: Int, amount: Amount)?
    func fits(_ action: MeasureAction, _ unit: Amount.Unit) -> Bool {
      switch action {
      case .buyEquipment: unit == .money
      case .addTeachingArea, .addSportsArea: unit == .area || unit == .none
      default: unit == .rooms || unit == .pieces || unit == .none
      }
    }
    func pair() throws(ClauseFailure) {
      guard let found = noun, let counted = amount else { return }
      guard fits(found.action, counted.amount.unit) else {
        throw ClauseFailure(
          counted.amount.unit == .none ? .unitNeeded(.equipment)
            : .leftover(words: [clause.tokens[counted.index].text]))
      }
      clause.use(found.index)
      clause.use(counted.index)
      let quantity: Quantity
      switch found.action {
      case .addTeachingArea, .addSportsArea: quantity = try area(counted.amount)
      default:
        guard let whole = counted.amount.whole, whole > 0, whole <= 10_000_000_000 else {
          throw ClauseFailure(.wrongForm(found.action == .buyEquipment ? .equipment : .multimediaRooms))
        }
        quantity = Quantity(whole)
      }
      pairs.append((found.action, quantity))
      noun = nil
      amount = nil
    }
    for index in clause.indices where !clause.used.contains(index) {
      let token = clause.tokens[index]
      if let word = token.value("noun") {
        guard let action = actions[word] else { throw ClauseFailure(.leftover(words: [token.text])) }
        // 教学楼教学用房: two words for one thing.
        if let noun, noun.action == action {
          clause.use(index)
          continue
        }
        if noun == nil, amount == nil, let last = pairs.last, last.0 == action, !clause.tokens[index - 1].isMark(",", "，", "、") {
          clause.use(index)
          continue
        }
        guard noun == nil else { throw ClauseFailure(.leftover(words: [token.text])) }
        noun = (index, action)
      } else if let number = token.amount {
        if number.unit == .pieces, number.whole == 1, index + 1 < clause.tokens.count,
          clause.tokens[(index + 1)...].contains(where: { $0.amount.map { $0.unit == .area || $0.unit == .money } ?? false })
        {
          clause.use(index)
          continue
        }
        guard number.unit != .years else { continue }
        guard amount == nil else { throw ClauseFailure(.leftover(words: [token.text])) }
        amount = (index, number)
      }
      try pair()
    }
    if let amount { throw ClauseFailure(.leftover(words: [clause.tokens[amount.index].text])) }
    if noun != nil || pairs.isEmpty {
      throw ClauseFailure(.missingOneOf(verb, verb == .buy ? [.equipment, .multimediaRooms, .musicRooms, .artRooms] : [.teachingArea, .sportsArea]))
    }
    return pairs
  }

  // MARK: Multiplying

  mutating func scale() throws(ClauseFailure) -> [Wish] {
    if let name = clause.names.first?.name { throw ClauseFailure(.leftover(words: [name])) }
    var actions: [MeasureAction] = []
    for (index, token) in clause.tokens.enumerated() {
      if let word = token.value("action") {
        clause.use(index)
        if actions.isEmpty { actions = MeasureAction.spelled(word) }
      }
    }
    if let index = clause.first("post"), let post = clause.tokens[index].value("post").flatMap({ Post($0) }) {
      clause.use(index)
      let isRotation = clause.hasVerb(.rotate)
      if isRotation {
        actions = [post.rotation]
      } else if clause.hasVerb(.hire) || clause.has("count") || clause.has("teacher"), let hiring = post.hiring {
        actions = [hiring]
      }
    }
    if let noun = clause.value("noun") {
      clause.use(role: "noun")
      let byNoun: [String: MeasureAction] = [
        "equipment": .buyEquipment, "multimediaRooms": .equipMultimediaRoom, "musicRooms": .openMusicRoom,
        "artRooms": .openArtRoom, "teachingArea": .addTeachingArea, "sportsArea": .addSportsArea,
      ]
      if actions.count != 1 { actions = byNoun[noun].map { [$0] } ?? actions }
    }
    if actions.isEmpty {
      let verbs = clause.tokens.flatMap(\.verbs)
      let word = [Verb.hire, .train, .designate, .rotate, .buy, .add, .lease].first { verbs.contains($0) }
      actions = word.map { MeasureAction.spelled($0.words.zh[0]) } ?? []
    }
    guard !actions.isEmpty else {
      throw ClauseFailure(.missingObject(.scale))
    }
    func make(_ step: Step, _ year: Int) -> [Wish] {
      guard case .times(let factor) = step else { return [] }
      return actions.map {
        .change(.scaleMeasures($0, factor: factor.value, from: SchoolYear(year)))
      }
    }
    let sample = clause.tokens.lazy.compactMap { $0.moment?.year }.first ?? sampleYear
    var step = try proportion { make($0, sample) }
    if step == nil, let (index, amount) = clause.amounts(.none).first(where: { !clause.used.contains($0.index) }) {
      clause.use(index)
      step = .times(amount.number)
    }
    guard let step else {
      throw ClauseFailure(.missingAmount(.factor), make(.times(ExactDecimal(2)), sample))
    }
    let isEvery = clause.has("everyYear")
    clause.use(role: "everyYear")
    _ = isEvery
    let from = try start { make(step, $0) }
    let wishes = make(step, from)
    try checkFactor(step, wishes)
    try finishOrSuggest(
      wishes, roles: ["teacher", "count", "up", "down", "set", "to", "all", "places"],
      verbs: [.scale, .hire, .train, .designate, .rotate, .buy, .add, .lease, .prices])
    return wishes
  }

  /// A factor outside a half to twice that is not written as one is asked for.
  func checkFactor(_ step: Step, _ wishes: [Wish]) throws(ClauseFailure) {
    guard case .times(let factor) = step else { return }
    guard factor.significand >= 0, factor <= ExactDecimal(10) else {
      throw ClauseFailure(.outOfRange(.factor, from: "0", to: "10"))
    }
    let isPlain = clause.tokens.contains { token in
      token.amount.map { $0.isTimes || ($0.unit == .times && !clause.has("up") && !clause.has("down")) } ?? false
    }
    if !isPlain, let low = ExactDecimal("0.5"), factor < low || ExactDecimal(2) < factor {
      throw ClauseFailure(.largeFactor(factor: factor.description), wishes)
    }
  }
}

extension Post {
  /// A post by its role's name in the lexicon.
  init?(_ role: String) {
    switch role {
    case "peOrArts": self = .peOrArts
    case "general": self = .general
    case "backbone": self = .backbone
    default: return nil
    }
  }
}
