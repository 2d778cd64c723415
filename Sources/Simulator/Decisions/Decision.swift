// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One outer choice of a county: what becomes of a project, a school or a catchment.
public struct Decision: Hashable, Sendable {
  /// What the choice is about.
  public enum Subject: Hashable, Sendable {
    /// Whether a project takes place, when, and in which size.
    case project(ID<Project>)
    /// In which year a school of the plan's closures closes.
    case closure(ID<School>)
    /// Whether a small school is merged into another one.
    case merger(ID<School>)
    /// How a catchment is drawn; its place in `SearchFreedom.catchments`.
    case catchment(Int)
    /// How much of a zone's entrants to a stage goes from a full school to one with room.
    case intake(ID<Zone>, Stage)
    /// Whether the whole county's entrants and blocks of classrooms are as an `IntakePlan` has them.
    case wholeIntake
  }

  /// What the choice is about.
  public var subject: Subject
  /// The options, each as the changes of a what-if; the first is empty: as the plan has it.
  public var options: [[Change.Kind]]
}

/// The outer decisions that are open for a plan, and every way to take them.
public struct DecisionSpace: Hashable, Sendable {
  /// The decisions, each with two options at least.
  public internal(set) var decisions: [Decision]
  /// What there was to propose for each zone's entrants; empty unless
  /// `SearchFreedom.catchmentSteps` asked for it.
  public internal(set) var intakes: [ZoneIntake] = []

  /// How many ways there are to take them all; at most `Int.max`.
  public var configurationCount: Int {
    decisions.reduce(1) { product, decision in
      let (next, overflows) = product.multipliedReportingOverflow(by: decision.options.count)
      return overflows ? .max : next
    }
  }

  /// The configuration with everything as the plan has it.
  var base: [Int] { decisions.map { _ in 0 } }

  /// A configuration by its number, below `configurationCount`; the last decision changes fastest.
  func configuration(_ number: Int) -> [Int] {
    var rest = number
    var choices = base
    for place in decisions.indices.reversed() {
      choices[place] = rest % decisions[place].options.count
      rest /= decisions[place].options.count
    }
    return choices
  }

  /// The changes that a configuration makes.
  func changes(_ configuration: [Int]) -> [Change.Kind] {
    zip(decisions, configuration).flatMap { $0.options[$1] }
  }
}
