// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

extension DeskReply {
  /// The explanation that the link asks for, as `junheng explain` gives it; empty for none.
  func why(_ county: ServedCounty) -> String {
    guard let why = link.why else { return "" }
    let words = why.split(separator: " ").map(String.init)
    let number = words.count > 1 ? words[words.count - 1] : nil
    let place = number == nil ? why : words.dropLast().joined(separator: " ")
    let baseline = county.opened.baseline
    let asked = link.view.year ?? baseline.county.targetYear
    let answer = ExplainedNumber.find(place: place, number: number, in: baseline).flatMap {
      NumberAnswer.of(
        $0, year: asked.firstYear, baseline: baseline, outcome: run.outcome, errors: county.errors)
    }
    return DeskWhy.html(answer, asked: why, language: link.language)
  }
}
