// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

// The wording of what an import says and asks.

extension ImportRemark {
  /// The remark in Chinese and in English.
  var wording: Bilingual {
    cellWording ?? doubtWording ?? doneWording ?? placeWording ?? projectWording
      ?? listWording ?? birthWording
      ?? Bilingual.same("\(self)")
  }

  private func words(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }

  private var cellWording: Bilingual? {
    switch self {
    case .converted(let number, let unit, let factor):
      words("\(number)\(unit) \(factor)", "\(number) \(unit) \(factor)")
    case .rounded(let number): words("\(number) 保留两位小数", "\(number) rounded to two places")
    case .ownUnit(let text, let unit):
      words("“\(text)”自带单位，按\(unit)读", "\"\(text)\" has a unit of its own: \(unit)")
    case .textNumber(let text): words("“\(text)”是文本，按数字读", "\"\(text)\" is text, read as a number")
    case .fullWidth(let text): words("“\(text)”有全角字符或空格", "\"\(text)\" has full-width characters")
    case .innerBlanks(let text):
      words("“\(text)”数字中间有空格", "\"\(text)\" has a blank inside the number")
    case .remarkCounted(let text, let number):
      words("“\(text)”取括号前的 \(number)", "of \"\(text)\" the number in front counts: \(number)")
    case .missingSign(let text): words("“\(text)”按缺失处理，不是 0", "\"\(text)\" is missing, not 0")
    case .errorValue(let text): words("错误值 \(text)，没有数", "the error \(text): no value")
    case .unsavedFormula:
      words(
        "公式没有保存结果：请用 Excel 或 WPS 打开并保存后再导入",
        "a formula without a saved value: open and save the file")
    case .repeatedAbove:
      words("与上一行同（全校共用），只计一次", "as in the row above (shared by the school), counted once")
    default: nil
    }
  }

  private var doubtWording: Bilingual? {
    switch self {
    case .percent(let text): words("\(text) 是比例，不是数量", "\(text) is a share, no amount")
    case .dateInNumbers(let text):
      words("数字列里的日期 \(text)", "a date in a column of numbers: \(text)")
    case .noNumber(let text): words("“\(text)”读不出一个数，请写数字", "\"\(text)\" is no number")
    case .noneOrUnknown(let text): words("“\(text)”是 0，还是不知道？", "is \"\(text)\" 0 or not known?")
    case .remarkInCell(let text, let inside):
      words(
        "“\(text)”里的“\(inside)”改变意思吗？应填多少？", "does \"\(inside)\" in \"\(text)\" change the number?")
    case .estimate(let text): words("“\(text)”是约数，采用吗？", "\"\(text)\" is an estimate: take it?")
    case .otherUnit(let text, let unit):
      words(
        "“\(text)”的单位“\(unit)”与本列不符", "the unit \"\(unit)\" of \"\(text)\" does not belong here")
    case .tooLarge(let text): words("\(text) 太大", "\(text) is too large")
    case .negative(let text): words("\(text) 小于零", "\(text) is below zero")
    case .notWhole(let text): words("\(text) 不是整数", "\(text) is no whole number")
    case .outlier(let text, let unit):
      words(
        "\(text) 与本列其他学校相差几十倍以上：" + (unit.isEmpty ? "单位不同，还是写错？" : "单位是不是“\(unit)”？"),
        "\(text) is many times off the others of the column: "
          + (unit.isEmpty ? "another unit, or a slip?" : "is the unit \(unit)?"))
    case .unusual(let text):
      words(
        "一所学校不会有 \(text)：单位不同，还是写错？",
        "no school has \(text): another unit, or a slip?")
    case .collegeMissing(let text):
      words(
        "小学高于规定学历的含专科，表里没有专科一列：\(text) 是全部吗？",
        "in primary schools those with college diplomas count, too, and the table has no column "
          + "of them: is \(text) all?")
    case .partUnknown(let text):
      words(
        "同一表头下的“\(text)”一列不认识，合计里算不算它？请写全部人数",
        "the column \"\(text)\" below the same heading is not known: is it in the sum? Give the whole "
          + "number")
    case .whichOfTwo(let value, let kept, let from):
      words(
        "这里是 \(value)，\(from) 是 \(kept)：用哪一个？",
        "\(value) here, \(kept) in \(from): which one?")
    case .unfinishedBuilding(let remark):
      words(
        "备注说其中含未完工的建筑（\(remark)）：填含还是不含的数？",
        "the remark says it holds an unfinished building (\(remark))")
    case .noUnit(let text):
      words("\(text) 没有写单位：元还是万元？", "\(text) has no unit: yuan or 10,000 yuan?")
    case .bothStages(let text):
      words(
        "“\(text)”是小学、初中合在一起的数，不能替您分：请写“小学…、初中…”",
        "\"\(text)\" is of both stages together; say how it divides")
    case .partsDoNotSum(let parts, let whole):
      words(
        "各学历之和 \(parts) 不等于专任教师 \(whole)：多出的人算不算？",
        "degrees sum to \(parts), full-time teachers are \(whole)")
    case .levelsMayRepeat(let text):
      words(
        "“\(text)”各级人数可能重复计算：相加对吗？",
        "levels of \"\(text)\" may count a person twice: is the sum right?")
    case .indoorMissing:
      words("不知道是否含室内体育用房：请写全部面积", "not known whether indoor sports rooms are in it")
    case .unknownWord(let text): words("“\(text)”是哪一种？", "which is \"\(text)\"?")
    case .doubtfulDate(let text): words("“\(text)”是哪一天（或哪年哪月）？", "which date is \"\(text)\"?")
    case .repeatsOther(let text):
      words("“\(text)”与上一行同，但不是同一所学校", "\"\(text)\" repeats another school's row")
    default: nil
    }
  }

  private var doneWording: Bilingual? {
    switch self {
    case .summed(let text): words("相加：\(text)", "sum: \(text)")
    case .lessIndoor(let text): words("减去室内体育用房：\(text)", "less indoor sports rooms: \(text)")
    case .withIndoor(let text): words("加上室内体育用房：\(text)", "with indoor sports rooms: \(text)")
    case .groundsTaken:
      words(
        "运动场地面积当作体育运动场馆面积；表中没有室内面积", "grounds taken as the sports area; no indoor area in the sheet"
      )
    case .word(let from, let to): words("“\(from)”→“\(to)”", "\"\(from)\" → \"\(to)\"")
    case .blankPart: words("相加时空格按没有人", "a blank among the parts counts as nobody")
    case .kindFromStages(let text):
      words(
        "表中没有办学类型，按学段和校名定为“\(text)”，请确认",
        "no kind in the sheet: by stages and name \"\(text)\"; confirm")
    case .nameMatched(let from, let to):
      words("“\(from)”认作“\(to)”，请确认", "\"\(from)\" is taken for \"\(to)\"; confirm")
    case .fromRemark(let text): words("依据：\(text)", "from: \(text)")
    case .comment(let text): words("批注：\(text)", "comment: \(text)")
    case .zoneProposed(let text):
      words("学区暂按乡镇“\(text)”，请确认", "the township \"\(text)\" is taken as zone; confirm")
    case .differs(let value, let kept, let from):
      words(
        "这里是 \(value)，与 \(from) 的 \(kept) 不同，用后者",
        "\(value) here, \(kept) in \(from), which is kept")
    case .sumDiffers(let total, let sum):
      words(
        "合计写 \(total)，各项相加是 \(sum)：以各项为准",
        "the total says \(total), the parts sum to \(sum); the parts count")
    case .subjectsDiffer(let sum, let whole):
      words(
        "各学科之和 \(sum) 不等于专任教师 \(whole)（可能有兼课重复）；只用体育、音乐、美术",
        "subjects sum to \(sum), teachers are \(whole); only PE, music and art are used")
    case .estimateRemark(let text):
      words("备注说是估计数：\(text)", "the remark calls it an estimate: \(text)")
    default: nil
    }
  }

  private var placeWording: Bilingual? {
    switch self {
    case .hiddenRow(let text): words("隐藏的行，没有读：\(text)", "a hidden row, not read: \(text)")
    case .hiddenRows(let names):
      words(
        "隐藏的行有 \(names.count) 所学校没有读（\(names.prefix(5).joined(separator: "、"))）：要读吗？",
        "\(names.count) schools in hidden rows were not read "
          + "(\(names.prefix(5).joined(separator: ", "))): read them?")
    case .hiddenColumn(let text): words("隐藏的列，没有读：\(text)", "a hidden column, not read: \(text)")
    case .hiddenSheet: words("隐藏的工作表，没有读", "a hidden sheet, not read")
    case .emptySheet: words("空的工作表", "an empty sheet")
    case .noTable: words("没有找到带学校名称或项目名称的表", "no table with names of schools or projects")
    case .totalRow(let text): words("合计或统计行，没有读：\(text)", "a row of totals, not read: \(text)")
    case .partRow(let text):
      words("“其中”行，是上一行的一部分，不另计：\(text)", "part of the row above, not added: \(text)")
    case .remarkRow(let text):
      words("说明、栏次或签字行：\(text)", "a remark, numbering or signature: \(text)")
    case .groupRow(let text): words("分组标题：\(text)", "a group's heading: \(text)")
    case .namelessRow: words("没有校名的行，没有读", "a row without a name, not read")
    case .unusedColumn(let text):
      words("“\(text)”在本程序的表中没有位置，没有导入", "\"\(text)\" has no place in the tables")
    case .unknownColumn(let near):
      words(
        "不认识这一列，没有导入" + (near.isEmpty ? "" : "；是不是：" + near.joined(separator: "、")) + "？不用请填“不用”",
        "an unknown column, not taken"
          + (near.isEmpty ? "" : "; is it " + near.joined(separator: ", ")))
    case .weakColumn(let text): words("这一列是“\(text)”吗？上一级表头可能改变意思", "is this column \"\(text)\"?")
    case .ratioColumn(let text):
      words("“\(text)”是比值，不是数量，没有导入", "\"\(text)\" is a ratio, not an amount")
    case .onlyTotals:
      words(
        "只有学段合计，没有分年级的学生数和班数：请同时导入分年级的工作簿；不按比例拆分",
        "stage totals only: import pupils by grade, too; nothing is split")
    case .serialNumbers: words("是行号，不是学校代码", "numbers of rows, no codes of schools")
    case .registeredPupils: words("学籍数不作在校生数", "registered pupils are not taken as pupils")
    case .specialPosts: words("特岗教师在本县算不算编制内教职工？", "do teachers of special posts count as staff?")
    case .springSheet(let text):
      words(
        "春季的数据属于上一学年，以秋季为准，没有导入（\(text)）",
        "spring figures belong to the school year before; not taken (\(text))")
    case .yearUnknown: words("这张表是哪个学年的？", "of which school year is this table?")
    case .yearTaken(let text, let isBare):
      words(
        "按 \(text) 学年" + (isBare ? "（表中只写了年份，请确认）" : ""),
        "school year \(text)" + (isBare ? " (only a year is given)" : ""))
    case .closedSchool(let text):
      words("备注说已停办（\(text)）：状态对吗？", "the remark says it is closed (\(text))")
    case .closedCampus(let text):
      words("已停用的校区（\(text)）：不导入，还是作为已停办的校区？", "a closed campus (\(text)): leave it out?")
    case .combinedClasses(let text):
      words(
        "复式教学（\(text)）：分年级班数不能写，留空", "combined classes (\(text)): classes by grade are not known")
    case .absentInBaseYear(let text):
      words("\(text) 往年有学生、基年没有：已停办吗？", "\(text) has no pupils in the base year: closed?")
    case .gradesBlank(let grades):
      words(
        "基年 \(grades.map { "\($0)" }.joined(separator: "、")) 年级是空的：没有学生（填 0），还是漏填？不答就不能推演",
        "grades \(grades.map { "\($0)" }.joined(separator: ", ")) are blank in the base year: nobody (0) or left out?"
      )
    case .pupilsKnown(let text):
      words(
        "学籍数和实有数并存：用实有数（\(text)）",
        "registered and present pupils: the present ones are used (\(text))")
    case .nameUnknown(let name, let near):
      words(
        "“\(name)”是不是 \(near.joined(separator: "、"))？是新学校请填“新学校”",
        "is \"\(name)\" one of \(near.joined(separator: ", "))?")
    case .nameStage(let name):
      words("括号里的话不算校名，学校是“\(name)”", "what is in brackets is no part of the name: \(name)")
    case .required(let text): words("缺少必填的“\(text)”", "the required \(text) is missing")
    case .notImportedKind(let text):
      words("“\(text)”不举办义务教育，没有导入", "\"\(text)\" is outside compulsory schooling")
    case .dates1904: words("日期从 1904 年起算，已换算", "dates count from 1904")
    case .transposed: words("一列一校，已转置", "a school a column: read turned")
    case .assumed(let text): words("假设：\(text)，请确认", "assumed: \(text); confirm")
    case .indoorQuestion:
      words("教学及辅助用房面积是否还含着室内体育用房？", "do the teaching areas still hold the indoor sports rooms?")
    default: nil
    }
  }

  private var projectWording: Bilingual? {
    switch self {
    case .droppedProject(let text):
      words("备注“\(text)”：取消、否决，还是不导入？", "the remark says \"\(text)\": cancelled or left out?")
    case .reserveGroup(let text): words("“\(text)”按备选项目", "\"\(text)\": candidates")
    case .pendingProject(let text):
      words("还不能写进项目表：\(text)；写在 导入待定项目.csv", "not yet in the projects table: \(text)")
    case .paymentsShort(let sum, let cost):
      words(
        "分年投资合计 \(sum)，总投资 \(cost)：没有放大，差额没有年份，付款按默认",
        "payments sum to \(sum) of \(cost); nothing is stretched")
    case .placesSplit(let text): words("“\(text)”分成两个学段", "\"\(text)\" split by stage")
    case .sharedArea(let text):
      words(
        "\(text) 是几所学校合在一起的面积，怎样分？", "\(text) is the area of several schools: how is it divided?")
    case .notTeaching(let text):
      words("“\(text)”不是教学用房：教学及辅助用房面积填 0", "\"\(text)\" is no teaching floor area: 0")
    case .teachingPartUnknown:
      words("教学及辅助用房面积没有单列，由程序按假设推算", "the teaching part is not given; it is derived")
    case .renovated(let text): words("改造不增加面积：\(text)", "renovation adds no area: \(text)")
    case .newSchool(let text):
      words("新学校“\(text)”：学区、所在地、招生方式？", "the new school \"\(text)\": zone, locality?")
    case .noSchool(let text): words("看不出是哪所学校：\(text)", "no school is named: \(text)")
    case .openingMode:
      words("新学校逐年级招生，还是各年级一次开齐？", "does a new school open grade by grade or whole?")
    case .moneyWords(let text): words("“\(text)”", "\"\(text)\"")
    case .dateRead(let from, let to): words("“\(from)”读作 \(to)", "\"\(from)\" read as \(to)")
    case .perhapsInBase(let text):
      words(
        "\(text) 前已完成：可能已在基年数字里，请核对", "complete by \(text): its figures may be in the base data")
    case .ratioSheet:
      words("表中是比值，不是数量：不导入；可以由比值还原教师人数（近似），要还原请填“还原”", "ratios, no amounts: not taken")
    case .restorable(let text): words("可还原为 \(text)", "can be restored as \(text)")
    case .notRestorable(let text): words("没有一个整数能得出 \(text)：可能写错", "no whole number gives \(text)")
    default: nil
    }
  }
}
