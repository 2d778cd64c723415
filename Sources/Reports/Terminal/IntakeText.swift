// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// What a planner should know of the intake that a search found before it looked at purchases.
public enum IntakeText {
  /// The remarks, one to a line.
  ///
  /// - Parameter most: How many of what is left are named one by one; where there are more they are
  ///   counted.
  public static func remarks(_ intake: IntakePlan, most: Int) -> [Bilingual] {
    let met = intake.notMet
    var lines: [Bilingual] = []
    if met.before == 0 {
      lines.append(
        Bilingual(
          zh: "校额、班额、学位和场地没有要靠招生和扩建解决的。",
          en: "No size, class, place or site asks for another intake."))
    } else {
      lines.append(
        Bilingual(
          zh:
            "招生和扩建：校额、班额、学位、满场地未达标 \(met.before) 处 → \(met.after) 处；各年共分流新生 \(intake.diverted) 名，扩建教学班 \(intake.classes) 个（面积、造价为假设）。已经在校的学生一个不动。",
          en:
            "Intake and blocks: sizes, classes, places and full sites not met \(met.before) → \(met.after); \(intake.diverted) entrants diverted in all years, \(intake.classes) classes added (area and cost assumed). Nobody who is in already is moved."
        ))
    }
    return lines
      + (intake.obstacles.count <= most
        ? intake.obstacles.map(line) : [counted(intake.obstacles)])
  }

  /// How many are left, and of how many it is proven that neither entrants nor blocks mend them.
  private static func counted(_ obstacles: [IntakeObstacle]) -> Bilingual {
    let proven = obstacles.count { $0.isProven }
    return Bilingual(
      zh: "招生和扩建解决不了的：已证明没有办法的 \(proven) 处，没有找到办法的 "
        + "\(obstacles.count - proven) 处。",
      en: "Left by entrants and blocks: \(proven) proven to be beyond them, "
        + "\(obstacles.count - proven) for which no way was found.")
  }

  private static func line(_ obstacle: IntakeObstacle) -> Bilingual {
    let stage = obstacle.stage.map { Labels.stage($0) }
    let year = obstacle.year.firstYear
    let requirement = Self.requirement(obstacle.requirement)
    let reason = Self.reason(obstacle.reason)
    let stageZh = stage.map { "（\($0.zh)）" } ?? ""
    let stageEn = stage.map { " (\($0.en))" } ?? ""
    return Bilingual(
      zh: "\(obstacle.school)\(stageZh) \(year) 年\(requirement.zh)：\(reason.zh)",
      en: "\(obstacle.school)\(stageEn), \(requirement.en) in \(year): \(reason.en)")
  }

  private static func requirement(_ kind: BeyondLevers.Kind) -> Bilingual {
    switch kind {
    case .schoolSize: Bilingual(zh: "校额超标", en: "school too large")
    case .classSize: Bilingual(zh: "班额超标", en: "class too large")
    case .placeShortfall: Bilingual(zh: "学位不足", en: "places missing")
    case .missingData, .ledgerItem: Bilingual(zh: "场地容不下", en: "site too small")
    }
  }

  private static func reason(_ reason: IntakeObstacle.Reason) -> Bilingual {
    switch reason {
    case .classBeforeBlocks(let grade):
      Bilingual(
        zh: "\(grade) 年级的学生早已在校，扩建最早也来不及，已证明没有办法",
        en: "grade \(grade) is in already, and no block can be in use by then; proven")
    case .classByOwnRule(let grade):
      Bilingual(
        zh: "\(grade) 年级的学生早已在校，本县起始年级班额规则不拆这样的班，已证明没有办法",
        en:
          "grade \(grade) is in already, and the county's class-forming rule does not split it; proven"
      )
    case .pupilsAlreadyIn:
      Bilingual(
        zh: "已经在校的学生就已超过，一个新生不收也不够，已证明没有办法",
        en: "those who are in already are too many, even if nobody else entered; proven")
    case .takesNoPart:
      Bilingual(
        zh: "民办、特殊教育、锁定或将停办的学校不参加分流",
        en: "private, special, locked and closing schools take no part")
    case .notFound:
      Bilingual(zh: "没有找到办法", en: "no way was found")
    }
  }
}
