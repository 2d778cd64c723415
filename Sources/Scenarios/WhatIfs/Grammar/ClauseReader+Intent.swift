// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What a clause says to do.
extension ClauseReader {
  func has(_ role: String, _ value: String? = nil) -> Bool { clause.has(role, value) }
  func hasAny(_ roles: String...) -> Bool { roles.contains { clause.has($0) } }
  func hasUnit(_ units: Amount.Unit...) -> Bool {
    clause.tokens.contains { token in token.amount.map { units.contains($0.unit) } ?? false }
  }
  var isProportion: Bool {
    hasUnit(.percent, .discount, .times) || has("factor")
      || clause.tokens.contains { $0.amount?.isTimes ?? false }
  }
  private var hasDirection: Bool { hasAny("up", "down", "set") }
  /// 3名老师去龙口中学任教: the last name stands behind a word of going.
  private var goesTo: Bool {
    clause.names.last.flatMap { clause.before($0.index) }.map { place in
      clause.tokens[place].has("to") && clause.names.first.map { $0.index < place } ?? false
    } ?? false
  }
  var hasTime: Bool {
    clause.tokens.contains { token in
      switch token.kind {
      case .moment, .span: true
      case .amount(let amount):
        amount.unit == .years && DateScanner.shortYears.contains(amount.whole ?? 0)
      default: false
      }
    }
  }

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
      if verb == .scale && names > 0 && hasUnit(.places, .area) { return .resize }
      if verb == .add && hasUnit(.places) { return .resize }
      let isRate = verb == .hire && isProportion && !hasUnit(.persons, .pieces)
      // 扩建 600平方米教学用房 and expand by 200 places are something else.
      let isNoBlock = verb == .expand && !hasUnit(.classes)
      if !isRate && !isNoBlock { return verb }
    }
    if names == 0, hasUnit(.money), !hasAny("noun", "post", "teacher") {
      // 追加800万，变成1.277亿; 每年给2500万.
      if clause.continued == .cost, hasAny("up", "down", "set", "to", "original"), !says(.budget) {
        return .cost
      }
      if clause.continued == .budget || has("recipient") || has("funds"), hasTime { return .budget }
    }
    let staffing =
      says(.hire, .train, .retrain, .designate, .rotate, .buy, .add, .lease) || has("action")
    if says(.scale), names == 0 || !hasUnit(.places, .area) { return .scale }
    if isProportion && staffing && !hasUnit(.persons, .pieces, .rooms, .area, .places, .money)
      && !hasAny("places", "area", "cost", "perArea") && !says(.cost, .resize, .phase)
      && (says(.hire, .train, .retrain, .designate, .rotate) || has("action"))
      && !says(.catchment, .feeder)
      && !(names > 0 && has("stage") && has("to"))
    {
      return .scale
    }
    if says(.phase), hasUnit(.percent) || hasUnit(.years) || clause.has("everyYear") {
      return .phase
    }
    // 资金2024年安排40%，2025年安排60%.
    let parts = clause.amounts(.percent).count
    if names > 0, parts > 1, clause.tokens.filter({ $0.moment != nil }).count == parts,
      hasAny("funds", "cost", "filler"), verbs.isSubset(of: [.budget, .phase]),
      !hasAny("up", "down", "set")
    {
      return .phase
    }
    if says(.openByGrade) { return .openByGrade }
    if says(.openWhole) { return .openWhole }
    if says(.feeder) { return .feeder }
    // 撤点，学生分流到良村中心小学 closes a school.
    if says(.catchment), !(says(.close, .merge) && has("moveTo")) { return .catchment }
    if hasUnit(.percent) && names >= 2 && hasAny("to", "pupils") && hasAny("pupils", "stage") {
      return clause.tokens.contains {
        $0.text.contains("毕业") || $0.text == "leavers" || $0.text == "graduates"
      }
        ? .feeder : .catchment
    }
    if says(.lockSchool) { return has("projects") ? .lockProject : .lockSchool }
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
    // 九中预算再砍一千万: the budget of a project is its cost.
    if says(.budget), names > 0, !hasTime, hasUnit(.money, .bareMillion) || isProportion {
      return .cost
    }
    if says(.expand), names > 0, hasUnit(.classes) || isClassGrowth && hasUnit(.pieces, .none) {
      return .expand
    }
    // 兴莲中心小学2028年扩6个班: more classes from a year on are a block; of a project they are its size.
    if hasUnit(.classes), names > 0, hasTime, has("up") || says(.add), !hasAny("to", "set", "down")
    {
      return .expand
    }
    if says(.resize) || hasUnit(.places, .classes)
      || (hasAny("places", "classes") && (hasDirection || isProportion))
      || (has("places") && names > 0
        && (hasUnit(.persons, .pieces, .none) || isAmongBareNumbers))
    {
      return .resize
    }
    if says(.merge) { return .merge }
    if says(.close), !isCalledOff { return .close }
    if says(.retrain), names < 2 { return .retrain }
    if says(.train) { return .train }
    if says(.designate) && !has("noun") { return .designate }
    // 新增骨干教师60名: nobody is hired as one.
    if has("post", "backbone"), names < 2, has("up"), !says(.hire, .rotate) { return .designate }
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
      return names >= 2 && has("to") && (hasAny("from") || goesTo) ? .rotate : .hire
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
    // 工期压缩一年, 工期增加一年.
    if names > 0, has("duration"), hasUnit(.years, .months), hasAny("up", "down") {
      return has("down") ? .advance : .delay
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
    // 第十小学改到2025年.
    let dates = clause.tokens.filter { $0.moment != nil }
    if names > 0, dates.count == 1, has("set"),
      clause.tokens.allSatisfy({ $0.amount == nil && $0.verbs.isEmpty })
    {
      return .delay
    }
    // 十一中：2026→2027.
    if names > 0, has("arrow"), clause.tokens.filter({ $0.moment != nil }).count == 2 {
      return .delay
    }
    if says(.buy), !hasUnit(.persons) { return .buy }
    if says(.add), names > 0, hasUnit(.area, .rooms) { return .add }
    return nil
  }

  /// 扩班6个: the verb says what is counted.
  var isClassGrowth: Bool { clause.tokens.contains { ["扩班", "增班"].contains($0.text) } }

  /// 学位2000→1600: numbers that could be years, and nothing that a date could be of.
  private var isAmongBareNumbers: Bool {
    !hasAny("opening", "deadline", "later", "earlier")
      && clause.tokens.contains { $0.moment?.isBare ?? false }
  }

  /// 撤销 closes a school in a year, and calls a project off where no year is said.
  private var isCalledOff: Bool {
    clause.hasVerb(.cancel) && !clause.tokens.contains { $0.verbs == [.close] }
      && (hasAny("projects") || clause.hasVerb(.approve)
        || !clause.tokens.contains { $0.moment != nil })
  }
}
