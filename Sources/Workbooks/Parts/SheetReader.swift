// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// The cells of a sheet that hold something.
final class SheetReader: PartReader {
  private(set) var sheet: Sheet
  /// Cells that were met, blank ones among them.
  private(set) var count = 0
  private let texts: [String]
  private let styles: [NumberFormat]
  private let countsFrom1904: Bool
  private let most: Int
  private let mostInAll: Int
  private var row = 0
  private var column = 0
  private var cells: [Int: Cell] = [:]
  private var kind = ""
  private var style = 0
  private var value: String?
  private var isFormula = false
  private var isReading = false

  /// A reader of one sheet.
  ///
  /// - Parameter most: the most cells that it may have.
  init(
    _ sheet: Sheet, texts: [String], styles: [NumberFormat], countsFrom1904: Bool, most: Int,
    limit: Int
  ) {
    self.sheet = sheet
    self.texts = texts
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
    self.most = most
    mostInAll = limit
  }

  override func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "c": beginCell(attributes)
    case "v":
      text = ""
      wantsText = true
    case "f": isFormula = true
    case "is": text = ""
    case "t": wantsText = kind == "inlineStr" && !isReading
    case "rPh": isReading = true
    case "row":
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      column = 0
      if attributes.isSet("hidden") { sheet.hiddenRows.insert(row) }
    case "mergeCell":
      if let range = attributes["ref"].flatMap({ CellRange($0) }) { sheet.merges.append(range) }
    case "col":
      guard attributes.isSet("hidden"), let first = attributes["min"].flatMap({ Int($0) }),
        let last = attributes["max"].flatMap({ Int($0) }), first > 0, last >= first
      else { return }
      sheet.hiddenColumns.formUnion(first...min(last, CellPlace.mostColumns))
    default: break
    }
  }

  override func end(_ name: String) {
    switch name {
    case "c": endCell()
    case "v":
      value = text
      wantsText = false
    case "t": wantsText = false
    case "rPh": isReading = false
    case "is": value = text
    case "row":
      if !cells.isEmpty, (1...CellPlace.mostRows).contains(row) { sheet.rows[row] = cells }
      cells = [:]
    default: break
    }
  }

  private func beginCell(_ attributes: [String: String]) {
    count += 1
    if count > most { stop(.tooLarge(what: .cells, limit: mostInAll)) }
    if let place = attributes["r"].flatMap({ CellPlace($0) }) {
      column = place.column
    } else {
      column += 1
    }
    kind = attributes["t"] ?? ""
    style = attributes["s"].flatMap { Int($0) } ?? 0
    (value, isFormula) = (nil, false)
  }

  private func endCell() {
    let format = styles.indices.contains(style) ? styles[style] : .plain
    guard let read = read(format) else { return }
    cells[column] = Cell(read, isFormula: isFormula)
  }

  private func read(_ format: NumberFormat) -> Cell.Value? {
    guard let value, !value.isEmpty || kind == "str" || kind == "inlineStr" else {
      return isFormula ? .unsaved : nil
    }
    switch kind {
    case "s":
      guard let index = Int(value), texts.indices.contains(index) else { return nil }
      return texts[index].isEmpty ? nil : .text(texts[index])
    case "str", "inlineStr": return value.isEmpty ? nil : .text(value)
    case "b": return .boolean(value == "1" || value == "true")
    case "e": return .error(value)
    case "d": return SerialDay.date(iso: value) ?? .text(value)
    default: return NumberText.value(value, format, countsFrom1904: countsFrom1904)
    }
  }
}
