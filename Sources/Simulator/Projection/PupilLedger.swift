// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The flows of all pupils of the county from one September to the next.
public struct PupilLedger: Hashable, Sendable {
  /// The school year at whose opening the flows end.
  public var year: SchoolYear
  /// Pupils in the school year before.
  public var before: Int
  /// Children entering grade 1.
  public var entrants: Int
  /// Pupils who completed grade 9.
  public var graduates: Int
  /// Grade 6 leavers who enter no grade 7 of the county (negative: more entered than left).
  public var leavingAfterPrimary: Int
  /// Net loss inside the stages by progression rates other than 1 (negative: a gain).
  public var progressionLoss: Int
  /// Net movers of the migration lines, and what a drawn future's factors bring or take.
  public var migration: Int
  /// Pupils in this school year.
  public var after: Int

  /// Whether every child is accounted for.
  public var isConserved: Bool {
    before + entrants - graduates - leavingAfterPrimary - progressionLoss + migration == after
  }
}
