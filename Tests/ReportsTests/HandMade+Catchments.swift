// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

@testable import Reports
@testable import Simulator

extension HandMade {
  /// What is said of catchments: ways proposed as assumed and as asked, none for every reason, none left, and one that is locked.
  static var catchments: [Bilingual] {
    var freedom = SearchFreedom.none
    freedom.catchmentSteps = .assumed
    func intake(_ stage: Stage, _ answer: ZoneIntake.Answer) -> ZoneIntake {
      ZoneIntake(zone: "城关学区", stage: stage, answer: answer)
    }
    let ways = DecisionSpace(
      decisions: [],
      intakes: [
        intake(.primary, .ways(4)), intake(.junior, .nobodyFull), intake(.primary, .ways(3)),
      ])
    let none = DecisionSpace(
      decisions: [],
      intakes: [
        intake(.primary, .singleSchool), intake(.junior, .nobodyFull),
        intake(.primary, .nobodyFree), intake(.junior, .singleSchool),
      ])
    var lines = [ways, none, DecisionSpace(decisions: [])].flatMap {
      CatchmentText.remarks(freedom, $0, locked: [])
    }
    freedom.catchmentSteps?.parts = [Parameter(0.125, .stated("command line"))]
    lines += CatchmentText.remarks(freedom, ways, locked: [])
    var listed = SearchFreedom.none
    listed.catchments = CatchmentChoice.grouping([
      [
        CatchmentShare(
          source: .zone("城关学区"), stage: .junior, target: "第九中学", share: 0.4,
          from: SchoolYear(2027)),
        CatchmentShare(
          source: .zone("城关学区"), stage: .junior, target: "第一中学", share: 0.6,
          from: SchoolYear(2027)),
      ]
    ])
    lines += CatchmentText.remarks(listed, none, locked: ["第九中学"])
    return lines + CatchmentText.remarks(listed, none, locked: [])
  }
}
