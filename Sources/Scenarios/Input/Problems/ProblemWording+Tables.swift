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
    case .wrongUnit(let expected, let examples):
      words(
        "单位应为\(expected.zh)。请把这一列的数字换算成\(expected.zh)"
          + (examples.isEmpty ? "" : "（\(examples.joined(separator: "，"))…）") + "，并改正列名。",
        "the unit must be \(expected.en). Convert the numbers"
          + (examples.isEmpty ? "" : " (\(examples.joined(separator: ", ")) …)")
          + " and correct the header.")
    case .noKnownHeader(let wanted):
      words(
        "没有一个列名是这张表的，这张表没有读取。请照模板写列名（\(wanted.map(\.zh).joined(separator: "、"))等）；"
          + "列名成了乱码的，请用原来的程序另存为“CSV UTF-8”。",
        "none of the headers belongs to this table, which was not read. Write the template's headers "
          + "(\(wanted.map(\.en).joined(separator: ", ")) and so on); where they are garbled, save the file "
          + "as \"CSV UTF-8\" in the program that it comes from.")
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
    case .totalTooLarge(let most):
      words(
        "各行合计超过 \(most / 100_000_000) 亿元，不像一个县的数字。请检查单位和多余的零。",
        "all rows together cost more than \(most) yuan, which is no county's figure. "
          + "Look for a wrong unit or zeros too many.")
    case .placeholder:
      words(
        "不是数字。没有数据请把单元格留空；确实为零请填 0。",
        "not a number. Leave the cell blank when there is no figure; enter 0 when it is zero.")
    case .readAs(let value, let unit):
      words(
        "按 \(value)\(unit?.zh ?? "") 读取。请改填 \(value)，以免误会。",
        "read as \(value)\(unit.map { " " + $0.en } ?? ""). Enter \(value) to make it plain.")
    case .doubtfulNumber(let doubt, let proposed): doubtWording(doubt, proposed)
    case .foreignUnit(let unit, let number, let expected):
      words(
        "“\(unit)”不是这一列的单位" + (expected.map { "（应为\($0.zh)）" } ?? "")
          + "。请换算后只填数字；如果只是多写了字，请填 \(number)。",
        "\"\(unit)\" is no unit of this column"
          + (expected.map { " (it has \($0.en))" } ?? "")
          + ". Convert it and enter digits only; enter \(number) if the word is one too many.")
    case .ditto(let above):
      words(
        "每一格都要写出内容，不能用“同上”。" + (above.map { "上面一格是“\($0)”：相同就请填 \($0)。" } ?? "请填这一行的内容。"),
        "every cell must hold its own content and none refers to the one above. "
          + (above.map { "The cell above holds \"\($0)\": enter \($0) where it is the same." }
            ?? "Enter this row's."))
    case .percentForNumber(let expected):
      words(
        "这是百分比，这里要填\(expected.map { "以\($0.zh)计的" } ?? "")数量。请算出来再填；不知道就留空。",
        "this is a percentage, and a number\(expected.map { " of \($0.en)" } ?? "") belongs here. Work it "
          + "out, or leave the cell blank.")
    case .largerUnit(let unit, let converted):
      words(
        "看来是按\(unit.zh)填的。请换算后填 \(converted)。",
        "this seems to be in \(unit.en). Convert it and enter \(converted).")
    case .spreadsheetResidue:
      words(
        "这是电子表格的公式或错误标记，不是数。请在 Excel 中复制后“选择性粘贴为数值”；没有数据就留空。",
        "this is a formula or an error sign of a spreadsheet. Paste its value in Excel; leave the cell "
          + "blank when there is no figure.")
    case .ratio(let proposed):
      words(
        "这是比，或被电子表格当成时间的比。这里要一个数"
          + (proposed.map { "：1:\($0) 请填 \($0)。" } ?? "。请填算得的数；没有数据就留空。"),
        "this is a ratio, or the time of day that a spreadsheet made of one. Enter one number"
          + (proposed.map { ": \($0) for 1:\($0)." } ?? "; leave the cell blank when there is none.")
      )
    case .wordsForNumber:
      words(
        "这里要实际的数，不要文字。请查实后填数字；没有数据就留空。",
        "the figure itself belongs here and no words about it. Enter it, or leave the cell blank.")
    case .notWhole(let whole):
      words(
        "应为整数。请填 \(whole)，或查实后改正。", "it must be a whole number. Enter \(whole), or the true one.")
    case .tooManyDecimals(let limit, let rounded):
      words(
        "最多 \(limit) 位小数。请四舍五入，填 \(rounded)。",
        "at most \(limit) decimals are kept. Round it: \(rounded).")
    case .outOfRange(let least, let most):
      words(
        "应在 \(least) 到 \(most) 之间。请检查数字和单位。",
        "it must lie between \(least) and \(most). Check the number and its unit.")
    case .badThousands(let digits):
      words(
        "千位分隔符的位置不对。请去掉逗号，填 \(digits)；是小数点的请改成“.”。",
        "the thousands separators do not part groups of three. Enter \(digits), or a point where "
          + "decimals follow.")
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
    case .dateMeant(let form, let proposed): dateWording(form, proposed)
    case .notAShare(let proposed):
      words(
        "不是 0 到 1 之间的比例。" + (proposed.map { "如果是 \($0)，请填 \($0)。" } ?? "请填 0.45 或 45%。"),
        "not a share between 0 and 1. "
          + (proposed.map { "Enter \($0) if that is meant." } ?? "Enter 0.45 or 45%."))
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

  private func doubtWording(_ doubt: Problem.Doubt, _ proposed: String) -> Bilingual {
    let (zh, en): (String, String) =
      switch doubt {
      case .approximate: ("这是约数。请查实后填确切的数", "this is about so many. Enter the exact figure")
      case .bound:
        ("这是“至少”“至多”的要求，不是实际的数。请填实际的数", "this is a bound and not the figure. Enter the figure")
      case .each:
        ("“各”说的是每所学校的数。请每所学校一行，填该校的数", "this is so many each. Give each school its own row")
      case .remark: ("括号里的话可能改变这个数。请只填数字", "the remark may change the number. Enter digits only")
      case .sum: ("这是没有算出的和。请填得数", "this is a sum. Enter its result")
      case .range: ("这是一个范围。请查实后填一个确切的数", "this is a range. Enter one exact figure")
      case .currency:
        ("有货币符号，看不出是元还是万元。请只填以万元计的数字", "with a sign of currency it may be yuan. Enter 10000 yuan")
      case .lookalike: ("数字里混有字母（O、l、I）。请改成数字", "letters stand among the digits. Enter digits")
      case .exponent:
        ("科学计数法会丢掉尾数。请核对原数，填写全部数字", "an exponent hides digits. Enter all of them")
      }
    return words("\(zh)；按字面是 \(proposed)。", "\(en); at face value it is \(proposed).")
  }

  private func dateWording(_ form: DateForm, _ proposed: String?) -> Bilingual {
    let meant = proposed ?? ""
    switch form {
    case .serial:
      return words(
        "这是电子表格里日期的序号，就是 \(meant)。请填 \(meant)。",
        "this is a spreadsheet's number of a day: \(meant). Enter \(meant).")
    case .yearShownAsDay:
      return words(
        "这是被电子表格显示成日期的年份 \(meant)。请填 \(meant)。",
        "this is the year \(meant), shown as a day by a spreadsheet. Enter \(meant).")
    case .points:
      return words(
        "年月之间用了点，电子表格会去掉末尾的 0（2024.10 变成 2024.1）。请填 \(meant)；月份不对的请改正。",
        "with points a spreadsheet drops zeros (2024.10 becomes 2024.1). Enter \(meant) if that is the month."
      )
    case .monthName:
      return words(
        "电子表格把它显示成了英文月份，两位数可能是年，也可能是日。如果是 \(meant)，请填 \(meant)；否则请写全年月。",
        "the two digits may be a year or a day. Enter \(meant) if that is meant, else write out the year."
      )
    case .shortYear:
      return words(
        "年份要写四位。请填 \(meant)。", "a year has four digits. Enter \(meant).")
    case .season, .partOfPeriod, .quarter, .fiveYearPlan, .schoolYear:
      return words(
        "请写成数字的年月：按这里的说法是 \(meant)。请填 \(meant)，时间不同的请改正。",
        "enter it in digits: as written it is \(meant). Enter \(meant) or the true date.")
    case .span:
      return words(
        "这是一段时间。这里只要一个时间：\(meant)。请填 \(meant)。",
        "this is a span of time. One date belongs here: \(meant). Enter \(meant).")
    case .digitsOnly, .numerals, .withTime, .words:
      return words("请只填数字的日期：\(meant)。", "enter the date alone, in digits: \(meant).")
    case .done:
      return words(
        "请填竣工的年月，如 2023-08；只知道年份就填年份。基年数据里已经包含它的项目请不要再列。",
        "enter when it was completed, such as 2023-08, or the year. Leave out works that the base year's "
          + "figures hold already.")
    case .undecided:
      return words(
        "没有定下的时限请填预计的年份，并把状态改为“备选”。",
        "enter the expected year and make the project a candidate when nothing is decided.")
    case .relative, .withoutYear:
      return words("请写出四位年份，如 2025-09。", "write out the year, such as 2025-09.")
    }
  }

  var referenceWording: Bilingual? {
    switch self {
    case .unknownSchool(let nearest):
      words(
        "学校表中没有这所学校。" + near(nearest).zh + "请改正名称，或在学校表中补上这所学校。",
        "the schools table has no such school. " + near(nearest).en
          + "Correct the name or add the school to the schools table.")
    case .footnoteMark(let name):
      words(
        "校名末尾像是脚注号，按“\(name)”读取。请改成 \(name)，脚注写在备注里。",
        "the name ends in what looks like the mark of a footnote; read as \"\(name)\". Write \(name), and "
          + "the footnote under the remarks.")
    case .zoneForSchool:
      words(
        "这是一个学区，不是学校。如果这一行是小计，请删去；否则请填学校名称。",
        "this is a zone and no school. Remove the row if it is a subtotal; else enter the school.")
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
