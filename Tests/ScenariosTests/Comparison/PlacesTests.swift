// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Testing

@testable import Scenarios

/// Differences by position are differences by name, on the five counties.
@Suite struct PlacesTests {
  @Test(arguments: ["xingguo", "changjiang", "sixian", "lusong", "qitai"])
  func theSameDiffersByPlaceAsByName(_ name: String) throws {
    let folder = DraftBoardTests.root.appending(path: "scenarios/\(name)").path
    let board = try DraftBoard.open(CountyCase.open(folder).get(), over: nil).get()
    let model = board.opened.baseline
    var runs = try board.opened.scenarios.map { try board.opened.run($0.name).get() }
    let open = board.base.resolved.plan.projects.filter {
      $0.status == .committed && $0.completion.firstSchoolYear > model.county.baseYear
    }
    for project in open.prefix(4) {
      for change in [Change.Kind.shift(project.id, years: 2), .cancel(project.id)] {
        // What cannot be carried out leads to nothing.
        guard let draft = try? board.adding([Change(change)], to: board.empty).get(),
          let run = try? board.run(draft).get()
        else { continue }
        runs.append(run)
      }
    }
    var found = 0
    for run in runs {
      for reading in OutcomeFacts.Reading.allCases {
        let comparison = Comparison(
          baseline: board.base.outcome, others: [(run.name, run.outcome)], model: model,
          reading: reading)
        let byPlace = OutcomeDifference(
          baseline: board.base.outcome, other: run.outcome, model: model, reading: reading)
        #expect(comparison.differences == [byPlace], "\(run.name)")
        found += byPlace.flips.count + byPlace.enrolment.count
      }
    }
    #expect(found > 0)
    let prices = try board.run(board.draft(["价格 ×1.1"]).get()).get()
    let byPlace = OutcomeDifference(
      baseline: board.base.outcome, other: prices.outcome, model: model)
    #expect(byPlace.flips.isEmpty && !byPlace.money.isEmpty)
  }
}
