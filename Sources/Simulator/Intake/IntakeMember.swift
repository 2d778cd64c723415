// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// One section in the programme of its zone: what may be decided about it.
struct IntakeMember {
  let course: IntakeCourse
  /// Whether its part of the zone's entrants may change, `[year]`.
  var isFree: [Bool]
  /// Its own zone's entrants as the plan has them, `[year]`.
  var planned: [Double]
  /// Whether its places are known, or it teaches nobody, `[year]`.
  var knowsPlaces: [Bool]
  /// What one entrant more of a year costs while he stays, in thousand yuan, `[year]`.
  var worth: [Double]
  /// Between what its own zone's entrants must lie, `[year]`; nil for any number.
  var range: [ClosedRange<Double>?]
  /// Places that one added class brings.
  var placesOfClass: Int
  /// The most classes that may be added by its size limit and its land.
  var mostClasses: Int
  /// What splitting full grades asks for; nil where no grade has to be split.
  var split: IntakeSplit?
  /// The size at which classes of entrants are formed, `[year]`.
  var formed: [Int]
  /// For entrants of a year whose classes are formed larger than they may be later: the size at
  /// which they are formed, and the most pupils a class may have; nil elsewhere. `[year]`.
  var classRule: [(formed: Int, most: Int)?]

  /// The zone.
  var zone: Int
  /// Zones beside its own whose entrants it may take, each with the part that it takes of them by
  /// the plan, `[year]`.
  var sources: [(zone: Int, planned: [Double])] = []

  var section: Int { course.section }
}

/// Rooms for classes into which full grades have to be split.
///
/// A block has rooms for its own classes and those that there were in the year before it; entrants
/// take such rooms, too. So by each year from the first on
///
///     added ≥ base(year) + Σ classes of entrants from the first year on
struct IntakeSplit: Equatable {
  /// The first year in which grades have to be split: its block's.
  var first: Int
  /// See above, `[year]`; nil for a year in which nothing has to be split.
  var base: [Int?]
}

/// What the decisions of one programme are weighed by, in thousand yuan.
struct IntakePrices {
  /// One diverted child.
  var diversion: Double
  /// One added class that is in use from a year on, at present value; nil where no work can be
  /// done by then, or where nothing asks for it any more. `[year]`.
  var classes: [Double?]
  /// One pupil above what a year that must comply allows: far above any price, so that it is what
  /// remains where nothing helps.
  var breach: Double { 20_000 }
  /// One child without a place in another year.
  var passingBreach: Double { 3 }
  /// One child whom the projection would send on to another school that has a place left.
  var sentOn: Double { 2_000 }
}

/// The answer for one programme.
struct IntakeAnswer: Equatable {
  /// Entrants of the own zone, `[member][year]`.
  var entrants: [[Double]]
  /// Entrants of other zones beside those of the plan, `[member][source][year]`.
  var crossing: [[[Double]]]
  /// Classes added, in use from a year on, `[member][year]`.
  var classes: [[Int]]
  /// What it weighs, in thousand yuan.
  var cost: Double
}
