// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A lever compiled for the search: what a step brings and costs in each decision year.
struct SearchLever: Hashable, Sendable {
  /// The action.
  var action: MeasureAction
  /// Units in a step.
  var step: Int64
  /// What a step brings of each kind, in hundredths, by `ResourceKind.index`.
  var contribution: [Int64]
  /// Present value of a step paid in each decision year: its price and its recurrent cost to the
  /// end of the horizon. nil where it may not be paid then.
  var presentCost: [Double?]
  /// Yuan that a step takes from the budget of the year in which it is paid.
  var payment: [Int64]
  /// Yuan that a step costs in each year from the one in which it counts.
  var recurrent: Int64 = 0
  /// Index of the first school year in which a payment counts, by decision year.
  var firstYear: [Int]
  /// The most steps at one section in one year; nil for none.
  var mostPerSection: Int64?
  /// What else limits it.
  var limit: Lever.Limit
  /// How much nearer a step brings each kind of people to what the staff allows of it, in hundredths,
  /// by `ResourceKind.index`: what it brings of the kind less the part of the staff that the kind may
  /// be. Empty where every kind may be the whole staff.
  var crowdingOfPart: [Int64] = []

  /// Whether it brings people, who belong to a section rather than to the whole school.
  var isStaff: Bool { contribution[..<4].contains { $0 != 0 } }
  /// How much a step brings of a kind of people beyond what its own staff allows.
  func crowding(_ kind: Int) -> Int64 {
    crowdingOfPart.isEmpty ? contribution[kind] - contribution[0] : crowdingOfPart[kind]
  }
  /// Whether it moves people between sections rather than adding any.
  var isRotation: Bool { limit == .surplusElsewhere }

  /// A step's present cost in a year with the extra prices; nil where it may not be paid then.
  func price(_ year: Int, lever: Int, slot: Int, in unit: SearchUnit, prices: Prices) -> Double? {
    guard let present = presentCost[year] else { return nil }
    let coupled =
      present + prices.budget[year] * Double(payment[year])
      + prices.cap[lever][year] * Double(step)
      + prices.extra(lever: lever, year: year, slot: slot, in: unit)
    return prices.own.isEmpty ? coupled : max(0, coupled + prices.own[lever][slot][year])
  }
}
