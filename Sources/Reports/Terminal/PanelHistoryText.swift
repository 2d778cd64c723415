// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
public import Standards

/// What a panel brought to a county, for the terminal.
public enum PanelHistoryText {
  /// The text: what was added, what differs, whom the county does not list, what comes next.
  public static func text(
    _ history: PanelHistory, folder: String, language: Language, most: Int = 10
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines: [String] = []
    if history.added > 0, let first = history.years.first, let last = history.years.last {
      let span =
        first == last ? "\(first.firstYear)" : "\(first.firstYear)–\(last.firstYear)"
      lines.append(
        say(
          "已并入“\(folder)”的 enrolment.csv：\(span) 学年，\(history.added) 行（一校一年一行）。原来的表留在“\(PanelHistory.keptName)”。",
          "Taken into enrolment.csv of \"\(folder)\": \(span), \(history.added) rows (a school and a year each). The table before is kept as \"\(PanelHistory.keptName)\"."
        ))
    } else {
      lines.append(say("没有可并入的，什么也没有改。", "There was nothing to take in; nothing was changed."))
    }
    if history.same > 0 {
      lines.append(
        say(
          "已有而且相同的 \(history.same) 行，没有动。",
          "Rows that were there already with the same numbers: \(history.same)."))
    }
    if !history.conflicts.isEmpty {
      lines.append(
        history.isReplaced
          ? say(
            "与原来不同、已按长表改的 \(history.conflicts.count) 行（原来 → 长表，人）：",
            "Rows that differed and were replaced: \(history.conflicts.count) (pupils before → panel)"
          )
          : say(
            "与原来不同、保留原来的 \(history.conflicts.count) 行（原来 / 长表，人）；要按长表改，加 --replace：",
            "Rows that differ and were left as they are: \(history.conflicts.count) (pupils, table / panel); --replace takes the panel's"
          ))
      let mark = history.isReplaced ? " → " : " / "
      lines += history.conflicts.prefix(most).map {
        "  \($0.school) \($0.year.firstYear): \($0.pupils.table)\(mark)\($0.pupils.panel)"
      }
      if history.conflicts.count > most { lines.append("  ……") }
    }
    if !history.unknown.isEmpty {
      lines.append(
        say(
          "学校表里没有、没有并入的学校 \(history.unknown.count) 所；名称写法不同的请改成一样，已撤并的请以“关闭”补进 schools.csv：",
          "Schools that schools.csv does not list, left out: \(history.unknown.count); write their names alike, or list closed ones as closed:"
        ))
      lines += history.unknown.prefix(most).map {
        say("  \($0.school)（\($0.years) 个学年）", "  \($0.school) (\($0.years) school years)")
      }
      if history.unknown.count > most { lines.append("  ……") }
    }
    if history.notHistory > 0 {
      lines.append(
        say(
          "基年和以后的 \(history.notHistory) 行不是往年数据，没有并入；换学年用 junheng roll。",
          "Rows of the base year or later, which are no history: \(history.notHistory); for a new school year use junheng roll."
        ))
    }
    if history.added > 0 {
      lines.append(
        say(
          "下一步：junheng backtest \(folder) 看按这些年份推演的误差。",
          "Next: junheng backtest \(folder) tells how good forecasts would have been."))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
