// SPDX-License-Identifier: GPL-3.0-or-later
import Reports
import Testing

@Suite("Tables line up on a terminal")
struct TextTableTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("第九中学", 8), ("初中2029", 8), ("（小学）", 8), ("—", 1), ("▸2029", 5),
    ("e\u{301}", 1), ("\u{FEFF}", 1), ("全角Ａ", 6), ("𠀀", 2), ("m²", 2), ("❌", 1), ("한국", 4),
  ])
  func chineseTakesTwoColumns(_ text: String, _ width: Int) {
    #expect(TextTable.width(text) == width, "\(text)")
  }

  @Test func everyRowOfATableEndsItsColumnsAtTheSamePlace() {
    var table = TextTable([("学校", .left), ("Pupils", .right), ("结论", .left)])
    let rows = [["第九中学", "1,288", "达标"], ["A", "7", "不达标"], ["", "", ""], ["龙口中心小学", "—", "x"]]
    for row in rows { table.add(row) }
    // The right-aligned column ends 12 + 2 + 6 columns from the left in every line.
    for (line, cells) in zip(table.lines.dropFirst(2), rows) {
      var head = ""
      for character in line {
        if TextTable.width(head) >= 20 { break }
        head.append(character)
      }
      if !cells[1].isEmpty { #expect(head.hasSuffix(cells[1]), "\(line)") }
      #expect(line.hasPrefix(cells[0]))
      #expect(!line.hasSuffix(" "))
    }
    #expect(table.lines.count == 2 + rows.count)
    #expect(TextTable.width(table.lines[1]) == 12 + 2 + 6 + 2 + 6)
  }
}
