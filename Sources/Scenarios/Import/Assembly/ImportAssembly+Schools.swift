// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension ImportAssembly {
  private var file: String { "schools.csv" }

  /// The row of a school: what it is and where.
  mutating func putSchool(_ row: SchoolRow) {
    guard !isClosedCampus(row) else { return }
    let table = tables[row.table]
    let source = table.source(row.row, table.found.nameColumn)
    put(file, row.name, "school", row.name, source, raw: row.printed)
    if let kind = kinds[row.name], draft.entry(file, row.name, "kind") == nil {
      let cell = row.cells("kind").first
      let text = word("schoolKind", kind)
      let remarks: [ImportRemark] =
        cell.map { $0.text == text ? [] : [.word($0.text, text)] } ?? [.kindFromStages(text)]
      put(file, row.name, "kind", text, cell?.source ?? source, raw: cell?.text ?? "", remarks)
    }
    putWord(row, "locality")
    putWord(row, "isPrivate")
    putWord(row, "isBoarding")
    putZone(row)
    putRemarks(row)
    for cell in row.cells("builtOn") where !cell.text.isEmpty { putDate(row, cell) }
    for cell in row.cells("parent") where !cell.text.isEmpty {
      put(file, row.name, "parent", cell.text, cell.source, raw: cell.text)
    }
  }

  /// A closed campus stays out until somebody says what it is.
  private mutating func isClosedCampus(_ row: SchoolRow) -> Bool {
    guard words.holds(row.remark, "closed"), row.name.contains("校区") || row.name.contains("分校")
    else { return false }
    let table = tables[row.table]
    let source = table.source(row.row, table.found.nameColumn)
    let said = answer(
      .school, row.name + "|状态", source, raw: row.remark, .closedCampus(row.remark),
      choices: ["不导入", "已停办", "在办"])
    if said == nil || said == "不导入" {
      held.insert(row.name)
      leave(source, raw: row.printed, .closedCampus(row.remark))
      return true
    }
    put(file, row.name, "status", said ?? "", source, raw: row.remark)
    return false
  }

  private mutating func putWord(_ row: SchoolRow, _ key: String) {
    guard let cell = row.cells(key).first, !cell.text.isEmpty,
      draft.entry(file, row.name, key) == nil
    else { return }
    let column = schema.table(file).column(key)
    let subject = row.name + "|" + column.header.zh
    let known = words.words[key]?[TextFolding.word(cell.text)]
    let match = ChoiceMatch.of(column.choices)
    if let said = answers.answer(.school, subject) {
      return put(file, row.name, key, said, cell.source, raw: cell.text, [.word(cell.text, said)])
    }
    if known?.rule == "take", let value = known?.value {
      put(
        file, row.name, key, value, cell.source, raw: cell.text,
        value == cell.text ? [] : [.word(cell.text, value)])
    } else if known == nil, let value = match.value(cell.text) {
      put(
        file, row.name, key, column.choices.first { $0.value == value }?.word.zh ?? value,
        cell.source, raw: cell.text)
    } else {
      let choices = column.choices.isEmpty ? ["是", "否"] : column.choices.map(\.word.zh)
      _ = answer(
        .school, subject, cell.source, raw: cell.text, .unknownWord(cell.text), choices: choices)
    }
  }

  private mutating func putZone(_ row: SchoolRow) {
    if let cell = row.cells("zone").first, !cell.text.isEmpty {
      return put(file, row.name, "zone", cell.text, cell.source, raw: cell.text)
    }
    guard let township = row.township, draft.entry(file, row.name, "zone") == nil else { return }
    let table = tables[row.table]
    let source = table.source(row.row, table.found.nameColumn)
    let said = answer(
      .county, "学区|" + township, source, raw: township, .zoneProposed(township),
      choices: [township], taken: township)
    put(file, row.name, "zone", said ?? township, source, raw: township, [.zoneProposed(township)])
  }

  /// What remarks and comments say of the school.
  private mutating func putRemarks(_ row: SchoolRow) {
    for cell in row.cells {
      guard let comment = cell.comment else { continue }
      leave(cell.source, raw: cell.text, .comment(comment))
      if words.holds(comment, "offPosts"), cell.topic.key == "staff" {
        _ = answer(
          .value, [row.name, cell.heading.text, "批注"].joined(separator: "|"), cell.source,
          raw: cell.text, .comment(comment), choices: [cell.text], taken: cell.text)
      }
    }
    guard !row.remark.isEmpty, let cell = row.cells("note").first else { return }
    put(file, row.name, "note", row.remark, cell.source, raw: row.remark)
    for (list, column) in [("boarding", "isBoarding"), ("private", "isPrivate")]
    where words.holds(row.remark, list) && draft.entry(file, row.name, column) == nil {
      put(file, row.name, column, "是", cell.source, raw: row.remark, [.fromRemark(row.remark)])
    }
    if words.holds(row.remark, "combined") {
      _ = answer(
        .school, row.name + "|复式", cell.source, raw: row.remark, .combinedClasses(row.remark),
        choices: ["空白"])
    }
    if words.holds(row.remark, "closed") { putClosed(row, cell) }
  }

  private mutating func putClosed(_ row: SchoolRow, _ cell: RowCell) {
    let isEmpty = !row.cells.contains { $0.topic.dimension != nil && !$0.text.isEmpty }
    let taken = isEmpty ? "已停办" : "在办"
    let said = answer(
      .school, row.name + "|状态", cell.source, raw: row.remark, .closedSchool(row.remark),
      choices: ["已停办", "在办", "不导入"], taken: taken)
    let status = said ?? taken
    if status == "不导入" { held.insert(row.name) }
    put(
      file, row.name, "status", status, cell.source, raw: row.remark,
      [.closedSchool(row.remark)])
  }

  private mutating func putDate(_ row: SchoolRow, _ cell: RowCell) {
    let column = schema.table(file).column("builtOn")
    let subject = [row.name, cell.heading.text, cell.text].joined(separator: "|")
    let text = answers.answer(.value, subject) ?? cell.text
    if text == "空白" { return }
    if words.list("missing").contains(TextFolding.word(text)) {
      return leave(cell.source, raw: text, .missingSign(text))
    }
    if case .success(let date) = CellText.date(text, column) {
      return put(file, row.name, "builtOn", "\(date)", cell.source, raw: cell.text)
    }
    let choice = WrittenDate.read(text)?.date.map { ["\($0)", "空白"] } ?? ["空白"]
    _ = answer(
      .value, subject, cell.source, raw: cell.text, .doubtfulDate(cell.text), choices: choice)
    leave(cell.source, raw: cell.text, .doubtfulDate(cell.text))
  }

  /// Asks for what a school must have and the sheets do not say.
  mutating func finishSchools() {
    let first = Dictionary(rows.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for name in draft.tables[file]?.keys ?? [] {
      let row = first[name]
      let source =
        row.map { tables[$0.table].source($0.row, tables[$0.table].found.nameColumn) }
        ?? CellSource(file: "", sheet: "", cell: "")
      for key in ["kind", "locality", "zone"] where draft.entry(file, name, key) == nil {
        let column = schema.table(file).column(key)
        let said =
          answer(
            .required, name + "|" + column.header.zh, source, raw: name,
            .required(column.header.zh), choices: column.choices.map(\.word.zh))
          ?? answers.answer(.required, "全部|" + column.header.zh)
        if let said { put(file, name, key, said, source, raw: name, [.fromRemark("导入对应")]) }
      }
    }
  }
}
