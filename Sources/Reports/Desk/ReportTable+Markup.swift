// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension ReportTable {
  /// The table as markup: the same cells as a sheet of the workbook.
  ///
  /// - Parameters:
  ///   - marks: Markup in front of each row, such as a box to tick; nil for none.
  ///   - shown: Columns that are shown, in this order; nil for all.
  func markup(_ language: Language, marks: [Markup]? = nil, shown: [Int]? = nil) -> Markup {
    let places = shown ?? Array(columns.indices)
    let heads = places.map { place -> Markup in
      let unit = columns[place].unit
      let note: Markup = unit.isEmpty ? "" : "<small>\(unit)</small>"
      return
        "<th scope=\"col\"\(Self.style(columns[place].kind))>\(columns[place].name)\(note)</th>"
    }
    let first: Markup = marks == nil ? "" : "<th scope=\"col\"></th>"
    let body = rows.enumerated().map { index, row in
      line(row, places, mark: marks.map { "<td>\($0[index])</td>" } ?? "", language)
    }
    let space: Markup = marks == nil ? "" : "<td></td>"
    let sums = totals.map { line($0, places, mark: space, language) }
    let last: Markup = totals.isEmpty ? "" : " total"
    return """
      <div class="scroll"><table class="list\(last)"><caption class="hidden">\(title)</caption>\
      <thead><tr>\(first)\(heads)</tr></thead><tbody>\(body)\(sums)</tbody></table></div>\
      \(notes.map { "<p class=\"note\">\($0)</p>" as Markup })
      """
  }

  private func line(
    _ row: [ReportCell], _ places: [Int], mark: Markup, _ language: Language
  ) -> Markup {
    let cells = places.map { place -> Markup in
      let cell = row[place]
      let (kind, text) = (columns[place].kind, Self.text(cell, columns[place].kind, language))
      var style = Self.style(kind)
      if let tone = Self.tone(cell.tone) {
        style = " class=\"\(Self.isNumber(kind) ? "n " : "")\(tone)\""
      }
      let note: Markup = cell.note.map { " title=\"\($0)\"" } ?? ""
      return "<td\(style)\(note)>\(text)</td>"
    }
    return "<tr>\(mark)\(cells)</tr>\n"
  }

  private static func isNumber(_ kind: Column.Kind) -> Bool {
    switch kind {
    case .text, .status: false
    case .whole, .decimal, .money, .year: true
    }
  }

  private static func style(_ kind: Column.Kind) -> Markup {
    isNumber(kind) ? " class=\"n\"" : ""
  }

  private static func tone(_ tone: ReportCell.Tone) -> String? {
    switch tone {
    case .plain: nil
    case .good: "meets"
    case .partly: "floor"
    case .bad: "short"
    case .faint: "missing"
    }
  }

  private static func text(
    _ cell: ReportCell, _ kind: Column.Kind, _ language: Language
  ) -> String {
    switch cell.value {
    case .none: return ""
    case .missing: return "—"
    case .text(let text): return text
    case .verdict(let verdict): return Labels.verdict(verdict)[language]
    case .whole(let number): return NumberText.whole(number)
    case .year(let number): return "\(number)"
    case .money(let money): return NumberText.wan(money)
    case .decimal(let number), .formula(_, gives: let number?):
      var places = number == number.rounded() ? 0 : 2
      switch kind {
      case .money: places = 1
      case .decimal(let shown): places = shown
      default: break
      }
      return NumberText.fixed(number, places: places)
    case .formula(_, gives: nil): return "—"
    }
  }
}
