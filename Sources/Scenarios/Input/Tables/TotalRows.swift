// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// Tells rows of totals, of remarks and of signatures from rows of data.
struct TotalRows {
  private let table: Table
  /// Where the name of the row's thing stands in the file; nil where the table has none.
  private let name: Int?
  /// Where numbers stand.
  private let numbers: [Int]
  /// Where the year stands; totals are made for each.
  private let year: Int?
  /// Columns that every row must fill.
  private let required: [Int]

  /// Prepares for a table.
  init(_ table: Table, placed: [Int?]) {
    self.table = table
    func places(_ isWanted: (Column) -> Bool) -> [Int] {
      zip(table.columns, placed).compactMap { column, place in isWanted(column) ? place : nil }
    }
    let names: Set<ColumnType> = [.name, .school, .zone, .project]
    name = places { names.contains($0.type) && $0.isRequired }.first
    numbers = places { [.wholeNumber, .quantity, .yuan, .wanYuan].contains($0.type) }
    year = places { $0.type == .schoolYear || $0.type == .calendarYear }.first
    required = places(\.isRequired)
  }

  /// The rows of data; what was left out goes to the log in one message.
  func dataRows(_ rows: [CSVRow], log: ProblemLog) -> [CSVRow] {
    guard let name else { return rows }
    var kept: [CSVRow] = []
    var skipped: [(row: Int, name: String)] = []
    kept.reserveCapacity(rows.count)
    for (place, row) in rows.enumerated() {
      let text = TextFolding.trimmed(row.cells[name])
      if isNamedTotal(text, row, name) || isRemark(text, row, name) {
        skipped.append((row.number, String((text.isEmpty ? firstText(row) : text).prefix(20))))
      } else if text.isEmpty || place + 2 >= rows.count, let count = summed(row, kept) {
        if text.isEmpty {
          skipped.append((row.number, "…"))
        } else {
          log.add(
            Problem(
              file: table.file, row: row.number, value: text, kind: .equalsSum(rows: count)))
          kept.append(row)
        }
      } else {
        kept.append(row)
      }
    }
    if !skipped.isEmpty {
      log.add(
        Problem(
          file: table.file,
          kind: .rowsSkipped(rows: skipped.map(\.row), names: skipped.map(\.name), year: nil)))
    }
    return kept
  }

  private func firstText(_ row: CSVRow) -> String {
    row.cells.lazy.map { TextFolding.trimmed($0) }.first { !$0.isEmpty } ?? ""
  }

  private static let anywhere = ["合计", "小计", "总计", "共计", "总和", "汇总", "累计"]
  private static let whole: Set<String> = [
    "计", "总", "总数", "平均", "平均数", "平均值", "均值", "中位数", "最大值", "最小值", "标准差", "其中", "total", "totals",
    "subtotal", "grandtotal", "sum", "average", "mean", "合", "生均", "人均", "校均", "班均", "占比", "比例",
    "百分比", "比重", "同比", "环比", "增减", "比上年", "较上年", "比上年增减", "较上年增减", "增长", "增长率", "增幅", "差额", "县计",
    "区计", "市计", "镇计", "乡计",
  ]
  /// Words for a whole area, which are totals in the place of a school and names in that of a zone.
  private static let areas: Set<String> = [
    "全县", "全区", "全市", "全县合", "全镇", "全乡", "县直", "县城", "乡镇", "农村", "城区",
  ]

  private func isNamedTotal(_ text: String, _ row: CSVRow, _ name: Int) -> Bool {
    // Nearly all names end like a school's; those cannot be totals.
    if text.hasSuffix("学") || text.hasSuffix("校") || text.hasSuffix("点") { return false }
    let candidates = text.isEmpty ? row.cells.prefix(4).map { TextFolding.trimmed($0) } : [text]
    for candidate in candidates where !candidate.isEmpty {
      let folded = TextFolding.word(candidate).filter { $0.isLetter }
      if Self.whole.contains(folded) { return true }
      let isSchool = table.columns.contains {
        $0.isRequired && ($0.type == .school || ($0.type == .name && $0.key == "school"))
      }
      if isSchool && Self.areas.contains(folded) { return true }
      let holds: (String) -> Bool =
        isSchool
        ? { folded.contains($0) } : { folded.hasPrefix($0) || folded.hasSuffix($0) }
      if Self.anywhere.contains(where: holds) { return true }
    }
    return false
  }

  private static let remarks = [
    "注", "备注", "说明", "填表", "制表", "填报", "审核", "负责人", "单位负责人", "统计负责人", "联系", "报送", "盖章", "单位盖章",
    "数据来源", "资料来源", "来源", "附注", "本表", "以上", "note", "source", "prepared", "checked",
  ]

  private func isRemark(_ text: String, _ row: CSVRow, _ name: Int) -> Bool {
    let first = text.isEmpty ? firstText(row) : text
    guard !first.isEmpty else { return false }
    let folded = TextFolding.halfWidth(first).lowercased().filter { $0 != "*" && $0 != "(" }
    let others = row.cells.indices.filter {
      $0 != name && !TextFolding.trimmed(row.cells[$0]).isEmpty
    }
    let isAlone = text.isEmpty ? others.count <= 1 : others.isEmpty
    if Self.remarks.contains(where: { folded.hasPrefix($0) }) {
      return isAlone || folded.contains(":")
    }
    // A sentence alone in its row, where others columns must be filled.
    return isAlone && required.count > 1 && isSentence(first)
  }

  /// Whether a row is a remark that stands alone in it.
  func isNote(_ row: CSVRow) -> Bool {
    let filled = row.cells.map { TextFolding.trimmed($0) }.filter { !$0.isEmpty }
    guard filled.count == 1, required.count > 1 else { return false }
    return isSentence(filled[0])
      || isRemark(filled[0], row, row.cells.firstIndex(of: filled[0]) ?? 0)
  }

  /// Whether a text is no name: it has a colon or a full stop, begins with the mark of a footnote, is
  /// a date or the number of a page.
  private func isSentence(_ text: String) -> Bool {
    if text.contains(where: { "：:。；;".contains($0) }) { return true }
    if text.first.map({ "*＊※★☆△▲●◆①②③④⑤⑥⑦⑧⑨".contains($0) }) == true { return true }
    let folded = TextFolding.word(text)
    if folded.first?.isNumber == true, folded.hasSuffix("日") || folded.hasSuffix("月") {
      return WrittenDate.read(folded) != nil
    }
    return folded.hasPrefix("第") && folded.dropFirst().first?.isNumber == true
      && folded.contains("页")
  }

  /// How many rows above a row are summed in it; nil where it is no sum.
  private func summed(_ row: CSVRow, _ above: [CSVRow]) -> Int? {
    func value(_ row: CSVRow, _ place: Int) -> PlainNumber? {
      guard row.cells.indices.contains(place),
        case .success(let number) = PlainNumber.read(row.cells[place])
      else { return nil }
      return number
    }
    let wanted = numbers.compactMap { place in value(row, place).map { (place, $0) } }
      .filter { $0.1.digits != 0 }
    guard wanted.count >= min(2, numbers.count), !wanted.isEmpty, above.count >= 2 else {
      return nil
    }
    let same = above.filter { other in
      guard let year else { return true }
      let (left, right) = (row.cells[year], other.cells[year])
      return TextFolding.trimmed(left).isEmpty || TextFolding.word(left) == TextFolding.word(right)
    }
    // A row like one of those above, where the others hold nothing, repeats it and is no sum.
    let parts = same.filter { other in
      wanted.contains { place, _ in (value(other, place)?.digits ?? 0) != 0 }
    }
    guard parts.count >= 2 else { return nil }
    for (place, number) in wanted {
      var sum = PlainNumber(digits: 0, scale: 0)
      for other in same {
        if let part = value(other, place), let next = sum.adding(part) { sum = next }
      }
      if sum != number.trimmed { return nil }
    }
    return same.count
  }
}
