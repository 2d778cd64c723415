// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// What one benchmark measured, in nanoseconds.
struct Measurement {
  let suite: String
  let name: String
  let median: Double
  /// Half the distance between the quartiles, as a part of the median.
  let spread: Double
  let samples: Int

  init(suite: String, name: String, nanoseconds: [Double]) {
    let sorted = nanoseconds.sorted()
    func quantile(_ part: Double) -> Double {
      sorted.isEmpty ? .nan : sorted[Int((Double(sorted.count - 1) * part).rounded())]
    }
    self.suite = suite
    self.name = name
    median = quantile(0.5)
    spread = (quantile(0.75) - quantile(0.25)) / 2 / quantile(0.5)
    samples = sorted.count
  }
}

/// The export of the benchmark tool (the format of JMH); wall-clock samples are in microseconds.
private struct Export: Decodable {
  struct Metric: Decodable {
    let rawData: [[Double]]
  }
  let benchmark: String
  let secondaryMetrics: [String: Metric]
}

extension Measurement {
  /// All wall-clock results of an export.
  static func read(export path: String) throws -> [Measurement] {
    let exports = try JSONDecoder().decode(
      [Export].self, from: Data(contentsOf: URL(filePath: path)))
    return exports.compactMap { export in
      let parts = export.benchmark.split(separator: ".", maxSplits: 3).map(String.init)
      let clock = export.secondaryMetrics.first { $0.key.contains("wall clock") }
      guard parts.count == 4, let clock else { return nil }
      return Measurement(
        suite: parts[2], name: parts[3].replacing("_", with: " "),
        nanoseconds: clock.value.rawData.joined().map { $0 * 1_000 })
    }
  }

  /// Lines `name,nanoseconds,nanoseconds,…` of another runner for the coefficient's suite.
  static func read(lines path: String) throws -> [Measurement] {
    try String(contentsOf: URL(filePath: path), encoding: .utf8).split(separator: "\n").map {
      let cells = $0.split(separator: ",")
      return Measurement(
        suite: "Coefficient", name: String(cells[0]),
        nanoseconds: cells.dropFirst().compactMap { Double($0) })
    }
  }
}
