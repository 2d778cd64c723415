// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import CountyModel
import Simulator

/// Seven small charts: coefficients of both stages over the years against their limits.
struct CoefficientPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    """
    \(charts)<p class="key">\
    \(context.key("var(--primary)", Labels.stage(.primary)[context.language]))\
    \(context.key("var(--junior)", Labels.stage(.junior)[context.language]))\
    \(reading)</p>
    """
  }

  /// How the charts are read.
  var reading: String {
    context.say(
      "虚线为各学段上限，空心点为超限，竖线为目标年。按学生数加权，总体标准差除以全县均值。",
      "Dashed lines are each stage's limit, hollow points are over it, the upright line is the target year. Weighted by pupils: population deviation over the pooled mean."
    )
  }

  /// The seven charts.
  var charts: Markup {
    let assessments = context.main.outcome.strict.years
    let years = assessments.map(\.year.firstYear)
    let charts = Indicator.allCases.map { indicator -> Markup in
      let lines = Stage.allCases.compactMap { stage -> CoefficientChart.Line? in
        let findings = assessments.map { year in
          year.coefficients[stage]?.first { $0.indicator == indicator }
        }
        guard let limit = findings.compactMap({ $0 }).first?.limit else { return nil }
        return CoefficientChart.Line(
          name: Labels.stage(stage)[context.language], style: stage.rawValue,
          limit: limit.value.value, values: findings.map { $0?.value })
      }
      return CoefficientChart(
        title: Labels.short(indicator)[context.language], years: years, lines: lines,
        targetYear: context.county.targetYear.firstYear
      ).svg
    }
    return "<div class=\"charts\">\(charts)</div>"
  }
}
