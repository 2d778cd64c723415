// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension ImportAssembly {
  private var file: String { "sections.csv" }

  /// Places and staff of each stage.
  mutating func putStaff(_ row: SchoolRow) {
    let cells = row.cells.filter { $0.topic.table == file && $0.topic.dimension != nil }
    for cell in cells where cell.topic.rule == .take {
      // A sum over stages is no section's.
      let isSum =
        cell.heading.isTotal
        && cells.contains { $0.topic == cell.topic && $0.heading.stage != nil }
      if isSum || cell.heading.stage == .senior { continue }
      putStaff(row, cell)
    }
    for column in ["teachersAboveRequiredQualification", "backboneTeachers", "peAndArtsTeachers"] {
      putSum(row, column, cells)
    }
    for cell in cells where cell.topic.rule == .askOnce {
      guard case .number(let number, _) = readings[key(cell, row)], number.digits > 0 else {
        continue
      }
      _ = answer(
        .county, "特岗教师", cell.source, raw: cell.text, .specialPosts,
        choices: ["不计入教职工", "计入教职工"], taken: "不计入教职工")
    }
  }

  private func key(_ cell: RowCell, _ row: SchoolRow) -> CellKey {
    CellKey(table: row.table, row: row.row, column: cell.column)
  }

  /// The key of a section's row; the stage's numbers belong to it.
  mutating func section(_ name: String, _ stage: Stage, _ source: CellSource) -> String {
    let key = name + "|" + word("stage", stage)
    if draft.entry(file, key, "school") == nil {
      for (column, text) in [("school", name), ("stage", word("stage", stage))] {
        _ = draft.put(file, key, column, ImportDraft.Entry(text: text, source: source))
      }
    }
    return key
  }

  private mutating func putStaff(_ row: SchoolRow, _ cell: RowCell) {
    guard var (number, remarks) = number(cell, row) else { return tell(cell, row) }
    guard let stage = stage(cell, row) else { return askStage(row, cell) }
    if cell.topic.key == "staff", answers.answer(.county, "特岗教师") == "计入教职工",
      let posts = row.cells("temporaryPosts").first.flatMap({ self.number($0, row) })?.0,
      let sum = number.adding(posts)
    {
      remarks.append(.summed("\(number)+\(posts)"))
      number = sum
    }
    put(
      file, section(row.name, stage, cell.source), cell.topic.column, "\(number)", cell.source,
      raw: cell.text, remarks)
  }

  /// A number of two stages together is not divided.
  private mutating func askStage(_ row: SchoolRow, _ cell: RowCell) {
    let subject = [row.name, cell.heading.text, cell.text].joined(separator: "|")
    let said = answer(
      .value, subject, cell.source, raw: cell.text, .bothStages(cell.heading.text),
      choices: ["小学…、初中…", "空白"])
    guard let said, said != "空白" else {
      return leave(cell.source, raw: cell.text, .bothStages(cell.heading.text))
    }
    for (stage, text) in Self.stageParts(said) {
      put(
        file, section(row.name, stage, cell.source), cell.topic.column, text, cell.source,
        raw: cell.text, [.fromRemark(said)])
    }
  }

  /// `小学14、初中16`, `初中1500，小学1620`: numbers of both stages in one text.
  static func stageParts(_ text: String) -> [(Stage, String)] {
    var result: [(Stage, String)] = []
    for piece in text.split(whereSeparator: { "、，,;； ".contains($0) }) {
      let body = TextFolding.plain(piece)
      for (word, stage) in [("小学", Stage.primary), ("初中", .junior), ("中学", .junior)]
      where body.hasPrefix(word) {
        let digits = body.dropFirst(word.count).filter { $0.isASCII && ($0.isNumber || $0 == ".") }
        if !digits.isEmpty, !result.contains(where: { $0.0 == stage }) {
          result.append((stage, String(digits)))
        }
        break
      }
    }
    return result
  }

  /// What several columns hold together: degrees, subjects, levels.
  private mutating func putSum(_ row: SchoolRow, _ column: String, _ cells: [RowCell]) {
    let all = cells.filter { $0.topic.column == column }
    let parts = all.filter { [.add, .addPrimary].contains($0.topic.rule) }
    guard !parts.isEmpty, !all.contains(where: { $0.topic.rule == .take }) else { return }
    var stages: [Stage?] = []
    for cell in parts where !stages.contains(stage(cell, row)) { stages.append(stage(cell, row)) }
    for stage in stages {
      let own = parts.filter { self.stage($0, row) == stage }
      putSum(row, stage, withoutInner(own), all.filter { self.stage($0, row) == stage })
    }
  }

  /// Without 音乐 and 美术 where 艺术 holds them.
  private func withoutInner(_ parts: [RowCell]) -> [RowCell] {
    let hasArts = parts.contains {
      $0.heading.rest.last?.base == "艺术" || $0.heading.rest.first?.base == "艺术"
    }
    guard hasArts else { return parts }
    return parts.filter { !["音乐", "美术"].contains($0.heading.rest.last?.base ?? "") }
  }

  private mutating func putSum(
    _ row: SchoolRow, _ stage: Stage?, _ parts: [RowCell], _ all: [RowCell]
  ) {
    guard let first = parts.first, parts.contains(where: { !$0.text.isEmpty }) else { return }
    guard let stage else { return askStage(row, first) }
    var sum = PlainNumber(digits: 0, scale: 0)
    var told: [ImportRemark] = []
    let counted = parts.filter { $0.topic.rule == .add || stage == .primary }
    for cell in counted {
      if cell.text.isEmpty {
        if !told.contains(.blankPart) { told.append(.blankPart) }
        continue
      }
      guard let (number, _) = number(cell, row), let next = sum.adding(number) else {
        return tell(cell, row)
      }
      sum = next
    }
    let raw = counted.map { $0.text.isEmpty ? "0" : $0.text }.joined(separator: "+")
    told.insert(.summed(raw), at: 0)
    let subject = [row.name, word("stage", stage), first.topic.name.zh, raw].joined(separator: "|")
    if let doubt = doubt(row, stage, first, all) {
      let said = answer(
        .value, subject, first.source, raw: raw, doubt, choices: ["\(sum)", "空白"])
      guard let said, said != "空白" else { return leave(first.source, raw: raw, doubt) }
      return put(
        file, section(row.name, stage, first.source), first.topic.column, said, first.source,
        raw: raw, [.fromRemark(said)])
    }
    put(
      file, section(row.name, stage, first.source), first.topic.column, "\(sum)", first.source,
      raw: raw, told)
  }

  /// What keeps a sum from being taken: the parts are not the whole, or levels may count a person
  /// twice.
  private mutating func doubt(
    _ row: SchoolRow, _ stage: Stage, _ first: RowCell, _ all: [RowCell]
  ) -> ImportRemark? {
    // A part that is not taken yet would be missing in the sum.
    let open = tables[row.table].found.columns.first { column in
      guard case .topic(let topic, true) = column.match else { return false }
      return topic.column == first.topic.column && topic.rule == first.topic.rule
    }
    if let open { return .weakColumn(open.heading.text) }
    if let stranger = stranger(row, first) { return .partUnknown(stranger.heading.text) }
    if first.topic.key == "backboneLevel" {
      let heading = first.heading.text
      let title = tables[row.table].found.titles.joined()
      let isOnce = ["不重复", "就高", "最高"].contains { heading.contains($0) || title.contains($0) }
      return isOnce ? nil : .levelsMayRepeat(heading)
    }
    if stage == .primary, first.topic.column == "teachersAboveRequiredQualification",
      !tables[row.table].found.columns.contains(where: { $0.topic?.rule == .addPrimary })
    {
      return .collegeMissing(first.heading.text + " " + first.text)
    }
    let full = row.cells("fullTimeTeachers").first { self.stage($0, row) == stage }
    guard let full, let whole = number(full, row)?.0 else { return nil }
    let parts = all.filter { [.add, .addPrimary, .whole].contains($0.topic.rule) }
    let numbers = parts.compactMap { number($0, row)?.0 }
    let sum = numbers.reduce(PlainNumber(digits: 0, scale: 0)) { $0.adding($1) ?? $0 }
    if first.topic.column == "teachersAboveRequiredQualification" {
      // A part that is blank is nobody only where the others are all.
      let isWhole = parts.contains { $0.topic.rule == .whole || $0.text.isEmpty }
      return isWhole && sum.trimmed != whole.trimmed
        ? .partsDoNotSum(parts: "\(sum)", whole: "\(whole)") : nil
    }
    checkSubjects(row, first, whole)
    return nil
  }

  /// A column of numbers beside the parts, below the same heading, of which nobody knows what it is.
  private func stranger(_ row: SchoolRow, _ first: RowCell) -> FoundColumn? {
    let group = first.heading.parts.dropLast()
    guard !group.isEmpty else { return nil }
    let table = tables[row.table].found
    return table.columns.first { column in
      guard case .unknown = column.match, column.heading.parts.dropLast() == group,
        table.grid.isNumber(row.row, column.number)
      else { return false }
      // Of subjects only those may count that have to do with the arts.
      return first.topic.key != "peOrArts"
        || words.holds(column.heading.parts.last ?? "", "artsSubjects")
    }
  }

  /// Tells where the teachers of all subjects are not the teachers; their sum is not used.
  private mutating func checkSubjects(_ row: SchoolRow, _ first: RowCell, _ whole: PlainNumber) {
    guard first.topic.key == "peOrArts", first.heading.parts.count > 1 else { return }
    let table = tables[row.table]
    let group = first.heading.parts[0]
    var sum = PlainNumber(digits: 0, scale: 0)
    for column in table.found.columns where column.heading.parts.first == group {
      let reader = CellReader(words: words, unit: nil, dimension: .count, isWhole: false)
      if case .number(let number, _) = reader.read(table.found.grid.cell(row.row, column.number)) {
        sum = sum.adding(number) ?? sum
      }
    }
    if sum.trimmed != whole.trimmed, sum.digits > 0 {
      leave(first.source, raw: first.text, .subjectsDiffer(sum: "\(sum)", whole: "\(whole)"))
    }
  }
}
