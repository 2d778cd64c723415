// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchUnit {
  /// Whether steps of a lever may arrive at a place in a school year.
  func mayArrive(_ lever: Int, slot: Int, in schoolYear: Int) -> Bool {
    guard opening.isEmpty || opening[slot] <= schoolYear else { return false }
    guard bars.indices.contains(lever), bars[lever].indices.contains(slot),
      let bars = bars[lever][slot], bars.indices.contains(schoolYear)
    else { return true }
    return !bars[schoolYear]
  }

  /// Whether a section may give people to others.
  func gives(_ slot: Int) -> Bool { mayGive.isEmpty || mayGive[slot] }

  /// The rule that limits a lever at a place; nil where none does.
  func rule(_ lever: Int, slot: Int) -> SigningRule? {
    guard rules.indices.contains(lever), rules[lever].indices.contains(slot) else { return nil }
    return rules[lever][slot]
  }

  /// Lowers what may have arrived of a lever at a place, by school year.
  mutating func lower(_ lever: Int, slot: Int, to most: [Int64], by rule: SigningRule) {
    let old = limits[lever][slot]
    let new = old.map { zip($0, most).map(min) } ?? most
    if new == old { return }
    limits[lever][slot] = new
    rules[lever][slot] = rule
  }

  /// Lets nothing of a lever arrive at a place in some school years.
  mutating func bar(_ lever: Int, slot: Int, _ years: [Bool], by rule: SigningRule) {
    guard years.contains(true) else { return }
    bars[lever][slot] = bars[lever][slot].map { zip($0, years).map { $0 || $1 } } ?? years
    rules[lever][slot] = rules[lever][slot] ?? rule
  }

  /// Lets nothing of a lever arrive at a place at any time.
  mutating func forbid(_ lever: Int, slot: Int, years: Int, by rule: SigningRule) {
    lower(lever, slot: slot, to: Array(repeating: 0, count: years), by: rule)
    bar(lever, slot: slot, Array(repeating: true, count: years), by: rule)
  }

  /// The same without what the rules of signing ask of a lever at a place.
  mutating func release(_ lever: Int, slot: Int) {
    limits[lever][slot] = nil
    guard bars.indices.contains(lever), bars[lever].indices.contains(slot) else { return }
    bars[lever][slot] = nil
    rules[lever][slot] = nil
  }
}
