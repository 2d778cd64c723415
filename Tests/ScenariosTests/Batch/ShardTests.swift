// SPDX-License-Identifier: GPL-3.0-or-later
import Scenarios
import Testing

@Suite struct ShardTests {
  @Test(arguments: 0..<40, 1...9)
  func partsAreDisjointInOrderAndMakeTheWhole(length: Int, count: Int) throws {
    let items = Array(0..<length)
    var seen: [Int] = []
    var sizes: [Int] = []
    for number in 1...count {
      let part = try #require(Shard(number: number, count: count)).part(of: items)
      #expect(part == part.sorted())
      seen += part
      sizes.append(part.count)
    }
    #expect(seen.sorted() == items)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1, "parts are of equal size: \(sizes)")
  }

  @Test(arguments: ["", "1", "0/3", "4/3", "1/0", "-1/2", "a/b", "1/2/3", "1／2", " 1/2"])
  func whatIsNoPartIsRefused(text: String) {
    #expect(Shard(text) == nil)
  }

  @Test func aPartReadsAsItIsWritten() {
    #expect(Shard("2/8") == Shard(number: 2, count: 8))
  }
}
