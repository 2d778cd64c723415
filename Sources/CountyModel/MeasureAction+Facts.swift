// SPDX-License-Identifier: GPL-3.0-or-later

/// What is true of an action whatever a county pays for it. A new action is a case of each switch
/// here; whatever counts, prices or words actions asks these and lists none.
extension MeasureAction {
  /// What units of an action are counted in.
  public enum Counting: Hashable, Sendable {
    /// Whole persons.
    case persons
    /// Whole rooms.
    case rooms
    /// Square metres, to the hundredth.
    case area
    /// Whole yuan of book value.
    case money
  }

  /// What its units are counted in.
  @inlinable public var counting: Counting {
    switch self {
    case .hireTeacher, .hirePEOrArtsTeacher, .upgradeQualification, .retrainForPEOrArts,
      .designateBackbone, .rotateTeacher, .rotateBackbone, .rotatePEOrArts:
      .persons
    case .addTeachingArea, .addSportsArea, .addRoofSportsArea, .leaseSportsArea: .area
    case .buyEquipment: .money
    case .equipMultimediaRoom, .openMusicRoom, .openArtRoom: .rooms
    }
  }

  /// The kind whose shortfall says where a county-wide measure goes.
  @inlinable public var target: ResourceKind {
    switch self {
    case .hireTeacher, .upgradeQualification, .rotateTeacher: .teachersAboveRequiredQualification
    case .designateBackbone, .rotateBackbone: .backboneTeachers
    case .hirePEOrArtsTeacher, .retrainForPEOrArts, .rotatePEOrArts: .peAndArtsTeachers
    case .addTeachingArea: .teachingFloorArea
    case .addSportsArea, .addRoofSportsArea, .leaseSportsArea: .sportsArea
    case .buyEquipment: .equipmentValue
    case .equipMultimediaRoom: .multimediaClassrooms
    case .openMusicRoom: .musicRooms
    case .openArtRoom: .artRooms
    }
  }

  /// Whether it moves a person from one section to another.
  @inlinable public var isRotation: Bool {
    switch self {
    case .rotateTeacher, .rotateBackbone, .rotatePEOrArts: true
    default: false
    }
  }

  /// Whether it brings a person from outside, who fills a post.
  @inlinable public var isHiring: Bool {
    self == .hireTeacher || self == .hirePEOrArtsTeacher
  }

  /// Whether it rents what belongs to somebody else.
  @inlinable public var isLease: Bool { self == .leaseSportsArea }

  /// Hundredths in the smallest step: whole persons, rooms and yuan, hundredths of square metres.
  @inlinable public var granule: Int64 { counting == .area ? 1 : 100 }

  /// Whether its units are persons or rooms.
  public var isOfWholeUnits: Bool { counting == .persons || counting == .rooms }

  /// What one unit brings by the meaning of the word, for counties without a lever of the action.
  public var impliedKinds: [ResourceKind] {
    switch self {
    case .hireTeacher, .rotateTeacher: [.staff, .teachersAboveRequiredQualification]
    case .hirePEOrArtsTeacher, .rotatePEOrArts:
      [.staff, .teachersAboveRequiredQualification, .peAndArtsTeachers]
    case .rotateBackbone: [.staff, .teachersAboveRequiredQualification, .backboneTeachers]
    default: [target]
    }
  }
}
