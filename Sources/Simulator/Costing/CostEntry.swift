// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One payment.
public struct CostEntry: Hashable, Sendable {
  /// What is paid for.
  public enum Cause: Hashable, Sendable {
    /// A project.
    case project(ID<Project>)
    /// A measure.
    case measure(ID<Measure>)
  }
  /// The kinds of money that budgets keep apart.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Buildings and grounds.
    case construction
    /// Equipment and rooms.
    case equipment
    /// Salaries of additional teachers.
    case salaries
    /// Training, upgrades, designations, rotation allowances.
    case training
    /// Rents.
    case leases
  }
  /// The calendar year of the payment.
  public var year: BudgetYear
  /// What is paid for.
  public var cause: Cause
  /// The kind of money.
  public var kind: Kind
  /// Whether it recurs every year.
  public var isRecurrent: Bool
  /// The department it is booked to: the first responsible one; nil when none is named.
  public var department: String?
  /// The amount.
  public var amount: Money
}

extension CostEntry.Kind {
  /// The money of a project.
  init(_ project: ProjectKind) {
    switch project {
    case .newBuild, .expansion, .relocation, .sportsGround: self = .construction
    case .equipment: self = .equipment
    case .programme: self = .training
    }
  }

  /// The money of a measure.
  init(_ action: MeasureAction) {
    if action.isHiring {
      self = .salaries
      return
    }
    self =
      switch action.counting {
      case .persons: .training
      case .area: action.isLease ? .leases : .construction
      case .money, .rooms: .equipment
      }
  }
}
