// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
@testable import Scenarios
import Testing

@Suite struct BatchMergeTests {
  private static let header = ["文件夹", "县区", "说明"]

  private static func table(_ rows: [String]...) -> [UInt8] { CSVWriter.bytes([header] + rows) }

  private static func messages(_ result: Result<[[String]], CaseFailure>) -> [String] {
    switch result {
    case .success: []
    case .failure(let failure): failure.messages.map(\.zh)
    }
  }

  @Test func rowsComeInOrderOfFolderAndKeepTheirOrderWithinOne() throws {
    let merged = try BatchMerge.merged([
      ("b.csv", Self.table(["n/2", "乙", "一"], ["n/2", "乙", "二"], ["n/4", "丁", "有\"引号\",和逗号"])),
      ("a.csv", Self.table(["n/1", "甲", ""], ["n/3", "丙", "换\n行"])),
    ]).get()
    #expect(merged.map { $0[0] } == ["文件夹", "n/1", "n/2", "n/2", "n/3", "n/4"])
    #expect(merged[2][2] == "一" && merged[3][2] == "二")
    #expect(merged[4][2] == "换\n行" && merged[5][2] == "有\"引号\",和逗号")
  }

  @Test func aCountyInTwoTablesIsRefusedAndBothAreNamed() {
    let told = Self.messages(
      BatchMerge.merged([
        ("a.csv", Self.table(["n/1", "甲", ""])), ("b.csv", Self.table(["n/1", "甲", ""])),
      ]))
    #expect(told.count == 1)
    #expect(told.first?.contains("a.csv") == true && told.first?.contains("b.csv") == true)
  }

  @Test func everyBadTableIsToldAtOnce() {
    let told = Self.messages(
      BatchMerge.merged([
        ("good.csv", Self.table(["n/1", "甲", ""])), ("empty.csv", []),
        ("other.csv", CSVWriter.bytes([["folder", "county", "remark"]])),
        ("cut.csv", Array(Self.table(["n/2", "\"", ""]).dropLast(4))),
      ]))
    #expect(told.count == 3, "\(told)")
    for name in ["empty.csv", "other.csv", "cut.csv"] {
      #expect(told.contains { $0.contains(name) }, "\(name)")
    }
  }
}
