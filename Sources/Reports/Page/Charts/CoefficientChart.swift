// SPDX-License-Identifier: GPL-3.0-or-later

/// Coefficients of one indicator over the years, one line a stage, each against its own limit.
struct CoefficientChart {
  struct Line {
    let name: String
    let style: String
    let limit: Double
    let values: [Double?]
  }

  let title: String
  let years: [Int]
  let lines: [Line]
  let targetYear: Int

  private let width = 320.0
  private let height = 190.0

  var svg: Markup {
    let most = lines.flatMap { $0.values.compactMap { $0 } + [$0.limit] }.max() ?? 1
    let x = Scale(
      domain: Double(years.first ?? 0)...Double(max(years.last ?? 1, (years.first ?? 0) + 1)),
      range: (38, width - 12))
    let y = Scale.fromZero(to: most * 1.05, range: (height - 24, 26))
    let ticks = y.ticks(4).map { tick in
      Markup(
        """
        <line class="grid" x1="38" x2="\(width - 12)" y1="\(y(tick))" y2="\(y(tick))"/>\
        <text class="tick" x="34" y="\(y(tick) + 3)" text-anchor="end">\
        \(NumberText.fixed(tick, places: 2))</text>
        """)
    }
    return """
      <svg class="chart" viewBox="0 0 \(width) \(height)" role="img" aria-label="\(title)">
      <text class="charttitle" x="4" y="14">\(title)</text>\(ticks)\(yearLabels(x))
      <line class="target" x1="\(x(Double(targetYear)))" x2="\(x(Double(targetYear)))" \
      y1="24" y2="\(height - 24)"/>\(lines.map { draw($0, x, y) })
      </svg>
      """
  }

  private func yearLabels(_ x: Scale) -> [Markup] {
    let step = years.count > 10 ? 2 : 1
    return years.enumerated().filter { $0.offset % step == 0 }.map { _, year in
      """
      <text class="tick" x="\(x(Double(year)))" y="\(height - 8)" text-anchor="middle">\
      \(String(year).suffix(2).description)</text>
      """
    }
  }

  private func draw(_ line: Line, _ x: Scale, _ y: Scale) -> Markup {
    var path = ""
    var isDrawing = false
    var dots: [Markup] = []
    for (year, value) in zip(years, line.values) {
      guard let value else {
        isDrawing = false
        continue
      }
      let point: Markup = "\(x(Double(year))) \(y(value))"
      path += (isDrawing ? "L" : "M") + point.description
      isDrawing = true
      let state = value > line.limit ? "over" : "within"
      dots.append(
        """
        <circle class="\(line.style) \(state)" cx="\(x(Double(year)))" cy="\(y(value))" r="3">\
        <title>\(line.name) \(year): \(NumberText.fixed(value, places: 3))</title></circle>
        """)
    }
    return """
      <line class="limit \(line.style)" x1="38" x2="\(width - 12)" y1="\(y(line.limit))" \
      y2="\(y(line.limit))"/><path class="line \(line.style)" d="\(path)"/>\(dots)
      """
  }
}
