// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

// The wording of problems of how a table is laid out and of figures that can hardly be meant.

extension Problem.Kind {
  var layoutWording: Bilingual? {
    switch self {
    case .tableTitles(let rows):
      words(
        "前 \(rows) 行是标题，没有读取。请删去，让列名成为第 1 行。",
        "the first \(rows) rows are titles and were not read. Remove them, so that the header comes first."
      )
    case .dataAboveHeader(let header):
      words(
        "列名在第 \(header) 行，上面还有数据，这张表没有读取。请把列名移到第 1 行，数据都放在它下面。",
        "the header stands in row \(header) with data above it; the table was not read. Move it to the first "
          + "row, with all data below.")
    case .severalHeaderRows(let rows, let mapping):
      words(
        "前 \(rows) 行像是多行合并的表头，这张表没有读取。请只留一行表头，列名照模板"
          + (mapping.isEmpty ? "。" : "；这里对应的有：\(mapping.joined(separator: "，"))。"),
        "the first \(rows) rows look like a header of several merged rows; the table was not read. Leave one "
          + "row with the template's headers"
          + (mapping.isEmpty ? "." : "; here: \(mapping.joined(separator: ", "))."))
    case .rowsSkipped(let rows, let names, let year):
      words(
        (year.map { "\(name($0)) 学年" } ?? "")
          + "第 \(list(rows, "、")) 行（\(names.joined(separator: "、"))）是合计或说明，不是一所学校或一个项目，没有计入。请删去。",
        "rows \(list(rows, ", ")) (\(names.joined(separator: ", "))) hold totals or remarks and were not "
          + "counted. Remove them.")
    case .equalsSum(let rows):
      words(
        "这一行的每个数都等于上面 \(rows) 行之和。如果是合计，请删去这一行；现在它按普通的一行计入。",
        "every figure of this row is the sum of the \(rows) rows above. Remove it if it is a total; it is "
          + "counted as it stands.")
    case .blankBelowMerged(let above):
      words(
        "必须填写。上面一格是“\(above)”；如果原表在这里合并了单元格，请每一行都填上 \(above)。",
        "it must be filled in. The cell above holds \"\(above)\": where cells were merged, enter \(above) "
          + "in every row.")
    case .partOfColumn(let whole):
      words(
        "没有这一列。各项资金不分开填：合计填在“\(whole.zh)”，请删去这一列。",
        "there is no such column. Parts of the money are not entered apart: enter their sum under "
          + "\"\(whole.en)\" and remove this column.")
    case .columnThere(let column):
      words(
        "没有这一列；意思最近的“\(column.zh)”已经有了。请删去这一列，需要的内容并入“\(column.zh)”。",
        "there is no such column, and the one nearest in meaning, \"\(column.en)\", is there already. "
          + "Remove this column; what is needed of it belongs under \"\(column.en)\".")
    case .nameReadAs(let name):
      words(
        "学校表中没有这个写法，按“\(name)”读取。请改成 \(name)。",
        "the schools table spells it otherwise; read as \"\(name)\". Write \(name).")
    case .nearTwin(let other):
      words(
        "与“\(other)”几乎同名，可能是同一所学校填了两次。如果是，请删去其中一所；不是同一所，请把名称写得更清楚。",
        "nearly the same name as \"\(other)\": perhaps one school twice. Remove one of them, or make "
          + "the names plainer.")
    default: nil
    }
  }

  var systemWording: Bilingual? {
    switch self {
    case .juniorGradesFromOne:
      words(
        "初中的一、二、三年级在这里是七、八、九年级。请把这一行的学生数和班数移到七至九年级各列。",
        "grades 1 to 3 of a junior school are grades 7 to 9 here. Move this row's pupils and classes there."
      )
    case .fiveFourSystem(let schools):
      words(
        "看来是五四学制：\(schools.joined(separator: "、"))的六年级在初中。本县是五四学制的，请在县情文件写“学制: 五四”，"
          + "按小学五年、初中四年推演；是六三学制的，请把六年级的学生和班级填在小学。",
        "this looks like five years of primary and four of junior school: grade 6 is taught at "
          + "\(schools.joined(separator: ", ")). Where that is so, write \"gradeDivision: 5-4\" in county.yaml; "
          + "with six and three, enter grade 6 at primary schools."
      )
    case .upperGradesEmpty(let last, let through):
      words(
        "基年 \(last) 年级以上没有学生，也看不出会逐年办上去：按只办到 \(last) 年级推演，学生读完后由学区内有 \(last + 1) 年级的"
          + "学校接收。是这样的，在“最高年级”填 \(last)，固定升入某校的在“升入学校”填那所学校；会办到 \(through) 年级的，填 \(through)。",
        "no pupils above grade \(last) in the base year, and nothing says that they will come: the school "
          + "is projected to end with grade \(last), and its pupils go on to the zone's schools with grade "
          + "\(last + 1). Where that is so, enter \(last) as the last grade, and the onward school where it "
          + "is one; enter \(through) where it will grow so far."
      )
    case .moreClassesThanPupils(let grades, let pupils, let classes):
      words(
        "\(list(grades, "、")) 年级班比人多（\(grades[0]) 年级 \(classes) 个班只有 \(pupils) 人）。请检查学生数和班数，两组填反的请对调。",
        "grades \(list(grades, ", ")) have more classes than pupils (grade \(grades[0]): \(classes) classes, "
          + "\(pupils) pupils). Check both, and exchange them where they stand in each other's place."
      )
    case .rowsAfterBase(let count, let base):
      words(
        "有 \(count) 行是基年 \(name(base)) 学年之后的，没有用于推演。要用新数据，请把县情文件的基年改成最新的学年，并更新各表；否则请删去。",
        "\(count) rows lie after the base year \(name(base)) and are not read. Make the newest year the base "
          + "year and bring the tables up to date, or remove them.")
    case .historyIncomplete(let year, let schools, let count):
      words(
        "\(name(year)) 学年缺 \(count) 所学校的数据（\(schools.joined(separator: "、"))\(count > schools.count ? "等" : "")），"
          + "这一年的跨学区流动和升学率不能计算，推演改用其他年份或基年的格局。请补齐各校。",
        "\(name(year)) lacks \(count) schools (\(schools.joined(separator: ", "))): flows between zones and "
          + "the rate into grade 7 are not measured in that year. Add their rows.")
    case .indoorAreaAsked(let key, let isTeaching): indoorWording(key, isTeaching)
    case .implausible(let figure, let shown, let converted):
      words(
        "\(figure.words.zh)：\(shown)，通常在 \(figure.range) 之间。"
          + (converted.map { "如果填的是\(figure.likelyUnit.zh)，请填 \($0)；不是的请核对数字。" } ?? "请检查数字和单位。"),
        "\(figure.words.en): \(shown), usually \(figure.range). "
          + (converted.map {
            "If it was entered in \(figure.likelyUnit.en), enter \($0); else check it."
          } ?? "Check the figure and its unit."))
    case .aboveWhole(let proposed, let isImpossible):
      words(
        (isImpossible ? "百分比不会有这么大。" : "这一项按百分数计，超过了 100%。")
          + (proposed.map { "如果是 \($0)%，请填 \($0)。" } ?? "请检查数字。"),
        (isImpossible ? "no percentage is so large. " : "the item counts percent: above 100%. ")
          + (proposed.map { "Enter \($0) if \($0)% is meant." } ?? "Check the figure."))
    case .partForPercent(let proposed):
      words(
        "这一项按百分数计，\(proposed)% 请填 \(proposed)。",
        "the item counts percent. Enter \(proposed) for \(proposed)%.")
    case .leaseCountsNowhere(let route):
      words(
        "租赁的场馆不计入严格口径；没有申请放宽办法，也不计入放宽口径，不改变任何结论。"
          + (route.map { "请在放宽办法表为这所学校申请 \($0)，或删去这项租赁。" } ?? "所执行的标准没有这样的办法，请删去这项租赁。"),
        "leased grounds change no strict verdict, and without a claimed route no relaxed one. "
          + (route.map { "Claim \($0) for the school, or remove the lease." }
            ?? "The standard has no such route: remove the lease."))
    default: nil
    }
  }

  private func indoorWording(_ key: Bilingual, _ isTeaching: Bool) -> Bilingual {
    isTeaching
      ? words(
        "有学校填了室内体育面积。统计报表的“教学及辅助用房/计”包含室内体育用房，评估时要减去。请在县情文件写明："
          + "已经减去的写“\(key.zh): 否”；照抄报表的写“\(key.zh): 是”，由程序减去。",
        "schools state an indoor sports area, which the statistics' teaching area includes. Write \"\(key.en): "
          + "no\" where it was taken out, \"\(key.en): yes\" to have the program take it out.")
      : words(
        "有学校填了室内体育面积。统计报表的“运动场地面积”不含室内体育用房，评估时要加上。请在县情文件写明："
          + "已经加上的写“\(key.zh): 否”；照抄报表的写“\(key.zh): 是”，由程序加上。",
        "schools state an indoor sports area, which the statistics' grounds leave out. Write \"\(key.en): no\" "
          + "where it was added, \"\(key.en): yes\" to have the program add it.")
  }
}
