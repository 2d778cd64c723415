// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// The answer on the year looked at, its three parts, and every year's verdict as a strip.
struct DeskAnswer {
  let context: DeskContext
  private var page: PageContext { context.page }

  var markup: Markup {
    let answer = AnswerPart(page)
    let view = page.mainYears[context.year]
    let lines = VerdictWords.lines(view.verdicts, isByMean: view.isByMean).map {
      Markup($0[context.language])
    }
    return context.panel(
      .answer, context.say("\(view.year.firstYear) 年能不能达标", "Does \(view.year.firstYear) comply"),
      """
      <p class="answer \(answer.style(view))">\(answer.sentence(view))</p>\(Markup.list(lines))\(strip)
      """)
  }

  private var strip: Markup {
    let views = page.mainYears
    let before = context.baseYears
    func row(_ name: String, _ cell: (Int, YearView) -> Markup) -> Markup {
      "<tr><th scope=\"row\">\(name)</th>\(views.enumerated().map { cell($0.offset, $0.element) })</tr>\n"
    }
    let heads = views.enumerated().map { index, view -> Markup in
      let pressed = index == context.year ? "true" : "false"
      let mark = marks(view.year)
      let small: Markup = mark.isEmpty ? "" : "<small>\(mark)</small>"
      return """
        <th scope="col"><button type="submit" form="desk" name="year" value="\(view.year.firstYear)" \
        aria-pressed="\(Markup(raw: pressed))">\(page.yearName(view.year))\(small)</button></th>
        """
    }
    let inspections = inspectionRow(views)
    return """
      <div class="scroll"><table class="years"><caption class="hidden">\(context.say("各学年的判定", "Verdicts by year"))</caption>\
      <thead><tr><th scope="col">\(context.say("学年", "Year"))</th>\(heads)</tr></thead><tbody>\
      \(row(context.say("全县", "County")) { page.statusCell($1.verdicts.whole, VerdictWords.whole($1.verdicts)) })\
      \(row(context.say("可推算", "Computed")) { page.verdictCell($1.verdict) })\
      \(inspections)\
      \(row(context.say("七项达标学部", "Sections")) { index, view in
        "<td>\(page.ratio(view.sectionsMeeting, view.sections))\(context.difference(view.sectionsMeeting, before?[index].sectionsMeeting))</td>"
      })\
      \(row(context.say("差异系数", "Coefficients")) { index, view in
        "<td>\(page.ratio(view.coefficientsWithin, view.coefficients))\(context.difference(view.coefficientsWithin, before?[index].coefficientsWithin))</td>"
      })\
      \(row(context.say("学位缺口", "Places short")) { index, view in
        "<td>\(NumberText.whole(view.placeShortfall))\(context.difference(view.placeShortfall, before?[index].placeShortfall))</td>"
      })</tbody></table></div>
      """
  }

  /// Whether it is the base, the target, or the year of an inspection.
  private func marks(_ year: SchoolYear) -> String {
    let county = page.county
    var marks: [String] = []
    if year == county.baseYear { marks.append(context.say("基年", "base")) }
    if year == county.targetYear { marks.append(context.say("目标", "target")) }
    marks += county.inspections.filter { $0.year == year }.map {
      $0.level.map { context.say("\($0)验收", $0) } ?? context.say("验收", "inspection")
    }
    return marks.joined(separator: context.say("、", ", "))
  }

  /// Verdicts of inspections that judge by a standard of their own; nothing where none does.
  private func inspectionRow(_ views: [YearView]) -> Markup {
    let inspections = InspectionView.all(page.baseline, page.main.outcome)
    guard !inspections.isEmpty else { return "" }
    let cells = views.map { view -> Markup in
      let found = inspections.filter { $0.inspection.year == view.year }
      guard let first = found.first else { return "<td></td>" }
      let words = found.map {
        "\(Labels.verdict($0.own.strict)[context.language]) \($0.own.meeting)/\($0.own.sections)"
      }
      let names = found.map { $0.own.name[context.language] }.joined(separator: "\n")
      return """
        <td class="\(first.own.strict.rawValue)" title="\(names)">\(words.joined(separator: " · "))</td>
        """
    }
    return """
      <tr><th scope="row" title="\(InspectionWords.note[context.language])">\(context.say("按验收标准", "Its inspection"))</th>\(cells)</tr>

      """
  }
}
