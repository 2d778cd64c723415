// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Reads ledgers of projects: what, when, how much, for whom.
struct ProjectImport {
  var assembly: ImportAssembly
  let words: ImportWords
  let answers: ImportAnswers
  /// Projects that lack what the projects table must have.
  private(set) var pending: [[String: String]] = []
  /// What these bring to schools.
  private(set) var pendingWorks: [[String: String]] = []

  /// An import that goes on with what an assembly has of schools.
  init(_ assembly: ImportAssembly, _ words: ImportWords, _ answers: ImportAnswers) {
    (self.assembly, self.words, self.answers) = (assembly, words, answers)
  }

  /// Reads every ledger among the tables.
  mutating func read(_ tables: [ImportTable]) {
    for table in tables where table.kind == .projects { read(table) }
  }

  private mutating func read(_ table: ImportTable) {
    guard let range = table.found.rows else { return }
    var group = ""
    for row in range {
      let source = table.source(row, table.found.nameColumn)
      switch table.found.kind(of: row, words) {
      case .blank: continue
      case .group(let text):
        group = text
        assembly.leave(source, raw: text, .groupRow(text))
      case .part(let text): assembly.leave(source, raw: text, .partRow(text))
      case .total(let text): assembly.leave(source, raw: text, .totalRow(text))
      case .remark(let text): assembly.leave(source, raw: text, .remarkRow(text))
      case .hidden(let text): assembly.leave(source, raw: text, .hiddenRow(text))
      case .nameless: assembly.leave(source, raw: "", .namelessRow)
      case .strange(let text): assembly.leave(source, raw: text, .strangeRow(text))
      case .data(let name):
        var project = ProjectRow(table, row, name: name, group: group, words, answers)
        project.read(&assembly)
        if project.isLeftOut { continue }
        if project.missing.isEmpty {
          project.put(&assembly)
        } else {
          assembly.leave(source, raw: name, .pendingProject(project.missing.joined(separator: "、")))
          pending.append(project.values)
          pendingWorks += project.works
        }
      }
    }
  }

  /// The files of projects that wait for answers; none where there are none.
  var pendingFiles: [(name: String, bytes: [UInt8])] {
    guard !pending.isEmpty else { return [] }
    func bytes(_ file: String, _ rows: [[String: String]]) -> [UInt8] {
      TableWriter(Schema.current.table(file), rows: rows).bytes(.chinese)
    }
    return [
      (WorkbookImport.pendingFile, bytes("projects.csv", pending)),
      (WorkbookImport.pendingWorksFile, bytes("works.csv", pendingWorks)),
    ]
  }
}
