// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchModel {
  /// Compiles the programme from the search's tables.
  init(_ problem: SearchProblem) {
    schools = problem.units.map(\.school)
    stages = problem.units.map { $0.sections.map(\.id.stage) }
    steps = Dictionary(
      problem.levers.map { ($0.action, $0.step) }, uniquingKeysWith: { first, _ in first })
    var builder = SearchModelBuilder(problem: problem, model: self)
    builder.addDecisions()
    builder.addNeeds()
    builder.addLimits()
    builder.addCoupling()
    builder.addCones()
    self = builder.model
  }
}

/// Builds a model row by row.
struct SearchModelBuilder {
  let problem: SearchProblem
  var model: SearchModel

  /// A decision about a lever at a place, with what it means for the rows.
  struct Column: Hashable {
    var variable: Int
    var lever: Int
    var slot: Int
    /// Index of the decision year.
    var year: Int
    /// 1 for what a place gains, −1 for what it gives away.
    var sign: Int64
  }
  /// Columns of each school.
  var columns: [[Column]] = []

  init(problem: SearchProblem, model: SearchModel) {
    self.problem = problem
    self.model = model
  }

  /// One variable for each action, place and year of payment that can arrive in time.
  mutating func addDecisions() {
    for (index, unit) in problem.units.enumerated() {
      columns.append([])
      guard !unit.isLocked, let last = problem.complianceYears.last else { continue }
      for (lever, terms) in problem.levers.enumerated() {
        for slot in problem.slots(of: terms, in: unit) {
          let stage = terms.isStaff ? unit.sections[slot].id.stage : nil
          for (year, paid) in problem.decisionYears.enumerated() {
            guard unit.mayArrive(lever, slot: slot, in: terms.firstYear[year]),
              terms.firstYear[year] <= last,
              let price = terms.presentCost[year]
            else { continue }
            func add(_ meaning: SearchModel.Variable.Meaning, price: Double, sign: Int64) {
              let column = Column(
                variable: model.variables.count, lever: lever, slot: slot, year: year, sign: sign)
              columns[index].append(column)
              append(meaning, most: sign > 0 ? terms.mostPerSection : nil, price: price)
            }
            if terms.isRotation, let stage {
              add(
                .receive(school: index, stage: stage, terms.action, paid), price: price, sign: 1)
              guard unit.gives(slot) else { continue }
              add(.give(school: index, stage: stage, terms.action, paid), price: 0, sign: -1)
            } else {
              add(.buy(school: index, stage: stage, terms.action, paid), price: price, sign: 1)
            }
          }
        }
      }
    }
  }

  /// Adds a variable and remembers its place.
  @discardableResult
  mutating func append(
    _ meaning: SearchModel.Variable.Meaning, most: Int64?, price: Double
  ) -> Int {
    let place = model.variables.count
    model.places[meaning] = place
    model.variables.append(
      SearchModel.Variable(meaning: meaning, name: meaning.name, most: most, price: price))
    return place
  }
}
