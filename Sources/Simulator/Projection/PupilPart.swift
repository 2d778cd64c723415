// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One part of the pupils of a section's grade in a year: whole children with where they come from.
public struct PupilPart: Hashable, Sendable {
  /// Where the children come from, or where they go.
  public enum Origin: Hashable, Sendable {
    /// The county's own table of the base year.
    case baseYear
    /// The grade below of the same section, a year earlier.
    case gradeBelow
    /// What moving up adds or takes away: `rate` is the section's own progression, `expected` the
    /// pupils below times it, before the zone's number is divided into whole pupils.
    case progression(rate: Double, expected: Double)
    /// Children who enter the starting grade.
    case entrants(EntrantSource)
    /// Moved because a section ends with the grade below: from that section, or (negative) to it.
    case onward(SectionID)
    /// Moved because a school closes: from that section, or (negative) to it.
    case closure(SectionID)
    /// Moved because a new section opens whole: from that section, or (negative) to it.
    case opening(SectionID)
    /// Entrants sent on because a section was full: from that section, or (negative) to it.
    case overflow(SectionID)
    /// The migration table, all its lines of the year together.
    case migration
    /// What the projection did beyond all that; it closes the sum and does not stand there while
    /// nothing is left over.
    case other
  }

  /// Where they come from.
  public var origin: Origin
  /// Children; negative for those who leave.
  public var pupils: Int
}

/// The pupils of one grade of a section, part by part.
public struct PupilGrade: Hashable, Sendable {
  /// The grade, 1 to 9.
  public var grade: Int
  /// Its pupils; the sum of the parts.
  public var pupils: Int
  /// The parts in the order in which a year takes place.
  public var parts: [PupilPart]
}

/// Why a section has so many pupils in a year: its grades, each with where its pupils come from.
public struct PupilExplanation: Hashable, Sendable {
  /// The section.
  public var section: SectionID
  /// The school year.
  public var year: SchoolYear
  /// Every grade, the starting grade first.
  public var grades: [PupilGrade]

  /// All pupils, as the projection has them.
  public var total: Int { grades.reduce(0) { $0 + $1.pupils } }
}
