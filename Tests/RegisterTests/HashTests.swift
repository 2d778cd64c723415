// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scenarios
import Testing

@Suite("Hashes and inputs of runs")
struct HashTests {
  /// The examples of FIPS 180-4 and of NIST's test vectors.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func hashesAreThoseOfTheStandard(_ text: String, _ hash: String) {
    #expect(ContentHash(of: Array(text.utf8)).description == hash)
  }

  @Test func aMillionLettersHaveTheStandardsHash() {
    let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      ContentHash(of: letters).description
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func everyLengthAroundABlockDiffersFromTheNext() {
    let hashes = (0...200).map { ContentHash(of: [UInt8](repeating: 0, count: $0)) }
    #expect(Set(hashes).count == 201)
  }

  @Test func inputsAreEveryFileThatIsReadAndTheLaw() throws {
    let county = Sample.changxi
    guard case .success(let opened) = CountyCase.open(county.path) else {
      Issue.record("the small county does not open")
      return
    }
    let inputs = RunInput.all(county: county.path, law: opened.law)
    let names = Set(inputs.map(\.file))
    #expect(names.isSuperset(of: ["county.yaml", "schools.csv", "what-ifs/低出生.yaml"]))
    #expect(names.contains { $0.hasPrefix("standard/") })
    let schools = try Data(contentsOf: county.appendingPathComponent("schools.csv"))
    #expect(
      inputs.first { $0.file == "schools.csv" }?.hash == "\(ContentHash(of: [UInt8](schools)))")
  }

  @Test func whatChangedCameOrWentIsTold() {
    let then = [Sample.input("a", 1), Sample.input("b", 2), Sample.input("c", 3)]
    let now = [Sample.input("a", 1), Sample.input("b", 9), Sample.input("d", 4)]
    let difference = InputDifference(then: then, now: now)
    #expect(difference.changed == ["b"])
    #expect(difference.missing == ["c"])
    #expect(difference.added == ["d"])
    #expect(!difference.isNone)
    #expect(InputDifference(then: then, now: then).isNone)
  }
}
