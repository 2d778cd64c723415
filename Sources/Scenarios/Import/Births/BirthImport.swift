// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Puts births by year into the zones of the county.
struct BirthImport {
  let words: ImportWords
  let answers: ImportAnswers
  private let file = "births.csv"

  /// An import of births.
  init(_ words: ImportWords, _ answers: ImportAnswers) {
    (self.words, self.answers) = (words, answers)
  }

  private struct Place: Hashable {
    var zone: String
    var year: Int
  }

  /// Reads every table of births among the tables.
  func read(_ tables: [ImportTable], _ assembly: inout ImportAssembly) {
    let known = zones(assembly)
    for table in tables where table.kind == .births {
      var sums: [Place: (PlainNumber, [BirthFigure])] = [:]
      var order: [Place] = []
      var open: Set<Place> = []
      for figure in table.births {
        guard let zone = zone(figure, known, &assembly) else { continue }
        let place = Place(zone: zone, year: figure.year)
        guard let number = number(figure, table, &assembly) else {
          open.insert(place)
          continue
        }
        if sums[place] == nil { order.append(place) }
        let old = sums[place] ?? (PlainNumber(digits: 0, scale: 0), [])
        sums[place] = (old.0.adding(number) ?? old.0, old.1 + [figure])
      }
      // A sum of which one part is open is open.
      for place in order where !open.contains(place) {
        guard let (sum, figures) = sums[place], let first = figures.first else { continue }
        put(place, "\(sum)", first, figures, &assembly)
      }
    }
  }

  private func put(
    _ place: Place, _ text: String, _ first: BirthFigure, _ figures: [BirthFigure],
    _ assembly: inout ImportAssembly
  ) {
    let key = place.zone + "|\(place.year)"
    if assembly.draft.entry(file, key, "zone") == nil {
      for (column, text) in [("zone", place.zone), ("year", "\(place.year)")] {
        _ = assembly.draft.put(
          file, key, column, ImportDraft.Entry(text: text, source: first.source))
      }
    }
    let raw = figures.map { $0.cell.map(SheetGrid.text) ?? "" }.joined(separator: "+")
    let remarks: [ImportRemark] =
      figures.count > 1 ? [.summed(raw)] : first.zone == nil ? [.birthsWhole] : []
    assembly.put(file, key, "births", text, first.source, raw: raw, remarks)
  }

  /// The zones that schools have.
  private func zones(_ assembly: ImportAssembly) -> [String] {
    var result: [String] = []
    for row in assembly.draft.rows("schools.csv") {
      if let zone = row["zone"], !zone.isEmpty, !result.contains(zone) { result.append(zone) }
    }
    return result
  }

  private func zone(
    _ figure: BirthFigure, _ known: [String], _ assembly: inout ImportAssembly
  ) -> String? {
    let raw = figure.cell.map(SheetGrid.text) ?? ""
    guard let printed = figure.zone else {
      // Births of the whole county belong to its zone where there is one only.
      if known.count == 1 { return known[0] }
      _ = assembly.answer(
        .county, "全县出生人数", figure.source, raw: raw, .birthsWhole, choices: ["另一份工作簿"])
      assembly.leave(figure.source, raw: raw, .birthsWhole)
      return nil
    }
    let name = TextFolding.plain(printed).filter { !$0.isWhitespace }
    if let said = answers.answer(.county, "学区|" + name) { return said == "不用" ? nil : said }
    if known.contains(name) { return name }
    _ = assembly.answer(
      .county, "学区|" + name, figure.source, raw: name, .birthsZone(name), choices: known + ["不用"])
    assembly.leave(figure.source, raw: name + " " + raw, .birthsZone(name))
    return nil
  }

  private func number(
    _ figure: BirthFigure, _ table: ImportTable, _ assembly: inout ImportAssembly
  ) -> PlainNumber? {
    let reader = CellReader(
      words: words, unit: table.units[.count], dimension: .count, isWhole: true)
    let raw = figure.cell.map(SheetGrid.text) ?? ""
    switch reader.read(figure.cell) {
    case .number(let number, _): return number
    case .blank: return nil
    case .missing(let remark):
      assembly.leave(figure.source, raw: raw, remark)
      return nil
    case .repeated:
      assembly.leave(figure.source, raw: raw, .noNumber(raw))
      return nil
    case .doubtful(let remark, let choices):
      let subject = ["出生人数", figure.zone ?? "全县", "\(figure.year)", raw].joined(separator: "|")
      let said = assembly.answer(
        .value, subject, figure.source, raw: raw, remark, choices: choices)
      guard let said, said != "空白",
        case .number(let number, _) = CellReader(
          words: words, unit: nil, dimension: .count, isWhole: true
        ).read(text: said)
      else {
        assembly.leave(figure.source, raw: raw, remark)
        return nil
      }
      return number
    }
  }
}
