// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// The three parts of a verdict, a line each.
extension VerdictWords {
  /// What is computed, what is declared, the vetoes; these first where one happened.
  ///
  /// - Parameter isByMean: Whether a class size meets by the mean class only.
  static func lines(_ verdicts: YearVerdicts, isByMean: Bool = false) -> [Bilingual] {
    let parts = [computedLine(verdicts.computed, isByMean), declaredLine(verdicts.declared)]
    let vetoes = vetoesLine(verdicts.vetoes)
    return verdicts.vetoes.happened.isEmpty ? parts + [vetoes] : [vetoes] + parts
  }

  /// The three lines of several years, said once for years that follow each other and have the
  /// same.
  static func lines(
    _ years: [SchoolYear], _ verdicts: [YearVerdicts], _ language: Language
  ) -> [String] {
    var spans: [(first: SchoolYear, last: SchoolYear, verdicts: YearVerdicts)] = []
    for (year, found) in zip(years, verdicts) {
      if let last = spans.last, last.verdicts == found, last.last.distance(to: year) == 1 {
        spans[spans.count - 1].last = year
      } else {
        spans.append((year, year, found))
      }
    }
    return spans.flatMap { span in
      let name = QuestionWords.span(span.first...span.last)
      let lines = lines(span.verdicts).map { "  " + $0[language] }
      return [(language == .chinese ? "\(name) 学年：" : "\(name):")] + lines
    }
  }

  static func computedLine(_ verdict: Verdict, _ isByMean: Bool = false) -> Bilingual {
    let word = Labels.verdict(verdict)
    let mean = Bilingual(zh: "（其中班额按平均班额）", en: " (class sizes by the mean class)")
    let isNoted = isByMean && verdict == .meets
    return Bilingual(
      zh: "可推算的部分：\(word.zh)" + (isNoted ? mean.zh : ""),
      en: "Computed: \(word.en)" + (isNoted ? mean.en : ""))
  }

  static func declaredLine(_ declared: DeclaredStanding) -> Bilingual {
    if declared.isEmpty {
      return Bilingual(
        zh: "申报的部分：标准没有要申报的指标", en: "Declared: the standard asks for nothing")
    }
    let groups: [(zh: String, en: String, items: [String], isListed: Bool)] = [
      ("达标", "met", declared.met, false), ("计划达标", "planned", declared.planned, true),
      ("不达标", "short", declared.failing, true), ("未申报", "undeclared", declared.undeclared, true),
    ]
    let shown = groups.filter { !$0.items.isEmpty }.map { group in
      let names = list(group.items)
      return Bilingual(
        zh: "\(group.zh) \(group.items.count)" + (group.isListed ? "（\(names.zh)）" : ""),
        en: "\(group.items.count) \(group.en)" + (group.isListed ? " (\(names.en))" : ""))
    }
    let count = groups.reduce(0) { $0 + $1.items.count }
    var parts: [Bilingual] = []
    if count > 0 {
      parts.append(
        Bilingual(
          zh: "必达项 \(count) 项：" + shown.map(\.zh).joined(separator: "，"),
          en: "\(count) binding \(count == 1 ? "item" : "items"): "
            + shown.map(\.en).joined(separator: ", ")))
    }
    if let score = declared.score { parts.append(self.score(score)) }
    return Bilingual(
      zh: "申报的部分：" + parts.map(\.zh).joined(separator: "；"),
      en: "Declared: " + parts.map(\.en).joined(separator: "; "))
  }

  private static func score(_ score: ScoreStanding) -> Bilingual {
    var (zh, en) = ("计分项：已得 \(score.reached) 分", "points: \(score.reached) reached")
    if score.planned > ExactDecimal(0) {
      zh += "，计划 \(score.planned) 分"
      en += ", \(score.planned) planned"
    }
    if !score.openItems.isEmpty {
      let names = list(score.openItems)
      zh += "，还没有申报的 \(score.open) 分（\(names.zh)）"
      en += ", \(score.open) undeclared (\(names.en))"
    }
    guard let pass = score.pass?.value else { return Bilingual(zh: zh, en: en) }
    let end: Bilingual =
      switch score.status {
      case .meets, .scored: Bilingual(zh: "已够", en: "passed")
      case .planned: Bilingual(zh: "计划够", en: "passed as planned")
      case .fallsShort: Bilingual(zh: "不够", en: "not passed")
      case .notAssessed: Bilingual(zh: "还不能判定", en: "open")
      }
    return Bilingual(zh: zh + "；\(pass) 分合格，\(end.zh)", en: en + "; \(pass) pass: \(end.en)")
  }

  static func vetoesLine(_ vetoes: VetoStanding) -> Bilingual {
    if vetoes.isEmpty {
      return Bilingual(zh: "一票否决：标准没有这类事项", en: "Vetoes: the standard has none")
    }
    let happened = vetoes.happened
    var parts: [Bilingual] = []
    if !happened.isEmpty {
      let names = list(happened)
      parts.append(
        Bilingual(
          zh: "申报了发生 \(happened.count) 项（\(names.zh)），不能认定",
          en: "\(happened.count) declared to have happened (\(names.en)): no recognition"))
    }
    let rest: [(zh: String, en: String, items: [String])] = [
      ("申报未发生", "declared not to have happened", vetoes.ruledOut),
      ("计划不发生", "planned not to happen", vetoes.planned),
      ("未申报", "undeclared", vetoes.undeclared),
    ]
    parts += rest.filter { !$0.items.isEmpty }.map { group in
      Bilingual(
        zh: "\(group.zh) \(group.items.count) 项", en: "\(group.items.count) \(group.en)")
    }
    return Bilingual(
      zh: "一票否决：" + parts.map(\.zh).joined(separator: "，"),
      en: "Vetoes: " + parts.map(\.en).joined(separator: ", "))
  }
}
