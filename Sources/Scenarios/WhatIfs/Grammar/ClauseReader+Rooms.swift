// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// 购置, 增建, 租赁.
extension ClauseReader {
  mutating func buy() throws(ClauseFailure) -> [Wish] {
    if !clause.has("noun") { clause.splitNames(roles: "noun") }
    try refuseTotals()
    let isSaid = clause.hasVerb(.buy, .add, .hire) || clause.has("up")
    let isLine = isLine
    let frame = try frame(.buy)
    let actions: [String: MeasureAction] = [
      "equipment": .buyEquipment, "multimediaRooms": .equipMultimediaRoom,
      "musicRooms": .openMusicRoom, "artRooms": .openArtRoom,
    ]
    let amounts = try paired(actions, verb: .buy)
    let wishes = try timed(frame, amounts, isDivisible: true, isLine: isLine)
    guard isSaid else { throw ClauseFailure(.noVerb, wishes) }
    try finishOrSuggest(
      wishes, roles: Self.measureRoles, verbs: [.buy, .add, .hire])
    return wishes
  }

  mutating func add() throws(ClauseFailure) -> [Wish] {
    if !clause.has("noun") { clause.splitNames(roles: "noun") }
    let isSaid = clause.hasVerb(.buy, .add) || clause.has("up")
    if clause.has("down") {
      throw ClauseFailure(.leftover(words: clause.tokens.filter { $0.has("down") }.map(\.text)))
    }
    // 教学用房改成20000平方米 alters what there is, and no plan does that.
    if clause.has("set") || clause.has("original") {
      throw ClauseFailure(.unsupported(topic: "baseData"))
    }
    let isLine = isLine
    let frame = try frame(.add)
    if clause.has("ordinaryRooms") && !clause.has("noun") {
      let count = clause.amounts(.rooms, .pieces, .none).first?.amount.whole ?? 1
      throw ClauseFailure(
        .roomsNotArea,
        measures(
          frame, [(.addTeachingArea, Quantity(75 * max(1, min(count, 1000))))], first: sampleYear))
    }
    let actions: [String: MeasureAction] = [
      "teachingArea": .addTeachingArea, "sportsArea": .addSportsArea,
      "roofSportsArea": .addRoofSportsArea,
    ]
    try refuseTotals()
    guard clause.has("noun") else {
      throw ClauseFailure(.missingOneOf(.add, [.teachingArea, .sportsArea, .roofSportsArea]))
    }
    if clause.amounts(.area, .none).isEmpty {
      let action = clause.value("noun").flatMap { actions[$0] } ?? .addTeachingArea
      throw ClauseFailure(
        .missingAmount(.area), measures(frame, [(action, Quantity(1500))], first: sampleYear))
    }
    let amounts = try paired(actions, verb: .add)
    let wishes = try timed(frame, amounts, isDivisible: false, isLine: isLine)
    guard isSaid else { throw ClauseFailure(.noVerb, wishes) }
    try finishOrSuggest(wishes, roles: Self.measureRoles.union(["area"]), verbs: [.add, .buy])
    return wishes
  }

  mutating func lease() throws(ClauseFailure) -> [Wish] {
    if !clause.has("noun") { clause.splitNames(roles: "noun") }
    let isLine = isLine
    let frame = try frame(.lease)
    for (index, token) in clause.tokens.enumerated() where token.has("noun", "sportsArea") {
      clause.use(index)
    }
    let areas = clause.amounts(.area, .none).filter { !clause.used.contains($0.index) }
    guard let (index, amount) = areas.first else {
      throw ClauseFailure(
        .missingAmount(.area),
        measures(frame, [(.leaseSportsArea, Quantity(1500))], first: sampleYear))
    }
    clause.use(index)
    dropArticle()
    let wishes = try timed(
      frame, [(.leaseSportsArea, try area(amount))], isDivisible: false, isLine: isLine)
    try finishOrSuggest(wishes, roles: Self.measureRoles.union(["area"]), verbs: [.lease])
    return wishes
  }

  mutating func dropArticle() {
    for (index, amount) in clause.amounts(.pieces) where amount.whole == 1 { clause.use(index) }
  }

  func area(_ amount: Amount) throws(ClauseFailure) -> Quantity {
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
  mutating func paired(
    _ actions: [String: MeasureAction], verb: Verb
  ) throws(ClauseFailure) -> [(MeasureAction, Quantity)] {
    var pairs: [(MeasureAction, Quantity)] = []
    var noun: (index: Int, action: MeasureAction)?
    var amount: (index: Int, amount: Amount)?
    func fits(_ action: MeasureAction, _ unit: Amount.Unit) -> Bool {
      switch action {
      case .buyEquipment: unit == .money
      case .addTeachingArea, .addSportsArea, .addRoofSportsArea: unit == .area || unit == .none
      default: unit == .rooms || unit == .pieces || unit == .none
      }
    }
    func pair() throws(ClauseFailure) {
      guard let found = noun, let counted = amount else { return }
      guard fits(found.action, counted.amount.unit) else {
        throw ClauseFailure(
          counted.amount.unit == .none
            ? .unitNeeded(.equipment)
            : .leftover(words: [clause.tokens[counted.index].text]))
      }
      clause.use(found.index)
      clause.use(counted.index)
      let quantity: Quantity
      switch found.action {
      case .addTeachingArea, .addSportsArea, .addRoofSportsArea: quantity = try area(counted.amount)
      default:
        guard let whole = counted.amount.whole, whole > 0, whole <= 10_000_000_000 else {
          throw ClauseFailure(
            .wrongForm(found.action == .buyEquipment ? .equipment : .multimediaRooms))
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
        guard let action = actions[word] else {
          throw ClauseFailure(.leftover(words: [token.text]))
        }
        // 教学楼教学用房: two words for one thing.
        if let noun, noun.action == action {
          clause.use(index)
          continue
        }
        if noun == nil, amount == nil, let last = pairs.last, last.0 == action,
          !clause.tokens[index - 1].isMark(",", "，", "、")
        {
          clause.use(index)
          continue
        }
        guard noun == nil else { throw ClauseFailure(.leftover(words: [token.text])) }
        noun = (index, action)
      } else if let number = token.amount {
        if number.unit == .pieces, number.whole == 1, index + 1 < clause.tokens.count,
          clause.tokens[(index + 1)...].contains(where: {
            $0.amount.map { $0.unit == .area || $0.unit == .money } ?? false
          })
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
      throw ClauseFailure(
        .missingOneOf(
          verb,
          verb == .buy
            ? [.equipment, .multimediaRooms, .musicRooms, .artRooms]
            : [.teachingArea, .sportsArea, .roofSportsArea]))
    }
    return pairs
  }
}
