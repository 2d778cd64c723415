// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import TestSupport
import Testing

@testable import Simulator

/// The same small county asked with ever larger budgets. `JUNHENG_MANY=1` asks three hundred
/// questions and more.
@Suite struct BudgetLadderTests {
  private let isLong = ProcessInfo.processInfo.environment["JUNHENG_MANY"] == "1"
  private let years = 2024...2028

  /// A county of 3 to 12 schools; two of three let teachers move, every other one has caps on posts
  /// and rooms.
  private func question(seed: Int) -> (county: County, options: SearchOptions, required: Int) {
    let schools = isLong ? 3 + seed * 5 % 10 : 3 + seed % 3
    var county = SearchCounty.random(
      seed: 700 + seed, schools: schools, spread: 30 + seed % 4 * 10,
      rich: seed.isMultiple(of: 3) ? 20 : 0)
    if !seed.isMultiple(of: 3) { SeededQuestion.addTeachersToMove(&county) }
    var options = SearchOptions()
    if seed.isMultiple(of: 2) {
      options.caps = [
        .hireTeacher: Dictionary(uniqueKeysWithValues: years.map { (BudgetYear($0), 6) }),
        .openMusicRoom: Dictionary(uniqueKeysWithValues: years.map { (BudgetYear($0), 4) }),
      ]
    }
    return (county, options, seed.isMultiple(of: 5) ? 7 : 6)
  }

  @Test func moreMoneyIsNeverDearer() {
    var asked = 0
    var met = 0
    for seed in 1...(isLong ? 56 : 3) {
      let (county, options, required) = question(seed: seed)
      let free = SearchCounty.search(county, required: required, options: options)
      let paid = free.actions.reduce(Int64(0)) { $0 + $1.payment.yuan }
      let busy = Set(free.actions.map(\.paid)).count
      guard free.status == .optimal || free.status == .feasible, busy > 0 else { continue }
      var last: Int64?
      for percent in isLong ? [60, 80, 90, 100, 120, 140] : [80, 100, 140] {
        var question = options
        let money = Money(yuan: paid / Int64(busy) * Int64(percent) / 100)
        question.budgets = Dictionary(
          uniqueKeysWithValues: years.map { (BudgetYear($0), money) })
        let result = SearchCounty.search(county, required: required, options: question)
        asked += 1
        let isMet = result.status == .optimal || result.status == .feasible
        if let last {
          #expect(isMet && result.cost.yuan <= last, "seed \(seed) at \(percent) %: \(result.cost)")
        }
        guard isMet else { continue }
        met += 1
        #expect(result.cost >= result.lowerBound)
        last = result.cost.yuan
      }
    }
    #expect(met > (isLong ? 150 : 3), "too few budgets met to tell: \(met) of \(asked)")
  }
}
