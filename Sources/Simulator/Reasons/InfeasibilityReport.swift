// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Why a search's question cannot be met, and the smallest changes that would mend it.
public struct InfeasibilityReport: Equatable, Sendable {
  /// The sets of conditions that cannot hold together: proven ones first, school by school, then
  /// coefficients, money and caps.
  public var conflicts: [Conflict]
  /// Changes of the whole question, searched again; those that suffice first, cheapest first.
  public var remedies: [Relaxation]
  /// Requirements that no lever acts on: what no money mends.
  public var beyondLevers: [BeyondLevers]
  /// The years that were asked for.
  public var years: [SchoolYear]
  /// Whether the caller stopped it: then something may be missing.
  public var isInterrupted: Bool

  /// Whether some contradiction is proven, so that there certainly is no plan.
  public var isProven: Bool { conflicts.contains { $0.certainty == .proven } }

  /// Conflicts of the same cause, for a summary: what is asked, what stands against it, in how many
  /// schools.
  public struct Group: Equatable, Sendable {
    /// What is asked.
    public var need: SearchNeed
    /// What stands against it; schools are left out.
    public var causes: [Cause]
    /// Places of the conflicts in the report.
    public var conflicts: [Int]
    /// Schools, in order of the report, each once.
    public var schools: [ID<School>]
    /// The first year concerned.
    public var year: SchoolYear
    /// The earliest target year from which none of them is in the way; nil where a later year does
    /// not mend it.
    public var laterTarget: SchoolYear?
  }

  /// A condition without the school that it stands at.
  public enum Cause: Hashable, Sendable {
    /// A lead time.
    case leadTime(MeasureAction, years: Int)
    /// A limit at the school.
    case limit(Lever.Limit)
    /// A rule of signing.
    case rule(SigningRule)
    /// As many people as there are on the staff.
    case staff
    /// A yearly number at one section.
    case mostPerSection(MeasureAction)
    /// A locked school.
    case lockedSchool
    /// No action brings it.
    case missingLever
    /// The county's money.
    case budget
    /// A yearly cap.
    case cap(MeasureAction)
    /// Not known: no plan was found.
    case notFound
  }
}
