// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Pupils of both stages over the years, with the band in which eight of ten futures lie.
struct DeskPupils {
  let context: DeskContext

  var markup: Markup {
    let page = context.page
    let lines = Stage.allCases.compactMap { stage -> BandChart.Line? in
      let values = totals(context.outcome, stage)
      guard values.contains(where: { $0 > 0 }) else { return nil }
      return BandChart.Line(
        name: Labels.stage(stage)[context.language], style: stage.rawValue, values: values,
        bands: values.indices.map { page.bands?.total(stage, year: $0) },
        before: context.baseYears == nil ? nil : totals(context.base, stage))
    }
    let chart = BandChart(
      title: context.say("各学段在校生及范围", "Pupils of each stage and their bands"),
      years: page.baseline.years.map(\.firstYear), lines: lines,
      chosen: context.schoolYear.firstYear)
    let keys = lines.map(\.key)
    let key = page.input.errors.map { BandWords.key(isAssumed: $0.isAssumed)[context.language] }
    let note: Markup =
      key.map {
        Markup.folded(context.say("± 是什么意思", "What ± means"), "<p class=\"note\">\($0)</p>")
      } ?? ""
    return context.panel(
      .pupils, context.say("在校生", "Pupils"),
      "<div class=\"fit\">\(chart.svg)</div><p class=\"key\">\(keys)</p>\(note)")
  }

  private func totals(_ outcome: Outcome, _ stage: Stage) -> [Int] {
    let places = context.baseline.sections
    return context.baseline.years.indices.map { year in
      places.indices.reduce(0) {
        places[$1].stage == stage ? $0 + outcome.projection.total(year: year, section: $1) : $0
      }
    }
  }
}
