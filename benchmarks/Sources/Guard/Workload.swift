// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Subjects

/// What is counted.
enum Workload: String, CaseIterable {
  /// Reading nothing, doing nothing: the start-up alone.
  case nothing
  /// `Coefficient.seven` over 200 sections.
  case seven200
  /// One section changed and changed back in running sums of 12 years.
  case change
  /// `Coefficient(amounts:pupils:)` over 200 sections.
  case one200
  /// A county compiled.
  case baseline
  /// Pupils and classes.
  case projection
  /// Staff, areas, equipment, rooms.
  case stock
  /// Every strict verdict.
  case assessment
  /// Money.
  case costing
  /// A whole what-if: all of the above but the compilation.
  case outcome

  /// Runs the workload so many times; the sum keeps the work from being dropped.
  func run(_ repeats: Int, folder: String?) throws -> Double {
    switch self {
    case .nothing: return 0
    case .seven200: return Self.sevens(repeats)
    case .one200: return Self.ones(repeats)
    case .change: return Self.changes(repeats)
    case .baseline, .projection, .stock, .assessment, .costing, .outcome:
      return try stages(repeats, folder: folder)
    }
  }

  private static func sevens(_ repeats: Int) -> Double {
    let tables = CoefficientTables(sections: 200, years: 1)
    return (0..<repeats).reduce(0) { sum, _ in sum + tables.seven() }
  }

  private static func changes(_ repeats: Int) -> Double {
    let tables = CoefficientTables(sections: 200, years: 12)
    var sums = tables.sums()
    return (0..<repeats).reduce(0) { sum, turn in sum + tables.change(turn % 200, in: &sums) }
  }

  private static func ones(_ repeats: Int) -> Double {
    let tables = CoefficientTables(sections: 200, years: 1)
    return (0..<repeats).reduce(0) { sum, _ in sum + tables.ones() }
  }

  private func stages(_ repeats: Int, folder: String?) throws -> Double {
    let made = try Subject.made()
    let subject = folder.flatMap { Subject.folder($0, name: "folder") } ?? made
    let stages = Stages(subject)
    return (0..<repeats).reduce(0) { sum, _ in
      switch self {
      case .baseline: sum + Double(stages.baseline().sections.count)
      case .projection: sum + Double(stages.projection().years.count)
      case .stock: sum + Double(stages.stock().shared.rows)
      case .assessment: sum + Double(stages.assessment().years.count)
      case .costing: sum + Double(stages.costing().entries.count)
      case .outcome: sum + Double(stages.outcome().costing.entries.count)
      case .nothing, .seven200, .one200, .change: sum
      }
    }
  }
}
