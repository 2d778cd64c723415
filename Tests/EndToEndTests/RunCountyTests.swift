// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// `make run COUNTY=…`: the script goes on to the report, whatever what-ifs a county has.
@Suite("The main job of one county")
struct RunCountyTests {
  /// The names of what-ifs that are left in the county.
  static let kept: [[String]] = [["第九中学推迟一年"], ["人口减少"], []]

  @Test(arguments: kept)
  func theReportIsWrittenWhateverWhatIfsThereAre(_ kept: [String]) async throws {
    let county = try Folder.changxi()
    let whatIfs = county["what-ifs"]
    try? FileManager.default.removeItem(at: whatIfs)
    try FileManager.default.createDirectory(at: whatIfs, withIntermediateDirectories: true)
    for name in kept {
      try county.write(
        "名称: \(name)\n基准: 基准方案\n变更:\n  - {推迟: 第九中学, 年数: 1, 理由: 检验用}\n",
        "what-ifs/\(name).yaml")
    }
    let output = try Folder()
    let answer = try await Junheng.run(
      Fixtures.repository.appendingPathComponent("scripts/run-county.sh"),
      [try Junheng.binary.path, county.path, output.path])
    #expect(answer.code == 0, "\(answer.all.suffix(2_000))")
    #expect(try output.text("report.html").contains("长溪县"))
    let compared = FileManager.default.fileExists(atPath: output["compare.txt"].path)
    #expect(compared == !kept.isEmpty)
    for name in kept { #expect(try output.text("compare.txt").contains(name)) }
  }
}
