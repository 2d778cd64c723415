// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Simulator

/// The heap of givers against looking through all of them for every person.
@Suite struct GiverQueueTests {
  private struct Giver {
    var held: Int?
    var pupils: Int
  }

  /// The first of those that hold most for their pupils, among those above the mean.
  private func richest(_ givers: [Giver], above mean: (persons: Int, pupils: Int)) -> Int? {
    var best: (place: Int, held: Int, pupils: Int)?
    for (place, giver) in givers.enumerated() {
      guard let held = giver.held, held > 0, held * mean.pupils > mean.persons * giver.pupils
      else { continue }
      if let best, held * best.pupils <= best.held * giver.pupils { continue }
      best = (place, held, giver.pupils)
    }
    return best?.place
  }

  @Test func everyPersonComesFromWhoHoldsMostForItsPupils() {
    var random = SeededGenerator(seed: 71)
    var taken = 0
    for turn in 0..<400 {
      let count = random.whole(0...30)
      var givers = (0..<count).map { _ in
        Giver(
          held: random.chance(10) ? nil : random.whole(0...12),
          pupils: random.chance(10) ? 0 : 20 * random.whole(1...6))
      }
      let mean = (persons: random.whole(0...20), pupils: random.whole(1...200))
      var pupils = Grid(rows: 2, columns: count, repeating: -1)
      var staff = Array(repeating: StaffCounts(), count: count)
      for (place, giver) in givers.enumerated() {
        pupils[1, place] = giver.pupils
        staff[place][position: 2] = giver.held
      }
      var queue = GiverQueue()
      queue.fill(Array(0..<count), 2, staff: staff, pupils: pupils, year: 1, above: mean)
      for person in 0..<150 {
        let expected = richest(givers, above: mean)
        #expect(queue.richest == expected, "turn \(turn), person \(person)")
        guard let expected, let held = givers[expected].held else { break }
        givers[expected].held = held - 1
        queue.takeOneFromRichest()
        taken += 1
      }
    }
    #expect(taken > 5_000)
  }
}
