// SPDX-License-Identifier: GPL-3.0-or-later

extension MutableSpan where Element: Comparable {
  /// Brings the `count` largest of the first `length` elements to the front, in any order: what
  /// largest remainders are handed out by.
  ///
  /// Where no two elements are equal, the chosen ones do not depend on how it goes about it.
  /// - Complexity: O(length) on average.
  mutating func selectLargest(_ count: Int, ofFirst length: Int) {
    if length <= 16 || count <= 2 {
      selectLargestOneByOne(count, ofFirst: length)
      return
    }
    var low = 0
    var high = length - 1
    while low < high && count > low && count <= high {
      let pivot = self[low + (high - low) / 2]
      var left = low
      var right = high
      while left <= right {
        while self[left] > pivot { left += 1 }
        while pivot > self[right] { right -= 1 }
        if left <= right {
          swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if count <= right {
        high = right
      } else if count > left {
        low = left
      } else {
        return
      }
    }
  }

  /// The same for short lists, where nothing pays that is cleverer than looking for the largest.
  private mutating func selectLargestOneByOne(_ count: Int, ofFirst length: Int) {
    guard count < length else { return }
    for turn in 0..<count {
      var best = turn
      var largest = self[turn]
      for place in turn + 1..<length where self[place] > largest {
        best = place
        largest = self[place]
      }
      if best == turn { continue }
      self[best] = self[turn]
      self[turn] = largest
    }
  }
}
