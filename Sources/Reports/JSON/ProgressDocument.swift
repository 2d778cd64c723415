// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Scenarios

/// `junheng.progress/1`: works against their plan; money in yuan.
public struct ProgressDocument: Encodable, Sendable {
  struct Counts: Encodable, Sendable {
    let sections: Int
    let coefficients: Int
    let complies: Bool

    init(_ counts: ProgressReport.Counts) {
      sections = counts.sections
      coefficients = counts.coefficients
      complies = counts.complies
    }
  }
  struct Line: Encodable, Sendable {
    let project: String
    let asOf: String
    let planned: String
    let expected: Nullable<String>
    let yearsLate: Int
    let percent: Nullable<Int>
    let elapsed: Nullable<Int>
    let paid: Nullable<Int64>
    let behind: Bool
    let note: Nullable<String>
    let onTime: Nullable<Counts>
  }

  let schema = "junheng.progress/1"
  let county: String
  let synthetic: Bool
  let targetYear: Int
  let expected: Counts
  let projects: [Line]

  /// The document of one county's works.
  public init(_ progress: ProgressReport, _ stated: County) {
    county = stated.name
    synthetic = stated.isSynthetic
    targetYear = progress.year.firstYear
    expected = Counts(progress.expected)
    projects = progress.lines.map { line in
      Line(
        project: line.planned.id.rawValue, asOf: "\(line.report.asOf)",
        planned: "\(line.planned.completion)",
        expected: Nullable(line.report.expected.map { "\($0)" }), yearsLate: line.yearsLate,
        percent: Nullable(line.report.percent), elapsed: Nullable(line.elapsed),
        paid: Nullable(line.report.paid?.yuan), behind: line.isBehind,
        note: Nullable(line.report.note), onTime: Nullable(line.onTime.map(Counts.init)))
    }
  }
}
