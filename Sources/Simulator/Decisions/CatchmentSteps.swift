// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// How far catchments may be drawn anew where the search itself proposes them: from a full school
/// to one of the same zone that has room.
public struct CatchmentSteps: Hashable, Sendable {
  /// Parts of the full school's entrants that may go to the other one, above 0 and at most 1; each
  /// is an option.
  public var parts: [Parameter]
  /// How many full schools are tried in each zone and stage, the fullest first.
  public var givers: Parameter
  /// How many schools with room are tried for each of them, the roomiest first.
  public var receivers: Parameter

  /// What is tried where the caller says nothing else.
  public static var assumed: CatchmentSteps {
    let basis = Basis.assumed("no source; small enough to be drawn in one year")
    let few = Basis.assumed("no source; keeps the options of a zone few")
    return CatchmentSteps(
      parts: [Parameter(0.1, basis), Parameter(0.2, basis)], givers: Parameter(2, few),
      receivers: Parameter(2, few))
  }
}

/// What the search found to propose for the entrants of one zone to one stage.
public struct ZoneIntake: Hashable, Sendable {
  /// What there is to propose, or why nothing.
  public enum Answer: Hashable, Sendable {
    /// So many other ways to draw the catchment.
    case ways(Int)
    /// Fewer than two ordinary public schools of the stage that are not locked.
    case singleSchool
    /// No school has more pupils than its places, its size limit, or its teaching and sports area
    /// are enough for.
    case nobodyFull
    /// No school has room in all of these for what a step would bring.
    case nobodyFree
  }

  /// The zone.
  public var zone: ID<Zone>
  /// The stage.
  public var stage: Stage
  /// What there is to propose.
  public var answer: Answer
}
