// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// Projections by what they read of a plan: configurations that move only money and stock share
/// one.
///
/// A reference that several threads share. What it hands out is the same whether it was kept or
/// made anew.
final class ProjectionMemo: Sendable {
  /// A few kinds of enrolment cover most spaces; more would fill the memory.
  private static let most = 64
  private let kept = Mutex<[PlanTables: Projection]>([:])

  /// The projection of some tables, made where none is kept.
  func projection(_ tables: PlanTables, _ make: () -> Projection) -> Projection {
    if let known = kept.withLock({ $0[tables] }) { return known }
    let made = make()
    kept.withLock { kept in
      if kept.count < Self.most { kept[tables] = made }
    }
    return made
  }
}
