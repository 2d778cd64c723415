// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Where entrants go and which schools get blocks of classrooms, so that schools, classes and
/// places keep to the standard: what no purchase mends.
public struct IntakePlan: Hashable, Sendable {
  /// The changes to the plan, as of a what-if: blocks first, then catchments; empty where nothing
  /// helps, or nothing has to be done.
  public var changes: [Change.Kind]
  /// Requirements on sizes, classes, places and full sites that the plan does not meet without
  /// these changes, and with them, by the simulator; each section or school and year counts once.
  public var notMet: (before: Int, after: Int) { (notMetBefore, notMetAfter) }
  var notMetBefore: Int
  var notMetAfter: Int
  /// Children who enter another school than they would have, all years together.
  public var diverted: Int
  /// Classes that blocks add.
  public var classes: Int
  /// What is still not met, and why.
  public var obstacles: [IntakeObstacle]
}

/// Something that neither entrants nor blocks mend, and the reason.
public struct IntakeObstacle: Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// A class of pupils who are in already is too large before any block can be in use; nobody is
    /// moved. Proven.
    case classBeforeBlocks(grade: Int)
    /// A class is too large and the county's own class-forming rule does not split it. Proven.
    case classByOwnRule(grade: Int)
    /// Those who are in already are too many, even if nobody else entered. Proven.
    case pupilsAlreadyIn
    /// The school takes no part: it is private, special, locked or closing.
    case takesNoPart
    /// No intake was found.
    case notFound
  }

  /// What is not met.
  public var requirement: BeyondLevers.Kind
  /// The school.
  public var school: ID<School>
  /// The stage; nil for a school's size.
  public var stage: Stage?
  /// The school year.
  public var year: SchoolYear
  /// Why.
  public var reason: Reason

  /// Whether it is proven that neither entrants nor blocks can mend it.
  public var isProven: Bool {
    switch reason {
    case .classBeforeBlocks, .classByOwnRule, .pupilsAlreadyIn: true
    case .takesNoPart, .notFound: false
    }
  }
}

extension Baseline {
  /// Looks for entrants and blocks that mend what no purchase does, in every year asked for.
  ///
  /// A linear programme for each group of zones and stages that share schools, then the simulator,
  /// then the programme again with what it found short, a handful of times; the best that the
  /// simulator saw is returned. Pure and deterministic; docs/search-decisions.md has the method.
  public func intakePlan(
    plan: Plan, future: Future, options: SearchOptions = SearchOptions()
  ) -> IntakePlan {
    var run = IntakeRun(baseline: self, plan: plan, future: future, options: options)
    return run.result()
  }
}
