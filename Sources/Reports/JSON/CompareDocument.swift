// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
import Simulator
import Standards

/// `junheng.compare/1`: scenarios held against the first, for programs; money in yuan.
public struct CompareDocument: Encodable, Sendable {
  let schema = "junheng.compare/1"
  let county: String
  let synthetic: Bool
  let baseline: Entry
  let scenarios: [Entry]

  struct Entry: Encodable, Sendable {
    let name: String
    let firstCompliance: Nullable<Int>
    let target: Nullable<VerdictsDocument>
    let sectionsNotMeeting: Int
    let capital: Int64
    let recurrent: Int64
    let presentValue: Int64
    let difference: Nullable<Difference>
    /// How its changes were understood; left out where there are none.
    let understood: [UnderstoodDocument]?
  }
  struct Difference: Encodable, Sendable {
    let sectionsNotMeeting: Int
    let presentValue: Int64
    let flips: [Flip]
    let enrolment: [Enrolment]
    let moneyByYear: [String: Int64]
    let moneyByKind: [String: Int64]
    let moneyByDepartment: [String: Int64]
  }
  struct Flip: Encodable, Sendable {
    let year: Int
    let subject: String
    let from: Nullable<String>
    let to: Nullable<String>
  }
  struct Enrolment: Encodable, Sendable {
    let year: Int
    let section: String
    let from: Nullable<Int>
    let to: Nullable<Int>
  }

  /// The document of one comparison.
  ///
  /// - Parameter understood: How the changes of each scenario were understood, the first one's
  ///   first; empty for none.
  public init(
    county: String, synthetic: Bool, comparison: Comparison,
    understood: [[UnderstoodChange]] = []
  ) {
    self.county = county
    self.synthetic = synthetic
    func changes(_ index: Int) -> [UnderstoodChange] {
      understood.indices.contains(index) ? understood[index] : []
    }
    baseline = Entry(comparison.baseline, nil, changes(0))
    scenarios = zip(comparison.others, comparison.differences).enumerated().map {
      Entry($1.0, $1.1, changes($0 + 1))
    }
  }
}

extension CompareDocument.Entry {
  init(
    _ entry: Comparison.Entry, _ difference: OutcomeDifference?, _ changes: [UnderstoodChange]
  ) {
    understood = changes.isEmpty ? nil : changes.map { UnderstoodDocument($0) }
    name = entry.name
    firstCompliance = Nullable(entry.facts.firstCompliance?.firstYear)
    target = Nullable(entry.facts.target.map { VerdictsDocument($0) })
    sectionsNotMeeting = entry.facts.sectionsNotMeeting
    capital = entry.facts.capital.yuan
    recurrent = entry.facts.recurrent.yuan
    presentValue = entry.facts.presentValue.yuan
    self.difference = Nullable(difference.map(CompareDocument.Difference.init))
  }
}

extension CompareDocument.Difference {
  init(_ difference: OutcomeDifference) {
    sectionsNotMeeting = difference.numbers.sectionsNotMeeting.difference
    presentValue = difference.numbers.presentValue.difference.yuan
    flips = difference.flips.map { flip in
      CompareDocument.Flip(
        year: flip.judged.year.firstYear,
        subject: ComparisonWords.subject(flip.judged.subject, .full, .english),
        from: Nullable(flip.verdict.baseline?.rawValue),
        to: Nullable(flip.verdict.other?.rawValue))
    }
    enrolment = difference.enrolment.map { change in
      CompareDocument.Enrolment(
        year: change.cell.year.firstYear, section: change.cell.section.description,
        from: Nullable(change.pupils.baseline), to: Nullable(change.pupils.other))
    }
    func keyed<Key>(_ sums: [Key: Money], _ name: (Key) -> String) -> [String: Int64] {
      Dictionary(sums.map { (name($0.key), $0.value.yuan) }, uniquingKeysWith: { $1 })
    }
    moneyByYear = keyed(difference.moneyByYear) { "\($0.year)" }
    moneyByKind = keyed(difference.moneyByKind, \.rawValue)
    moneyByDepartment = keyed(difference.moneyByDepartment) { $0 ?? "" }
  }
}
