// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Testing

@testable import Simulator

/// Writes seeded models for benchmarks/tools/solve_lp.py where `JUNHENG_MODELS` names a folder.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["JUNHENG_MODELS"] != nil))
struct ModelExport {
  @Test func seededModelsAreWrittenForOutsideSolvers() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["JUNHENG_MODELS"])
    for seed in 1...60 {
      let size = seed <= 40 ? 2 + seed % 5 : seed <= 54 ? 12 : 30
      var county = SearchCounty.random(
        seed: seed, schools: size, spread: 30 + seed % 5 * 10,
        rich: seed.isMultiple(of: 3) ? 20 : 0)
      var options = SearchOptions()
      if seed.isMultiple(of: 4) {
        // A budget of less than the dearest year and a cap on posts: spread over the years.
        let free = SearchCounty.search(county)
        let paid = free.actions.reduce(Int64(0)) { $0 + $1.payment.yuan }
        let years = (2024...2028).map { BudgetYear($0) }
        options.budgets = Dictionary(
          uniqueKeysWithValues: years.map { ($0, Money(yuan: paid * 4 / 10)) })
      }
      if seed.isMultiple(of: 5) { county.settings.equipmentWriteOffRate.value = 0.1 }
      if seed.isMultiple(of: 7) {
        county.levers.append(SearchModelRowTests.rotation)
      }
      let (result, model) = SearchModelPlanTests.answer(
        county, required: seed.isMultiple(of: 2) ? 7 : 6, options: options)
      let name = seed < 10 ? "0\(seed)" : "\(seed)"
      for isWithout in [false, true] {
        let text = LPWriter(model, withoutCoefficients: isWithout).text(
          title: ["seed \(seed)"], result: result)
        let file = folder + "/\(name)\(isWithout ? "-linear" : "").lp"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
      }
    }
  }
}
