// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What the terminal says of the law under a forecast: inspections side by side, coming changes.
enum LawText {
  /// Nothing where the law is the same in every year and for every inspection.
  static func lines(_ context: PageContext) -> [String] {
    let views = InspectionView.all(context.baseline, context.main.outcome)
    var lines: [String] = []
    if !views.isEmpty {
      var table = TextTable([
        (context.say("验收", "Inspection"), .left), (context.say("标准", "Standard"), .left),
        (context.say("学校规则", "School rule"), .left), (context.say("严格", "Strict"), .left),
        (context.say("放宽", "Relaxed"), .left), (context.say("达标学部", "Sections"), .right),
        (context.say("差异系数", "Coefficients"), .right),
      ])
      for view in views {
        for (place, side) in [view.own, view.county].enumerated() {
          table.add([
            place == 0
              ? view.title[context.language] : context.say("  同年本县", "  county, same year"),
            side.id, side.rule[context.language], Labels.verdict(side.strict)[context.language],
            Labels.verdict(side.relaxed)[context.language], "\(side.meeting)/\(side.sections)",
            "\(side.within)/\(side.coefficients)",
          ])
        }
      }
      lines += [""] + table.lines + [InspectionWords.note[context.language]]
    }
    let sentences = LawWords.sentences(context.baseline.standards)
    if !sentences.isEmpty {
      lines += ["", context.say("条文的起止", "When the law holds")]
      lines += sentences.map { "  " + $0[context.language] }
    }
    return lines
  }
}
