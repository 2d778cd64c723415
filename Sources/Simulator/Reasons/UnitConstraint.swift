// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A condition inside one school, by its place in the tables.
enum UnitConstraint: Hashable {
  /// A requirement that has no floor of its own.
  case need(slot: Int, need: Requirement.Need, year: Int)
  /// The floor below which an indicator may not stay.
  case floor(slot: Int, indicator: Indicator, year: Int)
  /// How many indicators must reach their thresholds.
  case rule(slot: Int, year: Int)
  /// The lead time of a lever.
  case lead(lever: Int)
  /// What may have arrived of a lever at a place.
  case limit(lever: Int, slot: Int)
  /// A kind of people below the staff.
  case room(slot: Int, kind: Int)
  /// The most steps of a lever at a place in a year.
  case most(lever: Int)
  /// The school is locked.
  case locked
  /// No lever brings a kind.
  case missing(kind: Int)

  /// Whether the standard asks for it.
  var isAsked: Bool {
    switch self {
    case .need, .floor, .rule: true
    default: false
    }
  }

  /// The compliance year of what is asked.
  var year: Int? {
    switch self {
    case .need(_, _, let year), .floor(_, _, let year), .rule(_, let year): year
    default: nil
    }
  }

  /// The same in another compliance year.
  func inYear(_ other: Int) -> UnitConstraint {
    switch self {
    case .need(let slot, let need, _): .need(slot: slot, need: need, year: other)
    case .floor(let slot, let indicator, _): .floor(slot: slot, indicator: indicator, year: other)
    case .rule(let slot, _): .rule(slot: slot, year: other)
    default: self
    }
  }
}
