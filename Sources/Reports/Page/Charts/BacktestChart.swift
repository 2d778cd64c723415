// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// Errors of every method, years ahead side by side: a picture of its own, with its colours in it.
public struct BacktestChart {
  private let test: Backtest
  private let language: Language
  private let width = 760.0
  private let height = 320.0

  /// The picture of a back-test.
  public init(_ test: Backtest, language: Language) {
    self.test = test
    self.language = language
  }

  /// One colour a method; the program's own is dark.
  private func colour(_ method: ForecastMethod) -> String {
    switch method {
    case .levelShares: "#1b4f8a"
    case .lastYear: "#7fa6d1"
    case .noChange: "#b5651d"
    case .rolled: "#d9a066"
    case .cohortSurvival: "#8a8f98"
    }
  }

  /// The whole SVG document.
  public var svg: String {
    let methods = ForecastMethod.allCases
    let most =
      methods.flatMap { method in
        test.horizons.compactMap { test.error(method, horizon: $0)?.value }
      }.max() ?? 0
    let y = Scale.fromZero(to: max(1, 100 * most), range: (height - 70, 44))
    let group = (width - 90) / Double(test.horizons.count)
    let bar = group * 0.8 / Double(methods.count)
    let ticks = y.ticks(5).map { tick in
      Markup(
        """
        <line x1="60" x2="\(width - 12)" y1="\(y(tick))" y2="\(y(tick))" stroke="#ddd"/>\
        <text x="54" y="\(y(tick) + 4)" text-anchor="end">\
        \(NumberText.fixed(tick, places: 0))%</text>
        """)
    }
    let title =
      language == .chinese
      ? "各学部在校生推演误差（平均绝对百分误差）" : "Errors of sections' pupils (mean absolute percentage error)"
    let picture: Markup = """
      <svg xmlns="http://www.w3.org/2000/svg" \
      viewBox="0 0 \(width) \(height)" role="img" aria-label="\(title)" \
      font-family="sans-serif" font-size="12" fill="#222">\
      <text x="8" y="22" font-size="15">\(title)</text>\
      \(ticks)\
      \(test.horizons.map { bars(horizon: $0, group: group, bar: bar, y: y) })\
      \(methods.enumerated().map { legend($0.element, place: $0.offset) })</svg>
      """
    return picture.description + "\n"
  }

  private func bars(horizon: Int, group: Double, bar: Double, y: Scale) -> Markup {
    let left = 70 + group * Double(horizon - test.horizons.lowerBound)
    let marks = ForecastMethod.allCases.enumerated().map { place, method -> Markup in
      guard let error = test.error(method, horizon: horizon)?.value else { return "" }
      let x = left + bar * Double(place)
      return """
        <rect x="\(x)" y="\(y(100 * error))" width="\(bar - 3)" \
        height="\(y(0) - y(100 * error))" fill="\(colour(method))"/>\
        <text x="\(x + bar / 2 - 1.5)" y="\(y(100 * error) - 4)" \
        text-anchor="middle" font-size="10">\
        \(NumberText.fixed(100 * error, places: 1))</text>
        """
    }
    let name = language == .chinese ? "\(horizon) 年后" : "\(horizon) years ahead"
    return """
      \(marks)<text x="\(left + group * 0.4)" y="\(y(0) + 18)" text-anchor="middle">\(name)</text>
      """
  }

  private func legend(_ method: ForecastMethod, place: Int) -> Markup {
    let x = 60 + 138 * Double(place)
    return """
      <rect x="\(x)" y="\(height - 26)" width="11" height="11" \
      fill="\(colour(method))"/>\
      <text x="\(x + 16)" y="\(height - 16)">\
      \(BacktestWords.method(method)[language])</text>
      """
  }
}
