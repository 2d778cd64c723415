// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

// The wording of problems of pupils, stock and plan.

extension Problem.Kind {
  var pupilWording: Bilingual? {
    switch self {
    case .largestClassImpossible(let grade, let pupils, let classes):
      words(
        "\(grade) 年级共 \(pupils) 名学生\(classes.map { "、\($0) 个班" } ?? "")，最大班额不会是这个数：它不会小于平均班额，也不会大于全年级人数。"
          + "请改正，不知道就留空。",
        "grade \(grade) has \(pupils) pupils\(classes.map { " in \($0) classes" } ?? ""): its largest class "
          + "is not below the mean class nor above the whole grade. Correct it, or leave it blank."
      )
    case .veryLargeClass(let grades, let pupils, let classes):
      words(
        "\(list(grades, "、")) 年级平均每班过大（\(grades[0]) 年级 \(pupils) 人 \(classes) 个班）。请检查学生数和班数。",
        "grades \(list(grades, ", ")) have very many pupils for a class (grade \(grades[0]): \(pupils) in "
          + "\(classes) classes). Check pupils and classes.")
    case .verySmallClass(let grades, let pupils, let classes):
      words(
        "\(list(grades, "、")) 年级平均每班过小（\(grades[0]) 年级 \(pupils) 人 \(classes) 个班）。请检查学生数和班数。",
        "grades \(list(grades, ", ")) have very few pupils for a class (grade \(grades[0]): \(pupils) in "
          + "\(classes) classes). Check pupils and classes.")
    case .pupilsWithoutClass(let grade, let pupils):
      words(
        "\(grade) 年级有 \(pupils) 人，班数却为 0。请检查；复式班请在班数处留空。",
        "grade \(grade) has \(pupils) pupils and no class. Check it; leave the classes blank "
          + "where grades share one.")
    case .gradeNotTaught(let grade, let kind):
      words(
        "\(name(kind).zh)没有 \(grade) 年级。请检查年级和学校的办学类型。",
        "a \(name(kind).en) school has no grade \(grade). Check the grade and the school's kind.")
    case .noBaseYear(let base, let newest):
      words(
        "在校生表中没有基年 \(name(base)) 学年的数据，最新的是 \(name(newest)) 学年。各表是 \(name(newest)) 学年的，"
          + "请把基年改成 \(name(newest))；否则请补上 \(name(base)) 学年各校的数据。",
        "the enrolment table has no row for the base year \(name(base)); its newest year is "
          + "\(name(newest)). Make \(name(newest)) the base year where the tables are of that year, or add "
          + "the rows of \(name(base)).")
    case .baseYearMissing(let school, let year):
      words(
        "在校生表中没有“\(school)” \(name(year)) 学年的数据。请补上这一行；没有学生的年级填 0。",
        "the enrolment table has no row for \"\(school)\" in \(name(year)). Add it; enter 0 for a "
          + "grade without pupils.")
    case .baseGradeMissing(let school, let grades):
      words(
        "“\(school)”基年缺少 \(list(grades, "、")) 年级的学生数。请补上；没有学生填 0。",
        "the base year of \"\(school)\" lacks the pupils of grades \(list(grades, ", ")). "
          + "Add them; enter 0 for none.")
    case .enrolmentJump(let from, let to, let year):
      words(
        "同一批学生升到 \(name(year)) 学年从 \(from) 人变为 \(to) 人。请检查是否填错年级或学校。",
        "this group of pupils goes from \(from) to \(to) in \(name(year)). Check grade and school.")
    case .enrolmentGap(let school, let year):
      words(
        "“\(school)”缺少 \(name(year)) 学年的数据。能补则补，预测会更准。",
        "\"\(school)\" has no row for \(name(year)). Add it if you can; the forecast gains.")
    case .closedByBase(let base):
      words(
        "停办学年不晚于基年 \(base.firstYear)，基年却有学生；推演按下一学年停办。请改正学年，或改正基年的学生数。",
        "the school closes by the base year \(base.firstYear) and has pupils in it; the projection closes it a year"
          + " later. Correct the year, or the pupils of the base year.")
    case .pupilsInClosedSchool(let status):
      words(
        "学校状态是“\(name(status).zh)”，基年却有学生。请改正状态或学生数。",
        "the school is listed as \(name(status).en) and has pupils in the base year. Correct "
          + "either.")
    case .birthGap(let zone, let year):
      words(
        "“\(zone)”缺少 \(year) 年的出生人数。请补上。",
        "\"\(zone)\" has no births for \(year). Add them.")
    default: nil
    }
  }

  var stockWording: Bilingual? {
    switch self {
    case .moreThanStaff(let kind, let count, let staff):
      words(
        "\(name(kind).zh) \(count) 人，多于教职工 \(staff) 人。请检查两个数字。",
        "\(count) \(name(kind).en) are more than the staff of \(staff). Check both.")
    case .indoorAboveSportsArea(let area):
      words(
        "室内体育面积大于体育运动场馆面积 \(area) 平方米。后者应包含前者，请检查。",
        "the indoor sports area is larger than the sports area of \(area) m², which includes it. "
          + "Check both.")
    case .sportsAreaAboveLimit(let limit):
      words(
        "体育运动场馆面积已超过上限 \(limit) 平方米。请检查上限。",
        "the sports area is above the site's limit of \(limit) m². Check the limit.")
    case .blankResources(let kinds):
      words(
        "\(kinds.map { name($0).zh }.joined(separator: "、"))空白，按缺失处理：有关指标和差异系数不能评定，不算达标。"
          + "请补上；确实没有请填 0。",
        "blank: \(kinds.map { name($0).en }.joined(separator: ", ")). What rests on a missing figure, the "
          + "coefficients included, is not assessed and never met. Fill it in; enter 0 for none.")
    case .sectionMissing(let stage):
      words(
        "没有这所学校\(name(stage).zh)的一行，学位和教师都按缺失处理：有关指标和差异系数不能评定，不算达标。请补上。",
        "the school has no row for its \(name(stage).en) stage: places and staff are missing, and what rests "
          + "on them, the coefficients included, is not assessed and never met. Add the row.")
    case .blankClasses(let grades):
      words(
        "基年 \(list(grades, "、")) 年级的班数空白：基年的班额和音乐、美术教室不能评定，不算达标；以后各年按起始年级班额推算。"
          + "请补上；复式班可以留空。",
        "the classes of grades \(list(grades, ", ")) are blank in the base year: its class sizes, music and art "
          + "rooms are not assessed and never met, and later years rest on the rule for class sizes. Fill "
          + "them in; leave them blank where grades share a class.")
    case .builtAfterBase(let base):
      words(
        "学校在办，建成时间却在基年 \(name(base)) 学年之后。请改正建成时间；尚未建成的学校，状态填“拟建”。",
        "the school is open and was completed after the base year \(name(base)). Correct the date, or list "
          + "the school as planned.")
    case .parentCycle(let names):
      words(
        "所属学校绕成一圈：\(names.joined(separator: " → "))。请改正，使每个校区最终归到一所学校。",
        "the parent schools lead in a circle: \(names.joined(separator: " → ")). Correct them so "
          + "that every campus ends at one school.")
    default: nil
    }
  }

  var planWording: Bilingual? {
    switch self {
    case .projectWithoutWork:
      words(
        "项目内容表中没有这个项目，它不会给任何学校带来资源。请补上内容。",
        "the works table has nothing for this project, so that it brings nothing to any school. "
          + "Add its works.")
    case .completionBeforeStart(let start, let completion):
      words(
        "完成时限 \(completion) 早于开工 \(start)。请改正其中一个。",
        "the completion \(completion) comes before the start \(start). Correct one of them.")
    case .endBeforeBeginning(let from, let until):
      words(
        "截止 \(name(until)) 学年早于起始 \(name(from)) 学年。请改正其中一个。",
        "it ends in \(name(until)), before it begins in \(name(from)). Correct one of them.")
    case .paymentsDoNotAddUp(let percent):
      words(
        "各年付款合计 \(percent)%，应为 100%。请改正。",
        "the payments make \(percent)%, not 100%. Correct them.")
    case .plannedWithoutProject:
      words(
        "学校拟建，却没有项目为它建设。请在项目内容表中补上，或改正状态。",
        "the school is planned and no project builds it. Add a project's work or correct the "
          + "status.")
    case .zoneAdjoinsItself:
      words(
        "学区不会与自己相邻。请删去，或改成与它相邻的学区。",
        "a zone does not adjoin itself. Take it out, or name the zone that adjoins it.")
    case .receiverIsSelf:
      words("并入学校就是撤并的学校自己。请改正。", "the receiver is the closing school itself. Correct it.")
    case .receiverClosed:
      words(
        "并入学校已停办，或届时也已撤并。请换一所学校。",
        "the receiver is closed or will be by then. Name another school.")
    case .receiverLacksStage(let stage):
      words(
        "并入学校不办\(name(stage).zh)。请换一所学校。",
        "the receiver does not teach the \(name(stage).en) stage. Name another school.")
    case .sharesAboveOne(let source, let stage, let year, let percent):
      words(
        "“\(source)”\(name(year)) 学年起\(name(stage).zh)各去向的比例合计 \(percent)%，超过 100%。请改正。",
        "the shares of \"\(source)\" for the \(name(stage).en) stage from \(name(year)) make "
          + "\(percent)%, above 100%. Correct them.")
    case .graduatesEnterPrimary:
      words(
        "来源是小学毕业生时学段只能是初中。小学新生请填来源学区。",
        "graduates enter junior school only. Give the zone as the source of primary entrants.")
    case .giverIsReceiver:
      words("调出学校与调入学校相同。请改正。", "a school cannot give a teacher to itself. Correct it.")
    case .farFromHorizon(let first, let last):
      words(
        "距推演的 \(name(first))–\(name(last)) 学年太远。请检查年份。",
        "it is far from the simulated years \(name(first)) to \(name(last)). Check the year.")
    default: nil
    }
  }
}
