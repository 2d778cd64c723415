// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The numbers that govern how much an estimate trusts the newest year.
///
/// The values at which a county starts are assumptions **[A]**, found where public panels of
/// schools back-test well and flat around that place: half or twice of each moves errors by about
/// 1 %.
public struct EstimatorParameters: Hashable, Sendable {
  /// How strongly an odd cohort is drawn to its section's other grades: the power of their ratio.
  public var reversion: Double
  /// Entrants of a section at which a year tells as much as the level before it: see
  /// `gain(of:scale:)`.
  public var shareScale: Double
  /// The same for the entrants of a zone whose births are not known.
  public var zoneScale: Double
  /// How far the level of a county's entrants moves towards the newest year, where births are not
  /// known: the rest is what a year has by chance and takes back.
  public var countyGain: Double
  /// Pupils of the next larger area that weigh as much as a section's own in its progression rate.
  public var pooling: Double

  /// Where estimates start: the county's setting for pooling, assumptions for the others.
  public init(settings: Settings) {
    reversion = 0.2
    shareScale = 150
    zoneScale = 300
    countyGain = 0.7
    pooling = max(0, settings.poolingPupils.value)
  }

  /// What makes an estimate rest on the base year alone.
  static func lastYear(settings: Settings) -> Self {
    var result = Self(settings: settings)
    (result.reversion, result.shareScale, result.zoneScale) = (0, 0, 0)
    result.countyGain = 1
    return result
  }

  /// The gain of a local level (Durbin and Koopman, 2012, section 2.2): how far a level moves
  /// towards the newest year.
  ///
  ///     gain = (√(s² + 4s) − s) / 2      s = mean / scale, the signal-to-noise ratio
  ///
  /// A count scatters by its own root, its level by a part of itself: large ones tell more.
  static func gain(of mean: Double, scale: Double) -> Double {
    guard scale > 0 else { return 1 }
    let ratio = mean / scale
    return ((ratio * ratio + 4 * ratio).squareRoot() - ratio) / 2
  }

  /// The level of numbers by years back, newest first; nil numbers are not known.
  ///
  ///     level = Σ (1 − gain)ʲ · numberⱼ / Σ (1 − gain)ʲ
  static func level(_ numbers: [Double?], scale: Double) -> Double {
    let known = numbers.compactMap { $0 }
    guard !known.isEmpty else { return 0 }
    return level(
      numbers, gain: gain(of: known.reduce(0, +) / Double(known.count), scale: scale))
  }

  /// The same with a gain that is known.
  static func level(_ numbers: [Double?], gain: Double) -> Double {
    var weight = 1.0
    var sum = 0.0
    var weights = 0.0
    for number in numbers {
      if let number {
        sum += weight * number
        weights += weight
      }
      weight *= 1 - gain
    }
    return weights > 0 ? sum / weights : numbers.compactMap { $0 }.first ?? 0
  }
}
