// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Testing

/// Ratios of times mean something only where no other test runs; `make test` gives these a run of
/// their own and this variable.
private let runsAlone = ProcessInfo.processInfo.environment["JUNHENG_ALONE"] == "1"

@Suite(.serialized, .enabled(if: runsAlone)) struct SpeedTests {
  private func births(_ count: Int, zone: (Int) -> String) -> String {
    var text = "学区,年份,出生人数\n"
    for index in 0..<count { text += "\(zone(index)),\(2000 + index % 20),\(index % 1000)\n" }
    return text
  }

  /// Four times the rows must take about four times as long; quadratic work would take sixteen.
  private func expectLinear(_ make: (Int) -> [String: String]) throws {
    let folders = try [make(5000), make(20_000)].map { try InputFolder($0) }
    // The shortest of three each, taken in turns: what disturbs only ever adds, and it disturbs both.
    var shortest = [Double.infinity, .infinity]
    for _ in 0..<3 {
      for (index, folder) in folders.enumerated() {
        let start = Self.processorSeconds
        _ = CountyFolder.read(folder.path)
        shortest[index] = min(shortest[index], Self.processorSeconds - start)
      }
    }
    #expect(shortest[1] < shortest[0] * 9, "5000 and 20000 rows: \(shortest)")
  }

  /// Seconds that this thread has had of a processor: on a busy machine a long run is interrupted by
  /// others where a short one is not, and a clock on the wall counts them too.
  private static var processorSeconds: Double {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  @Test func readingTakesTimeInProportionToTheRows() throws {
    try expectLinear { count in
      var schools = "学校,办学类型,所在地,学区\n第一小学,小学,城区,东区\n第二小学,小学,镇区,西区\n第一中学,初中,城区,东区\n"
      for index in 0..<(count / 20) { schools += "校\(index),小学,乡村,区\(index)\n" }
      return [
        "schools.csv": schools,
        "births.csv": births(count) { "区\($0 / 20)" },
      ]
    }
  }

  @Test func rowsThatAreAllWrongTakeTimeInProportionToo() throws {
    try expectLinear { count in ["births.csv": births(count) { "没有的学区\($0)" }] }
  }

  @Test func manyRowsOfOneMeasureTakeTimeInProportion() throws {
    try expectLinear { count in
      let row = "招聘教师,第一小学,小学,1,2026\n"
      return ["measures.csv": "措施,学校,学段,数量,起始学年\n" + String(repeating: row, count: count)]
    }
  }

  @Test func aHundredThousandRowsAreRead() throws {
    let folder = try InputFolder([
      "measures.csv": "措施,学校,学段,数量,起始学年\n"
        + String(repeating: "招聘教师,第一小学,小学,1,2026\n", count: 100_000)
    ])
    #expect(CountyFolder.read(folder.path).county?.plan.measures.count == 100_000)
  }
}
