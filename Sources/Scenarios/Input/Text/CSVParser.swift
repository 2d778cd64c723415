// SPDX-License-Identifier: GPL-3.0-or-later

/// A record of a CSV file and the row number under which a spreadsheet shows it.
struct CSVRow: Hashable, Sendable {
  /// 1 for the header; a quoted cell that holds line breaks does not count further.
  var number: Int
  /// The cells, quotes removed, and the apostrophe that keeps a text from being a formula; otherwise as they stand.
  var cells: [String]

  /// Whether nothing but white space stands in it.
  var isBlank: Bool { cells.allSatisfy { TextFolding.trimmed($0).isEmpty } }

  /// The row with blank cells behind its own.
  func filled(to count: Int) -> CSVRow {
    let blanks = Array(repeating: "", count: max(0, count - cells.count))
    return CSVRow(number: number, cells: cells + blanks)
  }

  /// The number that its own commas cut into one cell more than `pieces`: 1,872,000 for two; nil
  /// where no or several places of the row look so.
  func numberCut(into pieces: Int) -> String? {
    guard (1...4).contains(pieces), cells.count > pieces else { return nil }
    func isDigits(_ text: String, _ count: ClosedRange<Int>) -> Bool {
      count.contains(text.utf8.count)
        && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    let places = (0..<(cells.count - pieces)).filter { first in
      isDigits(cells[first], 1...3) && !cells[first].hasPrefix("0")
        && cells[(first + 1)...(first + pieces)].allSatisfy { isDigits($0, 3...3) }
    }
    guard places.count == 1, let first = places.first else { return nil }
    return cells[first...(first + pieces)].joined(separator: ",")
  }
}

/// Reads CSV as RFC 4180 has it, from bytes, in one pass.
///
/// Bytes, because "\r\n" is one Character in Swift. A quotation mark inside an unquoted cell is
/// taken as it stands, because spreadsheets write `5" pipe` so.
struct CSVParser {
  /// Bounds on what is read.
  struct Limits: Sendable {
    var rows = 200_000
    var columns = 256
    var cellBytes = 20_000
  }

  private(set) var rows: [CSVRow] = []
  private(set) var faults: [(row: Int, kind: Problem.Kind)] = []
  private let limits: Limits
  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var number = 1
  private var rowHasFault = false

  /// Reads the whole file; a fault that leaves the rest without meaning ends the reading.
  init(_ bytes: [UInt8], limits: Limits = Limits()) {
    self.limits = limits
    parse(bytes)
  }

  private enum State { case start, plain, quoted, closed }

  private mutating func parse(_ bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    var state = State.start
    var opened = 1
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if state == .quoted {
        if byte != quote {
          append(byte)
        } else if index < bytes.count, bytes[index] == quote {
          append(quote)
          index += 1
        } else {
          state = .closed
        }
        continue
      }
      switch byte {
      case UInt8(ascii: ","):
        endCell()
        state = .start
      case 0x0A, 0x0D:
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        endRow()
        state = .start
        if rows.count >= limits.rows {
          faults.append((number, .tooManyRows(limit: limits.rows)))
          return
        }
      case quote where state == .start:
        state = .quoted
        opened = number
      default:
        if state == .closed {
          // Blanks after the closing mark are harmless; anything else is a broken cell.
          if byte != 0x20 && byte != 0x09 { fault(.textAfterQuote) }
          continue
        }
        state = .plain
        index = appendPlain(bytes, from: index - 1)
      }
    }
    if state == .quoted { faults.append((opened, .unterminatedQuote)) }
    if state != .start || !cells.isEmpty { endRow() }
  }

  /// Adds what stands up to the next comma or line end, and gives the place of that.
  private mutating func appendPlain(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D { break }
      end += 1
    }
    if cell.count + (end - start) <= limits.cellBytes {
      cell.append(contentsOf: bytes[start..<end])
    } else {
      for byte in bytes[start..<end] { append(byte) }
    }
    return end
  }

  private mutating func append(_ byte: UInt8) {
    if cell.count < limits.cellBytes {
      cell.append(byte)
    } else {
      fault(.cellTooLong(limitInBytes: limits.cellBytes))
    }
  }

  private mutating func fault(_ kind: Problem.Kind) {
    if !rowHasFault { faults.append((number, kind)) }
    rowHasFault = true
  }

  private mutating func endCell() {
    if cells.count < limits.columns {
      cells.append(
        cell.isEmpty ? "" : CSVFormula.plain(String(decoding: cell, as: UTF8.self)))
    } else {
      fault(.tooManyColumns(limit: limits.columns))
    }
    cell.removeAll(keepingCapacity: true)
  }

  private mutating func endRow() {
    endCell()
    rows.append(CSVRow(number: number, cells: cells))
    cells.removeAll(keepingCapacity: true)
    number += 1
    rowHasFault = false
  }
}
