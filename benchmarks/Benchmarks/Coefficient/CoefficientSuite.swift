// SPDX-License-Identifier: GPL-3.0-or-later
import Benchmark
import CRivals
import Subjects

/// Tables of a county's size, and of a size that no cache holds; 12 years and 7 indicators each.
private enum Tables {
  static let county = CoefficientTables(sections: 200, years: 12)
  static let large = CoefficientTables(sections: 200_000, years: 12)
}

/// Reckons the coefficients of a table in one way.
private typealias Way = @Sendable (CoefficientTables) -> Double

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], warmupIterations: 5, maxDuration: .seconds(2),
    maxIterations: 1_000_000)
  var ways: [(String, Way)] = [
    ("seven", { $0.seven() }), ("one by one", { $0.ones() }),
    ("plain Swift", { $0.plainSwift() }), ("plain C", { $0.plainC() }),
    ("reassociated C", { $0.reassociatedC() }), ("GSL", { $0.gsl() }),
    ("memory", { $0.readOnly() }),
  ]
  if rival_has_clones() != 0 { ways.append(("cloned C", { $0.clonedC() })) }
  Benchmark("200/one section changed twice in 12 years") { benchmark in
    var sums = Tables.county.sums()
    var section = 0
    benchmark.startMeasurement()
    for _ in 0..<1_000 {
      blackHole(Tables.county.change(section, in: &sums))
      section = section == 199 ? 0 : section + 1
    }
    benchmark.stopMeasurement()
  }
  for (name, way) in ways {
    Benchmark("200/\(name)") { benchmark in
      let tables = Tables.county
      benchmark.startMeasurement()
      blackHole(way(tables))
      benchmark.stopMeasurement()
    }
    Benchmark("200000/\(name)") { benchmark in
      let tables = Tables.large
      benchmark.startMeasurement()
      blackHole(way(tables))
      benchmark.stopMeasurement()
    }
  }
}
