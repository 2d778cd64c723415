// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers over the years, one line a stage, with the band around each.
struct BandChart {
  struct Line {
    let name: String
    let style: String
    let values: [Int]
    /// Between what numbers it may be; nil for what is a fact.
    let bands: [ClosedRange<Int>?]
    /// The same line of what it is compared with; nil for none.
    let before: [Int]?

    /// Its entry in the key below the picture.
    var key: Markup { Swatch.key(style, name) }
  }

  /// What the picture shows, for readers of the screen.
  let title: String
  let years: [Int]
  let lines: [Line]
  /// The year that is looked at.
  let chosen: Int

  private let width = 440.0
  private let height = 190.0

  var svg: Markup {
    let most =
      lines.flatMap { line in
        line.values + line.bands.compactMap { $0?.upperBound } + (line.before ?? [])
      }.max() ?? 1
    let x = Scale(
      domain: Double(years.first ?? 0)...Double(max(years.last ?? 1, (years.first ?? 0) + 1)),
      range: (52, width - 14))
    let y = Scale.fromZero(to: Double(most), range: (height - 22, 10))
    let ticks = y.ticks(4).map { tick -> Markup in
      """
      <line class="grid" x1="52" x2="\(width - 8)" y1="\(y(tick))" y2="\(y(tick))"/>\
      <text class="tick" x="47" y="\(y(tick) + 3)" text-anchor="end">\(NumberText.fixed(tick, places: 0))</text>
      """
    }
    let labels = years.map { year -> Markup in
      """
      <text class="tick" x="\(x(Double(year)))" y="\(height - 6)" text-anchor="middle">\(year)</text>
      """
    }
    return """
      <svg class="chart" viewBox="0 0 \(width) \(height)" role="img" aria-label="\(title)">\(ticks)\(labels)\
      <line class="target" x1="\(x(Double(chosen)))" x2="\(x(Double(chosen)))" y1="8" y2="\(height - 22)"/>\
      \(lines.map { draw($0, x, y) })</svg>
      """
  }

  private func draw(_ line: Line, _ x: Scale, _ y: Scale) -> Markup {
    func path(_ values: [Int]) -> String {
      zip(years, values).enumerated().map { index, point in
        (index == 0 ? "M" : "L") + place(point.0, point.1, x, y)
      }.joined()
    }
    // A fact is a band of no width, so that the band opens from it.
    let upper = zip(line.values, line.bands).map { $1?.upperBound ?? $0 }
    let lower = zip(line.values, line.bands).map { $1?.lowerBound ?? $0 }
    let back = zip(years, lower).reversed().map { "L" + place($0, $1, x, y) }.joined()
    let dots = years.indices.map { index -> Markup in
      let band = line.bands[index].map {
        "（\(NumberText.whole($0.lowerBound))–\(NumberText.whole($0.upperBound))）"
      }
      return """
        <circle class="\(line.style)" cx="\(x(Double(years[index])))" cy="\(y(Double(line.values[index])))" r="2.5">\
        <title>\(line.name) \(years[index]): \(NumberText.whole(line.values[index]))\(band ?? "")</title></circle>
        """
    }
    let before: Markup =
      line.before.map { values in
        values == line.values
          ? "" : "<path class=\"before \(line.style)\" d=\"\(path(values))\"/>"
      } ?? ""
    return """
      <path class="band \(line.style)" d="\(path(upper))\(back)Z"/>\(before)\
      <path class="line \(line.style)" d="\(path(line.values))"/>\(dots)
      """
  }

  private func place(_ year: Int, _ value: Int, _ x: Scale, _ y: Scale) -> String {
    let point: Markup = "\(x(Double(year))) \(y(Double(value)))"
    return point.description
  }
}
