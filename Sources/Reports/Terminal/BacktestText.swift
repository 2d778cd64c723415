// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// A back-test for the terminal.
public enum BacktestText {
  /// The whole text.
  public static func text(_ test: Backtest, language: Language) -> String {
    BacktestTables(test: test, language: language).lines.joined(separator: "\n") + "\n"
  }
}

/// The tables of a back-test, one after another.
private struct BacktestTables {
  let test: Backtest
  let language: Language

  private func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  var lines: [String] {
    let first = test.bases[0].firstYear
    let last = (test.bases.last ?? test.bases[0]).firstYear
    var lines = [
      say(
        "回测：依次以 \(first)–\(last) 各学年为基年，只用当时已有的数据推演，再与后来的实际对照。",
        "Back-test: each school year from \(first) to \(last) is taken as base year, "
          + "with what was known then, and held against what came."),
      say(
        "误差是平均绝对百分误差（|推演 − 实际| ÷ 实际）。推演里没有任何规划项目。",
        "Errors are mean absolute percentage errors. No project is in these forecasts."), "",
    ]
    lines += table(say("各学部在校生", "Pupils of a section")) { test.error($0, horizon: $1) }
    for stage in Stage.allCases where test.error(.levelShares, horizon: 1, stage: stage) != nil {
      lines += table(Labels.stage(stage)[language]) { test.error($0, horizon: $1, stage: stage) }
    }
    lines += table(say("起始年级新生", "Entrants to the starting grade")) {
      test.entryError($0, horizon: $1)
    }
    lines += table(say("全县合计", "The county's pupils")) { test.totalError($0, horizon: $1) }
    lines += sizes
    return lines + bands
  }

  private func table(
    _ title: String, _ error: (ForecastMethod, Int) -> Backtest.MeanError?
  ) -> [String] {
    var table = TextTable(
      [(title, .left)] + test.horizons.map { (say("\($0) 年后", "\($0) y"), .right) })
    for method in ForecastMethod.allCases {
      table.add(
        [BacktestWords.method(method)[language]]
          + test.horizons.map { BacktestWords.percent(error(method, $0)) })
    }
    return table.lines + [""]
  }

  /// The program's errors by size, beside "no change".
  private var sizes: [String] {
    var table = TextTable(
      [(say("按学部规模", "By size of section"), .left), (say("例数", "forecasts"), .right)]
        + test.horizons.flatMap { horizon in
          [
            (say("\(horizon) 年后", "\(horizon) y"), TextTable.Alignment.right),
            (say("不变", "no change"), TextTable.Alignment.right),
          ]
        })
    for size in SizeClass.all {
      let errors = test.horizons.map { test.error(.levelShares, horizon: $0, size: size) }
      let count = errors.reduce(0) { $0 + ($1?.count ?? 0) }
      guard count > 0 else { continue }
      table.add(
        [BacktestWords.size(size)[language], NumberText.whole(count)]
          + test.horizons.flatMap { horizon in
            [
              BacktestWords.percent(errors[horizon - test.horizons.lowerBound]),
              BacktestWords.percent(test.error(.noChange, horizon: horizon, size: size)),
            ]
          })
    }
    return table.lines + [""]
  }

  /// The error model, and what part of what came its bands held.
  private var bands: [String] {
    let model = test.errorModel
    var table = TextTable(
      [(say("八成区间的命中率", "Held by 80 % bands"), .left)]
        + test.horizons.map { (say("\($0) 年后", "\($0) y"), .right) })
    let rows = test.coverageTable()
    for (column, size) in SizeClass.all.enumerated() {
      let cells = rows.map { $0[column] }
      guard cells.contains(where: { $0.count > 0 }) else { continue }
      table.add([BacktestWords.size(size)[language]] + cells.map(part))
    }
    table.add(
      [say("全部", "all")]
        + rows.map { row in
          part(
            Backtest.Coverage(
              within: row.reduce(0) { $0 + $1.within }, count: row.reduce(0) { $0 + $1.count }))
        })
    func width(_ pupils: Double, _ years: Int) -> String {
      let band = model.band(pupils: pupils, yearsAhead: years, grades: 6)
      return "\(NumberText.fixed(band.lowerBound, places: 0))–"
        + NumberText.fixed(band.upperBound, places: 0)
    }
    let last = test.horizons.upperBound
    return table.lines + [
      say(
        "每半数学校的区间按另一半学校的误差估计。按本县误差，推演为 300 人的小学 1 年后八成在 \(width(300, 1)) 人之间，"
          + "\(last) 年后在 \(width(300, last)) 人之间。",
        "Bands of each half of the schools rest on errors of the other half. "
          + "By this county's errors, a primary section forecast at 300 pupils has "
          + "\(width(300, 1)) after 1 year in 80 % of cases, \(width(300, last)) after \(last).")
    ]
  }

  private func part(_ coverage: Backtest.Coverage) -> String {
    coverage.count > 0 ? NumberText.fixed(100 * coverage.part, places: 1) + "%" : "—"
  }
}
