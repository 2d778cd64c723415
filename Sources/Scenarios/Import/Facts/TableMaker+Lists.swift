// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Workbooks

extension TableMaker {
  /// Counts a table that is a list of persons or classes; gives whether it was one.
  mutating func readList(_ found: FoundTable, _ sheet: String) -> Bool {
    let list = ListTable(found, words)
    switch list.kind {
    case .teachers: readTeachers(list, sheet)
    case .pupils: readPupils(list, sheet, key: .person, pupils: nil)
    case .unknown: note(sheet, "", "", .listUnknown)
    case nil:
      guard let pupils = found.column("pupils"), isClassList(list) else { return false }
      readPupils(list, sheet, key: .classroom, pupils: pupils)
    }
    return true
  }

  /// Whether every row is a class: schools stand there several times with the same grade.
  private func isClassList(_ list: ListTable) -> Bool {
    guard list.found.has("school"), list.roles[.classroom] != nil else { return false }
    var rows = ListRows(list, school: nil, stage: nil, words)
    var seen: Set<String> = []
    var isOften = false
    for row in rows.rows(.classroom, countsHidden: true) {
      let text = rows.text(.classroom, row.row)
      if PlainNumber.plain(text) == nil { return true }
      let key = [row.school, rows.text(.grade, row.row)].joined(separator: "|")
      if !seen.insert(key).inserted { isOften = true }
    }
    return isOften && list.roles[.grade] != nil
  }

  /// The rows of a list, and what is told and asked of all of them.
  private mutating func rows(
    _ list: ListTable, _ sheet: String, _ key: ListRole, _ stage: Stage?
  ) -> (ListRows, [ListRow])? {
    let grid = SheetGrid(list.found.grid.sheet)
    var school: String?
    if list.schoolColumn == nil {
      let finder = FormNames(words: words, grid: grid)
      guard
        let name = finder.labelled().first ?? bookSchool
          ?? finder.shown(sheet: sheet, file: file)
      else {
        note(sheet, "", "", .listNoSchool(0))
        ask(
          sheet + "|学校", CellSource(file: file, sheet: sheet, cell: ""), "", .listNoSchool(0), [],
          nil)
        guard let said = answers.answer(.sheet, sheet + "|学校") else { return nil }
        return rows(list, sheet, key, stage, said)
      }
      school = name.text
      if name.isGuess {
        let source = CellSource(file: file, sheet: sheet, cell: name.place.map { "\($0)" } ?? "")
        ask(sheet + "|学校", source, name.text, .formName(name.text), [name.text, "不导入"], name.text)
        school = answers.answer(.sheet, sheet + "|学校") ?? school
        if school == "不导入" { return nil }
      }
    }
    return rows(list, sheet, key, stage, school)
  }

  private mutating func rows(
    _ list: ListTable, _ sheet: String, _ key: ListRole, _ stage: Stage?, _ school: String?
  ) -> (ListRows, [ListRow])? {
    let subject = sheet + "|隐藏的行"
    let countsHidden = answers.answer(.sheet, subject) == "计入"
    var rows = ListRows(list, school: school, stage: stage, words)
    let all = rows.rows(key, countsHidden: countsHidden)
    let source = CellSource(file: file, sheet: sheet, cell: "")
    if rows.hidden > 0 {
      note(sheet, "", "", .listHidden(rows.hidden))
      ask(subject, source, "", .listHidden(rows.hidden), ["不计", "计入"], "不计")
    }
    if rows.nameless > 0 { note(sheet, "", "", .listNoSchool(rows.nameless)) }
    note(sheet, "", "", .listRead(key == .classroom ? "班级" : "名册", all.count))
    return (rows, all)
  }

  private func subject(_ role: ListRole, _ word: String) -> String {
    ["名册", role.name, word.isEmpty ? "（空白）" : word].joined(separator: "|")
  }

  private func said(_ role: ListRole, _ word: String) -> String? {
    guard let said = answers.answer(.value, subject(role, word)) else { return nil }
    return words.words[role.vocabulary ?? ""]?[TextFolding.word(said)]?.value ?? said
  }

  private mutating func tellOpen(
    _ open: [ListRole: [String: Int]], _ left: [String: Int], _ sheet: String, _ list: ListTable
  ) {
    for (role, found) in open.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for (word, count) in found.sorted(by: { $0.key < $1.key }) {
        let remark = ImportRemark.listWord(role: role.name, word: word, persons: count)
        let place = list.roles[role].map { list.found.grid.place(list.found.header.upperBound, $0) }
        let source = CellSource(file: file, sheet: sheet, cell: place.map { "\($0)" } ?? "")
        note(sheet, source.cell, word, remark)
        questions.append(
          ImportQuestion(
            kind: .value, subject: subject(role, word), source: source, raw: word, remark: remark,
            choices: Self.choices(role), taken: nil))
      }
    }
    for (word, count) in left.sorted(by: { $0.key < $1.key }) {
      note(sheet, "", word, .listLeft(word: word, persons: count))
    }
  }

  private static func choices(_ role: ListRole) -> [String] {
    switch role {
    case .degree, .firstDegree, .laterDegree: ["本科及以上", "专科", "专科以下"]
    case .subject: ["体艺", "其他"]
    case .backbone: ["是", "否"]
    case .posts: ["在编", "特岗", "不计"]
    case .category: ["专任教师", "其他人员", "不计"]
    case .state: ["在职", "不计"]
    case .stage: ["小学", "初中", "不计"]
    case .grade: (1...9).map { GradeName.of($0) } + ["不计"]
    default: []
    }
  }

  private mutating func readTeachers(_ list: ListTable, _ sheet: String) {
    let stage = self.stage(list.found, sheet)
    guard let (rows, all) = rows(list, sheet, .person, stage) else { return }
    let texts = ([sheet] + list.found.titles).joined(separator: " ")
    let isStaff = list.roles[.category] != nil || texts.contains("教职工") || texts.contains("教职员")
    let isPosts = list.roles[.posts] != nil || texts.contains("在编")
    let staffSubject = sheet + "|教职工数"
    let source = CellSource(file: file, sheet: sheet, cell: "")
    if !(isStaff && isPosts) {
      ask(staffSubject, source, "", .listStaff(all.count), ["按名册", "空白"], nil)
    }
    let givesStaff = (isStaff && isPosts) || answers.answer(.sheet, staffSubject) == "按名册"
    let maker = self
    var counter = TeacherList(rows, givesStaff: givesStaff, words) { maker.said($0, $1) }
    let count = counter.count(all)
    if counter.twice > 0 { note(sheet, "", "", .listTwice(counter.twice)) }
    tellOpen(counter.open, counter.left, sheet, list)
    if let table = count.table(list.found) { read(table, sheet, stage: nil, texts: []) }
  }

  private mutating func readPupils(
    _ list: ListTable, _ sheet: String, key: ListRole, pupils: FoundColumn?
  ) {
    let stage = self.stage(list.found, sheet)
    guard let (rows, all) = rows(list, sheet, key, stage) else { return }
    let maker = self
    let year = self.year(list.found, sheet)?.year.firstYear
    var counter = PupilList(rows, year: year, words) { maker.said($0, $1) }
    let count = counter.count(all, pupils: pupils)
    var open = counter.open
    if !counter.unknown.isEmpty { open[.grade] = counter.unknown }
    tellOpen(open, counter.left, sheet, list)
    if let table = count.table(list.found) { read(table, sheet, stage: nil, texts: []) }
  }
}
