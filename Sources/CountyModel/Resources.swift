// SPDX-License-Identifier: GPL-3.0-or-later

/// A kind of resource that a school holds and the standard counts.
public enum ResourceKind: String, CaseIterable, Hashable, Sendable {
  /// Teaching and other staff on the establishment (教职工), persons.
  case staff
  /// Teachers above the required qualification (高于规定学历教师), persons.
  case teachersAboveRequiredQualification
  /// Backbone teachers of county level and up (县级以上骨干教师), persons.
  case backboneTeachers
  /// Full-time PE and arts teachers (体育、艺术专任教师), persons.
  case peAndArtsTeachers
  /// Teaching and auxiliary floor area (教学及辅助用房面积), square metres.
  case teachingFloorArea
  /// Sports venues, indoor and grounds (体育运动场馆面积), square metres.
  case sportsArea
  /// Book value of teaching equipment (教学仪器设备值), yuan.
  case equipmentValue
  /// Networked multimedia classrooms (网络多媒体教室), rooms.
  case multimediaClassrooms
  /// Music rooms of the size the standard asks for (音乐专用教室), rooms.
  case musicRooms
  /// Art rooms of the size the standard asks for (美术专用教室), rooms.
  case artRooms

  /// Position in dense tables.
  @inlinable public var index: Int {
    switch self {
    case .staff: 0
    case .teachersAboveRequiredQualification: 1
    case .backboneTeachers: 2
    case .peAndArtsTeachers: 3
    case .teachingFloorArea: 4
    case .sportsArea: 5
    case .equipmentValue: 6
    case .multimediaClassrooms: 7
    case .musicRooms: 8
    case .artRooms: 9
    }
  }

  /// Whether it is people, who count to the stage they are assigned to; everything else belongs to
  /// the whole school and is split by weighted pupils.
  @inlinable public var isStaff: Bool { index <= 3 }

  /// The kinds that people are counted in, in order.
  public static var staffKinds: [ResourceKind] { allCases.filter(\.isStaff) }
  /// The kinds that belong to the whole school, in order.
  public static var sharedKinds: [ResourceKind] { allCases.filter { !$0.isStaff } }
}

/// One of the seven resource indicators (资源配置指标).
public enum Indicator: String, CaseIterable, Hashable, Sendable {
  /// 1. Teachers above the required qualification per hundred pupils.
  case teachersAboveRequiredQualification
  /// 2. Backbone teachers per hundred pupils.
  case backboneTeachers
  /// 3. PE and arts teachers per hundred pupils.
  case peAndArtsTeachers
  /// 4. Teaching and auxiliary floor area per pupil.
  case teachingFloorArea
  /// 5. Sports area per pupil.
  case sportsArea
  /// 6. Teaching equipment value per pupil.
  case equipmentValue
  /// 7. Networked multimedia classrooms per hundred pupils.
  case multimediaClassrooms

  /// The resource that the indicator divides by pupils.
  @inlinable public var resource: ResourceKind {
    switch self {
    case .teachersAboveRequiredQualification: .teachersAboveRequiredQualification
    case .backboneTeachers: .backboneTeachers
    case .peAndArtsTeachers: .peAndArtsTeachers
    case .teachingFloorArea: .teachingFloorArea
    case .sportsArea: .sportsArea
    case .equipmentValue: .equipmentValue
    case .multimediaClassrooms: .multimediaClassrooms
    }
  }

  /// Pupils that the threshold is stated for: 100 for persons and rooms, 1 for area and value.
  @inlinable public var pupilBasis: Int {
    switch self {
    case .teachingFloorArea, .sportsArea, .equipmentValue: 1
    default: 100
    }
  }

  /// Position in dense tables and in the standard's own numbering, from 0.
  @inlinable public var index: Int {
    switch self {
    case .teachersAboveRequiredQualification: 0
    case .backboneTeachers: 1
    case .peAndArtsTeachers: 2
    case .teachingFloorArea: 3
    case .sportsArea: 4
    case .equipmentValue: 5
    case .multimediaClassrooms: 6
    }
  }
}

/// How much a school or a section holds of each kind; a kind that is not known is nil, never zero.
public struct Resources: Sendable {
  // Kept inline, so that a table of them is one block of memory; `missing` stands for nil. What is
  // small is inlinable: the loops that ask for an amount stand in another module.
  @usableFromInline var hundredths: InlineArray<10, Int64>
  @inlinable static var missing: Int64 { Int64.min }

  /// Nothing known.
  @inlinable public init() { hundredths = InlineArray(repeating: Self.missing) }

  /// The same amount of every kind, for sums that start at a known zero.
  @inlinable public init(repeating amount: Quantity) {
    hundredths = InlineArray(repeating: amount.hundredths)
  }

  /// The amount of one kind; nil while it is missing.
  @inlinable public subscript(kind: ResourceKind) -> Quantity? {
    get {
      let held = hundredths[kind.index]
      return held == Self.missing ? nil : Quantity(hundredths: held)
    }
    set { hundredths[kind.index] = newValue?.hundredths ?? Self.missing }
  }

  /// Adds an amount; adding to what is missing leaves it missing.
  @inlinable public mutating func add(_ amount: Quantity, to kind: ResourceKind) {
    if let held = self[kind] { self[kind] = held + amount }
  }
}

extension Resources: Hashable {
  /// Equal in every kind, missing kinds included.
  public static func == (left: Self, right: Self) -> Bool {
    ResourceKind.allCases.allSatisfy { left[$0] == right[$0] }
  }
  /// Feeds every kind.
  public func hash(into hasher: inout Hasher) {
    for kind in ResourceKind.allCases { hasher.combine(self[kind]) }
  }
}
