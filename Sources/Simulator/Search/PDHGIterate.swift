// SPDX-License-Identifier: GPL-3.0-or-later
private import CKernels

/// One side of a walk, columns or rows: where it is, where the method sends it, and where the last
/// restart was.
///
/// What runs over all of it every pass is C (docs/decisions/0009).
struct PDHGIterate {
  /// Where it is.
  private(set) var at: [Double]
  /// Where the method sends it.
  var next: [Double]
  private var anchor: [Double]
  /// The step of each.
  let steps: [Double]
  /// 1 ÷ step; 0 where there is none.
  private let inverse: [Double]

  /// - Parameter sums: Sums of absolute values of each line, of which its step is the inverse.
  init(_ start: [Double], sums: [Double]) {
    precondition(start.count == sums.count, "a step for each")
    at = start
    next = start
    anchor = start
    steps = sums.map { $0 > 0 ? 0.998 / $0 : 0 }
    inverse = steps.map { $0 > 0 ? 1 / $0 : 0 }
  }

  /// Σ way² ÷ step since the last restart.
  var way: Double {
    zip(zip(next, anchor), inverse).reduce(0) {
      let way = $1.0.0 - $1.0.1
      return $0 + way * way * $1.1
    }
  }

  /// Goes on from where the method went last.
  mutating func restart() {
    at = next
    anchor = next
  }

  /// A step down along the slope, not below zero; `mirrored` is the place as far behind it.
  mutating func descend(slope: [Double], weight: Double, mirrored: inout [Double]) {
    let count = at.count
    precondition(slope.count == count && mirrored.count == count && next.count == count)
    unsafe next.withUnsafeMutableBufferPointer { next in
      unsafe mirrored.withUnsafeMutableBufferPointer { mirrored in
        unsafe at.withUnsafeBufferPointer { at in
          unsafe steps.withUnsafeBufferPointer { steps in
            unsafe slope.withUnsafeBufferPointer { slope in
              guard let at = at.baseAddress, let steps = steps.baseAddress,
                let slope = slope.baseAddress, let next = next.baseAddress,
                let mirrored = mirrored.baseAddress
              else { return }
              unsafe junheng_descend(count, at, steps, slope, weight, next, mirrored)
            }
          }
        }
      }
    }
  }

  /// part · (2 · next − at) + (1 − part) · anchor.
  ///
  /// - Returns: Σ way² ÷ step from where it was to where the method sent it.
  mutating func halpernStep(part: Double) -> Double {
    let count = at.count
    precondition(next.count == count)
    return unsafe at.withUnsafeMutableBufferPointer { at in
      unsafe next.withUnsafeBufferPointer { next in
        unsafe anchor.withUnsafeBufferPointer { anchor in
          unsafe inverse.withUnsafeBufferPointer { inverse in
            guard let at = at.baseAddress, let next = next.baseAddress,
              let anchor = anchor.baseAddress, let inverse = inverse.baseAddress
            else { return 0 }
            return unsafe junheng_draw_back(count, part, next, anchor, inverse, at)
          }
        }
      }
    }
  }
}
