// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Standards

@testable import Scenarios

/// Carries out remedies on the files of a folder, as their words say and no more.
struct FolderEditor {
  let url: URL

  /// Carries out a problem's remedy; false where the place cannot be found.
  func carryOut(_ remedy: Remedy, of problem: Problem) throws -> Bool {
    if case .setKey(let key, let value) = remedy { return try addLine("\(key.zh): \(value)") }
    guard problem.file != "county.yaml" else { return try replaceLine(problem, remedy) }
    let file = url.appendingPathComponent(problem.file)
    var parser = CSVParser(Array(try Data(contentsOf: file))).rows
    if parser.first?.cells.first?.hasPrefix("\u{FEFF}") == true { parser[0].cells[0].removeFirst() }
    let isChanged = try change(&parser, remedy, problem)
    try Data(CSVWriter.bytes(parser.map(\.cells))).write(to: file)
    return isChanged
  }

  private func change(_ rows: inout [CSVRow], _ remedy: Remedy, _ problem: Problem) throws -> Bool {
    let table = Schema.current.table(problem.file)
    let match = HeaderMatch.of(table.columns)
    let header = rows.firstIndex { $0.cells.contains { match.knows($0) } } ?? 0
    func column(_ name: String) -> Int? {
      rows[header].cells.firstIndex { TextFolding.trimmed($0) == name }
    }
    func place(_ number: Int) -> Int? { rows.firstIndex { $0.number == number } }
    switch remedy {
    case .write(let text):
      guard let name = problem.column?.zh, let index = column(name),
        let row = problem.row.flatMap(place)
      else { return false }
      rows[row].cells[index] = text
    case .writeCells(let cells):
      guard let row = problem.row.flatMap(place) else { return false }
      for (key, text) in cells {
        let title = table.column(key).header
        var index = rows[header].cells.firstIndex { match.known($0) == title }
        if index == nil {
          for other in rows.indices { rows[other].cells.append(other == header ? title.zh : "") }
          index = rows[header].cells.count - 1
        }
        if let index { rows[row].cells[index] = text }
      }
    case .removeRows(let numbers): rows.removeAll { numbers.contains($0.number) }
    case .renameColumn(let title):
      guard let name = problem.column?.zh, let index = column(name) else { return false }
      rows[header].cells[index] = title.zh
    case .removeColumn:
      guard let name = problem.column?.zh, let index = rows[header].cells.lastIndex(of: name) else {
        return false
      }
      for row in rows.indices { rows[row].cells.remove(at: index) }
    case .setKey: return false
    }
    return true
  }

  private func addLine(_ line: String) throws -> Bool {
    let file = url.appendingPathComponent("county.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data((text + "\n" + line + "\n").utf8).write(to: file)
    return true
  }

  private func replaceLine(_ problem: Problem, _ remedy: Remedy) throws -> Bool {
    let file = url.appendingPathComponent("county.yaml")
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    guard case .write(let text) = remedy, let row = problem.row, let value = problem.value,
      lines.indices.contains(row - 1), lines[row - 1].contains(value)
    else { return false }
    lines[row - 1] = lines[row - 1].replacingOccurrences(of: value, with: text)
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    return true
  }
}
