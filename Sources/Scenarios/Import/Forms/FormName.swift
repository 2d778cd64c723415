// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

/// The school of which a form speaks, and where that stands.
struct FormName: Hashable {
  /// The name as it is printed.
  var text: String
  /// The cell; nil where the name is that of the sheet or the file.
  var place: CellPlace?
  /// Where the rows of its form begin.
  var row = 1
  /// Whether nothing calls it the school's name.
  var isGuess = false
}

/// Finds the schools of which the forms of a sheet speak.
struct FormNames {
  let words: ImportWords
  let grid: SheetGrid

  /// Cells that are called the school's name: `学校名称 | 白水一小`, `填报单位：白水一小`.
  func labelled() -> [FormName] {
    guard grid.lastRow > 0 else { return [] }
    return (1...grid.lastRow).compactMap { row in
      grid.isHidden(row: row) ? nil : beside(row) ?? within(row)
    }
  }

  /// The letters of such labels, and those that may be another way of writing one.
  private static func mayLabel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "校", "机", "单", "位", "名": true
    default: scalar.value >= 0xF900
    }
  }

  private func isNameLabel(_ text: String) -> Bool {
    // Most cells are told by their letters alone, and sheets are long.
    guard text.unicodeScalars.contains(where: Self.mayLabel), text.count <= 20,
      text.contains(where: { "校机单位名".contains($0) })
    else { return false }
    let bare = TextFolding.word(text)
    let body = bare.hasSuffix(":") ? String(bare.dropLast()) : bare
    return words.strong(body)?.key == "school" || words.list("formNames").contains(body)
  }

  private func beside(_ row: Int) -> FormName? {
    let filled = Array(grid.filled(row).prefix(8))
    guard let index = filled.firstIndex(where: { isNameLabel(grid.text(row, $0)) }),
      index + 1 < filled.count
    else { return nil }
    let text = grid.text(row, filled[index + 1])
    guard SchoolName.isOne(text), words.strong(text) == nil else { return nil }
    // A second name beside it belongs to a table with a school a column, one below it to a table.
    if index + 2 < filled.count {
      let next = grid.text(row, filled[index + 2])
      guard !SchoolName.isOne(next) || words.strong(next) != nil else { return nil }
    }
    for below in row + 1..<max(row + 1, min(row + 4, grid.lastRow + 1)) {
      let text = grid.text(below, filled[index])
      if text.isEmpty { continue }
      if SchoolName.isOne(text), words.strong(text) == nil { return nil }
      break
    }
    return FormName(text: text, place: grid.place(row, filled[index + 1]), row: row)
  }

  /// `学校名称：白水一小　　填表人：李四` in one cell.
  private func within(_ row: Int) -> FormName? {
    for column in grid.filled(row) {
      let printed = grid.text(row, column)
      guard printed.contains(where: { ":：".contains($0) }) else { continue }
      let text = TextFolding.halfWidth(printed)
      guard let colon = text.firstIndex(of: ":"), isNameLabel(String(text[..<colon])) else {
        continue
      }
      let rest = TextFolding.trimmed(text[text.index(after: colon)...])
      let name = rest.prefix { !$0.isWhitespace && $0 != "," && $0 != ";" }
      if SchoolName.isOne(String(name)) {
        return FormName(text: String(name), place: grid.place(row, column), row: row)
      }
    }
    return nil
  }

  /// What the sheet's name, its titles or the file's name show, which must be confirmed.
  func shown(sheet: String, file: String) -> FormName? {
    if SchoolName.isOne(sheet) { return FormName(text: sheet, isGuess: true) }
    for row in 1...max(1, min(4, grid.lastRow)) {
      let filled = grid.filled(row)
      guard filled.count <= 2, let column = filled.first else { continue }
      if let name = SchoolName.inside(grid.text(row, column)) {
        return FormName(text: name, place: grid.place(row, column), isGuess: true)
      }
    }
    let base = file.split(separator: ".").first.map(String.init) ?? file
    return SchoolName.inside(base).map { FormName(text: $0, isGuess: true) }
  }
}
