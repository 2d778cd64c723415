// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Simulator
import Standards

extension AnswerTables {
  /// 差异系数表 by year: the seven coefficients of a stage with their limits.
  public func coefficients(_ stage: Stage) -> ReportTable {
    var columns = [yearColumn]
    columns += Indicator.allCases.map {
      Column(Labels.short($0)[language], .decimal(places: 4))
    }
    columns.append(Column(say("限值", "Limit"), .decimal(places: 2)))
    var table = ReportTable(
      key: "coefficients-" + (stage == .primary ? "primary" : "junior"),
      title: say(
        "\(Labels.stage(stage).zh)差异系数，逐年",
        "Coefficients of variation by year, \(Labels.stage(stage).en)"),
      columns: columns)
    for year in outcome.strict.years {
      guard let findings = year.coefficients[stage], !findings.isEmpty else { continue }
      let cells = Indicator.allCases.map { indicator -> ReportCell in
        guard let finding = findings.first(where: { $0.indicator == indicator }) else {
          return .missing
        }
        var cell = ReportCell.decimal(finding.value)
        cell.tone = .init(finding.verdict)
        return cell
      }
      // The lowest, where the standard has several: it is said in a note which is whose.
      let limit = findings.map(\.limit.value.value).min()
      table.add([.year(year.year.firstYear)] + cells + [.decimal(limit)])
    }
    let last = outcome.strict.years.last?.coefficients[stage] ?? []
    if Set(last.map(\.limit.value.value)).count > 1 {
      table.notes.append(
        list(last.map { "\(Labels.short($0.indicator)[language]) ≤ \($0.limit.value)" }))
    }
    table.notes.append(
      say(
        "按在校生加权，总体标准差÷加权平均（docs/assessment.md）。“—”是有学校缺数据，未评定。",
        "Weighted by pupils, population form. — is not assessed, because data of a school are "
          + "missing."
      ))
    return table
  }

  /// The coefficients of a stage and year with the figures of every section, reckoned in the sheet.
  func reckoning(_ stage: Stage, year index: Int) -> ReportTable? {
    let year = outcome.strict.years[index]
    guard let findings = year.coefficients[stage], !findings.isEmpty else { return nil }
    let counted = baseline.sections.indices.filter { section in
      baseline.sections[section].stage == stage && year.sections[section]?.isInScope == true
        && outcome.projection.total(year: index, section: section) > 0
    }
    guard !counted.isEmpty else { return nil }
    let first = year.year.firstYear
    var table = ReportTable(
      key: "reckoning-\(stage == .primary ? "primary" : "junior")-\(first)",
      title: say(
        "\(first) 学年\(Labels.stage(stage).zh)差异系数的计算",
        "How the coefficients of \(first) come about, \(Labels.stage(stage).en)"),
      columns: [schoolColumn, Column(say("在校生", "Pupils"), unit: say("人", "pupils"), .whole)]
        + Indicator.allCases.map {
          Column(
            Labels.short($0)[language], unit: Labels.valueUnit($0)[language], .decimal(places: 4))
        })
    for section in counted {
      guard let assessed = year.sections[section] else { continue }
      let values = Indicator.allCases.map {
        ReportCell.decimal(assessed.indicators[$0.index].value)
      }
      table.add(
        [
          .text(context.sectionName(section)),
          .whole(outcome.projection.total(year: index, section: section)),
        ] + values)
    }
    addReckoning(to: &table, findings)
    return table
  }

  private func addReckoning(to table: inout ReportTable, _ findings: [CoefficientFinding]) {
    let rows = table.rows.indices
    let end = rows.upperBound
    typealias Made = (CoefficientFinding, Int) -> ReportCell
    func add(_ name: String, _ made: Made) {
      let cells = Indicator.allCases.enumerated().map { place, indicator -> ReportCell in
        guard let finding = findings.first(where: { $0.indicator == indicator }) else {
          return .missing
        }
        return made(finding, place + 2)
      }
      table.addTotal([.text(name), .none] + cells)
    }
    func formula(_ formula: ReportFormula, _ finding: CoefficientFinding, _ value: Double)
      -> ReportCell
    {
      // Where a school's figure is missing there is no coefficient, whatever the others would give.
      finding.value == nil ? .missing : ReportCell(.formula(formula, gives: value))
    }
    add(say("加权平均", "Weighted mean")) { finding, column in
      formula(.weightedMean(column: column, weights: 1, rows: rows), finding, finding.mean)
    }
    add(say("加权标准差", "Weighted deviation")) { finding, column in
      formula(
        .weightedDeviation(
          column: column, weights: 1, rows: rows, mean: .init(row: end, column: column)),
        finding, finding.deviation)
    }
    add(say("差异系数", "Coefficient")) { finding, column in
      var cell = formula(
        .quotient(.init(row: end + 1, column: column), .init(row: end, column: column)), finding,
        finding.value ?? 0)
      cell.tone = .init(finding.verdict)
      return cell
    }
    add(say("限值", "Limit")) { finding, _ in .decimal(finding.limit.value.value) }
    add(say("结论", "Verdict")) { finding, _ in .verdict(finding.verdict) }
    let lacking = findings.flatMap(\.missing).reduce(into: [SectionID]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    if !lacking.isEmpty {
      table.notes.append(
        say("缺数据的：", "Data are missing of ") + list(lacking.map { context.names($0, language) }))
    }
    table.notes.append(
      say(
        "平均＝Σ(人数×数值)÷Σ人数；标准差＝√(Σ人数×(数值－平均)²÷Σ人数)；差异系数＝标准差÷平均。改动上面的数，结果随之变化。",
        "Mean = Σ(pupils × value) ÷ Σ pupils; deviation = √(Σ pupils × (value − mean)² ÷ Σ "
          + "pupils); the coefficient is one by the other. Change a figure above and they follow."
      ))
  }
}
