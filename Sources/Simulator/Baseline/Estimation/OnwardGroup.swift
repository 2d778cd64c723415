// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Sections that end with a lower grade, and those who take their pupils on.
struct OnwardGroup: Equatable, Sendable {
  /// The slot that the pupils enter.
  var slot: Int
  /// Sections that end with the slot below.
  var sources: [Int]
  /// Sections that take them.
  var receivers: [Int]
  /// What the receivers' parts are in proportion to.
  var weights: [Double]
}

/// Who goes where when a section ends before its stage does.
struct OnwardPlan: Equatable, Sendable {
  /// Groups, by stage, slot and zone.
  private(set) var groups: [OnwardGroup] = []
  /// Grades that a section begins with and that no section of the county leads to.
  private(set) var fromOutside: [Entry] = []

  /// Pupils who enter a cell every year, `6 · section + slot`.
  struct Entry: Equatable, Sendable {
    var cell: Int
    var pupils: Double
  }

  /// Nobody.
  init() {}

  /// - Parameter stated: the section that takes a section's pupils, `[section]`; −1 where not
  ///   stated.
  init(_ frame: EstimationFrame, onward: OnwardRates, levels: IntakeLevels, stated: [Int]) {
    for stage in 0...1 {
      for slot in 1..<frame.gradeCount(stage) {
        addGroups(frame, stage, slot, onward: onward, levels: levels, stated: stated)
      }
    }
  }

  private mutating func addGroups(
    _ frame: EstimationFrame, _ stage: Int, _ slot: Int, onward: OnwardRates,
    levels: IntakeLevels, stated: [Int]
  ) {
    var homeless: [Int] = []
    var beginning: [Int] = []
    for zone in 0..<frame.zoneCount {
      let list = frame.counted[2 * zone + stage]
      var sources: [Int] = []
      for section in list
      where frame.taught.ends(section, after: slot - 1, gradeCount: frame.gradeCount(stage)) {
        if stated[section] >= 0 {
          groups.append(
            OnwardGroup(
              slot: slot, sources: [section], receivers: [stated[section]], weights: [1]))
        } else {
          sources.append(section)
        }
      }
      let entering = list.filter { frame.taught.enters($0, at: slot) }
      let cells = list.map { section in
        frame.taught.enters(section, at: slot)
          ? levels.level[6 * section + slot] : onward.inflow[6 * section + slot]
      }
      let receivers = list.indices.filter { cells[$0] > 0 }
      if sources.isEmpty || receivers.isEmpty {
        homeless += sources
        if sources.isEmpty { beginning += entering }
        continue
      }
      groups.append(
        OnwardGroup(
          slot: slot, sources: sources, receivers: receivers.map { list[$0] },
          weights: receivers.map { cells[$0] }))
    }
    // Where everybody is taken by a stated school, its own intake is theirs.
    beginning.removeAll { stated.contains($0) }
    guard !homeless.isEmpty else {
      for section in beginning {
        let cell = 6 * section + slot
        fromOutside.append(Entry(cell: cell, pupils: levels.level[cell]))
      }
      return
    }
    var receivers = beginning.filter { levels.level[6 * $0 + slot] > 0 }
    var weights = receivers.map { levels.level[6 * $0 + slot] }
    if receivers.isEmpty {
      receivers = (0..<frame.zoneCount).flatMap { frame.counted[2 * $0 + stage] }
        .filter { frame.base[6 * $0 + slot] > 0 && frame.taught.isTaught[6 * $0 + slot] }
      weights = receivers.map { frame.base[6 * $0 + slot] }
    }
    groups.append(
      OnwardGroup(slot: slot, sources: homeless, receivers: receivers, weights: weights))
  }
}

extension OnwardPlan {
  /// Whether every section goes on to the end of its stage.
  var isEmpty: Bool { groups.isEmpty && fromOutside.isEmpty }
}
