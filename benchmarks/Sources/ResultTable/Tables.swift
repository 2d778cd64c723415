// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The two tables of a run.
enum Tables {
  /// The coefficient: nanoseconds an element, and how many times as long as each yardstick.
  static func coefficient(_ all: [Measurement]) -> String {
    var text = "## Coefficient: 7 indicators, 12 years, N sections\n"
    for size in [200, 200_000] {
      let prefix = "\(size)/"
      let ofSize = all.filter {
        $0.suite == "Coefficient" && $0.name.hasPrefix(prefix) && !$0.name.contains("changed")
      }
      guard !ofSize.isEmpty else { continue }
      let elements = Double(7 * 12 * size)
      func median(_ name: String) -> Double? {
        ofSize.first { $0.name == prefix + name }?.median
      }
      let bestC = ["plain C", "reassociated C", "cloned C"].compactMap(median).min()
      let yardsticks = [bestC, median("GSL"), median("numpy"), median("memory")]
      text += "\n### N = \(size)\n\n"
      text +=
        "| way | ns per element | fastest | spread | samples | ÷ best C | ÷ GSL | ÷ numpy | ÷ memory |\n"
      text += "|---|---:|---:|---:|---:|---:|---:|---:|---:|\n"
      for result in ofSize.sorted(by: { $0.median < $1.median }) {
        let ratios = yardsticks.map { yardstick in
          yardstick.map { number(result.median / $0, places: 2) } ?? "–"
        }
        text +=
          "| \(result.name.dropFirst(prefix.count)) | \(number(result.median / elements, places: 3))"
          + " | \(number(result.fastest / elements, places: 3))"
          + " | ± \(number(100 * result.spread, places: 0)) % | \(result.samples) | "
          + ratios.joined(separator: " | ") + " |\n"
      }
    }
    if let change = all.first(where: { $0.name.contains("changed") }) {
      text += "\n### Running sums\n\nOne section of one indicator changed and changed back in 12"
      text += " years, with a coefficient of each: \(number(change.median / 1_000, places: 0)) ns"
      text += " (± \(number(100 * change.spread, places: 0)) %).\n"
    }
    return text
  }

  /// The what-if: microseconds a stage, and its part of the whole.
  static func whatIf(_ all: [Measurement]) -> String {
    var text = "## A what-if, stage by stage\n"
    for county in ["made", "folder"] {
      let prefix = county + "/"
      let ofCounty = all.filter { $0.suite == "WhatIf" && $0.name.hasPrefix(prefix) }
      guard let whole = ofCounty.first(where: { $0.name == prefix + "whole" }) else { continue }
      text += "\n### \(county == "made" ? "The made county" : "The county folder")\n\n"
      text +=
        "| stage | fastest µs | median µs | spread | samples | part of the whole, fastest |\n"
      text += "|---|---:|---:|---:|---:|---:|\n"
      let order = [
        "compile", "projection", "stock", "assessment", "relaxed assessment", "costing", "whole",
      ]
      for stage in order {
        guard let result = ofCounty.first(where: { $0.name == prefix + stage }) else { continue }
        text +=
          "| \(stage) | \(number(result.fastest / 1_000, places: 1))"
          + " | \(number(result.median / 1_000, places: 1))"
          + " | ± \(number(100 * result.spread, places: 0)) % | \(result.samples)"
          + " | \(number(100 * result.fastest / whole.fastest, places: 0)) % |\n"
      }
    }
    return text
  }

  private static func number(_ value: Double, places: Int) -> String {
    String(format: "%.\(places)f", value)
  }
}
