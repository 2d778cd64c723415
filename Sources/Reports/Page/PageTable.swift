// SPDX-License-Identifier: GPL-3.0-or-later

/// A table that says what it is: a caption, heads with their scope, and the first cell of a row as
/// its head.
struct PageTable {
  struct Column {
    let name: String
    var isNumber = false

    static func text(_ name: String) -> Column { Column(name: name) }
    static func number(_ name: String) -> Column { Column(name: name, isNumber: true) }
  }

  let caption: String
  /// Whether words above the table say the same already; then readers of the screen alone get the
  /// caption.
  var isCaptionHidden = false
  let columns: [Column]
  /// Whether the last row sums up the others.
  var hasTotal = false
  var rows: [[Markup]] = []

  mutating func add(_ cells: [Markup]) {
    precondition(cells.count == columns.count, "as many cells as columns")
    rows.append(cells)
  }

  var markup: Markup {
    let heads = columns.map { column -> Markup in
      "<th scope=\"col\"\(Self.style(column))>\(column.name)</th>"
    }
    let style: Markup = isCaptionHidden ? " class=\"hidden\"" : ""
    // What fits a phone is not made wider than one.
    let width: Markup = columns.count > 3 ? "list" : "list slim"
    let total: Markup = hasTotal ? " total" : ""
    return """
      <div class="scroll"><table class="\(width)\(total)"><caption\(style)>\(caption)</caption>\
      <thead><tr>\(heads)</tr></thead><tbody>\(rows.map(draw))</tbody></table></div>

      """
  }

  private func draw(_ row: [Markup]) -> Markup {
    let cells = zip(row, columns).dropFirst().map { cell, column -> Markup in
      "<td\(Self.style(column))>\(cell)</td>"
    }
    return "<tr><th scope=\"row\">\(row.first ?? "")</th>\(cells)</tr>\n"
  }

  private static func style(_ column: Column) -> Markup {
    column.isNumber ? " class=\"n\"" : ""
  }
}

extension TextTable {
  /// The same table on a page, where the columns of a text would not stand under each other: a
  /// browser's Chinese characters are not twice as wide as its Latin ones.
  func markup(caption: String) -> Markup {
    var table = PageTable(
      caption: caption, isCaptionHidden: true,
      columns: zip(header, alignments).map { name, alignment in
        alignment == .right ? .number(name) : .text(name)
      })
    for row in rows { table.add(row.map { Markup($0) }) }
    return table.markup
  }
}

extension Markup {
  /// Outside text as markup.
  init(_ text: String) { self = "\(text)" }

  /// Items as a list; nothing where there are none.
  static func list(_ items: [Markup]) -> Markup {
    guard !items.isEmpty else { return "" }
    return "<ul class=\"plain\">\(items.map { "<li>\($0)</li>\n" as Markup })</ul>"
  }

  /// What can be unfolded.
  static func folded(_ summary: String, _ body: Markup, style: String = "") -> Markup {
    let name: Markup = style.isEmpty ? "" : " class=\"\(style)\""
    return "<details\(name)><summary>\(summary)</summary>\(body)</details>\n"
  }
}
