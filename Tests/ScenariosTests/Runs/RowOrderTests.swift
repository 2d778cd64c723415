// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Standards
import TestSupport
import Testing

@testable import Scenarios

@Suite("The order of the rows of a table changes nothing")
struct RowOrderTests {
  /// Counties of several sizes, each with every table that the folder has put in another order: the compiled county,
  /// from which everything else follows, is the same.
  @Test(arguments: 0..<40)
  func ofMadeUpCounties(_ seed: Int) throws {
    try SyntheticCounties.withFolder { path in
      try Synthesis.write(to: path, schools: 1 + seed * 3 % 37, seed: UInt64(seed))
      try Self.expectNoDifference(path, seed: UInt64(seed))
    }
  }

  /// The shipped counties have projects, works, declarations, closures and catchments, too.
  @Test(arguments: SyntheticCounties.names)
  func ofShippedCounties(_ name: String) throws {
    try SyntheticCounties.withFolder { path in
      try FileManager.default.copyItem(atPath: SyntheticCounties.folder(name), toPath: path)
      for seed in 0..<4 { try Self.expectNoDifference(path, seed: UInt64(seed)) }
    }
  }

  /// Measures without a name of their own get one; which of two alike is called the second depends on what they say.
  @Test func ofMeasuresWithoutNames() throws {
    let rows = ["第一小学,小学,2", "第一小学,小学,3", "第二小学,小学,2", "第一小学,小学,1"]
    var found: [[String]] = []
    for rows in [rows, Array(rows.reversed()), [rows[1], rows[3], rows[0], rows[2]]] {
      let table =
        "措施,起始学年,学校,学段,数量\n" + rows.map { "招聘教师,2026," + $0 }.joined(separator: "\n")
      let folder = try InputFolder(["measures.csv": table])
      let opened = try CountyCase.open(folder.path).get()
      found.append(opened.county.plan.measures.map { "\($0.id) \($0.amount.wholeUnits)" })
    }
    #expect(found[0] == found[1])
    #expect(found[0] == found[2])
    #expect(Set(found[0]).count == 4)
  }

  @Test func numeralsStandByTheirValue() {
    let names = ["第十小学", "第二小学", "第12小学", "第一小学", "第十一小学", "乙校", "第2小学", "甲校"]
    let sorted = names.sorted { NameOrder.key($0) < NameOrder.key($1) }
    #expect(sorted == ["乙校", "甲校", "第一小学", "第2小学", "第二小学", "第十小学", "第十一小学", "第12小学"])
  }

  private static func expectNoDifference(_ path: String, seed: UInt64) throws {
    let before = try CountyCase.open(path).get()
    var random = SeededGenerator(seed: seed)
    for table in Schema.current.tables {
      let file = URL(fileURLWithPath: path).appendingPathComponent(table.file)
      guard let data = FileManager.default.contents(atPath: file.path) else { continue }
      let bytes = Array(data)
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let parser = CSVParser(bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes)
      var rows = parser.rows.map(\.cells)
      rows[1...].shuffle(using: &random)
      try Data(CSVWriter.bytes(rows)).write(to: file)
    }
    let after = try CountyCase.open(path).get()
    #expect(before.baseline == after.baseline, "seed \(seed)")
    let (first, second) = (try before.run(nil).get().outcome, try after.run(nil).get().outcome)
    #expect(first == second, "seed \(seed)")
  }
}
