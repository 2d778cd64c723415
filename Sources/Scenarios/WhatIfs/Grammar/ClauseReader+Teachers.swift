// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// 招聘, 学历提升, 认定骨干, 交流轮岗.
extension ClauseReader {
  /// Persons with the post that stands beside each number.
  mutating func persons(_ verb: Verb) throws(ClauseFailure) -> [(post: Post?, count: Int)] {
    var found: [(post: Post?, count: Int)] = []
    var pending: Post?
    for index in clause.indices where !clause.used.contains(index) {
      let token = clause.tokens[index]
      if let word = token.value("post"), let post = Post(word) {
        clause.use(index)
        if found.isEmpty || found[found.count - 1].post != nil {
          // Two posts for one number: 3名音乐和美术教师 is one kind where both count alike.
          if let last = found.last?.post, pending == nil, last == post,
            clause.isBefore(index, "joint", "post")
          {
            continue
          }
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
    // 20名体育教师，各10名: numbers that share one post are a whole and its parts.
    if found.count > 1, found.contains(where: { $0.post == nil }) {
      let counts = clause.amounts(.persons, .pieces, .none)
      throw ClauseFailure(.leftover(words: counts.map { clause.tokens[$0.index].text }))
    }
    if found.isEmpty { found = [(pending, 0)] }
    return found
  }

  mutating func people(_ verb: Verb) throws(ClauseFailure) -> [Wish] {
    clause.splitNames(roles: "teacher", "post")
    if clause.has("down") { throw ClauseFailure(.unsupported(topic: "teachersLess")) }
    try refuseTotals()
    let isSaid = clause.hasVerb(.hire, .train, .retrain, .designate, .buy, .add) || clause.has("up")
    let isLine = isLine
    if clause.has("pupils") {
      throw ClauseFailure(.leftover(words: clause.tokens.filter { $0.has("pupils") }.map(\.text)))
    }
    let frame = try frame(verb)
    let counts = try persons(verb)
    var amounts: [(MeasureAction, Quantity)] = []
    var isMissing = false
    for (post, count) in counts {
      let action: MeasureAction
      switch verb {
      case .train: action = .upgradeQualification
      case .retrain: action = .retrainForPEOrArts
      case .designate: action = .designateBackbone
      default:
        guard let hiring = (post ?? .general).hiring else {
          throw ClauseFailure(
            .wrongForm(.post),
            measures(frame, [(.designateBackbone, Quantity(max(1, count)))], first: sampleYear))
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
    guard isSaid else { throw ClauseFailure(.noVerb, wishes) }
    try finishOrSuggest(
      wishes, roles: Self.measureRoles.union(verb == .hire ? ["opening"] : ["post"]),
      verbs: verb == .hire ? [.hire, .buy, .add] : [verb])
    return wishes
  }

  mutating func rotate() throws(ClauseFailure) -> [Wish] {
    clause.splitNames(roles: "teacher", "post")
    let isLine = isLine
    var giver: String?
    var receiver: String?
    useDepartments()
    for (index, name) in clause.names where !clause.used.contains(index) {
      if clause.isBefore(index, "from", "giver") {
        guard giver == nil else { throw ClauseFailure(.leftover(words: [name])) }
        giver = name
      } else if clause.isBefore(index, "to", "recipient") {
        guard receiver == nil else { throw ClauseFailure(.leftover(words: [name])) }
        receiver = name
      }
    }
    let rest = clause.names.filter {
      $0.name != giver && $0.name != receiver && !clause.used.contains($0.index)
    }
    let isSending = clause.tokens.contains {
      ["派", "选派", "支援", "对口支援", "支教", "抽调", "调派", "send", "second"].contains($0.text)
    }
    // Two names and nothing that says who gives: either may be meant.
    let isOpen = rest.count == 2 && giver == nil && receiver == nil && !isSending
    // 三中和六中各派2名去枫边中学: each of them gives.
    var givers: [String] = []
    if let receiver, giver == nil, rest.count > 1, isShared,
      rest.allSatisfy({ place in
        clause.names.contains { $0.name == receiver && place.index < $0.index }
      })
    {
      givers = rest.map(\.name)
      giver = givers.first
    }
    for (index, name) in givers.isEmpty ? rest : [] {
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
    if isOpen {
      let amounts = counts.map {
        (($0.post ?? .general).rotation, Quantity(max(1, $0.count)))
      }
      let year = clause.tokens.lazy.compactMap { $0.moment?.year }.first ?? sampleYear
      var other = frame
      other.schools = [giver]
      throw ClauseFailure(
        .whoGives, measures(other, amounts, giver: receiver, first: year),
        measures(frame, amounts, giver: giver, first: year))
    }
    guard counts.allSatisfy({ $0.count > 0 }) else {
      throw ClauseFailure(
        .missingAmount(.number),
        measures(frame, [(.rotateTeacher, Quantity(1))], giver: giver, first: sampleYear))
    }
    let amounts = counts.map { (($0.post ?? .general).rotation, Quantity($0.count)) }
    var wishes: [Wish] = []
    for giver in givers.isEmpty ? [giver] : givers {
      wishes += try timed(frame, amounts, giver: giver, isDivisible: true, isLine: isLine)
    }
    try finishOrSuggest(
      wishes, roles: Self.measureRoles, verbs: [.rotate, .hire])
    return wishes
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
