// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

// The wording of problems of the standard's ledger.

extension Problem.Kind {
  var ledgerWording: Bilingual? {
    switch self {
    case .unknownItem(let standard, let nearest):
      words(
        "标准“\(standard)”没有这个编号的指标、分项、一票否决或申报资格，这一行不会计入任何结论。\(near(nearest).zh)"
          + "请改正；全部编号见 junheng standards \(standard)。",
        "the standard “\(standard)” has no item, part, veto or condition of this identifier, so that the row"
          + " counts for nothing. \(near(nearest).en)Correct it; junheng standards \(standard) lists all."
      )
    case .itemOfInspection(let name):
      words(
        "本县标准没有这个编号，验收的标准才有，这样写不会计入任何结论。申报给那次验收的，请写成 \(name)。",
        "the county's own standard has no such identifier, the standard of an inspection has: as it stands the"
          + " row counts for nothing. For that inspection write \(name).")
    case .unknownInspectionStandard(let named, let known):
      words(
        "没有哪次验收用标准“\(named)”，这一行不会计入任何结论。"
          + (known.isEmpty
            ? "请在 county.yaml 的 验收学年 里写明标准，或只写编号。"
            : "验收用的标准有：\(known.joined(separator: "、"))。请改正。"),
        "no inspection judges by the standard “\(named)”, so that the row counts for nothing. "
          + (known.isEmpty
            ? "Name the standard under inspections in county.yaml, or give the identifier alone."
            : "Inspections judge by: \(known.joined(separator: ", ")). Correct it."))
    case .ownStandardNamed(let item):
      words(
        "这是本县自己的标准，编号前不用写标准名。请写成 \(item)。",
        "this is the county's own standard; its name is not written in front. Write \(item).")
    case .itemIsComputed(let title):
      words(
        "“\(title.zh)”由程序按各校数据推算，不能申报。请删去这一行，或改为要申报的指标。",
        "“\(title.en)” is computed from the schools' data and cannot be declared. Take the row away or name"
          + " the item that is meant.")
    case .unknownRoute(let standard, let nearest):
      words(
        "标准“\(standard)”没有这个放宽办法，这一行不会有任何作用。\(near(nearest).zh)"
          + "请改正；全部办法见 junheng standards \(standard)。",
        "the standard “\(standard)” has no such relaxation route, so that the row changes nothing. "
          + "\(near(nearest).en)Correct it; junheng standards \(standard) lists all.")
    case .itemBesidePart(let item):
      words(
        "既申报了第 \(item) 项的总分，又申报了它的分项。请只留一种：总分，或者全部分项。",
        "both item \(item) as a whole and a part of it are declared. Keep one of the two: the whole, or all"
          + " its parts.")
    case .notYesOrNo:
      words(
        "这一项是是非题：是填 1，否填 0；一票否决填 1 表示发生过。别的数不会计入任何结论。请改正。",
        "this is a question of yes or no: 1 for yes, 0 for no; 1 for a veto says that it happened. Any other number"
          + " counts for nothing. Correct it.")
    case .notAnEventYear:
      words(
        "这一项填发生的年份（公历），例如 2019，不填几年。请改正。",
        "this is the calendar year in which it happened, such as 2019, and no number of years. Correct it."
      )
    case .yesNoWord(let figure):
      words("是非题填 1 或 0。请填 \(figure)。", "yes is 1 and no is 0. Enter \(figure).")
    case .pointsAboveMost(let most):
      words(
        "得分应为 0 至 \(most)。请改正。", "the points lie between 0 and \(most). Correct them.")
    case .moreThanRotated(let count, let all):
      words(
        "\(count) 人多于 \(all) 人。请检查这两个数字。",
        "\(count) persons are more than the \(all) they are among. Check both figures.")
    default: nil
    }
  }

  private func near(_ entries: [Problem.NamedEntry]) -> Bilingual {
    guard !entries.isEmpty else { return .same("") }
    return Bilingual(
      zh: "相近的有：\(entries.map { "\($0.id)（\($0.title.zh)）" }.joined(separator: "、"))。",
      en: "Near to it: \(entries.map { "\($0.id) (\($0.title.en))" }.joined(separator: ", ")). ")
  }
}
