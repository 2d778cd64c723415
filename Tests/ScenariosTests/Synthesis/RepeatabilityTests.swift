// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards
import Testing

@testable import Scenarios

struct RepeatabilityTests {
  @Test func theSameSeedGivesTheSameCounty() {
    #expect(Synthesis.county(schools: 45, seed: 3) == Synthesis.county(schools: 45, seed: 3))
  }

  @Test func anotherSeedGivesAnotherCounty() {
    let counties = (0..<8).map { Synthesis.county(schools: 45, seed: $0) }
    for (index, county) in counties.enumerated() {
      for other in counties[..<index] {
        #expect(county.schools != other.schools)
        #expect(county.enrolment != other.enrolment)
        #expect(county.births != other.births)
      }
    }
  }

  /// The numbers of one small county, so that a machine that adds or divides otherwise would show.
  @Test func aSmallCountyHasTheseNumbersEverywhere() throws {
    let county = Synthesis.county(schools: 3, seed: 1)
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    try SyntheticCounties.withFolder { path in
      try CountyFolder.write(county, to: path)
      for name in Synthesis.baselineFiles {
        let data = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
        for byte in data { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
      }
    }
    #expect(sum == 16_300_765_946_431_535_236, "the tables' FNV-1a hash is \(sum)")
  }

  @Test(arguments: [1, 12, 90])
  func aWrittenCountyReadsBackTheSameAndRegeneratesItself(schools: Int) throws {
    try SyntheticCounties.withFolder { path in
      try Synthesis.write(to: path, schools: schools, seed: 11)
      let (county, problems) = CountyFolder.read(path)
      #expect(problems.map { $0.message(.english) } == [])
      #expect(county == Synthesis.county(schools: schools, seed: 11))
      let before = try contents(path)
      #expect(try Synthesis.regenerate(path).isEmpty)
      #expect(try contents(path) == before)
    }
  }

  private func contents(_ path: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      result[name] = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
    }
    return result
  }
}
