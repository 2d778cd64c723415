// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards

@testable import Scenarios

/// A YAML file, told by the first byte: county.yaml, a what-if, a county's rules, a standard, a recipe.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe bytes(start, count)
  guard let first = input.first else { return 0 }
  let body = Array(input.dropFirst())
  let text = String(decoding: body, as: UTF8.self)
  let day = CalendarDate(year: 2026, month: 9, day: 1)
  switch first % 5 {
  case 0:
    let log = ProblemLog()
    _ = CountyFile(body, schema: .current, log: log)
    for problem in log.problems.prefix(200) { checkWording(problem.bilingualMessage) }
  case 1: readWhatIf(text)
  case 2: check(StandardsCatalog.builtIn.load("jiangxi-2018", on: day, amendments: text))
  case 3:
    let file = StandardFileText(file: "own.yaml", text: text)
    check(StandardsCatalog.builtIn.adding(file).load("own", on: day))
  default:
    for problem in SynthesisRecipe.read(text).problems.prefix(200) {
      checkWording(problem.bilingualMessage)
    }
  }
  return 0
}

/// A what-if with the county and without: what is wrong with its form is found in both.
private func readWhatIf(_ text: String) {
  let (scenario, problems) = ScenarioFile.parse(text: text, fileName: "a.yaml", county: county)
  for problem in problems.prefix(200) { checkWording(problem.message) }
  if scenario == nil && problems.isEmpty { finding("a what-if is refused without a word") }
  let (_, form) = ScenarioFile.parse(textWithoutCounty: text, fileName: "a.yaml")
  if let other = form.first(where: { !problems.contains($0) }) {
    finding("only without the county: \(other.message.en)")
  }
  if let scenario, case .failure(let failure) = resolve(scenario) {
    for problem in failure.problems.prefix(200) { checkWording(problem.message) }
  }
}

private func resolve(_ scenario: Scenario) -> Result<ResolvedScenario, ChangeProblems> {
  ScenarioResolver.resolve(scenario.name, among: [scenario], county: county)
}

private func check(_ read: Result<Standard, StandardsFailure>) {
  guard case .failure(let failure) = read else { return }
  if failure.problems.isEmpty { finding("a standard is refused without a word") }
  for problem in failure.problems.prefix(200) {
    checkWording(problem.wording)
  }
}
