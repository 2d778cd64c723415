// SPDX-License-Identifier: GPL-3.0-or-later

/// Cost against something else: one mark for each answer, with the lower bound beneath it.
struct FrontierChart {
  struct Point {
    /// Where it stands: a year or a number of sections.
    let at: Int
    /// 万元; nil where there is no answer.
    let cost: Double?
    /// 万元; nil where there is none.
    let bound: Double?
    /// Whether everything is met there.
    let isWhole: Bool
    /// What the mark says when it is pointed at.
    let note: String
  }

  let title: String
  /// What the horizontal axis counts.
  let axis: String
  let points: [Point]
  /// Whether costs hold up to the next mark, as on a staircase.
  let isStaircase: Bool

  private let width = 760.0
  private let height = 300.0

  var svg: Markup {
    let most = points.compactMap(\.cost).max() ?? 1
    let first = points.first?.at ?? 0
    let last = max(points.last?.at ?? 1, first + 1)
    let x = Scale(domain: Double(first)...Double(last), range: (88, width - 26))
    let y = Scale.fromZero(to: most, range: (height - 44, 40))
    let ticks = y.grid(width: width)
    return """
      <svg class="chart wide" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" role="img" \
      aria-label="\(title)"><text class="charttitle" x="8" y="20">\(title)</text>\(ticks)\
      \(labels(x))\(path(x, y))\(points.map { mark($0, x, y) })\
      <text class="tick" x="\(width - 8)" y="\(height - 6)" text-anchor="end">\(axis)</text></svg>
      """
  }

  /// Labels of the horizontal axis, at most a dozen.
  private func labels(_ x: Scale) -> [Markup] {
    let step = max(1, (points.count + 11) / 12)
    return points.enumerated().filter { $0.offset % step == 0 }.map { _, point in
      """
      <text class="tick" x="\(x(Double(point.at)))" y="\(height - 24)" text-anchor="middle">\
      \(String(point.at))</text>
      """
    }
  }

  private func path(_ x: Scale, _ y: Scale) -> Markup {
    var line = ""
    var last: Double?
    for point in points {
      // What does the whole job is not joined to what does a part of it.
      guard let cost = point.cost, isStaircase || point.isWhole else {
        last = nil
        continue
      }
      let (left, top) = (x(Double(point.at)), y(cost))
      if let last {
        let corner: Markup = isStaircase ? "L\(left) \(last)" : ""
        line += (corner + "L\(left) \(top)").description
      } else {
        line += ("M\(left) \(top)" as Markup).description
      }
      last = top
    }
    return "<path class=\"primary line\" d=\"\(line)\"/>"
  }

  private func mark(_ point: Point, _ x: Scale, _ y: Scale) -> Markup {
    guard let cost = point.cost else { return "" }
    let left = x(Double(point.at))
    let bound = point.bound.map { bound in
      Markup(
        """
        <line class="limit primary" x1="\(left)" x2="\(left)" y1="\(y(cost))" y2="\(y(bound))"/>
        """)
    }
    let value: Markup =
      points.count > 14
      ? ""
      : """
      <text class="value" x="\(left)" y="\(y(cost) - 8)" text-anchor="middle">\
      \(NumberText.fixed(cost, places: 0))</text>
      """
    return """
      \(bound ?? "")<circle class="primary \(point.isWhole ? "within" : "over")" cx="\(left)" cy="\(y(cost))" \
      r="4"><title>\(point.note)</title></circle>\(value)
      """
  }
}
