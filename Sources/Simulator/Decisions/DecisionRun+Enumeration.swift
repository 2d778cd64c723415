// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension DecisionRun {
  /// Takes every configuration's bound, then searches them in order of their bounds until none left can be the best.
  ///
  /// A bound is sharpened once before its configuration is searched. No order searches fewer with the same bounds.
  mutating func enumerate() {
    let space = scouting.space
    var queue: [DecisionScout] = []
    for number in 1..<max(2, space.configurationCount) {
      let now = DecisionProgress(
        step: .bounds, done: number, total: space.configurationCount,
        best: leaders.first?.plan.total)
      guard progress(now) else {
        isInterrupted = true
        return
      }
      if let scout = scout(space.configuration(number)) { queue.append(scout) }
    }
    // The last one is taken first.
    queue.sort { $1.floor < $0.floor }
    while let next = queue.popLast() {
      if isOutranked(next.floor) {
        bounded.formUnion(queue.map(\.floor.configuration) + [next.floor.configuration])
        break
      }
      guard !isSpent else {
        queue.append(next)
        break
      }
      if effort.usesBounds, !next.isSharp,
        let sharper = scout(next.floor.configuration, sharp: true)
      {
        let place = queue.lastIndex { sharper.floor < $0.floor } ?? -1
        queue.insert(sharper, at: place + 1)
        continue
      }
      guard search(next.floor.configuration) != nil else {
        queue.append(next)
        break
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
