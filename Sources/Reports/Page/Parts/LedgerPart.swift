// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Every item of the standard, computed or declared, in the target year.
struct LedgerPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    let year = context.main.outcome.strict.years[context.targetIndex]
    let relaxed = context.main.outcome.relaxed.years[context.targetIndex]
    guard !year.items.isEmpty || !year.vetoes.isEmpty else { return nil }
    let titles = Dictionary(
      (context.baseline.standard.items + context.baseline.standard.vetoes).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    // A veto that happened stands before everything else.
    let vetoes = zip(year.vetoes, relaxed.vetoes).map { ($0, $1) }
    let items = zip(year.items, relaxed.items).map { ($0, $1) }
    let happened = vetoes.filter { $0.0.status == .fallsShort }
    let others = vetoes.filter { $0.0.status != .fallsShort }
    let vetoNames = Set(year.vetoes.map(\.item))
    let rows = (happened + items + others).map { finding, relaxed -> Markup in
      let item = titles[finding.item]
      let kind =
        finding.isDeclared
        ? (finding.isPlanned
          ? context.say("申报（计划）", "declared (planned)") : context.say("申报", "declared"))
        : context.say("推算", "computed")
      // Of several clauses each is told below the title; a single value stands in its column.
      let isOne = finding.clauses.count == 1
      let areTold = !isOne && finding.clauses.contains { $0.declaration != nil }
      let shown = isOne ? finding.clauses.first.flatMap(LedgerWords.value)?[context.language] : nil
      let short = LedgerWords.short(finding)[context.language]
      let isVeto = vetoNames.contains(finding.item)
      let name =
        isVeto
        ? context.say("否决", "veto")
        : Labels.itemClass(item?.itemClass ?? .binding)[context.language]
      let points = LedgerWords.points(finding, of: item?.points)?[context.language]
      let mean =
        finding.status == .meets && isByMean(finding, year)
        ? context.say("按平均班额", "by the mean class") : ""
      let happens = isVeto ? LedgerWords.veto(finding.status)[context.language] : nil
      return """
        <tr><td>\(finding.item)</td><td>\(item?.title[context.language] ?? "")\(areTold ? clauses(finding, item) : "")</td>\
        <td>\(name)</td><td>\(kind)</td><td>\(departments(finding))</td>\
        <td class="n">\(points ?? happens ?? shown ?? "")\(short)\(mean)</td>\
        \(context.statusCell(finding.status))\(context.statusCell(relaxed.status))</tr>

        """
    }
    return """
      <section class="card"><div class="scroll"><table><caption class="hidden">\(context.say("目标年全部评估指标", "Every item of the standard in the target year"))</caption><thead><tr><th>#</th>\
      <th>\(context.say("指标", "Item"))</th><th>\(context.say("性质", "Class"))</th>\
      <th>\(context.say("来源", "From"))</th><th>\(context.say("责任单位", "Department"))</th><th class="n">\(context.say("数值／未达标", "Value / short"))</th>\
      <th>\(context.say("严格", "Strict"))</th><th>\(context.say("放宽", "Relaxed"))</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div><p class="note">\(context.say("没有申报的指标记为“未评定”，不作达标处理；计划值达到标准只记“计划达标”。B 类只看总分，单项不判不达标。", "An item without a declaration is not assessed; it never counts as met. A planned value that reaches its threshold is planned, not met. Of class B only the sum counts."))</p></section>
      """
  }

  /// Who answers for an item: as the county's plan prints it, else the departments beside what is
  /// declared.
  private func departments(_ finding: ItemFinding) -> String {
    let owner = ReadinessOwner.of(finding.item, in: context.county)
    return ReadinessWords.owner(owner)?[context.language]
      ?? LedgerWords.departments(finding)[context.language]
  }

  /// Whether a computed class size rests on mean classes.
  private func isByMean(_ finding: ItemFinding, _ year: YearAssessment) -> Bool {
    finding.clauses.contains { $0.judgement == .computed(.classSize) }
      && year.sections.contains { $0?.classSize.isByMean ?? false }
  }

  private func clauses(_ finding: ItemFinding, _ item: LedgerItem?) -> Markup {
    .list(
      finding.clauses.enumerated().map { index, clause in
        let titles = item?.clauseTitles ?? []
        let title = titles.indices.contains(index) ? titles[index] : nil
        let number = "\(finding.item).\(index + 1)"
        return Markup(
          LedgerWords.clause(clause, title ?? Bilingual(zh: number, en: number))[context.language])
      })
  }
}
