// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Pupils of both stages over the years with the band of eight cases in ten, and the same numbers as
/// a table for who does not read pictures.
struct EnrolmentPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    guard context.bands != nil, !stages.isEmpty else { return nil }
    let charts = stages.map { chart($0).svg }
    return """
      <div class="charts pupils">\(charts)</div>
      <p class="key">\(reading)</p>
      <details><summary>\(context.say("这些数字的表", "The same as a table"))</summary>
      \(table)</details>
      """
  }

  private var outcome: Outcome { context.main.outcome }

  /// Stages that have pupils in some year.
  private var stages: [Stage] {
    Stage.allCases.filter { stage in
      context.baseline.years.indices.contains { pupils(stage, $0) > 0 }
    }
  }

  private func pupils(_ stage: Stage, _ year: Int) -> Int {
    context.baseline.sections.indices.reduce(0) { sum, section in
      context.baseline.sections[section].stage == stage
        ? sum + outcome.projection.total(year: year, section: section) : sum
    }
  }

  private func chart(_ stage: Stage) -> PupilChart {
    let years = context.baseline.years
    let values = years.indices.map { pupils(stage, $0) }
    let bands = years.indices.map { context.bands?.total(stage, year: $0) }
    let name = Labels.stage(stage)[context.language]
    return PupilChart(
      id: "pupils-\(stage.rawValue)", style: stage.rawValue,
      title: context.say("\(name)在校生", "\(name): pupils"),
      description: words(stage, values, bands), years: years.map(\.firstYear), values: values,
      bands: bands, targetYear: context.county.targetYear.firstYear)
  }

  /// What the picture shows: where pupils stand, and where they go by the target and the last year.
  private func words(_ stage: Stage, _ values: [Int], _ bands: [ClosedRange<Int>?]) -> String {
    let years = context.baseline.years
    let name = Labels.stage(stage)[context.language]
    let told = Set([context.targetIndex, years.count - 1]).sorted().filter { $0 > 0 }
    let later = told.map { year -> String in
      let band = bands[year].map {
        context.say(
          "，十次约有八次在 \(NumberText.whole($0.lowerBound))–\(NumberText.whole($0.upperBound)) 人之间",
          ", between \(NumberText.whole($0.lowerBound)) and \(NumberText.whole($0.upperBound)) in eight cases of ten"
        )
      }
      return context.say(
        "\(years[year].firstYear) 年推演 \(NumberText.whole(values[year])) 人",
        "\(NumberText.whole(values[year])) forecast for \(years[year].firstYear)") + (band ?? "")
    }
    let base = context.say(
      "\(name)：\(years[0].firstYear) 年 \(NumberText.whole(values[0])) 人",
      "\(name): \(NumberText.whole(values[0])) pupils in \(years[0].firstYear)")
    return ([base] + later).joined(separator: context.say("；", "; ")) + context.say("。", ".")
  }

  private var reading: String {
    let source =
      context.input.errors?.isAssumed ?? true
      ? context.say("公开数据的推演误差（假设）", "errors on public data (assumed)")
      : context.say("本县往年的推演误差", "errors of the county's own past")
    return context.say(
      "实心点是基年的实有人数，空心点是推演；虚线之间是十次约有八次会落在的范围，按\(source)估计；竖线为目标年。",
      "The filled point is the base year's count, hollow points are forecast; between the dashed lines it comes out in eight cases of ten, "
        + "by \(source); the upright line is the target year.")
  }

  private var table: Markup {
    let head = stages.map { stage -> Markup in
      "<th scope=\"col\">\(Labels.stage(stage)[context.language])</th>"
    }
    let rows = context.baseline.years.indices.map { year -> Markup in
      let cells = stages.map { stage -> Markup in
        let band = context.bands?.total(stage, year: year).map {
          " (\(NumberText.whole($0.lowerBound))–\(NumberText.whole($0.upperBound)))"
        }
        return "<td class=\"number\">\(NumberText.whole(pupils(stage, year)))\(band ?? "")</td>"
      }
      return """
        <tr><th scope="row">\(String(context.baseline.years[year].firstYear))</th>\(cells)</tr>

        """
    }
    return """
      <table><thead><tr><th scope="col">\(context.say("学年", "School year"))</th>\(head)</tr></thead>
      <tbody>\(rows)</tbody></table>
      """
  }
}
