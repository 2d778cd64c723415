// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension ImportAssembly {
  /// Gives every row the name that its school has in the county folder.
  mutating func nameSchools() {
    // The table that says most of schools names them; among equal ones the latest.
    let order = tables.indices.sorted { left, right in
      let (first, second) = (rank(left), rank(right))
      if first != second { return first > second }
      let years = (tables[left].year?.year.firstYear ?? 0, tables[right].year?.year.firstYear ?? 0)
      return years.0 != years.1 ? years.0 > years.1 : left < right
    }
    for table in order {
      let indices = rows.indices.filter { rows[$0].table == table }
      let here = Set(indices.map { rows[$0].name })
      // The first table's names are the county's: nothing is there that they could be.
      if names.known.isEmpty {
        for index in indices { nameFirst(index) }
      } else {
        for index in indices { nameSchool(index, here) }
      }
    }
  }

  private func rank(_ table: Int) -> Int {
    tables[table].found.columns.count { $0.topic?.table == "schools.csv" }
  }

  private mutating func nameFirst(_ index: Int) {
    let row = rows[index]
    guard answers.answer(.name, row.name) == nil else { return nameSchool(index, []) }
    tellBrackets(row)
    names.add(row.name)
  }

  private mutating func nameSchool(_ index: Int, _ here: Set<String>) {
    let row = rows[index]
    let source = tables[row.table].source(row.row, tables[row.table].found.nameColumn)
    tellBrackets(row)
    switch names.match(row.name) {
    case .same(let name): names.add(name)
    case .alias(let name):
      _ = answer(
        .name, row.name, source, raw: row.printed, .nameMatched(row.name, name),
        choices: [name, "新学校"], taken: name)
      leave(source, raw: row.printed, .nameMatched(row.name, name))
      rows[index].name = name
      names.add(name)
    case .unknown(let near):
      // Two names of one table are two schools.
      let open = near.filter { !here.contains($0) }
      guard !open.isEmpty else { return names.add(row.name) }
      _ = answer(
        .name, row.name, source, raw: row.printed, .nameUnknown(row.name, open),
        choices: open + ["新学校"])
      held.insert(row.name)
    }
  }

  /// What stands in brackets behind a name is no part of it.
  private mutating func tellBrackets(_ row: SchoolRow) {
    let source = tables[row.table].source(row.row, tables[row.table].found.nameColumn)
    if row.printed.filter({ !$0.isWhitespace }) != row.name, !row.printed.isEmpty {
      leave(source, raw: row.printed, .nameStage(row.name))
      if HeadingText.brackets(row.printed).inside.contains(where: { $0.hasPrefix("含") }) {
        _ = answer(
          .name, row.printed, source, raw: row.printed, .nameStage(row.name),
          choices: [row.name, "新学校"], taken: row.name)
      }
    }
  }
}
