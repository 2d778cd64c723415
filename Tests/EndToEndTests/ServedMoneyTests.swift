// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import Workbooks

/// The money desk against the command line.
@Suite("The served money desk")
struct ServedMoneyTests {
  /// The page's workbook is that of `compare`, byte for byte, on every county.
  @Test(arguments: [
    ("xingguo", "低出生"), ("changjiang", "设备加购"), ("sixian", "招聘减半"), ("lusong", "停办推迟一年"),
    ("qitai", "体艺教师招聘加倍"),
  ])
  func itsWorkbookIsTheCommandLines(_ county: String, _ scenario: String) async throws {
    let county = Fixtures.repository.appendingPathComponent("scenarios/\(county)")
    let folder = try Folder()
    let program = try ServedProgram(county)
    defer { program.end() }
    let name = scenario.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    let page = try await program.get("money.xlsx?s=\(name)")
    let file = folder["比较.xlsx"]
    let command = try await Junheng.run(
      "compare", county.path, "基准方案", scenario, "--workbook", file.path)
    #expect(command.code == 0, "\(command.all)")
    #expect(page == (try Data(contentsOf: file)))
    let book = try Workbook.read(page)
    #expect(book.sheets.contains { $0.name == "价格敏感性" })
  }

  @Test func aWorkbookThatCannotBeIsRefusedBeforeTheWork() async throws {
    let folder = try Folder.changxi()
    let wrong = try await Junheng.run(
      "compare", folder.path, "基准方案", "低出生", "--workbook", folder["比较.csv"].path)
    #expect(wrong.code == 64 || wrong.code == 2)
    let over = try await Junheng.run(
      "compare", folder.path, "基准方案", "低出生", "--workbook", folder.path)
    #expect(over.code != 0)
  }

  /// What more money buys is told with the frontier, and needs a budget to be on top of.
  @Test func moreMoneyIsToldWithTheFrontier() async throws {
    let folder = try Folder.changxi()
    // Two years are searched soon.
    try folder.edit("county.yaml") {
      $0.replacing("目标学年: 2029", with: "目标学年: 2026")
        .replacing("验收学年: [2029, 2031]", with: "验收学年: [2026]")
        .replacing("截止学年: 2033", with: "截止学年: 2026")
    }
    let told = try await Junheng.run(
      "frontier", folder.path, "--budget", "2000万元", "--more", "2026=500万元")
    #expect(told.code == 0, "\(told.all)")
    #expect(told.text.contains("2026 年多 500.0 万元，能买到："))
    #expect(told.text.contains("年份：") && told.text.contains("最早能补齐的年"))
    let json = try await Junheng.run(
      "frontier", folder.path, "--budget", "2000万元", "--more", "2026=500万元", "--format", "json")
    let document = try JSON(json.output)
    #expect(document["more"]["money"].elements.first?["yuan"].whole == 5_000_000)
    #expect(document["more"]["years"].elements.count == document["years"].elements.count)
    // Without it the document is as ever.
    let plain = try await Junheng.run(
      "frontier", folder.path, "--budget", "2000万元", "--format", "json")
    #expect(try !JSON(plain.output).keys.contains("more"))
    for more in ["一百万", "2026", "2040=100万元"] {
      let refused = try await Junheng.run(
        "frontier", folder.path, "--budget", "2000万元", "--more", more)
      #expect(refused.code != 0 && !refused.errors.isEmpty, "\(more)")
    }
  }
}
