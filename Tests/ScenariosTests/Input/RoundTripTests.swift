// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import CountyModel
import Foundation
import Scenarios
import Testing

@Suite struct RoundTripTests {
  /// Seeded property: what is written reads back the same, in both languages.
  @Test(arguments: 1...40) func whatIsWrittenReadsBackTheSame(seed: Int) throws {
    let county = RandomCounty.make(seed: UInt64(seed))
    let language: Language = seed % 2 == 0 ? .chinese : .english
    let folder = try InputFolder(["county.yaml": nil, "schools.csv": nil])
    try CountyFolder.write(county, to: folder.path, language: language)
    let (read, problems) = CountyFolder.read(folder.path)
    let errors = problems.filter { $0.severity == .error }.map { $0.message(.chinese) }
    try #require(errors == [], "seed \(seed)")
    let back = try #require(read, "seed \(seed)")
    #expect(back.schools == county.schools, "seed \(seed)")
    #expect(back.enrolment == county.enrolment, "seed \(seed)")
    #expect(back.plan.projects == county.plan.projects, "seed \(seed)")
    #expect(back.plan == county.plan, "seed \(seed)")
    #expect(back.settings == county.settings, "seed \(seed)")
    #expect(back.levers == county.levers, "seed \(seed)")
    #expect(back.future == county.future, "seed \(seed)")
    #expect(back == county, "seed \(seed)")
  }

  @Test func aSecondWriteReplacesRowsOfAnEarlierOne() throws {
    let folder = try InputFolder()
    var county = try #require(CountyFolder.read(folder.path).county)
    county.births = [BirthRecord(zone: "东区", year: 2020, births: 5)]
    try CountyFolder.write(county, to: folder.path)
    county.births = []
    try CountyFolder.write(county, to: folder.path)
    #expect(CountyFolder.read(folder.path).county?.births == [])
  }

  @Test func everyTableBeginsWithAByteOrderMarkForExcel() throws {
    let county = RandomCounty.make(seed: 3)
    let folder = try InputFolder()
    try CountyFolder.write(county, to: folder.path)
    for table in Schema.current.tables {
      let url = folder.url.appendingPathComponent(table.file)
      guard FileManager.default.fileExists(atPath: url.path) else { continue }
      #expect([UInt8](try Data(contentsOf: url)).starts(with: [0xEF, 0xBB, 0xBF]), "\(table.file)")
    }
  }
}
