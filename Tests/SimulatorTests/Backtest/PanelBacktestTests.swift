// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

/// What forecasts have to reach on a public panel of 907 sections, all base years 2006 to 2010.
@Suite struct PanelBacktestTests {
  private let standards = YearlyStandards(SampleStandard.make())

  @Test func forecastsBeatNaiveOnesOnThePublicPanel() throws {
    let panel = try Panel("panel-2005-2011.csv") { String(($0["school_id"] ?? "").prefix(2)) }
    let county = panel.county
    let test = try #require(Backtest(county: county, standards: standards))
    #expect(test.bases.map(\.firstYear) == [2006, 2007, 2008, 2009, 2010])
    func percent(_ error: Backtest.MeanError?) -> Double { 100 * (error?.value ?? .infinity) }
    for (horizon, most, county) in [(1, 4.45, 1.0), (2, 7.4, 2.0), (3, 10.1, 3.5)] {
      let own = percent(test.error(.levelShares, horizon: horizon))
      let naive = min(
        percent(test.error(.noChange, horizon: horizon)),
        percent(test.error(.rolled, horizon: horizon)))
      #expect(own <= most && own <= 0.89 * naive, "\(horizon): \(own), naive \(naive)")
      #expect(percent(test.totalError(.levelShares, horizon: horizon)) <= county)
      for size in SizeClass.all {
        guard let error = test.error(.levelShares, horizon: horizon, size: size),
          let rival = test.error(.noChange, horizon: horizon, size: size), error.count >= 20
        else { continue }
        // Of 37 forecasts, the smallest class, the difference scatters by 7 % of the error.
        let most = error.count >= 150 ? 1.03 : 1.1
        #expect(error.value <= most * rival.value, "\(horizon), \(size)")
      }
    }
    #expect((0.78...0.82).contains(test.coverage().part))
    for row in test.coverageTable() {
      // A class of fewer forecasts scatters by more than the bounds by itself.
      for cell in row where cell.count >= 150 {
        #expect((0.75...0.85).contains(cell.part), "\(cell)")
      }
    }
  }
}
