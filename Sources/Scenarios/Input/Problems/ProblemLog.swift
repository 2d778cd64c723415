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
  private(set) var rowsWithErrors: [String: Set<Int>] = [:]
  private(set) var errorCount = 0

  /// Adds a problem, once.
  func add(_ problem: Problem) {
    if problem.severity == .error {
      errorCount += 1
      if let row = problem.row { rowsWithErrors[problem.file, default: []].insert(row) }
    }
    let count = counts[problem.file, default: 0]
    if count < Self.mostPerFile {
      guard seen.insert(problem).inserted else { return }
      listed.append(problem)
    }
    counts[problem.file] = count + 1
  }

  /// Whether a row already has an error, so that nothing more should be concluded from it.
  func hasError(file: String, row: Int?) -> Bool {
    guard let row else { return false }
    return rowsWithErrors[file]?.contains(row) == true
  }

  /// Every problem in reading order; for a cut-off file the number of those left out.
  var problems: [Problem] {
    var result = listed.sorted()
    for (file, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.mostPerFile {
      result.append(
        Problem(file: file, kind: .furtherProblems(count: count - Self.mostPerFile)))
    }
    return result
  }
}
