// SPDX-License-Identifier: GPL-3.0-or-later
import Scenarios
import Standards
import Testing

@Suite struct UnderstandingCaseTests {
  private func remedies(_ folder: String) -> [String: String] {
    Dictionary(
      CaseFolder.read(folder).problems.compactMap { problem in
        problem.written.flatMap { text in problem.value.map { ($0, text) } }
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func everyDateIsNamedAsItWasMeant() {
    let found = remedies("D2-dates/county")
    let wanted = [
      "45383": "2024-04-01", "2025年秋季": "2025-09", "2025年秋季学期": "2025-09",
      "2025年底": "2025-12", "2025年8月底前": "2025-08-31", "十四五末": "2025", "2024-2026年": "2026",
      "2024.10": "2024-10", "44805.5": "2022-09-01", "Sep-26": "2026-09", "25-Sep": "2025-09",
      "2026年第三季度": "2026-09", "2027年春": "2027-03", "35947": "1998-06-01", "1905-06-27": "2005",
    ]
    #expect(found == wanted)
    let problems = CaseFolder.read("D2-dates/county").problems
    #expect(problems.count == wanted.count + 1)
    #expect(problems.contains { $0.value == "已竣工" && $0.kind == .dateMeant(.done, proposed: nil) })
  }

  @Test func everyNumberIsConvertedOrAskedFor() {
    let found = remedies("D3-numbers/county")
    let wanted = [
      "1.82亿元": "18200", "近3000": "3000", "9200多": "9200", "800左右": "800", "—": "", "-": "",
      "/": "", "无": "", "'1200": "1200", "500（含设备）": "500", "=SUM(K2:K5)": "", "#REF!": "",
      "1.82E+4": "18200", "2.99万": "29900", "2.99万平方米": "29900", "12.92亩": "8613.33",
      "近5万": "50000", "约120": "120", "60+60": "120", "九十五": "95", "≥5": "5", "1:10": "10",
    ]
    #expect(found.filter { wanted[$0.key] != $0.value } == [:])
    #expect(wanted.filter { found[$0.key] != $0.value } == [:])
  }

  @Test func aPartOfAWholeIsToldFromAPercentage() throws {
    let opened = try CountyCase.open(CaseFolder.path("D3-numbers/accepted")).get()
    let found = opened.remarks.filter {
      if case .partForPercent = $0.kind { true } else { false }
    }
    #expect(found.map(\.value) == ["0.95", "1"])
    #expect(found.compactMap(\.written) == ["95", "100"])
    #expect(found.map(\.row) == [2, 3])
  }

  @Test func messagesAreSortedByTheirNumbers() {
    let rows = CaseFolder.read("D2-dates/county").problems.filter { $0.file == "projects.csv" }
      .compactMap(\.row)
    #expect(rows == rows.sorted())
    let columns = ["第 10 列", "第 2 列", "九年级学生", "七年级学生", "八年级学生"].map {
      Problem(file: "a", row: 1, column: .init(zh: $0, en: $0), kind: .blankRequired)
    }
    #expect(
      columns.sorted().compactMap(\.column?.zh) == [
        "七年级学生", "八年级学生", "九年级学生", "第 2 列", "第 10 列",
      ])
  }
}
