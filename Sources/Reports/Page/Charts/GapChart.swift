// SPDX-License-Identifier: GPL-3.0-or-later

/// A search's best plan and its bound as they come closer, against time.
struct GapChart {
  struct Point {
    /// Seconds since the beginning.
    let at: Double
    /// 万元; nil while there is no plan.
    let plan: Double?
    /// 万元; nil while nothing is proven.
    let bound: Double?
  }

  /// What the picture shows, for readers of the screen.
  let title: String
  /// What the horizontal axis counts.
  let axis: String
  let points: [Point]

  private let width = 760.0
  private let height = 240.0

  var svg: Markup {
    let values = points.flatMap { [$0.plan, $0.bound] }.compactMap(\.self)
    let x = Scale(domain: 0...max(points.last?.at ?? 1, 1), range: (84, width - 14))
    let y = Scale.fromZero(to: values.max() ?? 1, range: (height - 32, 14))
    let rows = y.grid(width: width)
    let columns = x.ticks(6).map { tick in
      Markup(
        """
        <text class="tick" x="\(x(tick))" y="\(height - 16)" text-anchor="middle">\
        \(NumberText.fixed(tick, places: tick == tick.rounded() ? 0 : 1))</text>
        """)
    }
    return """
      <svg class="chart wide" viewBox="0 0 \(width) \(height)" role="img" aria-label="\(title)">\
      \(rows)\(columns)<text class="tick" x="\(width - 8)" y="\(height - 3)" text-anchor="end">\
      \(axis)</text>\(path("primary", \.plan, x, y))\(path("junior", \.bound, x, y))</svg>
      """
  }

  /// A line that holds its height until it changes.
  private func path(
    _ style: String, _ value: (Point) -> Double?, _ x: Scale, _ y: Scale
  ) -> Markup {
    var line: Markup = ""
    var before: Double?
    for point in points {
      guard let now = value(point) else {
        // A plan that turned out not to do is none: the line begins anew.
        before = nil
        continue
      }
      let corner: Markup = before.map { "L\(x(point.at)) \(y($0))" } ?? "M\(x(point.at)) \(y(now))"
      line = line + corner + "L\(x(point.at)) \(y(now))"
      before = now
    }
    return "<path class=\"\(style) line\" d=\"\(line)\"/>"
  }
}
