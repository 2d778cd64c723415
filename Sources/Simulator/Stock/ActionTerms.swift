// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What one unit of an action brings, needs and costs in this county.
///
/// The county's lever says it. Where the county lists no lever of the action, a unit brings what the
/// action's name says and nothing else, in the year in which it is due, and its price is unknown.
struct ActionTerms {
  let action: MeasureAction
  /// Hundredths that one unit adds, by position of the resource kind.
  let contributions: InlineArray<10, Int64>
  /// Whether a unit brings anything that belongs to whole schools.
  let bringsShared: Bool
  let leadYears: Int
  let limit: Lever.Limit
  /// Hundredths of units at one section in one year; `Int64.max` for no limit.
  let mostPerSection: Int64
  let unitPrice: Money?
  let recurrent: Money

  /// Reads the terms from the county's lever, the first in table order if there are several.
  init(_ action: MeasureAction, levers: [Lever]) {
    self.action = action
    var amounts = InlineArray<10, Int64>(repeating: 0)
    if let lever = levers.first(where: { $0.action == action }) {
      for (kind, amount) in lever.contributions {
        // People come whole, and a unit takes nothing away.
        let whole = kind.isStaff ? amount.hundredths / 100 * 100 : amount.hundredths
        amounts[kind.index] = max(0, whole)
      }
      leadYears = lever.leadYears
      limit = lever.limit
      mostPerSection = lever.mostPerSection.map { Int64($0) * 100 } ?? Int64.max
      unitPrice = lever.unitPrice
      recurrent = lever.recurrent
    } else {
      for kind in action.impliedKinds { amounts[kind.index] = 100 }
      leadYears = 0
      limit = action == .addSportsArea ? .site : .none
      mostPerSection = Int64.max
      unitPrice = nil
      recurrent = .zero
    }
    contributions = amounts
    bringsShared = ResourceKind.sharedKinds.contains { amounts[$0.index] != 0 }
  }

  /// The terms of every action, by `MeasureAction.position`.
  static func table(_ county: County) -> [ActionTerms] {
    MeasureAction.allCases.map { ActionTerms($0, levers: county.levers) }
  }

  /// Hundredths of units that people of a section leave room for, with so many used this year.
  ///
  /// Whatever the lever says, no kind of people grows above the staff; where one of the two is not
  /// known, nothing can be held against it.
  func capacity(_ held: StaffCounts, used: Int64) -> Int64 {
    var most = mostPerSection
    if most < Int64.max { most -= used }
    guard let everybody = held[position: 0] else { return max(0, most) }
    let limited =
      switch limit {
      case .unqualifiedTeachers: ResourceKind.teachersAboveRequiredQualification.index
      case .teachersWithoutDesignation: ResourceKind.backboneTeachers.index
      case .teachersOfOtherSubjects: ResourceKind.peAndArtsTeachers.index
      case .none, .site, .surplusElsewhere: 0
      }
    for position in 1..<StaffCounts.kindCount {
      guard let special = held[position: position] else { continue }
      let room = max(0, Int64(everybody - special)) * 100
      let excess = contributions[position] - contributions[0]
      if excess > 0 { most = min(most, room * 100 / excess) }
      if position == limited { most = min(most, room) }
    }
    return max(0, most)
  }

  /// Hundredths of a kind that so many hundredths of units bring.
  func amount(of position: Int, units: Int64) -> Int64 {
    contributions[position].scaled(by: units, over: 100)
  }
}

extension MeasureAction {
  /// Position in tables by action, in the order of `allCases`.
  var position: Int {
    switch self {
    case .hireTeacher: 0
    case .hirePEOrArtsTeacher: 1
    case .upgradeQualification: 2
    case .retrainForPEOrArts: 3
    case .designateBackbone: 4
    case .rotateTeacher: 5
    case .rotateBackbone: 6
    case .rotatePEOrArts: 7
    case .addTeachingArea: 8
    case .addSportsArea: 9
    case .addRoofSportsArea: 10
    case .leaseSportsArea: 11
    case .buyEquipment: 12
    case .equipMultimediaRoom: 13
    case .openMusicRoom: 14
    case .openArtRoom: 15
    }
  }
}
