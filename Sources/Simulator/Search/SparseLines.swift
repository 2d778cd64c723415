// SPDX-License-Identifier: GPL-3.0-or-later
private import CKernels

/// Lines of a sparse matrix, columns or rows, one after another; its product runs in C, for a
/// search spends half its time in it (docs/decisions/0009).
struct SparseLines {
  private var starts: [UInt32] = [0]
  private var places: [UInt32] = []
  private var values: [Double] = []
  /// One more than the greatest place.
  private var width = 0

  /// Lines.
  var count: Int { starts.count - 1 }

  /// Adds a line; zeros are left out.
  mutating func append(_ entries: [(place: Int, value: Double)]) {
    for (place, value) in entries where value != 0 {
      precondition(place >= 0 && values.count < UInt32.max, "a place of the other side")
      places.append(UInt32(place))
      values.append(value)
      width = max(width, place + 1)
    }
    starts.append(UInt32(places.count))
  }

  /// Every entry: line, place, value.
  func visit(_ body: (Int, Int, Double) -> Void) {
    for line in 0..<count {
      for at in Int(starts[line])..<Int(starts[line + 1]) {
        body(line, Int(places[at]), values[at])
      }
    }
  }

  /// The same matrix by the other side, `lines` of them.
  func transposed(lines: Int) -> SparseLines {
    var other = SparseLines()
    // Counted first, then put where each line has got to.
    other.starts = Array(repeating: 0, count: lines + 1)
    for place in places { other.starts[Int(place) + 1] += 1 }
    for line in 0..<lines { other.starts[line + 1] += other.starts[line] }
    other.places = Array(repeating: 0, count: places.count)
    other.values = Array(repeating: 0, count: places.count)
    var next = other.starts
    visit { line, place, value in
      let at = Int(next[place])
      other.places[at] = UInt32(line)
      other.values[at] = value
      next[place] += 1
    }
    other.width = count
    return other
  }

  /// out = base + sign · matrix · from.
  func product(_ from: [Double], sign: Double = 1, base: [Double], into out: inout [Double]) {
    let count = count
    precondition(from.count >= width && base.count == count && out.count == count)
    guard !values.isEmpty else {
      out = base
      return
    }
    unsafe out.withUnsafeMutableBufferPointer { out in
      guard let out = out.baseAddress else { return }
      unsafe starts.withUnsafeBufferPointer { starts in
        unsafe places.withUnsafeBufferPointer { places in
          unsafe values.withUnsafeBufferPointer { values in
            unsafe from.withUnsafeBufferPointer { from in
              unsafe base.withUnsafeBufferPointer { base in
                guard let starts = starts.baseAddress,
                  let places = places.baseAddress,
                  let values = values.baseAddress, let from = from.baseAddress,
                  let base = base.baseAddress
                else { return }
                unsafe junheng_gather(starts, places, values, count, from, sign, base, out)
              }
            }
          }
        }
      }
    }
  }
}
