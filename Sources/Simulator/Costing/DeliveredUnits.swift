// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Units of one measure that took place in one year.
struct DeliveredUnits {
  /// Index of the school year in which they count.
  let year: Int
  /// Hundredths of units.
  let units: Int64
}

/// Sorting effects by their measure.
enum MeasureDeeds {
  /// For each measure of the plan, in table order, what took place, in order of year.
  static func byMeasure(_ effects: [MeasureEffect], count: Int) -> [[DeliveredUnits]] {
    var deeds: [[DeliveredUnits]] = Array(repeating: [], count: count)
    for effect in effects where effect.done > .zero && effect.position < count {
      deeds[effect.position].append(
        DeliveredUnits(year: effect.year, units: effect.done.hundredths))
    }
    return deeds
  }
}
