// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Verdict by year: strict and relaxed side by side, with the counts behind them.
struct YearTable {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    let heads = [
      context.say("学年", "Year"), context.say("可推算（严格）", "Computed, strict"),
      context.say("可推算（放宽）", "Computed, relaxed"), context.say("申报", "Declared"),
      context.say("一票否决", "Vetoes"), context.say("全县", "County"),
      context.say("在校生", "Pupils"), context.say("七项达标学部", "Sections meeting the seven"),
      context.say("差异系数", "Coefficients"), context.say("超规模学校", "Schools too large"),
      context.say("超班额学部", "Sections with large classes"), context.say("学位缺口", "Places short"),
    ]
    let rows = context.mainYears.enumerated().map { index, view -> Markup in
      let band = context.bands?.total(nil, year: index).map { band -> Markup in
        " <small>\(BandWords.plusMinus(band, of: view.pupils))</small>"
      }
      let target = view.year == context.county.targetYear ? " class=\"target\"" : ""
      let missing =
        view.sectionsNotAssessed > 0
        ? context.say(
          "（未评定 \(view.sectionsNotAssessed)）", " (\(view.sectionsNotAssessed) not assessed)")
        : ""
      return """
        <tr\(Markup(raw: target))><th>\(context.yearName(view.year))</th>\
        \(context.verdictCell(view.verdict))\(context.verdictCell(view.relaxedVerdict))\
        \(context.statusCell(view.verdicts.declared.status, VerdictWords.declared(view.verdicts.declared)))\
        \(context.statusCell(view.verdicts.vetoes.status, VerdictWords.vetoes(view.verdicts.vetoes)))\
        \(context.statusCell(view.verdicts.whole, VerdictWords.whole(view.verdicts)))\
        <td class="n">\(NumberText.whole(view.pupils))\(band ?? "")</td>\
        <td class="n">\(context.ratio(view.sectionsMeeting, view.sections))\(missing)</td>\
        <td class="n">\(context.ratio(view.coefficientsWithin, view.coefficients))</td>\
        <td class="n">\(view.oversizedSchools)</td><td class="n">\(view.oversizedClasses)</td>\
        <td class="n">\(NumberText.whole(view.placeShortfall))</td></tr>

        """
    }
    let key =
      context.input.errors.map { " " + BandWords.key(isAssumed: $0.isAssumed)[context.language] }
      ?? ""
    let cells = heads.enumerated().map { index, head -> Markup in
      "<th\(Markup(raw: index > 5 ? " class=\"n\"" : ""))>\(head)</th>"
    }
    return """
      <section class="card whole"><div class="scroll"><table><caption class="hidden">\(context.say("各学年的判定", "Verdicts by year"))</caption><thead><tr>\(cells)</tr></thead>\
      <tbody>\(rows)</tbody></table></div><p class="note">\(context.say(
        "蓝底为目标年。学部＝学校×学段，是评估的单位。严格口径不用任何放宽办法；两种口径的差异系数都只用实际数据。“全县”按严格口径，可推算、申报、一票否决三部分都成立才算达标。没有填最大班额的年级，班额按平均班额判断。",
        "The target year is tinted. A section is one school and one stage, the unit assessed. Strict uses no relaxation route; coefficients use actual data in both. The county complies, strictly, only where computed and declared parts and the vetoes all hold. Where the largest class of a grade is not stated, its mean class is judged."))\(key)</p></section>
      """
  }
}
