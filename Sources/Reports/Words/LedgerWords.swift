// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What a ledger item's verdict rests on, in words: the declared value with its unit, or what
/// falls short.
enum LedgerWords {
  /// What falls short of a computed item; empty where nothing does.
  static func short(_ finding: ItemFinding) -> Bilingual {
    short(finding.short.count, finding.shortCoefficients.count)
  }

  /// The same of one clause.
  static func short(_ clause: ClauseFinding) -> Bilingual {
    short(clause.short.count, clause.shortCoefficients.count)
  }

  private static func short(_ sections: Int, _ coefficients: Int) -> Bilingual {
    var parts: [Bilingual] = []
    if sections > 0 {
      parts.append(
        Bilingual(
          zh: "\(sections) 个学部", en: "\(sections) \(sections == 1 ? "section" : "sections")"))
    }
    if coefficients > 0 {
      parts.append(
        Bilingual(
          zh: "\(coefficients) 个差异系数",
          en: "\(coefficients) \(coefficients == 1 ? "coefficient" : "coefficients")"))
    }
    return Bilingual(
      zh: parts.map(\.zh).joined(separator: "、"), en: parts.map(\.en).joined(separator: ", "))
  }

  /// What the county declares against itself in a year, item by item with its title and
  /// departments: vetoes that happened first, then binding items that fall short.
  static func against(_ year: YearAssessment, _ standard: Standard) -> [Bilingual] {
    func lines(
      _ findings: [ItemFinding], _ items: [LedgerItem], _ ids: [String], _ word: Bilingual
    ) -> [Bilingual] {
      zip(findings, items).filter { ids.contains($0.0.item) }.map { finding, item in
        let named = departments(finding)
        return Bilingual(
          zh: "\(word.zh) \(item.id)：\(item.title.zh)" + (named.zh.isEmpty ? "" : "（\(named.zh)）"),
          en: "\(word.en) \(item.id): \(item.title.en)" + (named.en.isEmpty ? "" : " (\(named.en))")
        )
      }
    }
    let (vetoes, declared) = (year.verdicts.vetoes, year.verdicts.declared)
    if vetoes.happened.isEmpty, declared.failing.isEmpty { return [] }
    return lines(
      year.vetoes, standard.vetoes, vetoes.happened,
      Bilingual(zh: "申报了发生", en: "Declared to have happened:"))
      + lines(
        year.items, standard.items, declared.failing,
        Bilingual(zh: "申报不达标", en: "Declared and short:"))
  }

  /// The points that a scored item brings, of how many; nil for what is not scored or not known.
  static func points(_ finding: ItemFinding, of most: ExactDecimal?) -> Bilingual? {
    guard let points = finding.points, let most else { return nil }
    return Bilingual(zh: "\(points)／\(most) 分", en: "\(points) of \(most) points")
  }

  /// Whether a veto happened, as declared.
  static func veto(_ status: LedgerStatus) -> Bilingual {
    switch status {
    case .fallsShort: Bilingual(zh: "申报了发生", en: "declared to have happened")
    case .meets, .scored: Bilingual(zh: "申报未发生", en: "declared not to have happened")
    case .planned: Bilingual(zh: "计划不发生", en: "planned not to happen")
    case .notAssessed: Bilingual(zh: "未申报", en: "not declared")
    }
  }

  /// Departments that the county names for what it declares of an item, each once.
  static func departments(_ finding: ItemFinding) -> Bilingual {
    var names: [String] = []
    for name in finding.clauses.compactMap({ $0.declaration?.department })
    where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    return Bilingual(
      zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
  }

  /// A declared value as it is read: 是, 95%, 6000 元／生.
  static func value(_ clause: ClauseFinding) -> Bilingual? {
    if clause.isByFigure, let figure = clause.figure { return ReadinessWords.told(figure) }
    guard let value = clause.declaration?.value else { return nil }
    switch clause.judgement {
    case .declaredYesNo:
      return value == ExactDecimal(0) ? Bilingual(zh: "否", en: "no") : Bilingual(zh: "是", en: "yes")
    case .declaredPoints: return with(Labels.unit(.points), "\(value)")
    case .declared, .computed: return with(Labels.unit(clause.required?.unit ?? .ratio), "\(value)")
    }
  }

  /// One clause of an item that has several: its title, what was declared, and how that stands.
  static func clause(_ clause: ClauseFinding, _ title: Bilingual) -> Bilingual {
    let isComputed = if case .computed = clause.judgement { true } else { false }
    let said =
      value(clause)
      ?? (isComputed
        ? Bilingual(zh: "推算", en: "computed") : Bilingual(zh: "未申报", en: "not declared"))
    let verdict = Labels.status(clause.status)
    return Bilingual(
      zh: "\(title.zh)：\(said.zh)，\(verdict.zh)", en: "\(title.en): \(said.en), \(verdict.en)")
  }

  private static func with(_ unit: Bilingual, _ number: String) -> Bilingual {
    func text(_ unit: String) -> String {
      unit.isEmpty || unit == "%" ? number + unit : "\(number) \(unit)"
    }
    return Bilingual(zh: text(unit.zh), en: text(unit.after(number).en))
  }
}
