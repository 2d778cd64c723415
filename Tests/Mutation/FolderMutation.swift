// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TestSupport

/// A county folder in memory, changed at random: cells, rows, columns, headers, keys, encodings, whole files, bytes.
struct FolderMutation {
  private(set) var files: [String: [UInt8]]
  private var random: SeededGenerator

  /// Texts that have broken a reader somewhere.
  static let texts = [
    "", "0", "-1", "1", "0.5", "1e308", "1e-308", "nan", "inf", "-0", "00012", "９９", "3000万",
    "1.82亿元",
    "45383", "2150", "1950", "999999999", "9223372036854775807", "-9223372036854775808",
    "99999999999999999999999999", "0.0000000001", "100%", "101%", "-5%", "是", "否", "无", "—", "小学",
    "初中",
    "=1+1", "@SUM(1+1)", "+1", "\u{1B}[31m", "\u{202E}", "\u{0}", "\u{FEFF}", "\"", "'", "“", "*",
    "&",
    "*a", "&a", "#", ":", "- ", "? ", "| ", "{", "}", "[", "]", "null", "~", "合计", "第一小学", "第二小学",
    "东街小学；西街校区", "PS 101 East", " 第一小学 ", "𠮷野家小学", "e\u{301}",
    "很长" + String(repeating: "长", count: 300),
    "招聘教师:1", "教职工:999999999", "2026:50%、2027:50%", "2026-2028", "推迟 第九中学 1年", "价格 ×0",
    "招聘 全县 99999人 2026年", "出生 ×10 自2025年", "2025", "2024", "2030", "2063", "12", "100000",
  ]

  /// The changed folder of a seed; the same one for the same seed.
  init(_ files: [String: [UInt8]], seed: UInt64) {
    self.files = files
    random = SeededGenerator(seed: seed)
    for _ in 0..<random.whole(1...4) { change() }
  }

  private mutating func change() {
    let names = files.keys.sorted()
    guard !names.isEmpty else { return }
    let name = random.pick(names)
    switch random.below(100) {
    case 0..<2: files[name] = nil
    case 2..<4:
      let other = random.pick([
        name + ".txt", name.uppercased(), "补充规定.yaml", "x.csv", random.pick(names),
      ])
      files[other] = files.removeValue(forKey: name)
    case 4..<8: encode(name)
    case 8..<16: bytes(name)
    default: if name.hasSuffix(".csv") { table(name) } else { yaml(name) }
    }
  }

  private mutating func encode(_ name: String) {
    let text = String(decoding: files[name] ?? [], as: UTF8.self)
    let kinds: [String.Encoding] = [
      .init(rawValue: 0x8000_0632), .utf16, .utf16BigEndian, .utf32, .isoLatin1,
    ]
    if let data = text.data(using: random.pick(kinds), allowLossyConversion: true) {
      files[name] = Array(data)
    }
  }

  private mutating func bytes(_ name: String) {
    var bytes = files[name] ?? []
    for _ in 0..<random.whole(1...6) {
      let place = random.whole(0...max(0, bytes.count))
      switch random.below(4) {
      case 0 where place < bytes.count: bytes[place] = UInt8(random.whole(0...255))
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: random.pick(Self.texts).utf8, at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + random.whole(1...80)))
      }
    }
    files[name] = bytes
  }

  private mutating func table(_ name: String) {
    var rows = String(decoding: files[name] ?? [], as: UTF8.self)
      .replacingOccurrences(of: "\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    guard !rows.isEmpty else { return }
    let row = random.below(rows.count)
    let width = rows[row].count
    switch random.below(14) {
    case 10: rows.append(Self.total(rows, named: random.pick(Self.totals)))
    case 11:
      let note = [random.pick(Self.notes)]
      rows.insert(note + Array(repeating: "", count: random.pick([0, width - 1])), at: row)
    case 12: rows[0][random.below(rows[0].count)] += random.pick(Self.units)
    case 13:
      let column = random.below(width)
      rows[row][column] = random.pick(Self.before) + rows[row][column] + random.pick(Self.behind)
    case 0: rows.insert(rows[row], at: row)
    case 1: rows.remove(at: row)
    case 2: rows.swapAt(row, random.below(rows.count))
    case 3:
      let column = random.below(rows[0].count)
      for index in rows.indices where column < rows[index].count { rows[index].remove(at: column) }
    case 4: rows[0][random.below(rows[0].count)] = random.pick(Self.texts)
    case 5:
      let column = random.below(rows[0].count)
      let value = random.pick(Self.texts)
      for index in rows.indices.dropFirst() where column < rows[index].count {
        rows[index][column] = value
      }
    case 6:
      let other = rows[random.below(rows.count)]
      if !other.isEmpty { rows[row][random.below(width)] = random.pick(other) }
    default: rows[row][random.below(width)] = random.pick(Self.texts)
    }
    files[name] = Array(rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n").utf8)
  }

  private static let totals = [
    "合计", "全县合计", "小 计", "总计", "平均", "城关学区", "河西学区", "共计", "Total", "", "一中", "生均",
  ]
  private static let notes = [
    "注：不含民办", "*为教学点", "填表人：张三", "2024年9月30日", "单位：人", "第1页", "审核", "数据来源：统计报表", "县教育局",
  ]
  private static let units = ["(亩)", "（万元）", "(%)", "（公顷）", "（人）", "合计", "数", "（㎡）", " "]
  private static let before = ["约", "≥", "￥", "'", " ", "(", "共", "0", "-", "="]
  private static let behind = [
    "人", "余", "亩", "万", "%", "（含借读）", "㎡", "个", ")", ".00", ".5", " ", "*",
  ]

  /// A row with the sums of the columns of numbers.
  private static func total(_ rows: [[String]], named name: String) -> [String] {
    guard let first = rows.first else { return [name] }
    return first.indices.map { column in
      let numbers = rows.dropFirst().compactMap { row in
        row.indices.contains(column) ? Double(row[column]) : nil
      }
      if column == 0 { return name }
      let sum = numbers.reduce(0, +)
      guard !numbers.isEmpty, abs(sum) < 1e15 else {
        return rows.count > 1 && rows[1].indices.contains(column) ? rows[1][column] : ""
      }
      // Years are not added.
      return first[column].contains("年") && numbers.allSatisfy { (1990...2100).contains($0) }
        ? "\(Int(numbers[0]))" : sum == sum.rounded() ? "\(Int(sum))" : "\(sum)"
    }
  }

  private mutating func yaml(_ name: String) {
    var lines = String(decoding: files[name] ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard !lines.isEmpty else { return }
    let line = random.below(lines.count)
    switch random.below(8) {
    case 0: lines.insert(lines[line], at: line)
    case 1: lines.remove(at: line)
    case 2: lines.swapAt(line, random.below(lines.count))
    case 3: lines[line] = String(repeating: " ", count: random.below(5)) + lines[line]
    case 4: lines.append(random.pick(Self.texts) + ": " + random.pick(Self.texts))
    case 5: lines.append("  - " + random.pick(Self.texts))
    default:
      guard let colon = lines[line].firstIndex(of: ":") else {
        lines[line] = random.pick(Self.texts)
        break
      }
      lines[line] = String(lines[line][...colon]) + " " + random.pick(Self.texts)
    }
    files[name] = Array(lines.joined(separator: "\n").utf8)
  }
}
