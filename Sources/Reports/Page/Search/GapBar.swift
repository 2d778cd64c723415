// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// The plan's cost as a bar: what any plan must pay, and what a better one might still save.
struct GapBar {
  let result: SearchResult
  let context: PageContext

  init(_ result: SearchResult, _ context: PageContext) {
    self.result = result
    self.context = context
  }

  var markup: Markup {
    guard result.gap != nil, result.cost.yuan > 0 else { return "" }
    let part = min(1, max(0, Double(result.lowerBound.yuan) / Double(result.cost.yuan)))
    let sure = context.say(
      "划片、项目、班级不变时都要付的", "what any plan pays with catchments, projects and classes as they are")
    let open = context.say("也许还能省的", "what might still be saved")
    let percent = NumberText.fixed(part * 100, places: 1)
    let label = context.say(
      "划片、项目、班级不变时，投入中 \(percent)% 怎样都要付，其余也许还能省",
      "With catchments, projects and classes as they are any plan pays \(percent)% of the cost; the rest might still be saved"
    )
    return """
      <svg class="gap" viewBox="0 0 1000 22" preserveAspectRatio="none" role="img" aria-label="\(label)">\
      <rect class="sure" width="\(part * 1000)" height="22"/>\
      <rect class="open" x="\(part * 1000)" width="\((1 - part) * 1000)" height="22"/></svg>
      <p class="key">\(Swatch.key("sure", sure))\(Swatch.key("open", open))</p>
      """
  }
}
