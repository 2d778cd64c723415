// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Standards
import TestSupport
import Testing

@Suite struct FuzzTests {
  /// Seeded fuzz: bytes of a full county's files changed at random. Nothing crashes, nothing is
  /// unbounded, and a county comes out only without errors.
  @Test func changedBytesNeverCrashTheReading() throws {
    let folder = try InputFolder()
    // The first county that reads without an error: what is refused then is what was changed.
    let seed = try (UInt64(21)..<60).first { seed in
      try CountyFolder.write(RandomCounty.make(seed: seed), to: folder.path)
      return CountyFolder.read(folder.path).county != nil
    }
    _ = try #require(seed)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let originals = try names.map {
      [UInt8](try Data(contentsOf: folder.url.appendingPathComponent($0)))
    }
    var random = SeededGenerator(seed: 23)
    var refused = 0
    for round in 0..<150 {
      let index = random.whole(0...(names.count - 1))
      var bytes = originals[index]
      // Every other round changes one place only: of many changes one is nearly always refused.
      let changes = round.isMultiple(of: 2) ? 1 : random.whole(1...8)
      for _ in 0..<changes { mutate(&bytes, &random) }
      try folder.write(bytes, names[index])
      let (read, problems) = CountyFolder.read(folder.path)
      let hasError = problems.contains { $0.severity == .error }
      #expect((read == nil) == hasError, "round \(round), \(names[index])")
      #expect(problems.count <= 1001 * names.count, "round \(round), \(names[index])")
      for problem in problems {
        #expect(!problem.message(.chinese).isEmpty && !problem.message(.english).isEmpty)
      }
      if let read { _ = CountyCheck.run(read) }
      refused += hasError ? 1 : 0
      try folder.write(originals[index], names[index])
    }
    #expect(refused > 30 && refused < 150)
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let tokens = [
      "\"", ",", "\n", "\r\n", "-", "999999999999999999999", "{", "[", "*a", "&a ", ": ",
      "\u{FEFF}",
      "0", "　", "%", "#", "\t", "1e308", "9223372036854775807", "-9223372036854775808",
    ]
    let place = random.whole(0...max(0, bytes.count - 1))
    switch random.whole(0...4) {
    case 0 where !bytes.isEmpty: bytes[place] = UInt8(random.whole(0...255))
    case 1 where !bytes.isEmpty: bytes.remove(at: place)
    case 2 where !bytes.isEmpty:
      bytes.removeSubrange(place..<min(bytes.count, place + random.whole(1...200)))
    case 3:
      let end = min(bytes.count, place + random.whole(1...200))
      bytes.insert(contentsOf: bytes[min(place, end)..<end], at: min(place, bytes.count))
    default: bytes.insert(contentsOf: random.pick(tokens).utf8, at: min(place, bytes.count))
    }
  }

  @Test func bytesWithoutAnySenseAreRefusedQuietly() throws {
    var random = SeededGenerator(seed: 29)
    for name in ["county.yaml", "schools.csv", "levers.csv", "catchments.csv"] {
      for length in [1, 2, 3, 10, 1000, 50_000] {
        let folder = try InputFolder()
        try folder.write((0..<length).map { _ in UInt8(random.whole(0...255)) }, name)
        #expect(CountyFolder.read(folder.path).county == nil, "\(name) \(length)")
      }
    }
  }

  @Test func numbersOfAnySizeAreRefusedOrReadButNeverOverflow() throws {
    let numbers = [
      "999999999999999999", "9223372036854775807", "-9223372036854775808", "1000000000000",
      "-1", "0.0000000000000000000001", "99999999999999999999999999999999999999999",
    ]
    for number in numbers {
      for table in Schema.current.tables {
        let header = table.columns.map(\.header.zh).joined(separator: ",")
        let row = table.columns.map { _ in number }.joined(separator: ",")
        let folder = try InputFolder([table.file: header + "\n" + row + "\n"])
        #expect(CountyFolder.read(folder.path).county == nil, "\(table.file) \(number)")
      }
      let yaml = Schema.current.countyKeys.map { "\($0.header.zh): \(number)" }
      let folder = try InputFolder(["county.yaml": yaml.joined(separator: "\n")])
      #expect(CountyFolder.read(folder.path).county == nil, "county.yaml \(number)")
    }
  }
}
