// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Simulator

/// Writes seeded models for benchmarks/tools/solve_lp.py where `JUNHENG_MODELS` names a folder.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["JUNHENG_MODELS"] != nil))
struct ModelExport {
  @Test func seededModelsAreWrittenForOutsideSolvers() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["JUNHENG_MODELS"])
    for seed in 1...100 {
      let question = SeededQuestion(seed: seed, schools: seed <= 80 ? 2 + seed % 7 : 20)
      let (result, model) = question.answer
      let name = String(repeating: "0", count: 3 - "\(seed)".count) + "\(seed)"
      for isWithout in [false, true] {
        let text = LPWriter(model, withoutCoefficients: isWithout).text(
          title: ["seed \(seed)"], result: result)
        let file = folder + "/\(name)\(isWithout ? "-linear" : "").lp"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
      }
    }
  }
}
