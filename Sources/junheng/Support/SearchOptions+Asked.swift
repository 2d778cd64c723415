// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

extension SearchOptions {
  /// The options that a target year and a budget on the command line ask for; ends where the year or the money cannot be.
  init(target: Int?, budget: String?, _ opened: CountyCase, _ language: Language) throws {
    self.init()
    let county = opened.county
    if let target {
      let year = SchoolYear(target)
      guard county.years.contains(year), year > county.baseYear else {
        throw CommandFailure.usage(
          Bilingual(
            zh:
              "目标学年 \(target) 应在 \(county.baseYear.firstYear + 1)–\(county.lastYear.firstYear) 之间。",
            en:
              "The target year must lie in \(county.baseYear.firstYear + 1)–\(county.lastYear.firstYear)."
          ),
          language)
      }
      complianceYears = opened.baseline.complianceWindow(from: year)
    }
    if let budget {
      switch BudgetTable.read(budget, years: county.years) {
      case .success(let read): budgets = read
      case .failure(let failure):
        throw CommandFailure.problems(failure.messages, language)
      }
    }
  }
}
