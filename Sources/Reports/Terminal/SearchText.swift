// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
public import Standards
import CountyModel

/// A search's answer for the terminal.
public enum SearchText {
  /// The text of one result.
  ///
  /// - Parameters:
  ///   - names: What sections are called.
  ///   - reasons: Why it cannot be met; stands in place of the bare list of what is short.
  ///   - details: Whether every reason is listed, not the summary alone.
  ///   - most: How many tasks are listed.
  public static func text(
    _ result: SearchResult, names: SectionNames, reasons: InfeasibilityReport? = nil,
    details: Bool = false,
    language: Language, most: Int = 30
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    // Without a compliant plan there is no gap to speak of.
    let gap = result.gap.map { NumberText.fixed($0 * 100, places: 2) + "%" } ?? "—"
    let money =
      result.status == .infeasible
      ? say(
        "只做现有条件下能做的，新增投入现值 \(NumberText.wan(result.cost)) 万元，做完仍不能全部达标",
        "What can be done as things stand has an added present value of "
          + "\(NumberText.wan(result.cost)) (10,000 yuan) and does not meet everything")
      : say(
        "新增投入现值 \(NumberText.wan(result.cost)) 万元；下界 \(NumberText.wan(result.lowerBound)) 万元；差距 \(gap)",
        "Added present value \(NumberText.wan(result.cost)) (10,000 yuan); lower bound "
          + "\(NumberText.wan(result.lowerBound)); gap \(gap)")
    var lines = [SearchWords.status(result)[language], money]
    if let early = SearchWords.interruption(result) { lines.insert(early[language], at: 1) }
    lines.append(SearchScope.line[language])
    lines += SearchScope.verdicts(result, language)
    if !result.unconfirmed.isEmpty {
      lines.append(
        say(
          "推演里仍达不到的：\(result.unconfirmed.count) 处（搜索按它的模型以为已经达到）",
          "Not met in the simulation: \(result.unconfirmed.count) (met in the search's model)"))
      lines += result.unconfirmed.prefix(most).map {
        "  " + SearchWords.failure($0, names, language)
      }
    }
    if let reasons {
      lines.append(
        ReasonText.text(reasons, names: names, language: language, details: details)
          .trimmingSuffix("\n"))
    } else if !result.shortages.isEmpty {
      lines.append(
        say("达不到的：\(result.shortages.count) 处", "Cannot be met: \(result.shortages.count)"))
      lines += result.shortages.prefix(most).map {
        "  " + SearchWords.shortage($0, names, language)
      }
    }
    for isMissing in [true, false] {
      let kinds = Dictionary(
        grouping: result.beyondLevers.filter { $0.kind.isMissingData == isMissing }
      ) {
        SearchWords.beyond($0.kind)[language]
      }
      guard !kinds.isEmpty else { continue }
      lines.append(
        isMissing
          ? say("缺数据、无法评定，要先补数据的：", "Not assessed until the data are filled in:")
          : say("购置解决不了、要靠布局和招生解决的：", "What purchases cannot mend:"))
      lines += kinds.sorted { $0.key < $1.key }.map { kind, items in
        let schools = Set(items.compactMap(\.school?.rawValue)).sorted()
        guard !schools.isEmpty else {
          let years = Set(items.map { "\($0.year.firstYear)" }).sorted()
            .joined(separator: say("、", ", "))
          return "  \(kind)" + say("（\(years)）", " (\(years))")
        }
        let shown = schools.prefix(8).joined(separator: say("、", ", "))
        return "  \(kind)\(say("：", ": "))\(shown)"
          + (schools.count > 8 ? say(" 等 \(schools.count) 所", " …") : "")
      }
    }
    guard !result.actions.isEmpty else { return lines.joined(separator: "\n") + "\n" }
    var table = TextTable([
      (say("付款", "Paid"), .left), (say("学校", "School"), .left), (say("措施", "Action"), .left),
      (say("数量", "Amount"), .right), (say("见效", "Counts"), .right),
      (say("一次性(万元)", "One-off (10,000 yuan)"), .right),
    ])
    for task in result.actions.prefix(most) {
      table.add([
        "\(task.paid.year)", names(task.school, task.stage, language),
        Labels.action(task.action)[language],
        Labels.amount(task.amount, of: task.action, language),
        "\(task.counts.firstYear)", NumberText.wan(task.payment),
      ])
    }
    lines.append(say("任务 \(result.actions.count) 条：", "\(result.actions.count) tasks:"))
    lines += table.lines
    if result.actions.count > most {
      lines.append(
        say("……其余见报告或 --format json。", "… the rest in the report or with --format json."))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// The text without an ending.
  fileprivate func trimmingSuffix(_ ending: Character) -> String {
    hasSuffix(String(ending)) ? String(dropLast()) : self
  }
}
