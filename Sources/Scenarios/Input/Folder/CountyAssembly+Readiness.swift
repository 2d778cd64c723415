// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CountyAssembly {
  /// One row of the table of responsibilities.
  mutating func readResponsibility(_ row: RowReader) {
    let item = row.text("item")
    let task = row.text("task")
    if (item == nil) == (task == nil) {
      let table = row.rows.table
      row.report(
        "item", .exactlyOne(table.column("item").header, table.column("task").header), value: item)
      return
    }
    responsibilities.append(
      Responsibility(
        item: item, task: task, lead: row.list("lead"), responsible: row.list("responsible"),
        leader: row.text("leader"), deadline: row.text("deadline"), source: row.text("source")))
    note(row)
  }

  /// One row of the table of stages.
  mutating func readReviewStage(_ row: RowReader) {
    let name = row.name("stage")
    let kind = row.choice("kind", ReviewStage.Kind.self)
    let begin = row.date("begin")
    let end = row.date("end")
    let printed = row.text("printed")
    guard let name, let kind, let printed else { return }
    reviewStages.append(
      ReviewStage(
        name: name, kind: kind, begin: begin, end: end, printed: printed,
        departments: row.list("departments"), source: row.text("source")))
    note(row)
  }

  /// One row of the table of rotation.
  mutating func readRotationCount(_ row: RowReader) {
    let year = row.schoolYear("year")
    let eligible = row.whole("eligible")
    let moved = row.whole("moved")
    let backbone = row.whole("movedBackbone")
    guard let year else { return }
    rotationCounts.append(
      RotationCount(
        year: year, eligible: eligible, moved: moved, movedBackbone: backbone,
        source: row.text("source")))
    note(row)
  }
}
