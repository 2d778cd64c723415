// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// Words of a back-test.
public enum BacktestWords {
  static func method(_ method: ForecastMethod) -> Bilingual {
    switch method {
    case .levelShares: Bilingual(zh: "本软件", en: "this program")
    case .lastYear: Bilingual(zh: "只按基年份额", en: "shares of one year")
    case .noChange: Bilingual(zh: "不变", en: "no change")
    case .rolled: Bilingual(zh: "原样升级", en: "cohorts rolled")
    case .cohortSurvival: Bilingual(zh: "逐校三年升级率", en: "cohort survival")
    }
  }

  static func size(_ size: SizeClass) -> Bilingual {
    guard let below = size.below else {
      return Bilingual(zh: "\(size.least) 人及以上", en: "\(size.least) pupils and more")
    }
    return size.least == 1
      ? Bilingual(zh: "不足 \(below) 人", en: "under \(below) pupils")
      : Bilingual(zh: "\(size.least)–\(below - 1) 人", en: "\(size.least) to \(below - 1) pupils")
  }

  static func percent(_ error: Backtest.MeanError?) -> String {
    error.map { NumberText.fixed(100 * $0.value, places: 1) + "%" } ?? "—"
  }

  /// The line under a forecast: how far the same method was off in the county's own past, or why
  /// that cannot be said.
  public static func line(_ test: Backtest?) -> Bilingual {
    guard let test, let first = test.bases.first, let last = test.bases.last else {
      return Bilingual(
        zh: "过去同样做法的误差：在校生表只有一个学年，无从检验；补上往年各校各年级学生数就能给出。",
        en: "Past errors of the same method: the enrolment table has one school year only. "
          + "Add earlier years, and they are given here.")
    }
    let known = test.horizons.filter { test.error(.levelShares, horizon: $0) != nil }
    guard !known.isEmpty else {
      return Bilingual(
        zh: "过去同样做法的误差：没有一所学校在前后两个学年各年级都有学生数，无从检验；请补齐往年各行。",
        en: "Past errors of the same method: no school has pupils in every grade of a year and of "
          + "a later one. Complete the rows of earlier years.")
    }
    func list(_ zh: Bool, _ error: (Int) -> Backtest.MeanError?) -> String {
      known.map { horizon in
        let value = percent(error(horizon))
        return zh ? "\(horizon) 年后 \(value)" : "\(value) after \(horizon) y"
      }.joined(separator: zh ? "、" : ", ")
    }
    func sections(_ horizon: Int) -> Backtest.MeanError? {
      test.error(.levelShares, horizon: horizon)
    }
    func county(_ horizon: Int) -> Backtest.MeanError? {
      test.totalError(.levelShares, horizon: horizon)
    }
    let count = test.bases.count
    let years =
      first == last
      ? "\(first.firstYear)" : "\(first.firstYear)–\(last.firstYear)"
    return Bilingual(
      zh: "过去 \(count) 年同样做法的误差（以 \(years) 学年为基年回测）：各学部在校生平均差 "
        + "\(list(true, sections))；全县合计差 \(list(true, county))。详见 junheng backtest。",
      en: "Errors of the same method in the past \(count == 1 ? "year" : "\(count) years") "
        + "(base years \(years)): a section's pupils were off by "
        + "\(list(false, sections)) on average, the county's by \(list(false, county)). "
        + "More: junheng backtest.")
  }
}
