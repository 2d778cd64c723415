// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What the caller is told while a search goes on, and whether the caller has had enough.
///
/// A reference, because every part of one search shares it; it never leaves that search.
final class SearchMonitor {
  private let progress: (SearchProgress) -> Bool
  /// The cheapest whole plan so far, in yuan.
  private(set) var best: Double?
  /// The greatest lower bound so far, in yuan.
  private(set) var bound: Double?
  /// Whether the caller stopped the search; it stays stopped.
  private(set) var isStopped = false

  init(_ progress: @escaping (SearchProgress) -> Bool) {
    self.progress = progress
  }

  /// A whole plan was found.
  func found(_ cost: Double) {
    if cost.isFinite { best = min(best ?? cost, cost) }
  }

  /// A bound was proven.
  func proved(_ value: Double) {
    if value.isFinite { bound = max(bound ?? 0, value) }
  }

  /// Forgets plans that turned out not to do.
  func forget() { best = nil }

  /// Tells the caller; false where the search shall end.
  func goesOn(_ step: SearchProgress.Step, done: Int, total: Int) -> Bool {
    if isStopped { return false }
    var report = SearchProgress(step: step, done: done, total: total)
    report.best = best.map { Money(yuan: Int64($0.rounded(.up))) }
    report.lowerBound = bound.map { Money(yuan: Int64($0.rounded(.down))) }
    isStopped = !progress(report)
    return !isStopped
  }
}
