// SPDX-License-Identifier: GPL-3.0-or-later

/// A unit of officers' sheets and what it is in the county folder's units.
struct ImportUnit: Hashable, Sendable {
  /// The first of its names.
  var name: String
  /// What it measures.
  var dimension: Dimension
  /// What a number in it is multiplied by.
  var times: Int64
  /// What it is divided by after that.
  var over: Int64

  /// What numbers measure: square metres, yuan, or things that are counted.
  enum Dimension: String, Sendable { case area, money, count, other }

  /// A number of this unit in square metres, yuan or pieces, rounded to two places.
  func convert(_ number: PlainNumber) -> PlainNumber? {
    times == 1 && over == 1 ? number : number.times(times, over: over, places: 2)
  }

  /// The factor as it is told: `×2000/3`; empty for one.
  var factor: String { times == 1 && over == 1 ? "" : "×\(times)" + (over == 1 ? "" : "/\(over)") }
}
