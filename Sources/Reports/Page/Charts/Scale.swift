// SPDX-License-Identifier: GPL-3.0-or-later

/// A linear scale from values to coordinates, with round ticks.
struct Scale {
  let domain: ClosedRange<Double>
  let range: (Double, Double)

  func callAsFunction(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return range.0 }
    return range.0 + (value - domain.lowerBound) / span * (range.1 - range.0)
  }

  /// A scale from zero to a round number at or above `most`.
  static func fromZero(to most: Double, range: (Double, Double)) -> Scale {
    let step = roundStep(for: most > 0 ? most : 1, ticks: 4)
    let top = (most / step).rounded(.up) * step
    return Scale(domain: 0...(top > 0 ? top : step), range: range)
  }

  /// Round numbers of the domain, about `count` of them.
  func ticks(_ count: Int) -> [Double] {
    let step = Self.roundStep(for: domain.upperBound - domain.lowerBound, ticks: count)
    var ticks: [Double] = []
    var index = (domain.lowerBound / step).rounded(.up)
    while index * step <= domain.upperBound + step * 1e-9 {
      ticks.append(index * step)
      index += 1
    }
    return ticks
  }

  /// Lines and numbers of a vertical scale, in a picture that leaves 78 units for the numbers.
  func grid(width: Double) -> [Markup] {
    ticks(5).map { tick in
      Markup(
        """
        <line class="grid" x1="78" x2="\(width - 8)" y1="\(self(tick))" y2="\(self(tick))"/>\
        <text class="tick" x="72" y="\(self(tick) + 3)" text-anchor="end">\
        \(NumberText.fixed(tick, places: 0))</text>
        """)
    }
  }

  private static func roundStep(for span: Double, ticks: Int) -> Double {
    let rough = span / Double(max(1, ticks))
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough && power > 1e-9 { power /= 10 }
    for factor in [1.0, 2, 2.5, 5, 10] where factor * power >= rough * 0.999 {
      return factor * power
    }
    return 10 * power
  }
}
