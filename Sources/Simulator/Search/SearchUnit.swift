// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What the search solves as one: a school with its one or two sections, which share areas,
/// equipment and rooms.
///
/// *Tracks* are the amounts that actions raise: four kinds of people for each section, then six
/// kinds of shared stock for the school, in the order of `ResourceKind.index`.
struct SearchUnit: Hashable, Sendable {
  /// The school's name.
  var school: ID<School>
  /// Its sections in scope.
  var sections: [SearchSection]
  /// Everything that must be reached.
  var requirements: [Requirement]
  /// The most steps that may have arrived, `[lever][section slot][school year]`; nil for no limit.
  /// Shared stock uses slot 0.
  var limits: [[[Int64]?]]
  /// Whether the search must leave it alone.
  var isLocked: Bool
  /// Index of the first school year in which each section is open; nothing arrives before it.
  var opening: [Int] = []
  /// Staff less qualified, backbone, PE and arts teachers without new actions, in hundredths,
  /// `[section slot][kind − 1][school year]`: no kind of people may grow above the staff. Empty
  /// where not known. Backbone teachers are held against their part of the staff, where there is one.
  var room: [[[Int64]]] = []
  /// School years in which nothing may arrive, `[lever][section slot][school year]`; nil or empty for
  /// none.
  var bars: [[[Bool]?]] = []
  /// The rule of signing that limits or bars, `[lever][section slot]`; nil or empty for none.
  var rules: [[SigningRule?]] = []
  /// Whether each section may give people to others; empty where all may.
  var mayGive: [Bool] = []

  /// The track of a kind: of a section for people, of the school for everything else.
  func track(_ kind: ResourceKind, slot: Int) -> Int {
    kind.isStaff ? slot * 4 + kind.index : sections.count * 4 + kind.index - 4
  }

  /// The number of tracks.
  var trackCount: Int { sections.count * 4 + 6 }
}

/// A section as the search sees it.
struct SearchSection: Hashable, Sendable {
  /// The section.
  var id: SectionID
  /// Index in the baseline's tables.
  var index: Int
  /// Pupils, by compliance year; nil while it is not open or not in scope.
  var pupils: [Int?]
  /// What it holds of each indicator's resource without new actions, in hundredths, by
  /// `[compliance year][indicator]`; not a number where missing.
  var held: [[Double]]
  /// The part of the school's shared stock that counts for it, by compliance year.
  var share: [Double]
}

/// One thing that must be reached in one compliance year, as an addition to a track.
struct Requirement: Hashable, Sendable {
  /// What asks for it.
  enum Need: Hashable, Sendable {
    /// One of the seven indicators.
    case indicator(Indicator)
    /// Pupils for each member of staff.
    case staffRatio
    /// Music rooms.
    case musicRooms
    /// Art rooms.
    case artRooms

    /// The resource.
    var kind: ResourceKind {
      switch self {
      case .indicator(let indicator): indicator.resource
      case .staffRatio: .staff
      case .musicRooms: .musicRooms
      case .artRooms: .artRooms
      }
    }
  }

  /// The section's place in its unit.
  var slot: Int
  /// Index of the compliance year.
  var year: Int
  /// What asks for it.
  var need: Need
  /// The track that must rise.
  var track: Int
  /// Hundredths to add so that the threshold is reached exactly; negative is to spare.
  var short: Int64
  /// Hundredths to add so that the floor is reached, if it may be left out of the count; nil where
  /// it must reach the threshold.
  var shortToFloor: Int64?

  /// So much to spare that nothing is asked for, in hundredths.
  static let nothing: Int64 = -1_000_000_000_000

  /// Leaves out what it asks for.
  mutating func askForNothing() {
    short = Self.nothing
    shortToFloor = nil
  }
}
