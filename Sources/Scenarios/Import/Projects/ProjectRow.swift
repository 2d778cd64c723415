// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Workbooks

/// A project's row of a ledger.
struct ProjectRow {
  let table: ImportTable
  let row: Int
  let name: String
  let group: String
  let words: ImportWords
  let answers: ImportAnswers
  /// The row of the projects table.
  var values: [String: String] = [:]
  /// What it brings to schools.
  var works: [[String: String]] = []
  /// The schools that it founds, with what the schools table must have.
  var founded: [[String: String]] = []
  /// What keeps it from the projects table.
  var missing: [String] = []
  /// Whether the officer leaves it out.
  var isLeftOut = false

  /// A row of a ledger.
  init(
    _ table: ImportTable, _ row: Int, name: String, group: String, _ words: ImportWords,
    _ answers: ImportAnswers
  ) {
    (self.table, self.row, self.name, self.group) = (table, row, name, group)
    (self.words, self.answers) = (words, answers)
  }

  /// Reads what the columns say.
  mutating func read(_ assembly: inout ImportAssembly) {
    values["project"] = name
    readKind(&assembly)
    readStatus(&assembly)
    if isLeftOut { return }
    for (topic, column) in [("content", "content"), ("departments", "departments")] {
      let text = self.text(topic)
      if !text.isEmpty { values[column] = text.split(separator: "\n").joined(separator: "；") }
    }
    if !group.isEmpty { values["group"] = group }
    let remark = text("note")
    if !remark.isEmpty { values["source"] = remark }
    readDates(&assembly)
    readMoney(&assembly)
    readWorks(&assembly)
  }

  /// The text of the first column of a topic.
  func text(_ topic: String) -> String {
    table.found.column(topic).map { table.found.grid.text(row, $0.number) } ?? ""
  }

  /// Where a topic's cell stands; the row's name where it has none.
  func source(_ topic: String) -> CellSource {
    table.source(row, table.found.column(topic)?.number ?? table.found.nameColumn)
  }

  private mutating func readKind(_ assembly: inout ImportAssembly) {
    let text = self.text("projectKind")
    let known = words.words["projectKind"]?[TextFolding.word(text)]
    let list = Schema.current.choices["projectKind"] ?? []
    if known?.rule == "take", let value = known?.value {
      values["kind"] = value
    } else if known == nil, let value = ChoiceMatch.of(list).value(text) {
      values["kind"] = list.first { $0.value == value }?.word.zh
    } else {
      values["kind"] = assembly.answer(
        .project, name + "|类别", source("projectKind"), raw: text, .unknownWord(text),
        choices: list.map(\.word.zh))
      if values["kind"] == nil { missing.append("类别") }
    }
  }

  private mutating func readStatus(_ assembly: inout ImportAssembly) {
    var status = "已定"
    if words.holds(group, "reserve") {
      status = "备选"
      assembly.leave(source("project"), raw: group, .reserveGroup(group))
    }
    let remark = text("note")
    if words.holds(remark, "dropped") {
      let said = assembly.answer(
        .project, name + "|状态", source("note"), raw: remark, .droppedProject(remark),
        choices: ["取消", "否决", "备选", "不导入"])
      if said == "不导入" { isLeftOut = true }
      if said == nil { missing.append("状态") }
      status = said ?? ""
    }
    values["status"] = status
  }

  private mutating func readMoney(_ assembly: inout ImportAssembly) {
    guard let column = table.found.column("cost") else { return }
    let cost = yuan(column, &assembly)
    if let cost, let shown = cost.shifted(-4) ?? cost.times(1, over: 10_000, places: 4) {
      values["cost"] = "\(shown)"
    }
    var parts: [(Int, PlainNumber)] = []
    for column in table.found.columns where column.topic?.rule == .payment {
      guard let year = column.heading.year, let amount = yuan(column, &assembly), amount.digits > 0
      else { continue }
      parts.append((year, amount))
    }
    guard !parts.isEmpty, let cost, cost.digits > 0 else { return }
    let sum = parts.reduce(PlainNumber(digits: 0, scale: 0)) { $0.adding($1.1) ?? $0 }
    guard sum.trimmed == cost.trimmed else {
      assembly.leave(
        source("cost"), raw: text("cost"),
        .paymentsShort(sum: "\(sum)元", cost: "\(cost)元"))
      return
    }
    values["payments"] = parts.map {
      "\($0.0):\(DecimalText.of($0.1.approximate / cost.approximate))"
    }.joined(separator: "、")
  }

  /// A cell of money in yuan; doubtful ones are asked.
  private func yuan(_ column: FoundColumn, _ assembly: inout ImportAssembly) -> PlainNumber? {
    let unit = table.unit(column)
    let reader = CellReader(words: words, unit: unit, dimension: .money, isWhole: false)
    let cell = table.found.grid.cell(row, column.number)
    let raw = cell.map(SheetGrid.text) ?? ""
    let source = table.source(row, column.number)
    let subject = name + "|" + column.heading.text
    var reading = reader.read(cell)
    if unit == nil, case .number(let number, let remarks) = reading, remarks.isEmpty {
      reading = .doubtful(.noUnit("\(number)"), choices: ["\(number)万元", "\(number)元"])
    }
    switch reading {
    case .number(let number, let remarks):
      if !remarks.isEmpty {
        assembly.notes.append(ImportNote(source: source, raw: raw, remarks: remarks))
      }
      return number
    case .missing(let remark):
      assembly.leave(source, raw: raw, remark)
      return nil
    case .doubtful(let remark, let choices):
      guard
        let said = assembly.answer(.project, subject, source, raw: raw, remark, choices: choices),
        case .number(let number, _) = CellReader(
          words: words, unit: unit, dimension: .money, isWhole: false
        ).read(text: said)
      else { return nil }
      return number
    case .blank, .repeated: return nil
    }
  }
}
