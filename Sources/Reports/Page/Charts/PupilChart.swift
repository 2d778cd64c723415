// SPDX-License-Identifier: GPL-3.0-or-later

/// Pupils of one stage over the years: what is known, what is forecast, and between what numbers it
/// may come out. One stage a picture, known and forecast told by the line, the band by its dashed
/// edges: nothing hangs on a colour.
struct PupilChart {
  /// Makes the names of its title and description unlike any other picture's.
  let id: String
  /// A stage's `rawValue`.
  let style: String
  let title: String
  /// The whole picture in words, for who cannot see it.
  let description: String
  let years: [Int]
  let values: [Int]
  /// Between what numbers; nil for what is a fact.
  let bands: [ClosedRange<Int>?]
  let targetYear: Int

  private let width = 440.0
  private let height = 210.0

  var svg: Markup {
    let most = (values + bands.compactMap { $0?.upperBound }).max() ?? 1
    let x = Scale(
      domain: Double(years.first ?? 0)...Double(max(years.last ?? 1, (years.first ?? 0) + 1)),
      range: (56, width - 16))
    let y = Scale.fromZero(to: Double(most), range: (height - 24, 28))
    let ticks = y.ticks(4).map { tick -> Markup in
      """
      <line class="grid" x1="56" x2="\(width - 10)" y1="\(y(tick))" y2="\(y(tick))"/>\
      <text class="tick" x="51" y="\(y(tick) + 3)" text-anchor="end">\
      \(NumberText.whole(Int(tick)))</text>
      """
    }
    let step = years.count > 9 ? 2 : 1
    let labels = years.enumerated().filter { $0.offset % step == 0 }.map { _, year -> Markup in
      """
      <text class="tick" x="\(x(Double(year)))" y="\(height - 8)" text-anchor="middle">\
      \(String(year))</text>
      """
    }
    return """
      <svg class="chart" viewBox="0 0 \(width) \(height)" role="img" \
      aria-labelledby="\(id)-title \(id)-desc"><title id="\(id)-title">\(title)</title>\
      <desc id="\(id)-desc">\(description)</desc>\
      <text class="charttitle" x="4" y="16">\(title)</text>\(ticks)\(labels)\
      <line class="target" x1="\(x(Double(targetYear)))" x2="\(x(Double(targetYear)))" y1="26" \
      y2="\(height - 24)"/>\(band(x, y))\(line(x, y))\(dots(x, y))</svg>
      """
  }

  private func band(_ x: Scale, _ y: Scale) -> Markup {
    // A fact is a band of no width, so that the band opens from it.
    let upper = zip(values, bands).map { $1?.upperBound ?? $0 }
    let lower = zip(values, bands).map { $1?.lowerBound ?? $0 }
    guard upper != lower else { return "" }
    let back = zip(years, lower).reversed().map { "L" + point($0, $1, x, y) }.joined()
    return """
      <path class="band \(style)" d="\(path(upper, x, y))\(back)Z"/>\
      <path class="edge \(style)" d="\(path(upper, x, y))"/>\
      <path class="edge \(style)" d="\(path(lower, x, y))"/>
      """
  }

  private func line(_ x: Scale, _ y: Scale) -> Markup {
    "<path class=\"line \(style)\" d=\"\(path(values, x, y))\"/>"
  }

  private func dots(_ x: Scale, _ y: Scale) -> [Markup] {
    years.indices.map { index -> Markup in
      let (year, value) = (Double(years[index]), Double(values[index]))
      let band = bands[index].map {
        " (\(NumberText.whole($0.lowerBound))–\(NumberText.whole($0.upperBound)))"
      }
      let state = bands[index] == nil ? "within" : "over"
      return """
        <circle class="\(style) \(state)" cx="\(x(year))" cy="\(y(value))" r="3">\
        <title>\(years[index]): \(NumberText.whole(values[index]))\(band ?? "")</title></circle>
        """
    }
  }

  private func path(_ values: [Int], _ x: Scale, _ y: Scale) -> String {
    zip(years, values).enumerated().map { index, place in
      (index == 0 ? "M" : "L") + point(place.0, place.1, x, y)
    }.joined()
  }

  private func point(_ year: Int, _ value: Int, _ x: Scale, _ y: Scale) -> String {
    let point: Markup = "\(x(Double(year))) \(y(Double(value)))"
    return point.description
  }
}
