// SPDX-License-Identifier: GPL-3.0-or-later

/// A recurring or one-time measure of the plan that is no construction project.
public struct Measure: Hashable, Sendable {
  /// The table row's name, or one made from its content.
  public var id: ID<Measure>
  /// What is done.
  public var action: MeasureAction
  /// The school; nil for the whole county, where the simulator shares it out by shortfall.
  public var school: ID<School>?
  /// The stage; nil for the school's only stage, or for both stages of the county.
  public var stage: Stage?
  /// How much each year: persons, square metres, yuan or rooms.
  public var amount: Quantity
  /// The first school year in which it counts.
  public var from: SchoolYear
  /// The last school year in which it is repeated; nil for once only.
  public var until: SchoolYear?
  /// The school that gives the teacher, for rotation.
  public var giver: ID<School>?
  /// What one unit costs once; nil for the county's price of the lever.
  public var unitCost: Money?
  /// Responsible departments, as printed.
  public var departments: [String]
  /// Where the figure comes from, or that it is assumed.
  public var source: String?

  /// A measure that takes place once.
  public init(
    id: ID<Measure>, action: MeasureAction, school: ID<School>?, stage: Stage? = nil,
    amount: Quantity, from: SchoolYear
  ) {
    self.id = id
    self.action = action
    self.school = school
    self.stage = stage
    self.amount = amount
    self.from = from
    self.departments = []
  }
}

/// What a measure does; each names the lever of the same kind that prices it.
public enum MeasureAction: String, CaseIterable, Hashable, Sendable {
  /// Hire a general teacher (招聘).
  case hireTeacher
  /// Hire a PE or arts teacher (招聘体艺教师).
  case hirePEOrArtsTeacher
  /// A serving teacher gains the higher qualification (学历提升).
  case upgradeQualification
  /// A serving teacher of another subject becomes a PE or arts teacher (转岗培训).
  case retrainForPEOrArts
  /// Designate a backbone teacher (认定骨干教师).
  case designateBackbone
  /// Move a general teacher above the required qualification from another school (交流轮岗).
  case rotateTeacher
  /// Move a backbone teacher from another school (骨干教师交流).
  case rotateBackbone
  /// Move a PE or arts teacher from another school (体艺教师交流).
  case rotatePEOrArts
  /// Build teaching and auxiliary floor area (增建教学及辅助用房).
  case addTeachingArea
  /// Build sports area (增建体育运动场馆).
  case addSportsArea
  /// Build sports area on a roof or over open ground floors (屋顶、架空运动场): it takes no land.
  case addRoofSportsArea
  /// Lease a sports venue next to the school (租赁体育场馆); counts on the relaxed route only.
  case leaseSportsArea
  /// Buy teaching equipment (购置教学仪器设备).
  case buyEquipment
  /// Equip a multimedia classroom (配备网络多媒体教室).
  case equipMultimediaRoom
  /// Open a music room (设置音乐专用教室).
  case openMusicRoom
  /// Open an art room (设置美术专用教室).
  case openArtRoom
}

/// A closure or merger (撤并): a school's pupils, staff and movable equipment go elsewhere.
public struct Closure: Hashable, Sendable {
  /// The school that closes.
  public var school: ID<School>
  /// The first school year without it.
  public var year: SchoolYear
  /// The school that takes its pupils; nil for the zone's schools by their free places.
  public var receiver: ID<School>?
  /// Where the decision comes from, or that it is assumed.
  public var source: String?

  /// A closure.
  public init(school: ID<School>, year: SchoolYear, receiver: ID<School>? = nil) {
    self.school = school
    self.year = year
    self.receiver = receiver
  }
}
