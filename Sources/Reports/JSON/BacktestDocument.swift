// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator

/// `junheng.backtest/1`: errors of every method by years ahead, as parts of 1, in full precision.
public struct BacktestDocument: Encodable, Sendable {
  let schema = "junheng.backtest/1"
  let baseYears: [Int]
  let methods: [Method]
  let errorModel: Model
  let coverage: [Coverage]

  struct Method: Encodable, Sendable {
    let method: String
    let years: [Year]
  }

  struct Year: Encodable, Sendable {
    let yearsAhead: Int
    let forecasts: Int
    let sections: Nullable<Double>
    let primary: Nullable<Double>
    let junior: Nullable<Double>
    let startingGrade: Nullable<Double>
    let county: Nullable<Double>
    let countyPrimary: Nullable<Double>
    let countyJunior: Nullable<Double>
    let sizes: [Size]
    let bySection: [Section]
  }

  struct Size: Encodable, Sendable {
    let least: Int
    let below: Nullable<Int>
    let forecasts: Int
    let error: Nullable<Double>
  }

  struct Section: Encodable, Sendable {
    let section: String
    let error: Double
  }

  struct Model: Encodable, Sendable {
    let perPupil: Double
    let perSection: Double
    let growth: Double
    let fewGrades: Double
    let common: Double
  }

  struct Coverage: Encodable, Sendable {
    let yearsAhead: Int
    let least: Int
    let below: Nullable<Int>
    let forecasts: Int
    let within: Int
  }

  /// The document of a back-test.
  public init(_ test: Backtest) {
    baseYears = test.bases.map(\.firstYear)
    methods = ForecastMethod.allCases.map { method in
      Method(
        method: method.rawValue,
        years: test.horizons.map { Self.year(test, method, horizon: $0) })
    }
    let model = test.errorModel
    errorModel = Model(
      perPupil: model.perPupil, perSection: model.perSection, growth: model.growth,
      fewGrades: model.fewGrades, common: model.common)
    coverage = zip(test.horizons, test.coverageTable()).flatMap { horizon, row in
      zip(SizeClass.all, row).map { size, cell in
        Coverage(
          yearsAhead: horizon, least: size.least, below: Nullable(size.below),
          forecasts: cell.count, within: cell.within)
      }
    }
  }

  private static func year(_ test: Backtest, _ method: ForecastMethod, horizon: Int) -> Year {
    let all = test.error(method, horizon: horizon)
    var sums: [Int: (error: Double, count: Int)] = [:]
    for each in test.cases[method] ?? [] where each.horizon == horizon {
      sums[each.section, default: (0, 0)].error += each.error
      sums[each.section, default: (0, 0)].count += 1
    }
    return Year(
      yearsAhead: horizon, forecasts: all?.count ?? 0, sections: Nullable(all?.value),
      primary: Nullable(test.error(method, horizon: horizon, stage: .primary)?.value),
      junior: Nullable(test.error(method, horizon: horizon, stage: .junior)?.value),
      startingGrade: Nullable(test.entryError(method, horizon: horizon)?.value),
      county: Nullable(test.totalError(method, horizon: horizon)?.value),
      countyPrimary: Nullable(test.totalError(method, horizon: horizon, stage: .primary)?.value),
      countyJunior: Nullable(test.totalError(method, horizon: horizon, stage: .junior)?.value),
      sizes: SizeClass.all.map { size in
        let error = test.error(method, horizon: horizon, size: size)
        return Size(
          least: size.least, below: Nullable(size.below), forecasts: error?.count ?? 0,
          error: Nullable(error?.value))
      },
      bySection: sums.sorted { $0.key < $1.key }.map { section, sum in
        Section(
          section: test.sections[section].description, error: sum.error / Double(sum.count))
      })
  }
}
