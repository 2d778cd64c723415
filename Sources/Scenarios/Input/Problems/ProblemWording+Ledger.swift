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
