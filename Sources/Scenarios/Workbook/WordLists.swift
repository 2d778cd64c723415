// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

/// Words for drop-downs: short lists stand in the cells' own rule, long ones in a hidden sheet.
struct WordLists {
  /// The files of the folder: a list never points at a sheet that is not there.
  let files: Set<String>
  private var long: [(words: [String], column: Int)] = []

  init(files: Set<String>) { self.files = files }

  /// What the cells of a column offer; nil for free text and numbers.
  mutating func words(for column: Column, _ language: Language) -> SheetDraft.Choice.Words? {
    switch column.type {
    case .choice: return list(column.choices.map { $0.word[language] }, language)
    case .flag: return .list(language == .chinese ? ["是", "否"] : ["yes", "no"])
    case .school: return named("schools.csv", language)
    case .project: return named("projects.csv", language)
    default: return nil
    }
  }

  /// The names in the first column of another sheet.
  private func named(_ file: String, _ language: Language) -> SheetDraft.Choice.Words? {
    guard files.contains(file) else { return nil }
    let sheet = SheetNames.quoted(Schema.current.table(file).title[language])
    return .cells("=\(sheet)!$A$2:$A$5000")
  }

  private mutating func list(_ words: [String], _ language: Language) -> SheetDraft.Choice.Words {
    if SheetDraft.Choice.takes(words) { return .list(words) }
    if let known = long.first(where: { $0.words == words }) { return cells(known, language) }
    let added = (words: words, column: long.count + 1)
    long.append(added)
    return cells(added, language)
  }

  private func cells(_ list: (words: [String], column: Int), _ language: Language)
    -> SheetDraft.Choice.Words
  {
    let letters = CellPlace.letters(list.column)
    let sheet = SheetNames.quoted(CountySheets.words[language])
    return .cells("=\(sheet)!$\(letters)$1:$\(letters)$\(list.words.count)")
  }

  /// The hidden sheet; nil where every list is short.
  func sheet(_ language: Language) -> SheetDraft? {
    guard !long.isEmpty else { return nil }
    var sheet = SheetDraft(name: CountySheets.words[language])
    sheet.isHidden = true
    for row in 0..<(long.map(\.words.count).max() ?? 0) {
      sheet.rows.append(
        long.map { list in
          DraftCell(list.words.indices.contains(row) ? .text(list.words[row]) : .blank)
        })
    }
    return sheet
  }
}
