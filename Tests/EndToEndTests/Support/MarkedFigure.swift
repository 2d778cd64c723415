// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A figure of a document with the comment behind it that says where it comes from.
///
/// `forecast YEAR FIELD` is a field of a year of the county's own plan, `forecast YEAR
/// junior.sportsArea` one of its coefficients; `search FIELD` one of the cheapest plan's, with
/// `gap` for the per cent between bound and cost, and `share LEVER` for a lever's per cent of the
/// cost; `answer target FIELD` and `answer found FIELD` one of the whole answer's, `answer amount
/// LEVER` and `answer money LEVER` of what the plan found buys. Money is in 万元. A mark may name a
/// county first: `xingguo search cost`.
struct MarkedFigure {
  /// Where the figure stands in the text, without the comment.
  let range: Range<String.Index>
  /// The figure as written.
  let written: String
  /// What the comment says.
  let key: String

  /// Every marked figure of a text, in order.
  static func all(in text: String) -> [MarkedFigure] {
    text.matches(of: #/([0-9][0-9,.]*)<!--([^>]+?)-->/#).map { match in
      MarkedFigure(
        range: match.1.startIndex..<match.1.endIndex, written: String(match.1),
        key: String(match.2).trimmingCharacters(in: .whitespaces))
    }
  }

  /// The pinned figure, written like this one; nil where there is no such figure.
  func pinned(county: String?) throws -> String? {
    var words = key.split(separator: " ").map(String.init)
    var county = county
    if let first = words.first, CountyTests.counties.contains(first) {
      county = first
      words.removeFirst()
    }
    guard let county, let file = words.first else { return nil }
    let url = CountyTests.scenarios.appendingPathComponent("\(county)/expected/\(file).json")
    guard let data = try? Data(contentsOf: url) else { return nil }
    let json = try JSON(data)
    let rest = Array(words.dropFirst())
    let value: Double? =
      switch file {
      case "search": Self.search(json, rest)
      case "answer": Self.answer(json, rest)
      default: Self.forecast(json, rest)
      }
    return value.map { Self.format($0, like: written) }
  }

  private static let indicators = [
    "teachersAboveRequiredQualification", "backboneTeachers", "peAndArtsTeachers",
    "teachingFloorArea", "sportsArea", "equipmentValue", "multimediaClassrooms",
  ]

  private static func forecast(_ json: JSON, _ words: [String]) -> Double? {
    guard words.count == 2, let year = Double(words[0]) else { return nil }
    let years = json["scenarios"][0]["years"].elements
    guard let found = years.first(where: { $0["year"] == .number(year) }) else { return nil }
    let path = words[1].split(separator: ".").map(String.init)
    if path.count == 2, let index = indicators.firstIndex(of: path[1]) {
      return found["coefficients"][path[0]][index].text.flatMap(Double.init)
    }
    if path.count == 2 { return number(found[path[0]][path[1]]) }
    let value = number(found[path[0]])
    return path[0] == "money" ? value.map { $0 / 10_000 } : value
  }

  private static func search(_ json: JSON, _ words: [String]) -> Double? {
    let result = json["search"]
    guard let cost = number(result["cost"]), let first = words.first else { return nil }
    switch first {
    case "gap":
      return number(result["lowerBound"]).map { 100 * (cost - $0) / cost }
    case "share":
      guard words.count == 2 else { return nil }
      let rows = json["actions"].elements.filter { $0["lever"].text == words[1] }
      return rows.first.flatMap { number($0["presentValue"]) }.map { 100 * $0 / cost }
    case "cost", "lowerBound": return number(result[first]).map { $0 / 10_000 }
    default: return number(result[first])
    }
  }

  private static func answer(_ json: JSON, _ words: [String]) -> Double? {
    guard words.count == 2 else { return nil }
    let row = json["actions"].elements.first { $0["lever"].text == words[1] }
    switch words[0] {
    case "amount":
      return row?["amount"].text.flatMap { Double($0.filter { $0 != "," }) }
    case "money": return row.flatMap { number($0["presentValue"]) }.map { $0 / 10_000 }
    default:
      let isMoney = ["cost", "lowerBound", "total"].contains(words[1])
      return number(json[words[0]][words[1]]).map { isMoney ? $0 / 10_000 : $0 }
    }
  }

  private static func number(_ json: JSON) -> Double? {
    if case .number(let value) = json { value } else { nil }
  }

  /// A number with as many decimals as another text has, and with commas where that has them or is
  /// too short to tell.
  static func format(_ value: Double, like text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let places = parts.count > 1 ? parts[1].count : 0
    let plain = String(format: "%.\(places)f", value)
    let isPlain = !text.contains(",") && parts[0].count > 3
    guard !isPlain, let whole = plain.split(separator: ".").first, whole.count > 3 else {
      return plain
    }
    var grouped = ""
    for (place, digit) in whole.enumerated() {
      if place > 0 && (whole.count - place) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped + plain.dropFirst(whole.count)
  }
}
