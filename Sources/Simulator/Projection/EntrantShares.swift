// SPDX-License-Identifier: GPL-3.0-or-later

/// Which part of one source's entrants goes to which section, as a sparse vector over sections.
struct EntrantShares {
  /// Parts, `[section]`; zero outside `sections`.
  private(set) var part: [Double]
  /// Sections that take part, in the order in which they were named first.
  private(set) var sections: [Int] = []
  private var isNamed: [Bool]
  /// Whether the source's catchment lists the section, with whatever share.
  private(set) var isListed: [Bool]

  init(sectionCount: Int) {
    part = Array(repeating: 0, count: sectionCount)
    isNamed = Array(repeating: false, count: sectionCount)
    isListed = isNamed
  }

  mutating func clear() {
    for section in sections {
      part[section] = 0
      isNamed[section] = false
      isListed[section] = false
    }
    sections.removeAll(keepingCapacity: true)
  }

  mutating func add(_ share: Double, to section: Int) {
    if !isNamed[section] {
      isNamed[section] = true
      sections.append(section)
    }
    part[section] += share
  }

  /// Adds weight · part ÷ sum for each of some sections to whoever takes it, unless the catchment
  /// lists that.
  mutating func addUnlisted(
    _ flat: [Int], _ positions: Range<Int>, takers: [Int], weights: [Double], part factor: Double,
    of sum: Double
  ) {
    Self.addUnlisted(
      flat, positions, takers: takers, weights: weights, part: factor, of: sum,
      isListed: isListed, to: &part, &isNamed, &sections)
  }

  private static func addUnlisted(
    _ flat: [Int], _ positions: Range<Int>, takers: [Int], weights: [Double], part factor: Double,
    of sum: Double, isListed: [Bool], to parts: inout [Double], _ isNamed: inout [Bool],
    _ sections: inout [Int]
  ) {
    let (flat, takers, weights) = (flat.span, takers.span, weights.span)
    let isListed = isListed.span
    var parts = parts.mutableSpan
    var isNamed = isNamed.mutableSpan
    for position in positions {
      let section = flat[position]
      let target = takers[section]
      guard target >= 0 else { continue }
      let share = weights[section] * factor / sum
      guard share > 0, !isListed[target] else { continue }
      if !isNamed[target] {
        isNamed[target] = true
        sections.append(target)
      }
      parts[target] += share
    }
  }

  mutating func list(_ section: Int, share: Double) {
    add(share, to: section)
    isListed[section] = true
  }

  mutating func scale(by factor: Double) {
    for section in sections { part[section] *= factor }
  }

  /// The sum over sections that the catchment does not list.
  var unlistedSum: Double {
    var sum = 0.0
    for section in sections where !isListed[section] { sum += part[section] }
    return sum
  }

  /// Scales what the catchment does not list.
  mutating func scaleUnlisted(by factor: Double) {
    for section in sections where !isListed[section] { part[section] *= factor }
  }
}
