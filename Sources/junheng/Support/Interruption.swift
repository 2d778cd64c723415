// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Foundation
import Synchronization

/// What ends long work early: Ctrl-C, or the time that the user gave.
///
/// The first Ctrl-C asks the work to return the best it has; the second ends the program at once.
final class Interruption {
  /// What work on any thread asks.
  struct Watch: Sendable {
    fileprivate let flag = Flag()
    fileprivate let deadline: ContinuousClock.Instant?

    /// Whether work should end now.
    var isDue: Bool {
      if flag.isRaised.load(ordering: .relaxed) { return true }
      guard let deadline else { return false }
      return ContinuousClock.now >= deadline
    }
  }

  fileprivate final class Flag: Sendable {
    let isRaised = Atomic(false)
  }

  /// For work on other threads.
  let watch: Watch
  private let source: any DispatchSourceSignal

  /// Watches from now on, for as long as this object lives.
  ///
  /// - Parameter seconds: The time limit; nil for none.
  init(seconds: Double?) {
    watch = Watch(deadline: seconds.map { ContinuousClock.now + .seconds($0) })
    // The default action, ending the program, must go before the source sees a signal.
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [flag = watch.flag] in
      if flag.isRaised.exchange(true, ordering: .relaxed) { exit(130) }
    }
    source.activate()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  /// Whether work should end now.
  var isDue: Bool { watch.isDue }
}
