// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

extension AnswerTables {
  /// Every school year in the few numbers that a leader asks for.
  public var years: ReportTable {
    let sections = say("个学部", "sections")
    var table = ReportTable(
      key: "years", title: say("逐年结论", "Year by year"),
      columns: [
        yearColumn, Column(say("须达标", "Must comply"), .status),
        Column(say("可推算部分", "Computed part"), .status),
        Column(say("放宽口径", "With routes"), .status),
        Column(say("申报部分", "Declared part"), .status, most: 16),
        Column(say("一票否决", "Vetoes"), .status, most: 16),
        Column(say("全县", "County"), .status, most: 16),
        Column(say("在校生", "Pupils"), unit: say("人", "pupils"), .whole),
        Column(say("学部", "Sections"), unit: say("个", "number"), .whole),
        Column(say("七项达标", "Meeting the seven"), unit: sections, .whole),
        Column(say("未评定", "Not assessed"), unit: sections, .whole),
        Column(say("差异系数", "Coefficients"), unit: say("个", "number"), .whole),
        Column(say("达标的差异系数", "Within limit"), unit: say("个", "number"), .whole),
        Column(say("校额超标", "Too large"), unit: say("所", "schools"), .whole),
        Column(say("班额超标", "Classes too large"), unit: sections, .whole),
        Column(say("学位缺口", "Places short"), unit: say("个", "places"), .whole),
        Column(say("当年支出", "Money of the year"), unit: tenThousand, .money),
      ])
    for view in YearView.all(baseline, outcome) {
      let verdicts = view.verdicts
      table.add([
        .year(view.year.firstYear),
        .text(county.complianceYears.contains(view.year) ? say("是", "yes") : nil),
        .verdict(view.verdict), .verdict(view.relaxedVerdict),
        .text(VerdictWords.declared(verdicts.declared)[language]),
        .text(VerdictWords.vetoes(verdicts.vetoes)[language]),
        ReportCell(
          .text(VerdictWords.whole(verdicts)[language]), tone: .init(verdicts.whole.verdict)),
        .whole(view.pupils), .whole(view.sections), .whole(view.sectionsMeeting),
        bad(view.sectionsNotAssessed), .whole(view.coefficients),
        .whole(view.coefficientsWithin), bad(view.oversizedSchools), bad(view.oversizedClasses),
        bad(view.placeShortfall), .money(view.money),
      ])
    }
    table.notes = [
      say(
        "当年支出按同名的日历年。可推算、申报、一票否决三部分都成立，才是“全县达标”。",
        "Money is that of the calendar year of the same name. Only where all three parts hold "
          + "does the county comply."
      )
    ]
    return table
  }

  /// A number that should be zero.
  private func bad(_ number: Int) -> ReportCell {
    ReportCell(.whole(number), tone: number > 0 ? .bad : .plain)
  }
}
