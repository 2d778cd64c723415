// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// 加倍.
extension ClauseReader {
  mutating func scale() throws(ClauseFailure) -> [Wish] {
    if let name = clause.names.first?.name { throw ClauseFailure(.leftover(words: [name])) }
    var actions: [MeasureAction] = []
    for (index, token) in clause.tokens.enumerated() {
      if let word = token.value("action") {
        clause.use(index)
        if actions.isEmpty { actions = MeasureAction.spelled(word) }
      }
    }
    if let index = clause.first("post"),
      let post = clause.tokens[index].value("post").flatMap({ Post($0) })
    {
      clause.use(index)
      let isRotation = clause.hasVerb(.rotate)
      if isRotation {
        actions = [post.rotation]
      } else if clause.hasVerb(.hire) || clause.has("count") || clause.has("teacher"),
        let hiring = post.hiring
      {
        actions = [hiring]
      }
    }
    if let noun = clause.value("noun") {
      clause.use(role: "noun")
      let byNoun: [String: MeasureAction] = [
        "equipment": .buyEquipment, "multimediaRooms": .equipMultimediaRoom,
        "musicRooms": .openMusicRoom,
        "artRooms": .openArtRoom, "teachingArea": .addTeachingArea, "sportsArea": .addSportsArea,
        "roofSportsArea": .addRoofSportsArea,
      ]
      if actions.count != 1 { actions = byNoun[noun].map { [$0] } ?? actions }
    }
    if actions.isEmpty {
      let verbs = clause.tokens.flatMap(\.verbs)
      let word = [Verb.hire, .train, .retrain, .designate, .rotate, .buy, .add, .lease].first {
        verbs.contains($0)
      }
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
    if step == nil,
      let (index, amount) = clause.amounts(.none).first(where: { !clause.used.contains($0.index) })
    {
      clause.use(index)
      step = .times(amount.number)
    }
    guard let step else {
      throw ClauseFailure(.missingAmount(.factor), make(.times(ExactDecimal(2)), sample))
    }
    let isFrom = clause.has("from") || clause.has("start") || isLine
    let from = try start { make(step, $0) }
    let wishes = make(step, from)
    // 2026年招聘翻一番: in that year, or from it on?
    guard isFrom else { throw ClauseFailure(.noEnd, wishes) }
    try checkFactor(step, wishes)
    try finishOrSuggest(
      wishes, roles: ["teacher", "count", "up", "down", "set", "to", "all", "places"],
      verbs: [.scale, .hire, .train, .retrain, .designate, .rotate, .buy, .add, .lease, .prices])
    return wishes
  }

  /// A factor outside a half to twice that is not written as one is asked for.
  func checkFactor(_ step: Step, _ wishes: [Wish]) throws(ClauseFailure) {
    guard case .times(let factor) = step else { return }
    guard factor.significand >= 0, factor <= ExactDecimal(10) else {
      throw ClauseFailure(.outOfRange(.factor, from: "0", to: "10"))
    }
    // More and fewer measures are written as factors; prices and births are confirmed.
    let isPlain =
      clause.hasVerb(.births, .prices)
      ? clause.has("confirmed")
      : clause.tokens.contains { token in
        token.amount.map {
          $0.isTimes || ($0.unit == .times && !clause.has("up") && !clause.has("down"))
        } ?? false
      }
    if !isPlain, let low = ExactDecimal("0.5"), factor < low || ExactDecimal(2) < factor {
      throw ClauseFailure(.largeFactor(factor: factor.description), wishes)
    }
  }
}
