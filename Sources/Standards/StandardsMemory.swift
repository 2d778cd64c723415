// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Synchronization

/// What one catalogue has read without a problem, because a run over many counties asks for the
/// same few standards thousands of times.
///
/// A catalogue never changes, so what is remembered is what reading again would give. Only sound
/// readings of known names are kept; there are no more of those than files and days asked for, and
/// the number of days is bounded.
final class StandardsMemory: Sendable {
  /// The most standards, each on one day, that are kept.
  static let most = 64

  /// A standard as it is in force on a day.
  private struct Key: Hashable {
    var id: String
    var day: CalendarDate
  }

  private let stacks = Mutex<[String: [Layer]]>([:])
  private let standards = Mutex<[Key: Standard]>([:])

  /// The layers of a standard, read at most once as long as nothing is wrong with them.
  func stack(
    _ id: String, read: () -> (layers: [Layer], problems: [StandardsProblem])
  ) -> (layers: [Layer], problems: [StandardsProblem]) {
    if let layers = stacks.withLock({ $0[id] }) { return (layers, []) }
    let (layers, problems) = read()
    if problems.isEmpty { stacks.withLock { $0[id] = layers } }
    return (layers, problems)
  }

  /// A standard without amendments on a day, composed at most once.
  func standard(
    _ id: String, on day: CalendarDate, load: () -> Result<Standard, StandardsFailure>
  ) -> Result<Standard, StandardsFailure> {
    let key = Key(id: id, day: day)
    if let standard = standards.withLock({ $0[key] }) { return .success(standard) }
    let result = load()
    if case .success(let standard) = result {
      standards.withLock {
        if $0.count >= Self.most { $0.removeAll() }
        $0[key] = standard
      }
    }
    return result
  }
}
