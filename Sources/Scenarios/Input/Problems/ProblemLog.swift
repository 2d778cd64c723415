// SPDX-License-Identifier: GPL-3.0-or-later

/// Collects the problems of one reading; a file with very many is cut off with a count.
///
/// A class, because every reader of a row adds to the same list; it never leaves the reading.
final class ProblemLog {
  /// The most problems that are listed for one file.
  static let mostPerFile = 1000

  private var listed: [Problem] = []
  private var seen: Set<Problem> = []
  private var counts: [String: Int] = [:]
  private var unlistedErrors: [String: Int] = [:]
  private var rowsWithErrors: [String: Set<Int>] = [:]
  private var rowsToSkip: [String: Set<Int>] = [:]
  private(set) var errorCount = 0

  /// Adds a problem, once.
  func add(_ problem: Problem) {
    if let row = problem.row, rowsToSkip[problem.file]?.contains(row) == true { return }
    let isError = problem.severity == .error
    let count = counts[problem.file, default: 0]
    if count < Self.mostPerFile {
      guard seen.insert(problem).inserted else { return }
      listed.append(problem)
    } else if isError {
      unlistedErrors[problem.file, default: 0] += 1
    }
    counts[problem.file] = count + 1
    if isError {
      errorCount += 1
      if let row = problem.row { rowsWithErrors[problem.file, default: []].insert(row) }
    }
  }

  /// From now on nothing more is said about rows that have an error: what was read of them is not
  /// what stands there.
  func skipRowsWithErrors() { rowsToSkip = rowsWithErrors }

  /// Every problem in reading order; for a cut-off file the number of those left out.
  var problems: [Problem] {
    var result = listed.sorted()
    for (file, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.mostPerFile {
      let kind = Problem.Kind.furtherProblems(
        count: count - Self.mostPerFile, errors: unlistedErrors[file, default: 0])
      result.append(Problem(file: file, kind: kind))
    }
    return result
  }
}
