// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension CountyAssembly {
  /// One row of the progress table.
  mutating func readProgress(_ row: RowReader) {
    let name = row.name("project")
    let asOf = row.date("asOf")
    let start = row.date("actualStart")
    let percent = row.whole("percent")
    let paid = row.money("paid")
    let expected = row.date("expected")
    guard let name else { return }
    let id = ID<Project>(name)
    guard let index = projectIndex[id] else {
      let nearest = suggestions.nearest(name, among: projects.lazy.map(\.id.rawValue))
      row.report("project", .unknownProject(nearest: nearest), value: name)
      return
    }
    if let first = progress.firstIndex(where: { $0.project == id }) {
      row.report("project", .duplicateRow(first: sources.row("progress.csv", first)), value: name)
      return
    }
    guard let asOf else { return }
    let known = start ?? projects[index].start
    if let known, let expected, expected < known {
      row.report(
        "expected", .completionBeforeStart(start: "\(known)", completion: "\(expected)"),
        value: "\(expected)")
      return
    }
    if let paid, let cost = projects[index].cost, paid > cost {
      row.report("paid", .outOfRange(least: "0", most: wan(cost)), value: wan(paid))
      return
    }
    progress.append(
      ProjectProgress(
        project: id, asOf: asOf, actualStart: start, percent: percent, paid: paid,
        expected: expected, note: row.text("note")))
    note(row)
  }

  private func wan(_ money: Money) -> String {
    TableText(schema: schema, language: .chinese).wanYuan(money)
  }
}
