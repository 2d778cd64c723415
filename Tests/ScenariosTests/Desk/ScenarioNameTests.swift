// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Scenarios

@Suite("What a scenario may be called")
struct ScenarioNameTests {
  @Test(arguments: ["第九中学推迟一年", "plan B (2027)", "方案 2", "a.b"])
  func plainNamesAreTaken(_ name: String) { #expect(ScenarioName.problem(name) == nil) }

  @Test(arguments: [
    "", " ", "a/b", "a\\b", "..", ".x", "x.", " x", "x ", "a:b", "a*b", "a?b", "\"a\"", "<a>",
    "a|b",
    "a\nb", "a\u{0}", "a\u{202E}b", "基准方案", "base", String(repeating: "长", count: 61),
  ])
  func whatCouldMeanSomethingElseIsRefused(_ name: String) {
    #expect(ScenarioName.problem(name) != nil)
  }
}
