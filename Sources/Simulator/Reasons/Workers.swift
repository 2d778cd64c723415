// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// Who does many independent reckonings: one after another, or, as the caller provides, several at
/// a time.
///
/// Results are gathered by index, so that they are the same for any number of workers.
public struct Workers: Sendable {
  private let run: @Sendable (Int, @Sendable (Int) -> Void) -> Void

  /// Workers that call the second argument once for every index below the first, in any order and
  /// on any thread, and return when all calls have.
  public init(_ run: @escaping @Sendable (Int, @Sendable (Int) -> Void) -> Void) { self.run = run }

  /// One after another.
  public static var one: Workers {
    Workers { count, work in (0..<count).forEach { work($0) } }
  }

  /// The results of every index, in order.
  func map<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
    let results = Mutex([Value?](repeating: nil, count: count))
    run(count) { index in
      let value = work(index)
      results.withLock { $0[index] = value }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
