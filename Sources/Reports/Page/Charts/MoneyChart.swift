// SPDX-License-Identifier: GPL-3.0-or-later

/// Money by year, stacked by kind, in 万元.
struct MoneyChart {
  struct Series {
    let name: String
    let style: String
    let values: [Double]

    /// Its entry in the key below the picture.
    var key: Markup { Swatch.key(style, name) }
  }

  /// What the picture shows, for readers of the screen.
  let title: String

  let years: [Int]
  let series: [Series]

  /// The picture's size in its own units; its letters are ten high.
  var width = 760.0
  var height = 260.0
  /// The largest amount of the scale, to compare pictures by; nil for the picture's own.
  var most: Double?

  var svg: Markup {
    let totals = years.indices.map { year in series.reduce(0) { $0 + $1.values[year] } }
    let y = Scale.fromZero(to: most ?? totals.max() ?? 1, range: (height - 28, 16))
    let slot = (width - 90) / Double(max(1, years.count))
    let ticks = y.grid(width: width)
    var bars: [Markup] = []
    for (index, year) in years.enumerated() {
      let left = 82 + slot * Double(index)
      var base = 0.0
      for part in series where part.values[index] > 0 {
        let top = base + part.values[index]
        bars.append(
          """
          <rect class="\(part.style)" x="\(left + slot * 0.12)" width="\(slot * 0.76)" \
          y="\(y(top))" height="\(y(base) - y(top))"><title>\(year) \(part.name): \
          \(NumberText.fixed(part.values[index], places: 1))</title></rect>
          """)
        base = top
      }
      bars.append(
        """
        <text class="tick" x="\(left + slot / 2)" y="\(height - 10)" text-anchor="middle">\
        \(year)</text><text class="value" x="\(left + slot / 2)" y="\(y(base) - 4)" \
        text-anchor="middle">\(base > 0 ? NumberText.fixed(base, places: 0) : "")</text>
        """)
    }
    return """
      <svg class="chart wide" viewBox="0 0 \(width) \(height)" role="img" aria-label="\(title)">\(ticks)\(bars)</svg>
      """
  }
}
