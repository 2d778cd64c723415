// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Scenarios

/// What people type is read right, or refused with something to type; never read wrong.
@Suite struct PhraseTests {
  @Test(arguments: [
    "dev.csv", "further.csv", "traps.csv", "officers.csv", "fresh-1.csv", "fresh-2.csv",
    "fresh-3.csv", "fresh-4.csv", "fresh-5.csv", "fresh-6.csv", "fresh-7.csv", "fresh-8.csv",
    "fresh-9.csv",
  ])
  func noneIsReadWrongAndNearlyAllThatAreMeantAreRead(_ file: String) throws {
    try Self.examine(file)
  }

  /// Phrases of one's own: JUNHENG_PHRASES names a file of the same columns.
  @Test(.enabled(if: ownFile != nil))
  func thePhrasesOfOnesOwnFileAreReadAsTheyShouldBe() throws {
    try Self.examine(try #require(Self.ownFile))
  }

  static let ownFile = ProcessInfo.processInfo.environment["JUNHENG_PHRASES"]

  private static func examine(_ file: String) throws {
    var counts: [PhraseFixture.Outcome: Int] = [:]
    var meant = 0
    var read = 0
    for row in try PhraseFixture.rows(file) {
      let (outcome, said) = try row.outcome()
      counts[outcome, default: 0] += 1
      if row.expect == "read" {
        meant += 1
        read += outcome == .right ? 1 : 0
      }
      let isFine = outcome == .right || outcome == .helpful
      if !isFine {
        print("\(row.id) \(outcome.rawValue): \(row.phrase) → \(said)")
      } else if ProcessInfo.processInfo.environment["ALL"] != nil {
        print("  \(row.id) \(row.phrase) → \(said)")
      }
      #expect(outcome != .wrong && outcome != .bare, "\(row.id) \(row.phrase): \(said)")
    }
    print("\(file): \(read) of \(meant) read right; \(counts)")
    // Nineteen in twenty, rounded down.
    #expect(read >= 19 * meant / 20)
  }
}
