// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
import Simulator
public import Standards

/// Coefficients of one table for the terminal.
public enum CoefficientText {
  /// The text of one table.
  public static func text(_ groups: [CoefficientTable.Group], language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var table = TextTable([
      (say("学段", "Stage"), .left), (say("学校", "Schools"), .right), (say("在校生", "Pupils"), .right),
      (say("均值", "Mean"), .right), (say("标准差", "Deviation"), .right),
      (say("差异系数", "Coefficient"), .right),
    ])
    for group in groups {
      table.add([
        group.stage.map { Labels.stage($0)[language] } ?? say("全部", "all"),
        NumberText.whole(group.schools), NumberText.fixed(group.coefficient?.pupils, places: 0),
        NumberText.fixed(group.coefficient?.mean, places: 4),
        NumberText.fixed(group.coefficient?.deviation, places: 4),
        NumberText.fixed(group.coefficient?.value, places: 4),
      ])
    }
    return table.lines.joined(separator: "\n") + "\n"
  }
}
