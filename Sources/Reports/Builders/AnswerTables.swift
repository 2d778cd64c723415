// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// The tables of answers about one outcome, in one language; every answer has a file of its own.
///
/// Everything is read off values that the simulator made; nothing is run again.
public struct AnswerTables {
  let context: PageContext
  let outcome: Outcome

  /// The tables of an outcome of what a report shows.
  init(_ context: PageContext, _ outcome: Outcome) {
    self.context = context
    self.outcome = outcome
  }

  /// The tables of a run.
  public init(_ baseline: Baseline, name: String, _ outcome: Outcome, language: Language) {
    self.init(
      PageContext(
        ReportInput(
          baseline: baseline, entries: [.init(name: name, outcome: outcome)], language: language,
          program: "")), outcome)
  }

  var baseline: Baseline { context.baseline }
  var county: County { context.county }
  var language: Language { context.language }

  func say(_ zh: String, _ en: String) -> String { context.say(zh, en) }

  /// Names one after another.
  func list(_ names: some Sequence<String>) -> String {
    names.joined(separator: say("、", ", "))
  }

  typealias Column = ReportTable.Column

  var yearColumn: Column { Column(say("学年", "School year"), .year) }
  var schoolColumn: Column { Column(say("学校", "School"), .text, most: 26) }
  var stageColumn: Column { Column(say("学段", "Stage"), .text, most: 18) }
  var tenThousand: String { say("万元", "10,000 yuan") }

  func stage(_ stage: Stage?) -> ReportCell {
    .text(stage.map { Labels.stage($0)[language] })
  }
}
