// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// One thing that somebody has to do, whatever table of the county it comes from.
struct PlanTask {
  /// Where it comes from.
  enum Kind: Int {
    /// A project of the plan.
    case project
    /// A measure of the plan.
    case measure
    /// A purchase that the search proposes.
    case found
    /// An item of the standard that is not met.
    case item
    /// A task that the plan prints beside them.
    case duty
  }

  var kind: Kind
  var title: String
  var content = ""
  var schools: [ID<School>] = []
  var stage: Stage?
  var amount: Double?
  var unit = ""
  /// The calendar year in which work or payment begins.
  var starts: Int?
  /// When it is due, as printed or as reckoned: 2027-08.
  var due: String?
  /// The school year from which it counts.
  var counts: SchoolYear?
  var money: Money?
  var owner = ReadinessOwner()
  var source: String?

  /// What is due first stands first; what has no date stands last.
  var orderKey: (Int, Int) { (Self.year(due) ?? starts ?? 9999, kind.rawValue) }

  private static func year(_ text: String?) -> Int? {
    guard let text else { return nil }
    let digits = text.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 4 ? Int(digits) : nil
  }
}
