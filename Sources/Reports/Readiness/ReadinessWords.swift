// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// The words of the readiness of a county, in both languages.
enum ReadinessWords {
  static func status(_ status: ReadinessStatus) -> Bilingual {
    switch status {
    case .met: Labels.status(.meets)
    case .planned: Labels.status(.planned)
    case .scored: Labels.status(.scored)
    case .failing: Labels.status(.fallsShort)
    case .missing: Bilingual(zh: "缺数据", en: "data missing")
    case .undeclared: undeclared
    }
  }

  static let undeclared = Bilingual(zh: "未申报", en: "not declared")
  static let computed = Bilingual(zh: "推算", en: "computed")
  static let missing = Bilingual(zh: "推算所需的数据不全", en: "data for the computation are missing")

  static func yesNo(_ isYes: Bool) -> Bilingual {
    isYes ? Bilingual(zh: "申报：是", en: "declared: yes") : Bilingual(zh: "申报：否", en: "declared: no")
  }

  static func passed(since: Int, years: Int, needed: Int) -> Bilingual {
    Bilingual(
      zh: "申报：\(since) 年认定，到申报满 \(max(0, years)) 年，要求 \(needed) 年",
      en: "declared: recognised in \(since), \(max(0, years)) years before, \(needed) needed")
  }

  static func asItem(_ name: String, _ evidence: Bilingual?) -> Bilingual {
    guard let evidence else { return Bilingual(zh: "同指标 \(name)", en: "as item \(name)") }
    return Bilingual(
      zh: "同指标 \(name)：\(evidence.zh)", en: "as item \(name): \(evidence.en)")
  }

  /// Points declared for a part, or what it can bring.
  static func points(_ value: ExactDecimal?, of most: ExactDecimal) -> Bilingual {
    guard let value else { return Bilingual(zh: "\(most) 分", en: "\(most) points") }
    return Bilingual(zh: "\(value)／\(most) 分", en: "\(value) of \(most) points")
  }

  /// What a clause's status rests on.
  static func evidence(_ clause: ClauseFinding) -> Bilingual {
    if clause.isByFigure, let figure = clause.figure { return told(figure) }
    if clause.judgement.isComputed {
      if clause.verdict == .notAssessed { return missing }
      let short = LedgerWords.short(clause)
      guard !short.zh.isEmpty else { return computed }
      return Bilingual(zh: "推算：\(short.zh)不达标", en: "computed: \(short.en) fall short")
    }
    guard let value = LedgerWords.value(clause), let row = clause.declaration else {
      return clause.figure.map(told) ?? undeclared
    }
    let nature =
      row.isPlanned
      ? Bilingual(zh: "计划", en: "planned") : Bilingual(zh: "实际", en: "actual")
    var text = Bilingual(
      zh: "申报 \(value.zh)（\(nature.zh)，\(row.year.firstYear) 学年）",
      en: "declared \(value.en) (\(nature.en), school year \(row.year.firstYear))")
    if let required = clause.required, case .declared(let comparison, _) = clause.judgement {
      let sign = sign(comparison)
      text.zh += "，要求\(sign.zh) \(required.value)"
      text.en += ", required \(sign.en) \(required.value)"
    }
    return text
  }

  private static func sign(_ comparison: LedgerItem.Comparison) -> Bilingual {
    switch comparison {
    case .atLeast: Bilingual(zh: "不低于", en: "at least")
    case .atMost: Bilingual(zh: "不高于", en: "at most")
    case .below: Bilingual(zh: "低于", en: "below")
    }
  }

  /// A number of the county's own tables with what it rests on.
  static func told(_ finding: CountyFigureFinding) -> Bilingual {
    let value = NumberText.fixed(finding.value, places: 2)
    let (part, whole) = (finding.numerator, finding.denominator)
    let base: Bilingual
    switch finding.figure {
    case .rotationShare:
      base = Bilingual(
        zh: "推算 \(value)%（交流 \(part) 人／符合条件 \(whole) 人）",
        en: "computed \(value)% (\(part) of \(whole) eligible teachers rotate)")
    case .rotationBackboneShare:
      base = Bilingual(
        zh: "推算 \(value)%（骨干 \(part) 人／交流 \(whole) 人）",
        en: "computed \(value)% (\(part) backbone teachers of \(whole) who rotate)")
    case .privateShare:
      base = Bilingual(
        zh: "推算 \(value)%（民办 \(part) 人／在校生 \(whole) 人）",
        en: "computed \(value)% (\(part) of \(whole) pupils are in private schools)")
    case .specialStaffRatio:
      base = Bilingual(
        zh: "推算 1:\(value)（学生 \(part) 人／教职工 \(whole) 人）",
        en: "computed 1:\(value) (\(part) pupils, \(whole) staff)")
    }
    let source: Bilingual
    switch finding.source {
    case .counted: source = Bilingual(zh: "交流轮岗表的实际数", en: "counted in the rotation table")
    case .plannedMoves(let year):
      source = Bilingual(
        zh: "按措施表的交流人数；符合条件人数为 \(year.firstYear) 学年",
        en: "by the plan's measures; eligible teachers of \(year.firstYear)")
    case .tables: source = Bilingual(zh: "按学校表和在校生表", en: "from schools and enrolment")
    }
    guard finding.limit != nil else {
      return Bilingual(
        zh: base.zh + "，\(source.zh)；标准没有给出限值，按申报判断",
        en: base.en + ", \(source.en); the standard gives no limit, so the declaration decides")
    }
    return Bilingual(zh: base.zh + "，\(source.zh)", en: base.en + ", \(source.en)")
  }

  /// What falls short of something computed.
  static func short(_ item: ComputedItem, _ year: YearAssessment) -> Bilingual {
    guard item == .coefficients else { return Bilingual(zh: "推算不达标", en: "computed: falls short") }
    let names = Stage.allCases.flatMap { stage in
      (year.coefficients[stage] ?? []).filter { $0.verdict == .fallsShort }.map {
        (Labels.stage(stage), Labels.short($0.indicator))
      }
    }
    return Bilingual(
      zh: "推算：\(names.map { "\($0.0.zh)\($0.1.zh)" }.joined(separator: "、"))超限",
      en: "computed: above the limit in "
        + names.map { "\($0.0.en.lowercased()) \($0.1.en.lowercased())" }.joined(separator: ", "))
  }

  /// Who answers for something; nil where nobody is named.
  static func owner(_ owner: ReadinessOwner) -> Bilingual? {
    guard !owner.isUnnamed else { return nil }
    var zh: [String] = []
    var en: [String] = []
    func add(_ zhLabel: String, _ enLabel: String, _ names: [String]) {
      guard !names.isEmpty else { return }
      zh.append("\(zhLabel) \(names.joined(separator: "、"))")
      en.append("\(enLabel) \(names.joined(separator: ", "))")
    }
    add("牵头", "lead", owner.lead)
    add("责任", "responsible", owner.responsible)
    add("领导", "leader", owner.leader.map { [$0] } ?? [])
    return Bilingual(zh: zh.joined(separator: "；"), en: en.joined(separator: "; "))
  }

  /// When an item is due: as printed for it, else the year for which a value is planned.
  static func due(_ view: Readiness.ItemView) -> Bilingual? {
    if let deadline = view.owner.deadline {
      return Bilingual(zh: "时限 \(deadline)", en: "due \(deadline)")
    }
    return view.plannedFor.map {
      Bilingual(zh: "计划 \($0.firstYear) 学年", en: "planned for \($0.firstYear)")
    }
  }

  /// A tally as a line: 达标 3，计划达标 13，未申报 22.
  static func tally(_ tally: Readiness.Tally) -> Bilingual {
    let parts = ReadinessStatus.allCases.filter { tally[$0] > 0 }.map { ($0, tally[$0]) }
    return Bilingual(
      zh: parts.map { "\(status($0.0).zh) \($0.1)" }.joined(separator: "，"),
      en: parts.map { "\(status($0.0).en) \($0.1)" }.joined(separator: ", "))
  }
}
