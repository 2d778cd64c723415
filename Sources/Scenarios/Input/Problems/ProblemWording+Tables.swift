// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

// The wording of problems of headers, cells and references from row to row.

extension Problem.Kind {
  var headerWording: Bilingual? {
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

  var cellWording: Bilingual? {
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

  var referenceWording: Bilingual? {
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
}
