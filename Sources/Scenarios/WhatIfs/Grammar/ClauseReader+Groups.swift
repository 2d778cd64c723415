// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Projects that are not named one by one, and what is set on projects.
extension ClauseReader {
  /// 所有改扩建项目, 2025年完成的项目, 除第十一中学外全部; nil where projects are named.
  mutating func group() throws(ClauseFailure) -> ProjectGroup? {
    var group = ProjectGroup()
    var isGroup = clause.has("all", "projects")
    if let index = clause.first("kind"), let kind = clause.tokens[index].value("kind"),
      clause.tokens[index].text.hasSuffix("项目") || clause.has("all") || clause.has("rest")
        || clause.has("projects")
    {
      group.kind = ProjectKind(rawValue: kind)
      clause.use(index)
      isGroup = true
    }
    if let index = clause.first("stageKind"), let stage = clause.tokens[index].value("stageKind") {
      group.stage = Stage(rawValue: stage)
      clause.use(index)
      isGroup = true
    } else if clause.names.isEmpty || clause.has("except"),
      clause.has("projects") || clause.has("all"),
      let index = clause.first("stage"), let stage = clause.tokens[index].value("stage")
    {
      group.stage = Stage(rawValue: stage)
      clause.use(index)
      isGroup = true
    }
    // 2025年完成的项目: a date in front of the word that says completion, and a plural behind it.
    if clause.names.isEmpty || clause.has("except"),
      clause.has("projects") || clause.has("kind") || clause.has("stageKind")
    {
      for index in clause.indices {
        guard let moment = clause.tokens[index].moment, moment.month == nil,
          moment.form == .plain || moment.form == .end,
          let next = clause.after(index),
          clause.tokens[next].has("opening") || clause.tokens[next].has("projects")
            || clause.tokens[next].has("kind")
            || clause.tokens[next].has("stageKind"),
          clause.tokens[next...].contains(where: {
            $0.has("projects") || $0.has("kind") || $0.has("stageKind")
          })
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
    let names = projects()
    if names.isEmpty && (clause.has("all") || clause.has("all", "schools")) {
      throw ClauseFailure(.notForAll(verb))
    }
    guard !names.isEmpty else { throw ClauseFailure(.missingObject(verb)) }
    let wishes = names.map { Wish.change(Self.kind(setting, $0)) }
    var verbs: Set<Verb> = [verb]
    if verb == .cancel { verbs.formUnion([.approve, .add]) }
    if verb == .approve { verbs.insert(.add) }
    if verb == .lockProject { verbs.insert(.lockSchool) }
    // 不建十二小了，把钱用到九小: whatever is said of the second, it may not be the first verb.
    try finishOrSuggest(
      names.count > 1 ? [] : wishes,
      roles: ["projects", "opening", "deadline"].filter { verb != .cancel || $0 != "deadline" }
        .reduce(into: []) { $0.insert($1) }, verbs: verbs)
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
}
