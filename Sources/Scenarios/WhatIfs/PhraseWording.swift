// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Why a line is not carried out and what to do about it, in Chinese and in English.
enum PhraseWording {
  static func reason(_ kind: ChangeProblem.Kind) -> Bilingual {
    switch kind {
    case .unsupported(let topic): words(of: topic).reason
    case .condition: say("预案里没有“如果…就…”的条件", "a what-if holds no conditions")
    case .negated: say("这里说的是不作变动", "this says that nothing changes")
    case .partOnly: say("只动其中一部分，说不清楚其余的怎么办", "only a part is moved, and the rest stays")
    case .relativeTime: say("没有写明是哪一年", "it does not name the year")
    case .vague(let word): say("“\(word)”不是确定的数", "“\(word)” is no exact amount")
    case .ambiguousAmount(let text):
      say(
        "“\(text)”没有说清是增、是减，还是变为", "“\(text)” does not say whether it is up, down or the new value"
      )
    case .partOfYear(let text, let year):
      say(
        "推演按学年进行，“\(text)”在 \(year) 学年之中",
        "the projection runs by school years: “\(text)” lies inside that of \(year)")
    case .missingYear: say("没有写明从哪一年起", "it does not say in which year")
    case .missingYears: say("没有写明从哪一年到哪一年", "it does not say from which year to which")
    case .noEnd:
      say("它从一年起一直有效，不是某一年或逐年累加的", "it holds from a year on, not for one year or anew each year")
    case .onceOrEachYear: say("没有说清只一年还是每年", "it does not say whether once or each year")
    case .eachYearOrInAll: say("没有说清是每年这么多，还是几年一共", "it does not say whether each year or in all")
    case .missingAmount(let field):
      say("没有写明\(amount(field).zh)", "it does not say \(amount(field).en)")
    case .negativeAmount(let text): say("“\(text)”小于零", "“\(text)” is below zero")
    case .classesNotPlaces:
      say("写的是班数，预案按学位调整规模", "these are classes; a project is resized by places")
    case .eachSchool: say("“每所”是哪些学校没有写出", "it does not say which schools “each” is")
    case .roomsNotArea:
      say("普通教室按面积增建，没有写面积", "ordinary classrooms are added by floor area, which is not said")
    case .largeFactor(let factor):
      say("相当于原来的 \(factor) 倍，变动很大", "that is \(factor) times what it was, which is a lot")
    case .whichCloses: say("没有说清哪所学校并入哪所", "it does not say which school closes")
    case .whoGives: say("没有说清从哪所学校到哪所学校", "it does not say which school gives")
    case .relativeShare:
      say("划片比例要写成占全部的多少，不能写增减", "a share is said of the whole, not as more or less")
    case .birthsAbsolute:
      say("出生只能按系数变，不能写人数", "births change by a factor, not by a number of children")
    case .levelNotShift: say("升级率只能写升降多少个百分点", "the progression rate is shifted by points, not set")
    case .eachYearMigration: say("迁移要逐年写出", "movers are said year by year")
    case .statedDiffers(let stated, let planned):
      say(
        "说的原值是 \(stated)，规划里是 \(planned)",
        "the old value is said to be \(stated) but planned as \(planned)")
    case .alreadyPlanned(let planned):
      say("规划里就是 \(planned)，没有变化", "it is planned for \(planned) as it is: nothing changes")
    case .dateContradicts(let planned):
      say(
        "规划的完成时间是 \(planned)，方向与这个日期相反", "it is planned for \(planned): the date lies the other way"
      )
    case .mixedProjects(let names):
      say(
        "有的项目同时建小学和初中：" + names.joined(separator: "、"),
        "some projects build both stages: " + names.joined(separator: ", "))
    case .eachOrTogether: say("没有说清是各这么多，还是一共", "it does not say whether each or together")
    case .totalNotAddition:
      say("这里写的是总数，措施写的是增加多少", "this is a total, and a measure says what is added")
    case .manyCancelled: say("一次取消很多项目，要逐个写出", "many projects would be called off at once")
    case .emptyGroup: say("没有未完成的这类项目", "no such project is still to be completed")
    case .largeChange(let from, let to, let factor):
      say(
        "从 \(from) 变为 \(to)，\(factor < 1 ? "减到一半以下" : "超过一倍")，可能是笔误",
        "from \(from) to \(to): \(factor < 1 ? "less than half" : "more than twice"), perhaps a slip"
      )
    case .partOfProject(let project):
      say(
        "“\(project)”一起建几所学校，不能单独改其中一所",
        "“\(project)” builds several schools: one of them cannot be changed alone")
    case .noBudget(let year):
      say("县里没有 \(year) 年的预算，无从增减", "the county sets no budget for \(year) to raise or cut")
    case .largeAmount(let known):
      known.map { say("数量很大（现有 \($0)），可能是笔误", "that is a lot (there are \($0)), perhaps a slip") }
        ?? say("数量很大，可能是笔误", "that is a lot, perhaps a slip")
    case .aboveSite(let limit):
      say("校园里最多还能增加 \(limit) 平方米运动场", "the site can hold \(limit) m² more of sports area at most")
    case .giverOtherStage(let giver):
      say("“\(giver)”没有这个学段的教师", "“\(giver)” has no teachers of this stage")
    case .giverHasFewer(let giver, let held):
      say("“\(giver)”只有 \(held) 人", "“\(giver)” has \(held) only")
    case .receiverOtherStage(let school, let receiver):
      say(
        "“\(receiver)”没有“\(school)”的学段，不能接收它的学生",
        "“\(receiver)” does not teach what “\(school)” teaches and cannot take its pupils")
    case .noPrimaryLeavers(let school):
      say("“\(school)”没有小学毕业生", "“\(school)” has no primary leavers")
    default: say("读不懂", "it cannot be read")
    }
  }

  static func remedy(_ kind: ChangeProblem.Kind) -> Bilingual {
    switch kind {
    case .unsupported(let topic): words(of: topic).remedy
    case .condition: say("把条件和结果各写成一个预案，分别推演", "make a what-if of each case and run both")
    case .negated: say("保持原计划不用写变更", "what stays as planned need not be written")
    case .partOnly:
      say("整个项目一起推迟，或在项目表里拆成两个项目", "move the project as a whole, or split it in projects.csv")
    case .vague: say("写一个确定的数", "give an exact number")
    case .ambiguousAmount: say("写明增加、减少，或改为多少", "say by how much up or down, or to what")
    case .partOfYear: say("写学年，例如 2026学年", "name the school year, for example 2026")
    case .relativeTime, .missingYear, .missingYears:
      say("写上年份，例如 2026年", "name the year, for example 2026")
    case .noEnd: say("写成“自某年”", "write “from YEAR”")
    case .onceOrEachYear: say("写明某年，或“每年…到某年”", "name one year, or the first and the last")
    case .eachYearOrInAll: say("写明“每年”，或逐年写出", "say “each year”, or write the years one by one")
    case .missingAmount: say("写上数量和单位", "give the amount with its unit")
    case .negativeAmount: say("改用相反的动作", "use the opposite verb")
    case .classesNotPlaces: say("写学位数", "give the places")
    case .eachSchool:
      say("逐校写出，或写“全县”由程序按缺口分", "name the schools, or write “county” to share it out by shortfall")
    case .roomsNotArea:
      say("写面积，例如 增建 某校 300平方米教学用房 2026年", "give the area: add SCHOOL teaching area 300 m2 2026")
    case .largeFactor, .largeChange, .largeAmount:
      say("确实如此，就照程序给出的写法写", "if it is meant, write it as the program does")
    case .whichCloses: say("写成 撤并 甲校 并入 乙校 2026年", "write merge SCHOOL into SCHOOL 2026")
    case .whoGives:
      say("写成 交流轮岗 从 甲校 到 乙校 2人 2026年", "write rotate SCHOOL 2 people from SCHOOL 2026")
    case .relativeShare: say("写比例，例如 40%", "give the share, for example 40%")
    case .birthsAbsolute: say("写成 出生 ×0.9 自2025年", "write births ×0.9 from 2025")
    case .levelNotShift: say("写成 升级率 -0.5%", "write progression -0.5%")
    case .eachYearMigration: say("每年一条，用“；”隔开", "one line a year, with “;” between")
    case .statedDiffers: say("核对原值，或只写新值", "check the old value, or give the new one only")
    case .alreadyPlanned: say("不用写这一条", "this line is not needed")
    case .dateContradicts: say("核对日期，或改用“推迟”“提前”", "check the date, or use the other verb")
    case .mixedProjects, .manyCancelled: say("逐个写出项目", "name the projects one by one")
    case .eachOrTogether: say("写“各”，或逐个写出", "say “each”, or name them one by one")
    case .totalNotAddition: say("写增加多少", "say how much is added")
    case .emptyGroup: say("核对项目表的类别和完成时限", "check kinds and dates in projects.csv")
    case .partOfProject: say("写整个项目的学位", "give the places of the whole project")
    case .noBudget: say("写预算的数额", "give the amount of the budget")
    case .aboveSite: say("改小面积，或在学校表里核对占地", "give less, or check the site in schools.csv")
    case .giverOtherStage, .receiverOtherStage:
      say("换一所同学段的学校", "choose a school of the same stage")
    case .giverHasFewer: say("减少人数，或换一所学校", "move fewer, or from another school")
    case .noPrimaryLeavers: say("来源应是小学", "the source must be a primary school")
    default: say("换一种写法", "write it in another way")
    }
  }

  private static func amount(_ field: Field) -> Bilingual {
    switch field {
    case .years: say("几年", "by how many years")
    case .number, .movers: say("多少人", "how many people")
    case .investment, .budgetAmount: say("多少钱", "how much money")
    case .area: say("多少平方米", "how many square metres")
    case .share: say("比例", "which share")
    case .factor: say("变多少", "by how much")
    case .rateShift: say("变几个百分点", "by how many points")
    default: say("数量", "how much")
    }
  }

  static func say(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }
}
