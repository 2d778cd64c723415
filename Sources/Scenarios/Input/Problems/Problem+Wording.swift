// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Standards

// The wording of every problem, reason and remedy, Chinese and English. Nothing else is worded here,
// and no problem is worded elsewhere. It is one long file on purpose: a translator reads one file,
// and the same word is used for the same thing.

extension Problem {
  /// One line for a person: place, value, reason and remedy.
  public func message(_ language: Language) -> String {
    let isChinese = language == .chinese
    let rowWord = file == KeyReader.file ? "line" : "row"
    let place = file + (row.map { isChinese ? " 第 \($0) 行" : " \(rowWord) \($0)" } ?? "")
    let label = column?[language]
    let subject: String
    switch (label, value) {
    case (let label?, let value?):
      subject = isChinese ? " “\(label)” 的值 “\(value)”" : ", \"\(label)\", value \"\(value)\""
    case (let label?, nil): subject = isChinese ? " “\(label)”" : ", \"\(label)\""
    case (nil, let value?): subject = isChinese ? " “\(value)”" : ", \"\(value)\""
    case (nil, nil): subject = ""
    }
    return place + subject + (isChinese ? "：" : ": ") + kind.text(language)
  }
}

extension Problem.Kind {
  /// Reason and remedy.
  func text(_ language: Language) -> String {
    let words = wording
    return language == .chinese ? words.zh : words.en
  }

  /// Both languages side by side, so that a change of one is seen against the other.
  private var wording: Bilingual {
    fileWording ?? textWording ?? headerWording ?? cellWording ?? referenceWording
      ?? pupilWording ?? stockWording ?? planWording ?? countyFileWording
      ?? .same(String(describing: self))
  }

  private var fileWording: Bilingual? {
    switch self {
    case .folderMissing:
      words("没有这个文件夹。请检查路径。", "there is no such folder. Check the path.")
    case .notAFolder:
      words("这不是文件夹。请给出县数据文件夹。", "this is no folder. Give the county's data folder.")
    case .fileMissing(let title):
      words(
        "缺少必需的“\(title.zh)”。请用 junheng init 生成的模板填写。",
        "the required file (\(title.en)) is missing. Fill in the template that junheng init makes.")
    case .fileUnreadable:
      words(
        "文件打不开。请关闭正在使用它的程序，并检查读取权限。",
        "the file cannot be opened. Close the program that uses it and check that it may be read.")
    case .leadsOutside:
      words(
        "它指向县数据文件夹之外，不予读取。请把文件本身放进文件夹。",
        "it leads out of the county folder and is not read. Put the file itself into the folder.")
    case .notARegularFile:
      words(
        "这不是普通文件，不予读取。请换成普通的表格文件。",
        "this is no regular file and is not read. Put an ordinary table file in its place.")
    case .fileTooLarge(let limit):
      words(
        "文件超过 \(limit) 字节，不予读取。请检查是否放错了文件。",
        "the file has more than \(limit) bytes and is not read. Check that it is the right file.")
    case .unknownFile(let nearest):
      words(
        "没有这样的表，文件没有被读取。"
          + (nearest.map { "是否应为 \($0)？请改名，" } ?? "请改名，") + "或移出文件夹。",
        "no table has this name, so the file was not read. "
          + (nearest.map { "Should it be \($0)? " } ?? "") + "Rename it or move it away.")
    default: nil
    }
  }

  private var textWording: Bilingual? {
    switch self {
    case .emptyFile: words("文件是空的。请填写内容。", "the file is empty. Fill it in.")
    case .noRows:
      words("只有表头，没有数据。请至少填写一行。", "there is a header and no row. Fill in at least one.")
    case .unknownEncoding(let byte):
      words(
        "从第 \(byte) 字节起既不是 UTF-8 也不是 GB18030 编码。请在 Excel 中另存为“CSV UTF-8”。",
        "from byte \(byte) on it is neither UTF-8 nor GB18030. Save it as \"CSV UTF-8\" in Excel.")
    case .utf16:
      words(
        "文件是 UTF-16（Unicode 文本）编码。请在 Excel 中另存为“CSV UTF-8”。",
        "the file is UTF-16 (Unicode text). Save it as \"CSV UTF-8\" in Excel.")
    case .zeroByte(let byte):
      words(
        "第 \(byte) 字节是空字符，文件可能损坏或不是文本。请重新导出。",
        "byte \(byte) is zero: the file is damaged or no text. Export it again.")
    case .damagedText:
      words(
        "有无法识别的字符“\u{FFFD}”，原文在以前的转换中丢失。请用原始文件重新导出。",
        "there is a replacement character \"\u{FFFD}\": an earlier conversion lost what stood here. "
          + "Export again from the original.")
    case .unterminatedQuote:
      words(
        "这一行有一个引号没有配对，后面的内容都被当成同一格。请补上或删去引号。",
        "a quotation mark in this row is never closed, so that all that follows is one cell. "
          + "Close or remove it.")
    case .textAfterQuote:
      words(
        "引号结束之后还有文字。单元格里的引号要写成两个。",
        "text follows a closing quotation mark. Write a quotation mark inside a cell twice.")
    case .raggedRow(let cells, let headers):
      words(
        "有 \(cells) 格，表头有 \(headers) 列。请检查多余或缺少的逗号。",
        "the row has \(cells) cells, the header \(headers). Look for a missing or extra comma.")
    case .tooManyRows(let limit):
      words(
        "超过 \(limit) 行，后面没有读取。请检查是否放错了文件。",
        "there are more than \(limit) rows; the rest was not read. Check that it is the right file."
      )
    case .tooManyColumns(let limit):
      words(
        "超过 \(limit) 列。请检查是否放错了文件。",
        "there are more than \(limit) columns. Check that it is the right file.")
    case .cellTooLong(let limit):
      words(
        "一个单元格超过 \(limit) 字节。请缩短。",
        "a cell has more than \(limit) bytes. Shorten it.")
    case .wrongSeparator(let separator):
      words(
        "各列之间用的是“\(separator == "\t" ? "制表符" : separator)”。请另存为逗号分隔的 CSV。",
        "the columns are parted by \"\(separator == "\t" ? "tab" : separator)\". "
          + "Save it as comma-separated CSV.")
    case .furtherProblems(let count, _):
      words(
        "还有 \(count) 个问题没有列出。请先改正以上问题再读一次。",
        "\(count) more problems are not listed. Mend those above and read again.")
    default: nil
    }
  }

  private var headerWording: Bilingual? {
    switch self {
    case .unknownColumn(let nearest):
      words(
        "没有这一列。" + (nearest.map { "是否应为“\($0.zh)”？" } ?? "") + "请改正列名，或删去这一列。",
        "there is no such column. " + (nearest.map { "Should it be \"\($0.en)\"? " } ?? "")
          + "Correct the header or remove the column.")
    case .duplicateColumn(let first):
      words(
        "这一列与第 \(first) 列重复。请删去其中一列。",
        "it is the same column as column \(first). Remove one of them.")
    case .missingColumn(let column):
      words(
        "缺少必需的列“\(column.zh)”。请补上。",
        "the required column \"\(column.en)\" is missing. Add it.")
    case .blankHeader(let position):
      words(
        "第 \(position) 列有数据，没有列名。请填上列名，或清空这一列。",
        "column \(position) has values and no header. Name it or clear it.")
    case .wrongUnit(let expected):
      words(
        "单位应为\(expected.zh)。请换算数字，并改正列名。",
        "the unit must be \(expected.en). Convert the numbers and correct the header.")
    default: nil
    }
  }

  private var cellWording: Bilingual? {
    switch self {
    case .blankRequired: words("必须填写。请补上。", "it must be filled in. Add the value.")
    case .notANumber(let example):
      words(
        "不是数字。请只填数字，例如 \(example)。",
        "not a number. Enter digits only, for example \(example).")
    case .placeholder:
      words(
        "不是数字。没有数据请把单元格留空；确实为零请填 0。",
        "not a number. Leave the cell blank when there is no figure; enter 0 when it is zero.")
    case .notWhole: words("应为整数。请去掉小数。", "it must be a whole number. Remove the decimals.")
    case .tooManyDecimals(let limit):
      words(
        "最多 \(limit) 位小数。请四舍五入后填写。",
        "at most \(limit) decimals are kept. Round it before you enter it.")
    case .outOfRange(let least, let most):
      words(
        "应在 \(least) 到 \(most) 之间。请检查数字和单位。",
        "it must lie between \(least) and \(most). Check the number and its unit.")
    case .badThousands:
      words(
        "千位分隔符的位置不对。请去掉逗号，只填数字。",
        "the thousands separators do not part groups of three. Enter the digits without commas.")
    case .notAChoice(let all, let nearest):
      words(
        "不在可选项之中。" + (nearest.map { "是否应为“\($0.zh)”？" } ?? "")
          + "请填：\(all.map(\.zh).joined(separator: "、"))。",
        "it is none of the words allowed. " + (nearest.map { "Should it be \"\($0.en)\"? " } ?? "")
          + "Enter one of: \(all.map(\.en).joined(separator: ", ")).")
    case .notADate:
      words(
        "不是日期。请填 2024、2024-09 或 2024-09-01。",
        "not a date. Enter 2024, 2024-09 or 2024-09-01.")
    case .notASchoolYear:
      words(
        "不是学年。请填九月开学的年份，例如 2024，或 2024-2025。",
        "not a school year. Enter the year of its September, for example 2024, or 2024-2025.")
    case .notAYear:
      words("不是年份。请填四位年份，例如 2024。", "not a year. Enter four digits, for example 2024.")
    case .notAShare:
      words(
        "不是 0 到 1 之间的比例。请填 0.45 或 45%。",
        "not a share between 0 and 1. Enter 0.45 or 45%.")
    case .notAFlag: words("请填“是”或“否”。", "enter yes or no.")
    case .notPayments:
      words(
        "看不懂付款计划。请按 2024:40%、2025:60% 填写，每年一次。",
        "these are no payments by year. Enter them as 2024:40%, 2025:60%, each year once.")
    case .notContributions:
      words(
        "看不懂每单位增加的资源。请按 教职工:1、高于规定学历教师:1 填写，每类一次。",
        "these are no amounts by resource. Enter them as staff:1, backbone teachers:1, "
          + "each resource once.")
    case .notMoney:
      words(
        "看不懂金额。请填 3000万、1.2亿，或以元为单位的整数。",
        "not an amount of money. Enter 3000万, 1.2亿 or whole yuan.")
    case .lineBreakInName:
      words("名称中有换行。请写在一行里。", "the name runs over two lines. Write it in one.")
    default: nil
    }
  }

  private var referenceWording: Bilingual? {
    switch self {
    case .unknownSchool(let nearest):
      words(
        "学校表中没有这所学校。" + near(nearest).zh + "请改正名称，或在学校表中补上这所学校。",
        "the schools table has no such school. " + near(nearest).en
          + "Correct the name or add the school to the schools table.")
    case .unknownProject(let nearest):
      words(
        "项目表中没有这个项目。" + near(nearest).zh + "请改正名称，或在项目表中补上这个项目。",
        "the projects table has no such project. " + near(nearest).en
          + "Correct the name or add the project to the projects table.")
    case .unknownZone(let nearest):
      words(
        "学校表中没有这个学区。" + near(nearest).zh + "请改正名称，或检查学校表的学区。",
        "no school of the schools table lies in such a zone. " + near(nearest).en
          + "Correct the name or the zones of the schools table.")
    case .duplicateRow(let first):
      words(
        (first.map { "与第 \($0) 行重复。" } ?? "重复。") + "请只保留一个。",
        (first.map { "it repeats row \($0). " } ?? "it is there twice. ") + "Keep only one.")
    case .exactlyOne(let left, let right):
      words(
        "“\(left.zh)”和“\(right.zh)”必须且只能填一个。请检查。",
        "exactly one of \"\(left.en)\" and \"\(right.en)\" must be filled in. Check both.")
    case .stageNotTaught(let school, let stage):
      words(
        "“\(school)”不办\(name(stage).zh)。请检查学段和学校的办学类型。",
        "\"\(school)\" does not teach the \(name(stage).en) stage. Check the stage and the "
          + "school's kind.")
    default: nil
    }
  }

  private var pupilWording: Bilingual? {
    switch self {
    case .veryLargeClass(let grade, let pupils, let classes):
      words(
        "\(grade) 年级 \(pupils) 人 \(classes) 个班，平均每班过大。请检查学生数和班数。",
        "grade \(grade) has \(pupils) pupils in \(classes) classes, very many for a class. "
          + "Check pupils and classes.")
    case .verySmallClass(let grade, let pupils, let classes):
      words(
        "\(grade) 年级 \(pupils) 人 \(classes) 个班，平均每班过小。请检查学生数和班数。",
        "grade \(grade) has \(pupils) pupils in \(classes) classes, very few for a class. "
          + "Check pupils and classes.")
    case .pupilsWithoutClass(let grade, let pupils):
      words(
        "\(grade) 年级有 \(pupils) 人，班数却为 0。请检查；复式班请在班数处留空。",
        "grade \(grade) has \(pupils) pupils and no class. Check it; leave the classes blank "
          + "where grades share one.")
    case .gradeNotTaught(let grade, let kind):
      words(
        "\(name(kind).zh)没有 \(grade) 年级。请检查年级和学校的办学类型。",
        "a \(name(kind).en) school has no grade \(grade). Check the grade and the school's kind.")
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

  private var stockWording: Bilingual? {
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
    case .parentCycle(let names):
      words(
        "所属学校绕成一圈：\(names.joined(separator: " → "))。请改正，使每个校区最终归到一所学校。",
        "the parent schools lead in a circle: \(names.joined(separator: " → ")). Correct them so "
          + "that every campus ends at one school.")
    default: nil
    }
  }

  private var planWording: Bilingual? {
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

  private var countyFileWording: Bilingual? {
    switch self {
    case .yamlSyntax(let problem):
      words(
        "格式有误，读不下去（\(problem)）。请检查这一行的缩进、冒号后的空格和引号。",
        "the text cannot be read (\(problem)). Check indentation, the blank after a colon, and "
          + "quotes.")
    case .yamlAlias:
      words(
        "不支持 & 和 * 的引用。请把内容写全；文字里请在 & 或 * 后面加一个空格。",
        "anchors and aliases (& and *) are not read. Write the content out; in a text put a blank "
          + "behind the sign.")
    case .yamlTooDeep(let limit):
      words("嵌套超过 \(limit) 层。请简化。", "it is nested deeper than \(limit) levels. Simplify it.")
    case .duplicateKey: words("同一个键出现两次。请只保留一个。", "the key is there twice. Keep only one.")
    case .unknownKey(let nearest):
      words(
        "没有这个键。" + (nearest.map { "是否应为“\($0.zh)”？" } ?? "") + "请改正或删去。",
        "there is no such key. " + (nearest.map { "Should it be \"\($0.en)\"? " } ?? "")
          + "Correct or remove it.")
    case .missingKey(let key):
      words("缺少必需的“\(key.zh)”。请补上。", "the required key \"\(key.en)\" is missing. Add it.")
    case .wrongShape(.single):
      words("这里应填一个值。请检查缩进。", "a single value belongs here. Check the indentation.")
    case .wrongShape(.list):
      words("这里应填一个列表，如 [2029, 2031]。请改正。", "a list belongs here, such as [2029, 2031].")
    case .wrongShape(.keys):
      words(
        "这里应填若干“名称: 值”。请检查缩进。", "keys with values belong here. Check the indentation.")
    case .twoOrigins:
      words("来源和假设只能填一个。请删去其中一个。", "give a source or an assumption, not both.")
    case .budgetVerySmall(let yuan):
      words(
        "只有 \(yuan) 元。如果单位是万元，请写成 \(yuan)万。",
        "this is only \(yuan) yuan. Write \(yuan)万 if 10000 yuan is meant.")
    case .targetBeforeBase(let base):
      words("目标学年早于基年 \(name(base))。请改正。", "the target comes before the base year \(name(base)).")
    case .inspectionBeforeTarget(let target):
      words(
        "验收学年早于目标学年 \(name(target))。请改正其中一个。",
        "the inspection comes before the target year \(name(target)). Correct one of them.")
    case .lastYearTooEarly(let needed):
      words(
        "截止学年太早，至少要到 \(name(needed))。请改正。",
        "the last year is too early; it must be \(name(needed)) or later. Correct it.")
    case .horizonTooLong(let limit):
      words(
        "推演超过 \(limit) 个学年。请检查基年、目标学年和截止学年。",
        "this spans more than \(limit) school years. Check base, target and last year.")
    default: nil
    }
  }

  private func words(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }

  private func near(_ names: [String]) -> Bilingual {
    guard !names.isEmpty else { return .same("") }
    return Bilingual(
      zh: "相近的有：\(names.joined(separator: "、"))。",
      en: "Near to it: \(names.joined(separator: ", ")). ")
  }

  private func list(_ grades: [Int], _ separator: String) -> String {
    grades.map { "\($0)" }.joined(separator: separator)
  }

  private func name(_ year: SchoolYear) -> String { "\(year.firstYear)" }
  private func name(_ stage: Stage) -> Bilingual { Schema.current.word("stage", stage.rawValue) }
  private func name(_ kind: SchoolKind) -> Bilingual {
    Schema.current.word("schoolKind", kind.rawValue)
  }
  private func name(_ status: SchoolStatus) -> Bilingual {
    Schema.current.word("schoolStatus", status.rawValue)
  }
  private func name(_ kind: ResourceKind) -> Bilingual {
    Schema.current.word("resourceKind", kind.rawValue)
  }
}
