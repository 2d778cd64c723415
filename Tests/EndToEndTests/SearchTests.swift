// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("junheng search")
struct SearchTests {
  static let county = Fixtures.changxi.path

  @Test func jsonHasTheKeysOfTheContractAndAddsUp() async throws {
    let answer = try await Junheng.run("search", Self.county, "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    let json = try answer.json()
    #expect(json["schema"].text == "junheng.search/2")
    #expect(
      json.keys.isSuperset(of: ["status", "cost", "lowerBound", "gap", "actions"]))
    let cost = try #require(json["cost"].number)
    let bound = try #require(json["lowerBound"].number)
    #expect(bound >= 0 && bound <= cost, "a lower bound is not above the cost: \(bound) \(cost)")
    if let gap = json["gap"].number { #expect(abs(gap - (cost - bound) / bound) < 1e-9) }
    #expect(!json["actions"].elements.isEmpty)
    var sum = 0.0
    for action in json["actions"].elements {
      #expect(
        action.keys.isSuperset(of: ["section", "lever", "year", "amount", "cost"]), "\(action)")
      #expect(try #require(action["amount"].number) > 0)
      sum += try #require(action["presentValue"].number)
    }
    // Rounding to the yuan leaves at most half a yuan a task.
    #expect(abs(sum - cost) <= Double(json["actions"].elements.count), "\(sum) \(cost)")
  }

  @Test func thePlanReadBackAsAWhatIfReproducesTheCompliance() async throws {
    let folder = try Folder.changxi()
    // Without the nine-year school's crowding, which no purchase mends, the plan complies.
    try folder.edit("sections.csv") {
      $0.replacingOccurrences(of: "青石学校,小学,320", with: "青石学校,小学,520")
        .replacingOccurrences(of: "青石学校,初中,230", with: "青石学校,初中,430")
    }
    let plan = folder["what-ifs/最省方案.yaml"]
    let answer = try await Junheng.run(
      "search", folder.path, "--output", plan.path, "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    let found = try answer.json()
    #expect(["optimal", "feasible"].contains(found["status"].text), "\(answer.text)")
    let check = try await Junheng.run("check", folder.path)
    #expect(check.code == 0, "\(check.all)")
    let base = try await Junheng.run("forecast", folder.path, "--format", "json").json()
    let forecast = try await Junheng.run(
      "forecast", folder.path, "--scenario", "最省方案（基准方案）", "--format", "json")
    #expect(forecast.code == 0, "\(forecast.all)")
    #expect(forecast.errors.isEmpty, "every action has an effect: \(forecast.errors)")
    let after = try forecast.json()
    #expect(base["years"].elements.contains { $0["meets"].bool == false })
    for year in after["years"].elements where (2029...2031).contains(year["year"].whole ?? 0) {
      for (stage, summary) in year["stages"].members {
        #expect(summary["sections"]["count"] == summary["sections"]["meeting"], "\(stage) \(year)")
        for coefficient in summary["coefficients"].members.values {
          #expect(coefficient["meets"].bool == true, "\(stage) \(coefficient)")
        }
      }
    }
    // The plan's money is what the forecast adds to the base plan's, discounted alike.
    let added =
      (after["cost"]["presentValue"].number ?? 0) - (base["cost"]["presentValue"].number ?? 0)
    let cost = try #require(found["cost"].number)
    #expect(abs(added - cost) <= Double(found["actions"].elements.count), "\(added) \(cost)")
  }

  @Test func aLargerBudgetNeverMakesTheAnswerWorse() async throws {
    var results: [(short: Double, cost: Double)] = []
    for budget in ["0元", "10万元", "50万元", "200万元", "5000万元"] {
      let json = try await Junheng.run(
        "search", Self.county, "--budget", budget, "--decide", "none", "--format", "json"
      ).json()
      let short = json["shortages"].elements.reduce(0) { $0 + ($1["shortBy"].number ?? 0) }
      results.append((short, try #require(json["cost"].number)))
    }
    for (poorer, richer) in zip(results, results.dropFirst()) {
      let isBetter = richer.short < poorer.short
      #expect(
        isBetter || (richer.short == poorer.short && richer.cost <= poorer.cost), "\(results)")
    }
  }

  @Test func aBudgetFileIsReadAndItsYearsAreKept() async throws {
    let folder = try Folder.changxi()
    let budgets = [2025: 30, 2026: 30, 2027: 30, 2028: 60, 2029: 60, 2030: 60, 2031: 60]
    try folder.write(
      "年份,预算(万元)\n" + budgets.sorted { $0.key < $1.key }.map { "\($0.key),\($0.value)\n" }.joined(),
      "预算.csv")
    let answer = try await Junheng.run(
      "search", folder.path, "--budget", folder["预算.csv"].path, "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    var spent: [Int: Double] = [:]
    for action in try answer.json()["actions"].elements {
      spent[action["year"].whole ?? 0, default: 0] += action["cost"].number ?? 0
    }
    for (year, amount) in spent {
      guard let budget = budgets[year] else { continue }
      #expect(amount <= Double(budget) * 10_000, "\(year): \(amount)")
    }
  }

  @Test func anotherTargetYearIsAnotherSearch() async throws {
    let early = try await Junheng.run(
      "search", Self.county, "--target", "2026", "--format", "json")
    #expect(early.code == 0, "\(early.all)")
    let json = try early.json()
    let actions = json["actions"].elements
    #expect(actions.contains { ($0["countsFrom"].whole ?? 9999) <= 2026 }, "\(early.text)")
  }

  @Test func aPlanThatDoesNotComplyHasNoGap() async throws {
    let json = try await Junheng.run(
      "search", Self.county, "--budget", "0元", "--format", "json"
    ).json()
    #expect(json["status"].text == "infeasible", "\(json["status"])")
    #expect(json["complies"].bool == false)
    #expect(!json["shortages"].elements.isEmpty)
    // How far a plan is from the cheapest says nothing where the plan does not do the job.
    #expect(json["gap"] == .null, "\(json["gap"])")
  }
}
