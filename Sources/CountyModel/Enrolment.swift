// SPDX-License-Identifier: GPL-3.0-or-later

/// Pupils and classes of one school in one school year, by grade.
public struct EnrolmentRecord: Hashable, Sendable {
  /// The school.
  public var school: ID<School>
  /// The school year, counted at its opening.
  public var year: SchoolYear
  /// Pupils in grades 1 to 9, index 0 is grade 1; nil where not given.
  public var pupils: [Int?]
  /// Classes in grades 1 to 9, index 0 is grade 1; nil where not given.
  public var classes: [Int?]
  /// Pupils of the largest class in grades 1 to 9, index 0 is grade 1; nil where not given.
  ///
  /// Without it only the mean class of a grade is known, and the largest is at least that.
  public var largestClasses: [Int?]

  /// Nine grades of pupils, classes and largest classes each.
  public init(
    school: ID<School>, year: SchoolYear, pupils: [Int?], classes: [Int?],
    largestClasses: [Int?] = Array(repeating: nil, count: 9)
  ) {
    precondition(
      pupils.count == 9 && classes.count == 9 && largestClasses.count == 9,
      "compulsory schooling has nine grades")
    self.school = school
    self.year = year
    self.pupils = pupils
    self.classes = classes
    self.largestClasses = largestClasses
  }
}

/// Children born in a zone in a calendar year.
public struct BirthRecord: Hashable, Sendable {
  /// The zone.
  public var zone: ID<Zone>
  /// The calendar year of birth.
  public var year: Int
  /// Births.
  public var births: Int

  /// Births of one zone in one calendar year.
  public init(zone: ID<Zone>, year: Int, births: Int) {
    self.zone = zone
    self.year = year
    self.births = births
  }
}

/// Which part of a source's entrants goes to which school from a year on (学区划片、对口升学).
public struct CatchmentShare: Hashable, Sendable {
  /// Where the entrants come from.
  public enum Source: Hashable, Sendable {
    /// All children of a zone who enter the stage.
    case zone(ID<Zone>)
    /// The graduates of a primary section; only for entry to junior school.
    case school(ID<School>)
  }

  /// Where the entrants come from.
  public var source: Source
  /// The stage they enter.
  public var stage: Stage
  /// The school they go to.
  public var target: ID<School>
  /// Their part of the source's entrants, 0 to 1.
  public var share: Double
  /// The first school year for which it holds; it holds until another row replaces it.
  public var from: SchoolYear

  /// One row of the catchment table.
  public init(
    source: Source, stage: Stage, target: ID<School>, share: Double, from: SchoolYear
  ) {
    self.source = source
    self.stage = stage
    self.target = target
    self.share = share
    self.from = from
  }
}
