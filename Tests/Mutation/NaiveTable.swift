// SPDX-License-Identifier: GPL-3.0-or-later

/// A CSV table taken apart by a few lines of its own, which share nothing with the program's reader, so that one can be
/// held against the other; and put together again.
struct NaiveTable {
  /// The cells of each record; a record's place plus one is the row that a spreadsheet shows.
  var rows: [[String]] = []

  /// Nil for bytes that are not UTF-8.
  init?(_ bytes: [UInt8]) {
    guard var text = String(validating: bytes, as: UTF8.self)?.unicodeScalars.map({ $0 }) else {
      return nil
    }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var place = 0
    func next() -> Unicode.Scalar? { place + 1 < text.count ? text[place + 1] : nil }
    while place < text.count {
      let sign = text[place]
      if isQuoted {
        if sign == "\"", next() == "\"" {
          cell.append(sign)
          place += 1
        } else if sign == "\"" {
          isQuoted = false
        } else {
          cell.append(sign)
        }
      } else if sign == "\"" && cell.isEmpty {
        isQuoted = true
      } else if sign == "," || sign == "\n" || sign == "\r" {
        row.append(String(cell))
        cell = .init()
        if sign != "," {
          if sign == "\r", next() == "\n" { place += 1 }
          rows.append(row)
          row = []
        }
      } else {
        cell.append(sign)
      }
      place += 1
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [String(cell)]) }
  }

  /// The table as a file.
  var bytes: [UInt8] {
    let lines = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    return Array(lines.map { $0 + "\r\n" }.joined().utf8)
  }

  /// The sum of a column in hundredths; nil where it is not there once, or holds anything but plain numbers and blanks.
  func sum(of header: String) -> Int64? {
    guard let first = rows.first, first.count(where: { $0 == header }) == 1,
      let column = first.firstIndex(of: header)
    else { return nil }
    var sum: Int64 = 0
    for row in rows.dropFirst() where row.contains(where: { !$0.isEmpty }) {
      guard row.indices.contains(column) else { return nil }
      if row[column].isEmpty { continue }
      let parts = row[column].split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count <= 2, (1...9).contains(parts[0].utf8.count), let whole = Int64(parts[0]),
        parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      var hundredths: Int64 = 0
      if parts.count == 2 {
        guard (1...2).contains(parts[1].utf8.count), let part = Int64(parts[1]), part >= 0,
          parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        hundredths = parts[1].utf8.count == 1 ? part * 10 : part
      }
      sum += whole * 100 + hundredths
    }
    return sum
  }
}
