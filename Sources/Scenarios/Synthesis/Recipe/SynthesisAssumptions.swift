// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What is assumed where a recipe says nothing: the text resource `Synthesis/assumptions.yaml`, which
/// explains every number.
struct SynthesisAssumptions: Hashable, Sendable {
  /// Sizes of the sections of one kind of school, pupils.
  struct Size: Hashable, Sendable {
    var typical: LocalityTable<Double>
    var most: LocalityTable<Double>
  }

  /// How an amount per pupil differs between schools.
  struct Shape: Hashable, Sendable {
    /// Pupils at which a school has half of what the smallest have, per pupil.
    var halfSize: Double
    var noise: Double
    var locality: LocalityTable<Double>
  }

  /// Land, buildings and grounds.
  struct Sites: Hashable, Sendable {
    var firstBuilt: LocalityTable<Double>
    var lastBuilt: LocalityTable<Double>
    var landFactor: LocalityTable<Double>
    var landNoise: Double
    var groundPerFloorArea: Double
    var growthLeast: LocalityTable<Double>
    var growthMost: LocalityTable<Double>
    var mostSportsShare: Double
    var indoorChance: LocalityTable<Double>
    var indoorShare: Double
    var boardingChance: LocalityTable<Double>
  }

  /// People on the establishment.
  struct Staff: Hashable, Sendable {
    var qualifiedLeast: StageTable<Double>
    var qualifiedMost: StageTable<Double>
    var needLeast: Double
    var needMost: Double
    var perHundredOutOfScope: Double
  }

  /// Movement from year to year and what comes on top of it.
  struct Drift: Hashable, Sendable {
    var drift: LocalityTable<Double>
    var noise: Double
  }

  var sizes: StageTable<Size>
  /// Of nine-year and twelve-year schools.
  var throughSizes: StageTable<Size>
  var sizeNoise: LocalityTable<Double>
  var leastPerGrade: Int
  var special: StageTable<Int>
  var teachingPoint: Double
  var gradeTilt: Drift
  var history: Drift
  var births: Drift
  var classNoise: Double
  var leastPlaces: LocalityTable<Double>
  var mostPlaces: LocalityTable<Double>
  var sites: Sites
  var staff: Staff
  var roomShortChance: LocalityTable<Double>
  var seniorsLeast: Double
  var seniorsMost: Double
  /// What no school exceeds per pupil, in means of the county.
  var mostRelative: Double
  /// `[indicator.index]`
  var shapes: [Shape]

  /// The numbers of this version of the program.
  static let current = embedded()
}
