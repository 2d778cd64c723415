// SPDX-License-Identifier: GPL-3.0-or-later

/// An attendance zone (学区): the area whose children share the same schools.
public enum Zone {}

/// A school (学校) as the county lists it, existing, planned or closed, with what it holds.
public struct School: Hashable, Sendable {
  /// The name by which every table refers to it.
  public var id: ID<School>
  /// What stages it teaches.
  public var kind: SchoolKind
  /// Whether it exists in the base year, is planned, or is closed.
  public var status: SchoolStatus
  /// Where it lies: city, town or country.
  public var locality: Locality
  /// The attendance zone it belongs to.
  public var zone: ID<Zone>
  /// Whether pupils board there (寄宿制).
  public var isBoarding: Bool
  /// Whether it is private (民办).
  public var isPrivate: Bool
  /// The school of which it is a campus without a code of its own; such campuses merge into it.
  public var parent: ID<School>?
  /// When it was completed; the size rule treats older schools differently.
  public var builtOn: PartialDate?
  /// Land of the site in square metres.
  public var landArea: Quantity?
  /// The most sports area its site can hold, in square metres.
  public var sportsAreaLimit: Quantity?
  /// Size approved by the county government or above (批复规模), pupils.
  public var approvedSize: Int?
  /// Senior secondary pupils who share the stock of a complete or twelve-year school.
  public var seniorPupils: Int?
  /// The last grade that the school is to teach (最高年级), 1 to 9: a teaching point may end with
  /// grade 3, and grades without pupils up to it will fill. Nil where its pupils are to tell.
  public var lastGrade: Int?
  /// The school that its leavers enter (升入学校); nil where its zone's schools share them.
  public var onwardSchool: ID<School>?
  /// Of the sports area, what lies indoors in PE halls, in square metres.
  public var indoorSportsArea: Quantity?
  /// What belongs to the whole school: areas, equipment, rooms.
  public var shared: Resources
  /// One section for each compulsory stage it teaches, primary first.
  public var sections: [Section]
  /// The owner's remark, for example the source of a figure.
  public var note: String?

  /// Lists a school with nothing known about it yet.
  public init(
    id: ID<School>, kind: SchoolKind, status: SchoolStatus = .open, locality: Locality = .country,
    zone: ID<Zone>, sections: [Section] = []
  ) {
    self.id = id
    self.kind = kind
    self.status = status
    self.locality = locality
    self.zone = zone
    self.isBoarding = false
    self.isPrivate = false
    self.shared = Resources()
    self.sections = sections
  }
}

/// One stage of one school (学部): the unit that the law assesses.
public struct Section: Hashable, Sendable {
  /// The stage.
  public var stage: Stage
  /// Places (学位) on the site for this stage; nil when no limit is known.
  public var places: Int?
  /// The people assigned to this stage.
  public var staff: Resources

  /// A section about which nothing is known yet.
  public init(stage: Stage, places: Int? = nil, staff: Resources = Resources()) {
    self.stage = stage
    self.places = places
    self.staff = staff
  }
}

/// The key of a section: a school and a stage.
public struct SectionID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The school.
  public let school: ID<School>
  /// The stage.
  public let stage: Stage

  /// Names a section.
  public init(school: ID<School>, stage: Stage) {
    self.school = school
    self.stage = stage
  }

  /// `兴莲中学/junior`: the form used in JSON.
  public var description: String { "\(school)/\(stage.rawValue)" }

  /// By stage, then by school.
  public static func < (left: Self, right: Self) -> Bool {
    left.stage != right.stage ? left.stage < right.stage : left.school < right.school
  }
}

/// What stages a school teaches (办学类型).
public enum SchoolKind: String, CaseIterable, Hashable, Sendable {
  /// Primary school (小学).
  case primary
  /// Teaching point (教学点): a small primary site of its own.
  case teachingPoint
  /// Junior secondary school (初级中学).
  case junior
  /// Nine-year school (九年一贯制学校).
  case nineYear
  /// Twelve-year school (十二年一贯制学校).
  case twelveYear
  /// Complete secondary school, junior and senior (完全中学).
  case completeSecondary
  /// Special school (特殊教育学校).
  case special

  /// The compulsory stages it teaches.
  public var stages: [Stage] {
    switch self {
    case .primary, .teachingPoint: [.primary]
    case .junior, .completeSecondary: [.junior]
    case .nineYear, .twelveYear, .special: [.primary, .junior]
    }
  }
}

/// Whether a school is there in the base year.
public enum SchoolStatus: String, CaseIterable, Hashable, Sendable {
  /// It teaches in the base year (在办).
  case open
  /// A project will open it (拟建).
  case planned
  /// It closed before the base year and is listed for the record (已停办).
  case closed
}

/// Where a school lies, as the statistics divide the county.
public enum Locality: String, CaseIterable, Hashable, Sendable {
  /// In the county seat or a city (城区).
  case city
  /// In a township seat (镇区).
  case town
  /// In the country (乡村).
  case country
}
