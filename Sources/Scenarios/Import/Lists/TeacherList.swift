// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Workbooks

/// Counts a list of teachers, one row a person, by school and stage.
struct TeacherList {
  let words: ImportWords
  let rows: ListRows
  /// What the officer said of a word: by role and word.
  let said: (ListRole, String) -> String?
  /// Whether the list holds everybody on the county's posts, so that it gives the staff.
  let givesStaff: Bool
  /// Words of which nobody but the officer knows how they count, with how many persons have them.
  private(set) var open: [ListRole: [String: Int]] = [:]
  /// Words for which persons were left out, with how many.
  private(set) var left: [String: Int] = [:]
  /// The columns that are not blank throughout.
  private let used: Set<ListRole>
  /// Persons who stand there twice.
  private(set) var twice = 0

  /// A counter.
  init(
    _ rows: ListRows, givesStaff: Bool, _ words: ImportWords,
    said: @escaping (ListRole, String) -> String?
  ) {
    (self.rows, self.givesStaff, self.words, self.said) = (rows, givesStaff, words, said)
    let found = rows.list.found
    let all = found.rows ?? 1...1
    used = Set(
      rows.list.roles.filter { entry in
        all.contains { !found.grid.shown($0, entry.value).isEmpty }
      }.keys)
  }

  private struct Group: Hashable {
    var school: String
    var stage: Stage?
  }

  /// The counts of some rows.
  mutating func count(_ list: [ListRow]) -> ListCount {
    var groups: [Group] = []
    var members: [Group: [ListRow]] = [:]
    var seen: Set<String> = []
    let (list, unsettled) = staged(list)
    for row in list {
      let number = rows.text(.number, row.row)
      let group = Group(school: row.school, stage: row.stage)
      if !number.isEmpty, !seen.insert(number).inserted {
        twice += 1
        continue
      }
      if members[group] == nil { groups.append(group) }
      members[group, default: []].append(row)
    }
    var result = ListCount(words)
    for group in groups where !unsettled.contains(group.school) {
      let own = members[group] ?? []
      let place = rows.range(rows.list.roles[.person] ?? 1, own.map(\.row)).place
      put(own, into: &result, row: result.add(group.school, group.stage, at: place))
    }
    return result
  }

  /// Persons of whom no stage is written, such as workers, belong to the one that their school has
  /// in the list; where it has two, or something else is written, the officer says it.
  private mutating func staged(_ list: [ListRow]) -> (rows: [ListRow], unsettled: Set<String>) {
    guard let column = rows.list.roles[.stage] ?? rows.list.found.column("stage")?.number else {
      return (list, [])
    }
    var stages: [String: Set<Stage>] = [:]
    for row in list { if let stage = row.stage { stages[row.school, default: []].insert(stage) } }
    var result: [ListRow] = []
    var unsettled: Set<String> = []
    for row in list {
      let text = TextFolding.plain(rows.list.found.grid.shown(row.row, column))
      let known = stages[row.school] ?? []
      if row.stage != nil || (text.isEmpty && known.isEmpty) {
        result.append(row)
        continue
      }
      var own = row
      let said = said(.stage, text)
      own.stage = said == "小学" ? .primary : said == "初中" ? .junior : nil
      if own.stage == nil, text.isEmpty, known.count == 1 { own.stage = known.first }
      if own.stage != nil {
        result.append(own)
      } else if said == "不计" || words.words["stage"]?[TextFolding.word(text)]?.rule == "leave" {
        left[text, default: 0] += 1
      } else {
        open[.stage, default: [:]][text, default: 0] += 1
        unsettled.insert(row.school)
      }
    }
    return (result, unsettled)
  }

  /// What a word of a role means; nil where it must be asked.
  private mutating func meaning(_ role: ListRole, _ row: ListRow) -> String? {
    let text = rows.text(role, row.row)
    let word = TextFolding.word(text)
    if let said = said(role, text) { return said }
    let known = role.vocabulary.flatMap { words.words[$0]?[word] }
    if let known, known.rule == "take" { return known.value }
    if known == nil {
      if role == .subject, !words.holds(word, "artsSubjects") { return "其他" }
      if role == .backbone || role == .state, word.isEmpty { return role == .state ? "在职" : "否" }
    }
    open[role, default: [:]][text, default: 0] += 1
    return nil
  }

  /// A column that is blank throughout says nothing, not even that there are none.
  private func isUsed(_ role: ListRole) -> Bool { used.contains(role) }

  private mutating func put(_ members: [ListRow], into result: inout ListCount, row: Int) {
    var serving: [ListRow] = []
    var isOpen = false
    if isUsed(.state) {
      for member in members {
        switch meaning(.state, member) {
        case "在职": serving.append(member)
        case nil: isOpen = true
        default: left[rows.text(.state, member.row), default: 0] += 1
        }
      }
    } else {
      serving = members
    }
    // Whether somebody counts at all is open: so is every count.
    if isOpen { return }
    var (staff, special, teachers): ([ListRow], [ListRow], [ListRow]) = ([], [], [])
    for member in serving {
      var post: String? = "在编"
      if isUsed(.posts) { post = meaning(.posts, member) }
      var kind: String? = "专任教师"
      if isUsed(.category) { kind = meaning(.category, member) }
      guard let post, let kind else {
        isOpen = true
        continue
      }
      if post == "不计" || kind == "不计" {
        left[rows.text(post == "不计" ? .posts : .category, member.row), default: 0] += 1
        continue
      }
      if post == "特岗" { special.append(member) } else { staff.append(member) }
      if kind == "专任教师" { teachers.append(member) }
    }
    if isOpen { return }
    let person = rows.list.roles[.person] ?? 1
    if givesStaff {
      result.put(
        staff.count, ["名册", "教职工"], "staff", row, rows.range(person, staff.map(\.row)))
      if !special.isEmpty {
        result.put(
          special.count, ["名册", "特岗教师"], "temporaryPosts", row,
          rows.range(person, special.map(\.row)))
      }
    }
    putDegrees(teachers, into: &result, row: row)
    putMarked(.subject, "体艺", ["名册", "体育艺术教师"], "peAndArts", teachers, &result, row)
    putMarked(.backbone, "是", ["名册", "骨干教师"], "backbone", teachers, &result, row)
  }

  private mutating func putMarked(
    _ role: ListRole, _ value: String, _ heading: [String], _ topic: String,
    _ teachers: [ListRow], _ result: inout ListCount, _ row: Int
  ) {
    guard isUsed(role), let column = rows.list.roles[role] else { return }
    let meanings = teachers.map { meaning(role, $0) }
    guard !meanings.contains(nil) else { return }
    result.put(
      meanings.count { $0 == value }, heading, topic, row,
      rows.range(column, teachers.map(\.row)))
  }

  private mutating func putDegrees(
    _ teachers: [ListRow], into result: inout ListCount, row: Int
  ) {
    let roles: [ListRole] =
      isUsed(.degree)
      ? [.degree] : [.firstDegree, .laterDegree].filter { isUsed($0) }
    guard let first = roles.first, let column = rows.list.roles[first] else { return }
    let order = ["本科及以上", "专科", "专科以下"]
    var counts: [String: Int] = [:]
    var isOpen = false
    for teacher in teachers {
      var best: Int?
      // Who has no later degree leaves its cell blank.
      let own = roles.filter { roles.count == 1 || !rows.text($0, teacher.row).isEmpty }
      for role in own.isEmpty ? [first] : own {
        guard let meaning = meaning(role, teacher) else {
          isOpen = true
          continue
        }
        let rank = order.firstIndex(of: meaning) ?? order.count - 1
        best = min(best ?? rank, rank)
      }
      if let best { counts[order[best], default: 0] += 1 }
    }
    if isOpen { return }
    let range = rows.range(column, teachers.map(\.row))
    let topics = ["degreeUpper", "degreeCollege", "degreeLower"]
    for (name, topic) in zip(order, topics) {
      result.put(counts[name] ?? 0, ["名册", "学历", name], topic, row, range)
    }
    result.put(teachers.count, ["名册", "专任教师"], "fullTimeTeachers", row, range)
  }
}
