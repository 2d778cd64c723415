// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchModel {
  /// A row that a plan does not keep.
  public struct Violation: Hashable, Sendable {
    /// What is broken.
    public var subject: Subject
    /// By how much: units of the resource, yuan, steps, or for a coefficient its value less the
    /// limit.
    ///
    /// Of a need that may stay at its floor it is what is missing to the floor.
    public var excess: Double
  }

  /// Rounding that a coefficient may carry beside its limit; linear rows are exact.
  static let coefficientTolerance = 1e-9

  /// Everything that a set of actions breaks, row by row; empty where the plan is feasible.
  ///
  /// No solver and no code of the search takes part: actions become amounts, needs that reach only
  /// their floors are counted as left there, and every row is evaluated.
  public func violations(of actions: [SearchAction]) -> [Violation] {
    var (amounts, found) = amounts(of: actions)
    for row in rows {
      guard let relief = row.relief, value(row, amounts) < row.bound else { continue }
      amounts[relief.variable] = 1
    }
    for (variable, amount) in zip(variables, amounts) {
      guard let most = variable.most, amount > most else { continue }
      found.append(
        Violation(subject: subject(of: variable.meaning), excess: Double(amount - most)))
    }
    for row in rows {
      let value = value(row, amounts)
      let excess: Int64 =
        switch row.relation {
        case .atLeast: row.bound - value
        case .atMost: value - row.bound
        case .equal: abs(value - row.bound)
        }
      guard excess > 0 else { continue }
      let unit = row.unit == .hundredths ? 0.01 : 1
      found.append(Violation(subject: row.subject, excess: Double(excess) * unit))
    }
    for cone in cones {
      let value = cone.value { Double(amounts[$0]) } ?? .infinity
      guard value > cone.limit * (1 + Self.coefficientTolerance) else { continue }
      found.append(
        Violation(
          subject: .coefficient(cone.stage, cone.indicator, cone.year), excess: value - cone.limit))
    }
    return found
  }

  /// The objective at a set of actions in yuan; actions that the model does not know count nothing.
  public func cost(of actions: [SearchAction]) -> Double {
    zip(variables, amounts(of: actions).amounts).reduce(0) { $0 + $1.0.price * Double($1.1) }
  }

  /// Steps by variable, and what no variable stands for.
  func amounts(of actions: [SearchAction]) -> (amounts: [Int64], unknown: [Violation]) {
    var amounts = variables.map { _ in Int64(0) }
    var unknown: [Violation] = []
    for action in actions {
      guard let changes = meanings(of: action), let step = steps[action.action], step > 0,
        action.amount.hundredths >= 0, action.amount.hundredths % (100 * step) == 0
      else {
        unknown.append(Violation(subject: .unknown(action), excess: action.amount.value))
        continue
      }
      for place in changes { amounts[place] += action.amount.hundredths / (100 * step) }
    }
    return (amounts, unknown)
  }

  /// The variables that one action raises; nil where there is none.
  private func meanings(of action: SearchAction) -> [Int]? {
    guard let school = schools.firstIndex(of: action.school) else { return nil }
    guard let giver = action.giver else {
      let meaning = Variable.Meaning.buy(
        school: school, stage: action.stage, action.action, action.paid)
      return places[meaning].map { [$0] }
    }
    guard let other = schools.firstIndex(of: giver), let stage = action.stage,
      let gain = places[.receive(school: school, stage: stage, action.action, action.paid)],
      let loss = places[.give(school: other, stage: stage, action.action, action.paid)]
    else { return nil }
    return [gain, loss]
  }

  private func value(_ row: Row, _ amounts: [Int64]) -> Int64 {
    let sum = row.terms.reduce(Int64(0)) { $0 + $1.coefficient * amounts[$1.variable] }
    return sum + (row.relief.map { $0.coefficient * amounts[$0.variable] } ?? 0)
  }

  private func subject(of meaning: Variable.Meaning) -> Subject {
    switch meaning {
    case .buy(let school, let stage, let action, let year):
      .mostPerSection(schools[school], stage, action, year)
    case .give(let school, let stage, let action, let year),
      .receive(let school, let stage, let action, let year):
      .mostPerSection(schools[school], stage, action, year)
    case .floor(let school, let stage, _, let year, _):
      .floors(SectionID(school: schools[school], stage: stage), year)
    }
  }
}
