// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Coefficients of the year looked at, each as a bar against its limit; over the years below.
struct DeskCoefficients {
  let context: DeskContext

  var markup: Markup {
    let year = context.outcome.strict.years[context.year]
    let before = context.baseYears == nil ? nil : context.base.strict.years[context.year]
    let heads = Stage.allCases.map { stage -> Markup in
      let limit = year.coefficients[stage]?.first?.limit.value.description
      let words = limit.map { context.say("≤ \($0)", "≤ \($0)") } ?? ""
      return "<th scope=\"col\">\(Labels.stage(stage)[context.language]) "
        + "<small>\(words)</small></th>"
    }
    let rows = Indicator.allCases.map { indicator -> Markup in
      let cells = Stage.allCases.map { stage -> Markup in
        guard let finding = year.coefficients[stage]?[indicator.index] else { return "<td>—</td>" }
        let old = before?.coefficients[stage]?[indicator.index]
        return cell(finding, old)
      }
      return """
        <tr><th scope="row">\(Labels.short(indicator)[context.language])</th>\(cells)</tr>

        """
    }
    return context.panel(
      .coefficients,
      context.say(
        "\(context.schoolYear.firstYear) 年差异系数", "Coefficients in \(context.schoolYear.firstYear)"),
      """
      <div class="scroll"><table class="bars"><caption class="hidden">\(context.say("校际差异系数与上限", "Coefficients of variation and limits"))</caption>\
      <thead><tr><th scope="col">\(context.say("指标", "Indicator"))</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>\
      \(Markup.folded(context.say("逐年曲线", "Over the years"), charts))
      """)
  }

  private func cell(_ finding: CoefficientFinding, _ old: CoefficientFinding?) -> Markup {
    let key = Labels.stage(finding.stage).zh
    let text = NumberText.fixed(finding.value, places: 3)
    let style = finding.verdict == .fallsShort ? "short" : finding.verdict.rawValue
    let sign: Markup =
      finding.verdict == .fallsShort ? " <b>\(context.say("超", "over"))</b>" : ""
    var mark: Markup = ""
    if let old, old.verdict != finding.verdict {
      mark = finding.verdict == .meets ? "<i class=\"gain\">▲</i>" : "<i class=\"loss\">▼</i>"
    }
    return """
      <td class="\(style)" data-s="\(key)" data-k="\(finding.indicator.rawValue)">\
      \(bar(finding))\(text)\(sign)\(mark)</td>
      """
  }

  /// The value on a scale that ends at twice the limit, which stands in the middle.
  private func bar(_ finding: CoefficientFinding) -> Markup {
    guard let value = finding.value else { return "" }
    let limit = finding.limit.value.value
    let width = 72.0
    let length = limit > 0 ? min(width, width / 2 * value / limit) : width
    let style = value > limit ? "over" : "within"
    return """
      <svg class="bullet" width="72" height="10" viewBox="0 0 72 10" aria-hidden="true">\
      <rect class="track" width="72" height="10"/><rect class="\(style)" width="\(length)" height="10"/>\
      <line class="mark" x1="36" x2="36" y1="0" y2="10"/></svg>
      """
  }

  private var charts: Markup {
    let part = CoefficientPart(context.page)
    let keys = Stage.allCases.map { stage -> Markup in
      Swatch.key(stage.rawValue, Labels.stage(stage)[context.language])
    }
    return "\(part.charts)<p class=\"key\">\(keys)\(part.reading)</p>"
  }
}
