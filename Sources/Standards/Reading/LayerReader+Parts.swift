// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Yams

extension LayerReader {
  /// The parts of a scored item. A part without a number of its own has its place in the list.
  ///
  /// - Parameter points: the item's points, which the parts must add up to; nil where the item is not
  ///   judged by points and can have no parts.
  mutating func readParts(_ node: Node, of item: String, points: ExactDecimal?) -> [LedgerPart] {
    let inside = "item \(item).parts"
    guard let points else {
      note(.partsWithoutPoints(item: item), at: node)
      return []
    }
    var parts: [LedgerPart] = []
    let entries = list(node, inside: inside)
    for (place, entry) in entries.enumerated() {
      guard
        let fields = fields(
          entry, inside: inside, known: ["number", "points", "zh", "en"],
          required: ["points", "zh", "en"]),
        let worth = fields["points"].flatMap({ readDecimal($0, inside: inside + ".points") }),
        let title = readBilingual(fields, inside: inside)
      else { continue }
      let number = fields["number"].flatMap { readText($0, inside: inside + ".number") }
      parts.append(LedgerPart(number: number ?? "\(place + 1)", title: title, points: worth))
    }
    noteDuplicates(
      parts.map { Located(content: "\(item).\($0.number)", line: node.mark?.line) })
    let sum = Self.sum(parts.map(\.points))
    if parts.count == entries.count, sum != points {
      note(.partsDoNotAddUp(item: item, sum: sum, points: points), at: node)
    }
    return parts
  }

  /// The exact sum of decimals.
  private static func sum(_ numbers: [ExactDecimal]) -> ExactDecimal {
    let scale = numbers.map(\.scale).max() ?? 0
    let significand = numbers.reduce(Int64(0)) { sum, number in
      sum + number.significand
        * ExactDecimal(significand: 1, scale: scale - number.scale).divisor
    }
    return ExactDecimal(significand: significand, scale: scale)
  }
}
