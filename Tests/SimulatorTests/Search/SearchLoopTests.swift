// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Simulator

/// The search's loops in C against the same text in Swift, bit for bit.
@Suite struct SearchLoopTests {
  private func numbers(_ count: Int, _ generator: inout SeededGenerator) -> [Double] {
    (0..<count).map { _ in
      // A third are zero, as in the tables.
      generator.chance(33) ? 0 : Double(generator.whole(-1_000_000...1_000_000)) / 7_919
    }
  }

  @Test func anExchangeIsTheOneWrittenOutInSwift() {
    for seed in 1...200 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let rows = generator.whole(1...20)
      let width = generator.whole(1...40)
      var table = DenseTable()
      table.width = width
      var plain: [[Double]] = []
      for row in 0..<rows {
        _ = table.addRow()
        plain.append(numbers(width, &generator))
        for column in 0..<width { table[row, column] = plain[row][column] }
      }
      let row = generator.whole(0...rows - 1)
      let column = generator.whole(0...width - 1)
      plain[row][column] = 3.25
      table[row, column] = 3.25
      var values = numbers(rows, &generator)
      var expected = values
      var costs = numbers(width, &generator)
      var expectedCosts = costs

      let line = plain[row].map { part in
        let new = part * (-1 / 3.25)
        return abs(new) > 1e-13 ? new : 0
      }
      var changed = 0
      for other in plain.indices where other != row && plain[other][column] != 0 {
        let factor = plain[other][column]
        expected[other] += factor * 1.5
        for place in 0..<width { plain[other][place] += factor * line[place] }
        plain[other][column] = factor / 3.25
        changed += 1
      }
      plain[row] = line
      plain[row][column] = 1 / 3.25
      if expectedCosts[column] != 0 {
        let price = expectedCosts[column]
        for place in 0..<width { expectedCosts[place] += price * plain[row][place] }
        expectedCosts[column] = price / 3.25
      }

      #expect(
        table.exchange(row: row, column: column, change: 1.5, values: &values) == changed,
        "seed \(seed)")
      table.follow(row: row, column: column, slope: 3.25, costs: &costs)
      #expect(values == expected && costs == expectedCosts, "seed \(seed)")
      for row in 0..<rows {
        #expect((0..<width).map { table[row, $0] } == plain[row], "seed \(seed), row \(row)")
      }
    }
  }

  @Test func bothProductsOfASparseMatrixAreThoseOfTheDenseOne() {
    for seed in 1...200 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let lines = generator.whole(0...20)
      let width = generator.whole(1...30)
      let dense = (0..<lines).map { _ in numbers(width, &generator) }
      var sparse = SparseLines()
      for line in dense { sparse.append(line.enumerated().map { ($0.offset, $0.element) }) }
      let from = numbers(width, &generator)
      let base = numbers(lines, &generator)
      var out = base
      sparse.product(from, sign: -1, base: base, into: &out)
      for line in 0..<lines {
        let sum = zip(dense[line], from).filter { $0.0 != 0 }.reduce(0) { $0 + $1.0 * $1.1 }
        #expect(out[line] == base[line] + -1 * sum, "seed \(seed), line \(line)")
      }
      let other = numbers(lines, &generator)
      var turned = from
      sparse.transposed(lines: width).product(other, base: from, into: &turned)
      for place in 0..<width {
        let sum = (0..<lines).filter { dense[$0][place] != 0 }
          .reduce(0) { $0 + dense[$1][place] * other[$1] }
        #expect(turned[place] == from[place] + sum, "seed \(seed), place \(place)")
      }
    }
  }

  @Test func aPassOfAWalkIsTheOneWrittenOutInSwift() {
    for count in 0...40 {
      var generator = SeededGenerator(seed: UInt64(count + 1))
      let start = numbers(count, &generator)
      let sums = numbers(count, &generator).map(abs)
      let slope = numbers(count, &generator)
      var side = PDHGIterate(start, sums: sums)
      var mirrored = start
      side.descend(slope: slope, weight: 1.75, mirrored: &mirrored)
      let steps = sums.map { $0 > 0 ? 0.998 / $0 : 0 }
      let next = start.indices.map { max(0, start[$0] - steps[$0] * slope[$0] / 1.75) }
      #expect(side.next == next, "\(count)")
      #expect(mirrored == start.indices.map { 2 * next[$0] - start[$0] }, "\(count)")

      var lanes = Array(repeating: 0.0, count: 8)
      for place in start.indices {
        let way = next[place] - start[place]
        lanes[place % 8] += way * way * (steps[place] > 0 ? 1 / steps[place] : 0)
      }
      #expect(side.halpernStep(part: 0.625) == lanes.reduce(0, +), "\(count)")
      let expected = start.indices.map {
        0.625 * (2 * next[$0] - start[$0]) + (1 - 0.625) * start[$0]
      }
      #expect(side.at == expected, "\(count)")
    }
  }
}
