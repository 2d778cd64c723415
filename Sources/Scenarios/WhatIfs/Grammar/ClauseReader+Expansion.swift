// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// 扩建.
extension ClauseReader {
  /// Blocks of classrooms: 第三小学扩建4个班 2027年.
  mutating func expand() throws(ClauseFailure) -> [Wish] {
    let names = subjects()
    guard !names.isEmpty else { throw ClauseFailure(.missingObject(.expand)) }
    var amounts = clause.amounts(.classes)
    if amounts.isEmpty, isClassGrowth { amounts = clause.amounts(.pieces, .none) }
    guard let (index, amount) = amounts.first, amounts.count == 1 else {
      throw ClauseFailure(.missingField(.expand, .classes))
    }
    guard let classes = amount.whole, (1...ClassExpansion.mostClasses).contains(classes) else {
      throw ClauseFailure(.outOfRange(.classes, from: "1", to: "\(ClassExpansion.mostClasses)"))
    }
    let isTotal = clause.isBefore(index, "to", "set")
    clause.use(index)
    var stage: Stage?
    for index in clause.indices {
      guard let word = clause.tokens[index].value("stage") else { continue }
      guard stage == nil else {
        throw ClauseFailure(.leftover(words: [clause.tokens[index].text]))
      }
      clause.use(index)
      stage = Stage(rawValue: word)
    }
    func wishes(_ year: Int) -> [Wish] {
      names.map {
        .change(
          .expand(
            ClassExpansion(
              school: ID($0), stage: stage, classes: classes, year: SchoolYear(year))))
      }
    }
    let year = try start(wishes)
    let result = wishes(year)
    // 扩建到24个班 is what there will be, and no number of new ones.
    if isTotal {
      throw ClauseFailure(.totalNotAddition, result)
    }
    useTeachingRooms()
    try refuseTogether(names.count, result)
    try finishOrSuggest(
      result,
      roles: [
        "classes", "up", "by", "from", "start", "year", "opening", "target", "to", "pupils",
        "ordinaryRooms", "places",
      ],
      verbs: [.expand, .add])
    return result
  }

  /// 加建8个班的教学楼: the building in which the classes are.
  private mutating func useTeachingRooms() {
    for index in clause.indices where clause.tokens[index].has("noun", "teachingArea") {
      clause.use(index)
    }
  }
}
