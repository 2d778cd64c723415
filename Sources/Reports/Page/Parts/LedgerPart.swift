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
    guard !year.items.isEmpty else { return nil }
    let titles = Dictionary(
      (context.baseline.standard.items + context.baseline.standard.vetoes).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let rows = year.items.enumerated().map { index, finding -> Markup in
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
      return """
        <tr><td>\(finding.item)</td><td>\(item?.title[context.language] ?? "")\(areTold ? clauses(finding, item) : "")</td>\
        <td>\(item?.itemClass == .scored ? "B" : "A")</td><td>\(kind)</td><td class="n">\(shown ?? "")\(short)</td>\
        \(context.verdictCell(finding.verdict))\(context.verdictCell(relaxed.items[index].verdict))</tr>

        """
    }
    return """
      <section class="card"><div class="scroll"><table><caption class="hidden">\(context.say("目标年全部评估指标", "Every item of the standard in the target year"))</caption><thead><tr><th>#</th>\
      <th>\(context.say("指标", "Item"))</th><th>\(context.say("性质", "Class"))</th>\
      <th>\(context.say("来源", "From"))</th><th class="n">\(context.say("数值／未达标", "Value / short"))</th>\
      <th>\(context.say("严格", "Strict"))</th><th>\(context.say("放宽", "Relaxed"))</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div><p class="note">\(context.say("没有申报的指标记为“未评定”，不作达标处理。", "An item without a declaration is not assessed; it never counts as met."))</p></section>
      """
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
