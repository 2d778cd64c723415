// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension CountyCheck {
  /// Rows of responsibilities, stages and rotation against each other.
  mutating func checkReadiness() {
    checkOnce(
      county.responsibilities.map { $0.item.map { ("item", $0) } ?? ("task", $0.task ?? "") },
      "responsibilities.csv")
    checkOnce(county.reviewStages.map { ("stage", $0.name) }, "stages.csv")
    checkOnce(
      county.rotationCounts.map { ("year", "\($0.year.firstYear)") }, "rotation.csv")
    for (index, stage) in county.reviewStages.enumerated() {
      guard let begin = stage.begin, let end = stage.end, isCertainlyAfter(begin, end) else {
        continue
      }
      add(
        .completionBeforeStart(start: "\(begin)", completion: "\(end)"), "stages.csv",
        item: index, "end", "\(end)")
    }
    for (index, count) in county.rotationCounts.enumerated() {
      if let moved = count.moved, let eligible = count.eligible, moved > eligible {
        add(
          .moreThanRotated(count: moved, of: eligible), "rotation.csv", item: index, "moved",
          "\(moved)")
      }
      if let backbone = count.movedBackbone, let moved = count.moved, backbone > moved {
        add(
          .moreThanRotated(count: backbone, of: moved), "rotation.csv", item: index,
          "movedBackbone", "\(backbone)")
      }
    }
  }

  /// Reports every name that stands in more than one row.
  private mutating func checkOnce(_ names: [(key: String, name: String)], _ file: String) {
    var first: [String: Int] = [:]
    for (index, (key, name)) in names.enumerated() {
      if let earlier = first[name] {
        add(.duplicateRow(first: sources.row(file, earlier)), file, item: index, key, name)
      }
      first[name] = first[name] ?? index
    }
  }

  /// Whether one date lies after another whatever is not known of them.
  private func isCertainlyAfter(_ one: PartialDate, _ other: PartialDate) -> Bool {
    (one.year, one.month ?? 1, one.day ?? 1) > (other.year, other.month ?? 12, other.day ?? 31)
  }
}
