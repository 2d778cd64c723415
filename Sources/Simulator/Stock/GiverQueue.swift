// SPDX-License-Identifier: GPL-3.0-or-later

/// Sections that give people of one kind, one person at a time, those first that hold most for their
/// pupils: a heap, because each person taken changes the order of one section only.
struct GiverQueue {
  /// A section that holds more than the mean.
  private struct Giver {
    let section: Int
    /// Place among the givers; of equal ones the earlier comes first.
    let place: Int
    let pupils: Int
    var held: Int

    /// Whether it gives before another: by held ÷ pupils, in whole numbers.
    @inline(__always) func comes(before other: Giver) -> Bool {
      let (own, others) = (held * other.pupils, other.held * pupils)
      return own != others ? own > others : place < other.place
    }
  }

  private var heap: [Giver] = []
  private var mean = (persons: 0, pupils: 0)

  /// Takes in the sections of a list that hold people of a kind and more of them than the mean.
  mutating func fill(
    _ sections: [Int], _ position: Int, staff: [StaffCounts], pupils: Grid<Int>, year: Int,
    above mean: (persons: Int, pupils: Int)
  ) {
    self.mean = mean
    heap.removeAll(keepingCapacity: true)
    let (row, pupils) = (year * pupils.columns, pupils.values)
    for (place, section) in sections.enumerated() {
      guard let held = staff[section][position: position] else { continue }
      let giver = Giver(section: section, place: place, pupils: pupils[row + section], held: held)
      if gives(giver) { heap.append(giver) }
    }
    for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) {
      Self.sink(place, in: &heap)
    }
  }

  /// The section that gives next; nil where nobody is left above the mean.
  var richest: Int? { heap.first?.section }

  /// Notes that the richest gave one person.
  mutating func takeOneFromRichest() {
    heap[0].held -= 1
    if !gives(heap[0]) {
      let last = heap.removeLast()
      if heap.isEmpty { return }
      heap[0] = last
    }
    Self.sink(0, in: &heap)
  }

  private func gives(_ giver: Giver) -> Bool {
    giver.held > 0 && giver.held * mean.pupils > mean.persons * giver.pupils
  }

  /// Lets one giver down to where nobody below it comes before it.
  private static func sink(_ start: Int, in heap: inout [Giver]) {
    var heap = heap.mutableSpan
    let giver = heap[start]
    var place = start
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].comes(before: heap[child]) { child += 1 }
      guard heap[child].comes(before: giver) else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = giver
  }
}
