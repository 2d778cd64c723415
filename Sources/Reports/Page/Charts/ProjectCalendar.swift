// SPDX-License-Identifier: GPL-3.0-or-later

/// The projects along the years: when work goes on, and from which September it counts.
struct ProjectCalendar {
  struct Row {
    let name: String
    let note: String
    /// Years with fractions, 2024.67 is September 2024.
    let start: Double
    let completion: Double
    let countsFrom: Int?
    let style: String
    let warning: String?
  }

  /// What the picture shows, for readers of the screen.
  let title: String
  let firstYear: Int
  let lastYear: Int
  let rows: [Row]

  private let width = 1000.0
  /// Room for the longest name and its warning sign; a Chinese character is as wide as it is high.
  private var labelWidth: Double {
    let longest = rows.map { TextTable.width($0.name) }.max() ?? 0
    return min(330, max(120, Double(longest) * 6.2 + 34))
  }
  private let rowHeight = 22.0

  var svg: Markup {
    let height = 28 + rowHeight * Double(rows.count) + 6
    let x = Scale(
      domain: Double(firstYear)...Double(lastYear + 1), range: (labelWidth, width - 10))
    let grid = (firstYear...lastYear).map { year in
      Markup(
        """
        <line class="grid" x1="\(x(Double(year)))" x2="\(x(Double(year)))" y1="22" \
        y2="\(height)"/><text class="tick" x="\(x(Double(year) + 0.5))" y="15" \
        text-anchor="middle">\(year)</text>
        """)
    }
    return """
      <svg class="chart calendar" viewBox="0 0 \(width) \(height)" role="img" aria-label="\(title)">\(grid)\
      \(rows.enumerated().map { draw($0.element, at: 28 + rowHeight * Double($0.offset), x) })</svg>
      """
  }

  private func draw(_ row: Row, at top: Double, _ x: Scale) -> Markup {
    let left = max(row.start, Double(firstYear))
    let right = min(max(row.completion, left + 0.08), Double(lastYear + 1))
    let title = row.warning.map { "\(row.name)\n\(row.note)\n\($0)" } ?? "\(row.name)\n\(row.note)"
    var marks: Markup = ""
    if right > left {
      marks = """
        <rect class="bar \(row.style)" x="\(x(left))" width="\(x(right) - x(left))" \
        y="\(top + 4)" height="\(rowHeight - 9)" rx="3"/>
        """
    } else {
      marks = """
        <text class="tick" x="\(labelWidth + 4)" y="\(top + 14)">◀ \(Int(row.completion))</text>
        """
    }
    if let year = row.countsFrom, year <= lastYear, year >= firstYear {
      let centre = x(Double(year) + 2.0 / 3)
      let middle = top + rowHeight / 2 - 0.5
      marks =
        marks + """
          <path class="opens" d="M\(centre) \(middle - 6)l6 6l-6 6l-6 -6z"/>
          """
    }
    let sign: Markup = row.warning == nil ? "" : "<tspan class=\"warn\">⚠ </tspan>"
    return """
      <g><title>\(title)</title><text class="label" x="\(labelWidth - 8)" y="\(top + 15)" \
      text-anchor="end">\(sign)\(row.name)</text>\(marks)</g>
      """
  }
}
