// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Workbooks

extension ProjectRow {
  /// When work starts and when it is complete.
  mutating func readDates(_ assembly: inout ImportAssembly) {
    if let date = date("start", takesEnd: false, &assembly) { values["start"] = "\(date)" }
    if let date = date("completion", takesEnd: true, &assembly) {
      values["completion"] = "\(date)"
      if date.firstSchoolYear <= assembly.baseYear, assembly.baseYear.firstYear > 0 {
        assembly.leave(
          source("completion"), raw: text("completion"), .perhapsInBase("\(date)"))
      }
    } else {
      missing.append("完成时限")
      if text("completion").isEmpty {
        _ = assembly.answer(
          .project, name + "|完成时限", source("completion"), raw: "", .required("完成时限"),
          choices: [])
      }
    }
  }

  private func date(
    _ topic: String, takesEnd: Bool, _ assembly: inout ImportAssembly
  ) -> PartialDate? {
    guard let column = table.found.column(topic) else { return nil }
    let title = topic == "start" ? "开工" : "完成时限"
    let source = table.source(row, column.number)
    let cell = table.found.grid.cell(row, column.number)
    let raw = cell.map(SheetGrid.text) ?? ""
    if let said = answers.answer(.project, name + "|" + title) {
      if !raw.isEmpty {
        ask(&assembly, title, source, raw, [said])
      }
      return Self.plain(said)
    }
    guard let cell, !raw.isEmpty else { return nil }
    switch Self.read(cell, raw, takesEnd: takesEnd) {
    case .date(let date, let isPlain):
      if !isPlain { assembly.leave(source, raw: raw, .dateRead(raw, "\(date)")) }
      return date
    case .ask(let choices):
      ask(&assembly, title, source, raw, choices)
      return nil
    }
  }

  private func ask(
    _ assembly: inout ImportAssembly, _ title: String, _ source: CellSource, _ raw: String,
    _ choices: [String]
  ) {
    _ = assembly.answer(
      .project, name + "|" + title, source, raw: raw, .doubtfulDate(raw), choices: choices)
  }

  /// A date that can be taken, or what it could be.
  private enum Read {
    case date(PartialDate, isPlain: Bool)
    case ask([String])
  }

  private static func plain(_ text: String) -> PartialDate? {
    guard case .success(let date) = CellText.date(text, .inner(.date)) else { return nil }
    return date
  }

  private static func read(_ cell: Cell, _ raw: String, takesEnd: Bool) -> Read {
    if case .date = cell.value { return plain(raw).map { .date($0, isPlain: true) } ?? .ask([]) }
    if case .number = cell.value { return number(raw) }
    if let date = plain(raw) { return .date(date, isPlain: true) }
    // 2024.9 as text keeps its zeros.
    let parts = TextFolding.word(raw).split(separator: ".")
    if parts.count > 1, let date = plain(parts.joined(separator: "-")) {
      return .date(date, isPlain: false)
    }
    guard let written = WrittenDate.read(raw, takesEnd: takesEnd) else { return .ask([]) }
    let sure: Set<WrittenDate.Form> = [
      .season, .words, .partOfPeriod, .numerals, .withTime, .digitsOnly, .serial, .quarter, .span,
    ]
    guard let date = written.date, sure.contains(written.form) else {
      return .ask(written.date.map { ["\($0)"] } ?? [])
    }
    // The end of a month or a year is its last day.
    if date.day == nil, let month = date.month,
      ["年底", "年末", "月底", "月末"].contains(where: { raw.contains($0) }),
      let end = PartialDate.endOfMonth(date.year, month)
    {
      return .date(end, isPlain: false)
    }
    return .date(date, isPlain: false)
  }

  /// A number where a date should stand: a day's number, a year, or year and month of which the
  /// zero may be lost.
  private static func number(_ raw: String) -> Read {
    if let serial = Int(raw) {
      if let date = plain(raw) { return .date(date, isPlain: true) }
      return WrittenDate.day(serial: serial).map { .date($0, isPlain: false) } ?? .ask([])
    }
    let parts = raw.split(separator: ".")
    guard parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      parts[1].utf8.count <= 2, parts[1] != "1",
      let date = PartialDate.ifExists(year, month)
    else {
      guard parts.count == 2, parts[1] == "1" else { return .ask([]) }
      return .ask(["\(parts[0])-01", "\(parts[0])-10"])
    }
    return .date(date, isPlain: false)
  }
}
