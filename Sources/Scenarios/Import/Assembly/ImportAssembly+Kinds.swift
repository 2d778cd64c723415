// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension ImportAssembly {
  /// Which kind every school is: what the sheets say, else what the stages of its numbers show.
  mutating func readKinds() {
    for row in rows { readKind(row) }
    for row in rows where row.holdsBoth { stages[row.name, default: []] = [.primary, .junior] }
    for row in rows { noteStages(row) }
    for name in names.known where kinds[name] == nil && !held.contains(name) {
      guard let kind = derivedKind(name), let row = rows.first(where: { $0.name == name }) else {
        continue
      }
      let text = word("schoolKind", kind)
      let source = tables[row.table].source(row.row, tables[row.table].found.nameColumn)
      kinds[name] = kind
      let said = answer(
        .school, name + "|办学类型", source, raw: name, .kindFromStages(text),
        choices: SchoolKind.allCases.map { word("schoolKind", $0) }, taken: text)
      if let said, let other = self.kind(said) { kinds[name] = other }
    }
  }

  private mutating func readKind(_ row: SchoolRow) {
    guard let cell = row.cells("kind").first, !cell.text.isEmpty, kinds[row.name] == nil else {
      return
    }
    let subject = row.name + "|办学类型"
    if let kind = self.kind(answers.answer(.school, subject) ?? cell.text) {
      kinds[row.name] = kind
      return
    }
    let known = words.words["kind"]?[TextFolding.word(cell.text)]
    if known?.rule == "leave" {
      held.insert(row.name)
      leave(cell.source, raw: row.name + " " + cell.text, .notImportedKind(cell.text))
    } else {
      _ = answer(
        .school, subject, cell.source, raw: cell.text, .unknownWord(cell.text),
        choices: SchoolKind.allCases.map { word("schoolKind", $0) })
    }
  }

  private func kind(_ text: String) -> SchoolKind? {
    let known = words.words["kind"]?[TextFolding.word(text)]
    let product = known.map { $0.rule == "take" ? $0.value : "" } ?? text
    let list = schema.choices["schoolKind"] ?? []
    return ChoiceMatch.of(list).value(product).flatMap { SchoolKind(rawValue: $0) }
  }

  private mutating func noteStages(_ row: SchoolRow) {
    if let stage = row.stage { stages[row.name, default: []].insert(stage) }
    for cell in row.cells where cell.topic.dimension == .count && cell.topic.table != "schools.csv"
    {
      let grade = cell.heading.grade ?? grade(cell, row)
      guard let stage = cell.heading.stage?.stage ?? grade.map({ Stage(grade: $0) }),
        case .number(let number, _) = CellReader(
          words: words, unit: nil, dimension: .count, isWhole: false
        ).read(cell.cell), number.digits > 0
      else { continue }
      stages[row.name, default: []].insert(stage)
    }
  }

  private func derivedKind(_ name: String) -> SchoolKind? {
    if name.contains("教学点") { return .teachingPoint }
    if ["特殊教育", "特教", "培智"].contains(where: { name.contains($0) }) { return .special }
    let seen = stages[name] ?? []
    if seen.count == 2 { return name.contains("十二年") ? .twelveYear : .nineYear }
    if name.contains("完全中学") { return .completeSecondary }
    if seen == [.junior] { return .junior }
    if seen == [.primary] { return .primary }
    // 白水一小 and 石门镇中心小学 are primary schools by their names.
    if seen.isEmpty, ["小学", "完小", "一小", "二小", "三小"].contains(where: { name.hasSuffix($0) }) {
      return .primary
    }
    return nil
  }

  /// The stage of a cell that names none itself; nil where the school has both or none is known.
  func stage(_ cell: RowCell, _ row: SchoolRow) -> Stage? {
    if let stage = cell.heading.stage?.stage ?? row.stage { return stage }
    switch kinds[row.name] {
    case .primary, .teachingPoint: return .primary
    case .junior, .completeSecondary: return .junior
    default:
      let seen = stages[row.name] ?? []
      return kinds[row.name] == nil && seen.count == 1 ? seen.first : nil
    }
  }
}
