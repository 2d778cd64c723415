// SPDX-License-Identifier: GPL-3.0-or-later

/// A table whose cells are coloured by verdict: sections down, indicators or years across.
struct HeatMap {
  struct Cell {
    /// `meets`, `floor`, `short`, `relaxed`, `missing` or `closed`.
    let style: String
    let text: String
    let title: String
  }
  struct Row {
    let name: String
    let cells: [Cell]
  }

  struct Column {
    let name: String
    /// The unit of the numbers below; empty where they need none.
    var unit = ""
  }

  /// What the table shows, for readers of the screen.
  let caption: String
  let corner: String
  let columns: [Column]
  let rows: [Row]

  var table: Markup {
    """
    <div class="scroll"><table class="heat"><caption class="hidden">\(caption)</caption>\
    <thead><tr><th scope="col">\(corner)</th>\
    \(columns.map(head))</tr></thead><tbody>\
    \(rows.map(draw))</tbody></table></div>
    """
  }

  private func head(_ column: Column) -> Markup {
    let unit: Markup = column.unit.isEmpty ? "" : "<small>\(column.unit)</small>"
    return "<th scope=\"col\">\(column.name)\(unit)</th>"
  }

  private func draw(_ row: Row) -> Markup {
    let cells = row.cells.map { cell -> Markup in
      "<td class=\"\(cell.style)\" title=\"\(cell.title)\">\(cell.text)</td>"
    }
    return "<tr><th scope=\"row\">\(row.name)</th>\(cells)</tr>\n"
  }
}
