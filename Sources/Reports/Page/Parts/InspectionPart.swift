// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Inspections that judge by a standard of their own, beside the county's; nothing where there is
/// none.
struct InspectionPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    let views = InspectionView.all(context.baseline, context.main.outcome)
    guard !views.isEmpty else { return nil }
    let heads = [
      context.say("验收", "Inspection"), context.say("标准", "Standard"),
      context.say("学校规则", "School rule"), context.say("严格口径", "Strict"),
      context.say("放宽口径", "Relaxed"), context.say("达标学部", "Sections meeting"),
      context.say("差异系数", "Coefficients"),
    ].map { "<th>\($0)</th>" as Markup }
    let rows = views.flatMap { view -> [Markup] in
      let county = context.say("同年按本县标准", "The county's own, same year")
      return [row(view.title[context.language], view.own), row(county, view.county)]
    }
    return """
      <section class="card whole"><div class="scroll"><table>\
      <caption class="hidden">\(context.say("各次验收按其标准的判定", "Inspections by their standards"))</caption>\
      <thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>\
      <p class="note">\(InspectionWords.note[context.language])</p></section>
      """
  }

  private func row(_ title: String, _ side: InspectionView.Side) -> Markup {
    """
    <tr><th>\(title)</th><td>\(side.name[context.language])<span class="note"> · \(side.id)</span></td>\
    <td>\(side.rule[context.language])</td>\(context.verdictCell(side.strict))\
    \(context.verdictCell(side.relaxed))\
    <td class="n">\(context.ratio(side.meeting, side.sections))</td>\
    <td class="n">\(context.ratio(side.within, side.coefficients))</td></tr>
    """
  }
}
