// SPDX-License-Identifier: GPL-3.0-or-later

/// Projects along the years as bars that a pointer or an arrow key moves by whole years.
///
/// Where nothing moves them they are a picture like any other; what moves them is told by `data-`
/// attributes: the project of a row, and the width of a year.
struct MovableCalendar {
  struct Row {
    let bar: ProjectCalendar.Row
    /// The first school year after its completion.
    let year: Int
    /// Where it would stand without the draft; nil where it stands there.
    let before: ProjectCalendar.Row?
    /// Whether it takes place, so that moving it means anything.
    let isMovable: Bool
    /// What it is and from when it counts, for who hears it.
    let spoken: String
  }

  /// What the picture shows, for readers of the screen.
  let title: String
  let firstYear: Int
  let lastYear: Int
  let rows: [Row]
  /// The project that was chosen last.
  let chosen: String?

  private let width = 640.0
  private let labelWidth = 216.0
  private let rowHeight = 24.0
  private let head = 24.0

  private var step: Double { (width - labelWidth - 8) / Double(lastYear + 1 - firstYear) }

  var svg: Markup {
    let height = head + rowHeight * Double(rows.count) + 4
    let x = Scale(
      domain: Double(firstYear)...Double(lastYear + 1), range: (labelWidth, width - 8))
    let grid = (firstYear...lastYear).map { year -> Markup in
      """
      <line class="grid" x1="\(x(Double(year)))" x2="\(x(Double(year)))" y1="18" y2="\(height)"/>\
      <text class="tick" x="\(x(Double(year) + 0.5))" y="13" text-anchor="middle">\(year)</text>
      """
    }
    return """
      <svg class="chart movable" viewBox="0 0 \(width) \(height)" data-step="\(step)" role="group" aria-label="\(title)">\(grid)\
      \(rows.enumerated().map { draw($0.element, at: head + rowHeight * Double($0.offset), x) })</svg>
      """
  }

  private func draw(_ row: Row, at top: Double, _ x: Scale) -> Markup {
    let bar = row.bar
    let note = [bar.name, bar.note, bar.warning ?? ""].filter { !$0.isEmpty }.joined(
      separator: "\n")
    let sign: Markup = bar.warning == nil ? "" : "<tspan class=\"warn\">⚠ </tspan>"
    let old: Markup = row.before.map { "<g class=\"before\">\(marks($0, at: top, x))</g>" } ?? ""
    let style = [
      "row", bar.style, row.isMovable ? "" : "fixed", row.before == nil ? "" : "moved",
      bar.name == chosen ? "chosen" : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    // A row that can be moved is a slider along the years.
    let role: Markup =
      row.isMovable
      ? """
      tabindex="0" role="slider" aria-valuemin="\(firstYear)" aria-valuemax="\(lastYear + 1)" \
      aria-valuenow="\(row.year)" aria-valuetext="\(row.spoken)"
      """ : "tabindex=\"0\" role=\"img\""
    let label = row.isMovable ? bar.name : row.spoken
    return """
      <g class="\(style)" data-p="\(bar.name)" \(role) aria-label="\(label)"><title>\(note)</title>\
      <rect class="hit" x="0" y="\(top)" width="\(width)" height="\(rowHeight)"/>\
      <text class="label" x="\(labelWidth - 8)" y="\(top + 16)" text-anchor="end">\(sign)\(short(bar.name))</text>\
      <g class="move">\(marks(bar, at: top, x))</g>\(old)</g>

      """
  }

  /// The bar and its diamond.
  private func marks(_ row: ProjectCalendar.Row, at top: Double, _ x: Scale) -> Markup {
    let left = max(row.start, Double(firstYear))
    let right = min(max(row.completion, left + 0.08), Double(lastYear + 1))
    var marks: Markup =
      right > left
      ? """
      <rect class="bar \(row.style)" x="\(x(left))" width="\(x(right) - x(left))" y="\(top + 5)" \
      height="\(rowHeight - 10)" rx="3"/>
      """
      : "<text class=\"tick\" x=\"\(x(Double(lastYear)))\" y=\"\(top + 16)\">\(Int(row.completion)) ▶</text>"
    if let year = row.countsFrom, (firstYear...lastYear).contains(year) {
      let (centre, middle) = (x(Double(year) + 2.0 / 3), top + rowHeight / 2)
      marks =
        marks
        + "<path class=\"opens\" d=\"M\(centre) \(middle - 6)l6 6l-6 6l-6 -6z\"/>"
    }
    return marks
  }

  /// A name that fits the room for labels; its whole is in the row's title.
  private func short(_ name: String) -> String {
    let most = Int((labelWidth - 24) / 6)
    guard TextTable.width(name) > most else { return name }
    var text = ""
    var used = 0
    for character in name {
      let wide = TextTable.width(String(character))
      guard used + wide <= most - 2 else { break }
      text.append(character)
      used += wide
    }
    return text + "…"
  }
}
