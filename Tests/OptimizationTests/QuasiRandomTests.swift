// SPDX-License-Identifier: GPL-3.0-or-later
import Optimization
import Testing

@Suite struct QuasiRandomTests {
  @Test func theFirstPointsAreSobols() {
    // Bratley and Fox, ACM TOMS algorithm 659, in Gray code order.
    let points = Array(QuasiRandomSequence(dimensions: 2).prefix(7))
    #expect(
      points == [
        [0.5, 0.5], [0.75, 0.25], [0.25, 0.75], [0.375, 0.375], [0.875, 0.875], [0.625, 0.125],
        [0.125, 0.625],
      ])
  }

  @Test func everyDimensionIsEvenlyFilled() {
    // With the origin, the first 2^k points of a Sobol sequence hold each multiple of 2^−k once
    // in every coordinate.
    for dimensions in [1, 5, QuasiRandomSequence.maximumDimensions] {
      let points = Array(QuasiRandomSequence(dimensions: dimensions).prefix(255))
      for axis in 0..<dimensions {
        let cells = Set(points.map { Int($0[axis] * 256) })
        #expect(cells == Set(1...255), "axis \(axis) of \(dimensions)")
      }
    }
  }

  @Test func aCopyContinuesOnItsOwn() {
    var original = QuasiRandomSequence(dimensions: 3)
    _ = original.next()
    var copy = original
    let expected = (0..<50).map { _ in original.next() }
    #expect((0..<50).map { _ in copy.next() } == expected)
  }
}
