// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchProblem {
  /// The same problem with its schools ordered by what they have and need, so that neither their
  /// names nor their order in a file decide among plans of equal cost.
  var inOwnOrder: SearchProblem {
    var result = self
    let keys = units.map(\.content)
    let order = units.indices.sorted { left, right in
      if keys[left] != keys[right] { return keys[right].lexicographicallyPrecedes(keys[left]) }
      return left < right
    }
    result.units = order.map { units[$0] }
    return result
  }
}

extension SearchUnit {
  /// Everything that tells two schools apart but their names.
  fileprivate var content: [Int64] {
    var key: [Int64] = [Int64(sections.count), isLocked ? 1 : 0]
    for section in sections {
      key.append(Int64(section.id.stage.index))
      key += section.pupils.map { Int64($0 ?? -1) }
      key += section.held.flatMap { $0.map { Int64(bitPattern: $0.bitPattern) } }
      key += section.share.map { Int64(bitPattern: $0.bitPattern) }
    }
    for requirement in requirements {
      key += [
        Int64(requirement.slot), Int64(requirement.year), Int64(requirement.track),
        requirement.short, requirement.shortToFloor ?? .min,
      ]
    }
    for limit in limits.flatMap({ $0 }) { key += limit ?? [.min] }
    key += opening.map(Int64.init)
    for room in room.flatMap({ $0 }) { key += room }
    return key
  }
}
