// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension DecisionRun {
  /// Takes every configuration's bound, then searches them in order of their bounds, a round at a
  /// time, until none left can be the best.
  ///
  /// A bound is sharpened once before its configuration is searched.
  mutating func enumerate() {
    let space = scouting.space
    let all = (1..<max(2, space.configurationCount)).map { space.configuration($0) }
    var queue = scouts(all).compactMap { $0 }
    guard !isInterrupted else { return }
    // The last one is taken first.
    queue.sort { $1.floor < $0.floor }
    while let next = queue.last, !isSpent, !isInterrupted {
      if isOutranked(next.floor) {
        bounded.formUnion(queue.map(\.floor.configuration))
        break
      }
      let round = queue.suffix(roundLength).filter { !isOutranked($0.floor) }
      let dull = round.filter { effort.usesBounds && !$0.isSharp }.map(\.floor.configuration)
      if dull.isEmpty {
        search(round.reversed().map(\.floor.configuration))
        queue.removeAll { found[$0.floor.configuration] != nil }
      } else {
        queue.removeLast(round.count)
        queue += round.filter { effort.usesBounds && $0.isSharp }
        for sharper in scouts(dull, sharp: true).compactMap({ $0 }) { queue.append(sharper) }
        queue.sort { $1.floor < $0.floor }
      }
    }
    let open = queue.filter { !bounded.contains($0.floor.configuration) }
    isExhaustive = open.isEmpty && !isInterrupted
    if let best {
      leastOpenBound = open.filter { $0.floor.notMet <= best.notMet }.map(\.floor.yuan).min()
      if leastOpenBound == nil, !isExhaustive { leastOpenBound = best.yuan }
    }
  }
}
