// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Scenarios
public import Simulator
public import Standards

/// What a planner should know of the catchments that a search may draw: what the program proposes
/// and on which assumption, why it proposes nothing, and which of the planner's own ways are left
/// out.
public enum CatchmentText {
  /// The remarks, one to a line.
  ///
  /// - Parameters:
  ///   - freedom: What was put up for decision.
  ///   - space: What of it is open.
  ///   - locked: Schools that the plan locks.
  public static func remarks(
    _ freedom: SearchFreedom, _ space: DecisionSpace, locked: Set<ID<School>>
  ) -> [Bilingual] {
    var lines: [Bilingual] = []
    for way in freedom.catchments.flatMap(\.ways) where way.contains(where: { $0.concerns(locked) })
    {
      let words = way.map { ChangePhrase.writing(.catchment($0)) }
      lines.append(
        Bilingual(
          zh: "划片办法“\(words.map(\.zh).joined(separator: "；"))”涉及已锁定的学校，不参加搜索。",
          en:
            "The way \"\(words.map(\.en).joined(separator: "; "))\" concerns a locked school and is left out."
        ))
    }
    if let steps = freedom.catchmentSteps { lines.append(proposed(steps, space)) }
    return lines
  }

  private static func proposed(_ steps: CatchmentSteps, _ space: DecisionSpace) -> Bilingual {
    var counts: [ZoneIntake.Answer: Int] = [:]
    var ways = 0
    var places = 0
    for intake in space.intakes {
      if case .ways(let count) = intake.answer {
        ways += count
        places += 1
      } else {
        counts[intake.answer, default: 0] += 1
      }
    }
    let parts = steps.parts.map { percent($0.value) + "%" }
    let isAssumed = steps.parts.contains { $0.basis.isAssumed }
    if ways > 0 {
      return Bilingual(
        zh:
          "程序给 \(places) 处（学区×学段）提出 \(ways) 种划片办法：把超员学校招生的 \(parts.joined(separator: "、"))"
          + (isAssumed ? "（假设，可用 --catchment-step 改）" : "") + "划给同学区有余量的学校。",
        en:
          "Proposed \(ways) ways to draw catchments in \(places) zones and stages: \(parts.joined(separator: ", ")) of a full school's entrants"
          + (isAssumed ? " (assumed; --catchment-step changes it)" : "")
          + " go to a school of the same zone that has room."
      )
    }
    guard !space.intakes.isEmpty else {
      return Bilingual(
        zh: "没有可由程序提出的划片办法：各学区学段都已由 --catchment 列出，或推演到目标学年之前已经结束。",
        en:
          "No catchments to propose: all zones and stages are drawn with --catchment, or the simulation ends before the target year."
      )
    }
    func count(_ answer: ZoneIntake.Answer) -> Int { counts[answer] ?? 0 }
    return Bilingual(
      zh:
        "没有可由程序提出的划片办法：\(space.intakes.count) 处（学区×学段）中，\(count(.singleSchool)) 处不足两所可调的公办学校，\(count(.nobodyFull)) 处没有超员的学校，\(count(.nobodyFree)) 处没有装得下的学校。可用 --catchment \"划片 …\" 自己列。",
      en:
        "No catchments to propose: of \(space.intakes.count) zones and stages \(count(.singleSchool)) have fewer than two public schools that may change, \(count(.nobodyFull)) have no full school, \(count(.nobodyFree)) none with room for a step. List your own with --catchment \"catchment …\"."
    )
  }

  /// Per cent, with a decimal where there is one.
  static func percent(_ part: Double) -> String {
    let value = part * 100
    return NumberText.fixed(value, places: abs(value - value.rounded()) < 0.05 ? 0 : 1)
  }
}
