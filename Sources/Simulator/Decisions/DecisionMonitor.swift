// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// Tells the caller how far a search over decisions is, from whichever thread, and remembers that
/// the caller has had enough.
final class DecisionMonitor: Sendable {
  private let progress: @Sendable (DecisionProgress) -> Bool
  private let stopped = Mutex(false)

  init(_ progress: @escaping @Sendable (DecisionProgress) -> Bool) { self.progress = progress }

  /// Tells the caller, one thread at a time; false where the search shall end. Once stopped it
  /// stays stopped.
  func goesOn(_ now: DecisionProgress) -> Bool {
    stopped.withLock { stopped in
      if !stopped, !progress(now) { stopped = true }
      return !stopped
    }
  }
}
