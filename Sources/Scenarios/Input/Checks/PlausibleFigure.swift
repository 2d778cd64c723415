// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// A figure with the bounds outside which it was probably typed in another unit.
///
/// The bounds stand in the resource plausibility.yaml, each with its basis. They judge typing, not law.
public struct PlausibleFigure: Hashable, Sendable {
  /// The identifier.
  public let key: String
  /// What the figure is, with its unit.
  public let words: Bilingual
  /// The least and the greatest that is taken without a word.
  public let least: Double
  /// See `least`.
  public let most: Double
  /// Units in which it may have been entered, likeliest first.
  let units: [LikelyUnit]

  /// A unit in which a figure may have been entered instead of its own.
  struct LikelyUnit: Hashable, Sendable {
    let name: Bilingual
    let times: Int64
    let over: Int64
  }

  /// The unit that makes a figure plausible first; the likeliest where none does.
  var likelyUnit: Bilingual { units.first?.name ?? .same("") }

  /// The bounds as they are printed.
  var range: String { "\(DecimalText.of(least))–\(DecimalText.of(most))" }

  /// All figures by their keys.
  static let all: [String: PlausibleFigure] = {
    let items = Schema.resource("plausibility.yaml")["figures"]?.items ?? []
    let figures = items.map { item in
      PlausibleFigure(
        key: Schema.text(item, "key"),
        words: Bilingual(zh: Schema.text(item, "zh"), en: Schema.text(item, "en")),
        least: item["least"]?.text.flatMap { Double($0) } ?? 0,
        most: item["most"]?.text.flatMap { Double($0) } ?? .infinity,
        units: (item["units"]?.items ?? []).map { unit in
          LikelyUnit(
            name: Bilingual(zh: Schema.text(unit, "zh"), en: Schema.text(unit, "en")),
            times: unit["times"]?.text.flatMap { Int64($0) } ?? 1,
            over: unit["over"]?.text.flatMap { Int64($0) } ?? 1)
        })
    }
    return Dictionary(uniqueKeysWithValues: figures.map { ($0.key, $0) })
  }()

  /// The figure of a key; the program asks only for those of the resource.
  static func named(_ key: String) -> PlausibleFigure {
    guard let figure = all[key] else { preconditionFailure("no plausible figure \(key)") }
    return figure
  }

  /// The figure with the unit that makes `number / divisor` plausible in front, and the number in the
  /// column's own unit; nil where the figure is plausible as it stands.
  func judged(
    _ number: PlainNumber, over divisor: Double, places: Int
  ) -> (figure: PlausibleFigure, converted: String?)? {
    func ratio(_ number: PlainNumber) -> Double {
      (Double(number.description) ?? 0) / divisor
    }
    if (least...most).contains(ratio(number)) { return nil }
    for unit in units {
      guard let converted = number.times(unit.times, over: unit.over, places: places),
        (least...most).contains(ratio(converted))
      else { continue }
      let figure = PlausibleFigure(
        key: key, words: words, least: least, most: most, units: [unit])
      return (figure, converted.description)
    }
    return (self, nil)
  }
}
