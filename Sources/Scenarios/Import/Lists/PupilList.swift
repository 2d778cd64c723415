// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Workbooks

/// Counts a list of pupils, or of classes with their pupils, by school and grade.
struct PupilList {
  let words: ImportWords
  let rows: ListRows
  /// The school year, by which years of entry are grades.
  let year: Int?
  /// Grades that could not be told, with how many rows have them.
  private(set) var unknown: [String: Int] = [:]
  /// Words of which nobody but the officer knows how they count.
  private(set) var open: [ListRole: [String: Int]] = [:]
  /// Words for which pupils were left out.
  private(set) var left: [String: Int] = [:]
  /// What the officer said of a word: by role and word.
  let said: (ListRole, String) -> String?

  /// A counter.
  init(
    _ rows: ListRows, year: Int?, _ words: ImportWords,
    said: @escaping (ListRole, String) -> String?
  ) {
    (self.rows, self.year, self.words, self.said) = (rows, year, words, said)
  }

  /// A class of a grade of a school.
  private struct Grade: Hashable {
    var school: String
    var grade: Int
  }

  /// The grade of a row, by its own column or by the name of the class: `七（2）班`.
  private func grade(_ row: ListRow) -> Int? {
    let isJunior = row.stage.map { $0 == .junior }
    for role in [ListRole.grade, .classroom] {
      let text = rows.text(role, row.row)
      if text.isEmpty { continue }
      let read = GradeText(text, words)
      if let grade = read.grade(in: year, junior: isJunior) { return grade }
      if role == .classroom, let grade = Self.ofClass(text, words) {
        return isJunior == true && grade <= 3 ? grade + 6 : grade
      }
    }
    return said(.grade, openText(row)).flatMap { GradeText($0, words).grade }
  }

  /// What a grade that cannot be told is called: what it means differs from school to school.
  private func openText(_ row: ListRow) -> String {
    let text = rows.text(.grade, row.row)
    return row.school + " " + (text.isEmpty ? rows.text(.classroom, row.row) : text)
  }

  /// `七（2）班` and `七年级2班` are of the seventh grade.
  private static func ofClass(_ text: String, _ words: ImportWords) -> Int? {
    let folded = TextFolding.word(text)
    if let grade = Heading([String(folded.prefix(3))], words).grade { return grade }
    guard let first = folded.first, let rest = folded.dropFirst().first, "(年".contains(rest) else {
      return nil
    }
    return GradeText(String(first) + "年级", words).grade
  }

  /// The counts of rows of one pupil each; `pupils` is the column of numbers where each is a class.
  mutating func count(_ list: [ListRow], pupils: FoundColumn?) -> ListCount {
    var members: [Grade: [ListRow]] = [:]
    var schools: [String] = []
    var isOpen: Set<String> = []
    for row in list {
      if rows.list.roles[.state] != nil {
        let text = rows.text(.state, row.row)
        let known = words.words["listState"]?[TextFolding.word(text)]
        let meaning = said(.state, text) ?? (known?.rule == "take" ? known?.value : nil)
        if meaning == nil, !text.isEmpty {
          open[.state, default: [:]][text, default: 0] += 1
          isOpen.insert(row.school)
        } else if meaning == "不计" {
          left[text, default: 0] += 1
          continue
        }
      }
      if !schools.contains(row.school) { schools.append(row.school) }
      guard let grade = grade(row) else {
        let text = openText(row)
        if said(.grade, text) == "不计" {
          left[text, default: 0] += 1
          continue
        }
        unknown[text, default: 0] += 1
        isOpen.insert(row.school)
        continue
      }
      members[Grade(school: row.school, grade: grade), default: []].append(row)
    }
    var result = ListCount(words)
    for school in schools where !isOpen.contains(school) {
      var place: CellPlace?
      var number: Int?
      for grade in 1...9 {
        guard let own = members[Grade(school: school, grade: grade)], let first = own.first else {
          continue
        }
        let column = rows.list.found.nameColumn
        place = place ?? rows.range(column, [first.row]).place
        let row = number ?? result.add(school, nil, at: place ?? CellPlace(row: 1, column: 1))
        number = row
        put(own, grade, pupils, into: &result, row)
      }
    }
    return result
  }

  private mutating func put(
    _ own: [ListRow], _ grade: Int, _ pupils: FoundColumn?, into result: inout ListCount, _ row: Int
  ) {
    let name = GradeName.of(grade)
    let lines = own.map(\.row)
    if let pupils {
      let reader = CellReader(words: words, unit: nil, dimension: .count, isWhole: true)
      var sizes: [Int] = []
      for line in lines {
        let reading = reader.read(rows.list.found.grid.cell(line, pupils.number))
        // A class of which the size is open leaves the pupils of its grade open.
        guard case .number(let number, _) = reading, number.scale == 0 else { break }
        sizes.append(Int(number.digits))
      }
      let range = rows.range(pupils.number, lines)
      result.put(own.count, [name, "班数"], "classes", row, range)
      guard sizes.count == own.count else { return }
      result.put(sizes.reduce(0, +), [name, "学生数"], "pupils", row, range)
      result.put(sizes.max() ?? 0, [name, "最大班额"], "largest", row, range)
      return
    }
    let person = rows.list.roles[.person] ?? rows.list.found.nameColumn
    result.put(own.count, [name, "学生数"], "pupils", row, rows.range(person, lines))
    guard let column = rows.list.roles[.classroom] else { return }
    let classes = Dictionary(grouping: own) { TextFolding.word(rows.text(.classroom, $0.row)) }
    guard classes[""] == nil else { return }
    let range = rows.range(column, lines)
    result.put(classes.count, [name, "班数"], "classes", row, range)
    result.put(classes.values.map(\.count).max() ?? 0, [name, "最大班额"], "largest", row, range)
  }
}

/// The names of grades.
enum GradeName {
  /// `一年级` for 1.
  static func of(_ grade: Int) -> String {
    let names = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return names[min(max(grade, 1), 9) - 1] + "年级"
  }
}
