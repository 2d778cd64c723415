// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards

@testable import Scenarios

/// One table of a county, told by the first byte, beside the tests' schools: read, checked, worded;
/// and the text of the table taken apart, written and taken apart again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTable(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe bytes(start, count)
  guard let first = input.first else { return 0 }
  let text = Array(input.dropFirst())
  let tables = Schema.current.tables
  let table = tables[Int(first) % tables.count]
  let log = ProblemLog()
  var assembly = CountyAssembly(schema: .current, log: log)
  assembly.file.baseYear = county.baseYear
  assembly.file.targetYear = county.targetYear
  if table.file != "schools.csv" {
    assembly.schools = county.schools
    for (index, school) in county.schools.enumerated() { assembly.schoolIndex[school.id] = index }
    assembly.projects = county.plan.projects
    assembly.sources.works = county.plan.projects.map { _ in [] }
    for (index, project) in county.plan.projects.enumerated() {
      assembly.projectIndex[project.id] = index
    }
  }
  let rows = TableRows(text, table: table, log: log)
  rows.checkBlankHeaders(log: log)
  assembly.read(rows)
  let (made, sources) = assembly.county()
  CountyCheck.run(made, sources: sources, log: log)
  for problem in log.problems.prefix(200) { checkWording(problem.bilingualMessage) }
  checkRows(text)
  return 0
}

/// What was taken apart without a fault is the same once it was written and taken apart again.
private func checkRows(_ text: [UInt8]) {
  guard case .success(let decoded) = TextDecoding.utf8(text) else { return }
  let parser = CSVParser(decoded)
  let rows = parser.rows.map(\.cells)
  let wanted = rows.map { $0.map { $0.replacing("\u{FEFF}", with: "") } }
  // One blank cell alone in the last line is no row; a byte order mark alone is one.
  guard parser.faults.isEmpty, wanted.last.map({ $0 != [""] }) ?? true else { return }
  let again = CSVParser(CSVWriter.bytes(rows))
  let found = again.rows.map { $0.cells.map { $0.replacing("\u{FEFF}", with: "") } }
  if found != wanted { finding("written rows are read otherwise") }
}
