// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchModelBuilder {
  /// Every need as a row, with a yes or no for each indicator that may be the one left at its
  /// floor.
  mutating func addNeeds() {
    for (index, unit) in problem.units.enumerated() {
      var floors: [[Int]: [Int]] = [:]
      for requirement in unit.requirements {
        let schoolYear = problem.complianceYears[requirement.year]
        let kind = requirement.need.kind
        let terms = columns[index].compactMap { column -> SearchModel.Term? in
          guard unit.track(kind, slot: column.slot) == requirement.track else { return nil }
          let worth = problem.worth(
            lever: column.lever, kind: kind, paid: column.year, in: schoolYear)
          return worth == 0
            ? nil : SearchModel.Term(variable: column.variable, coefficient: column.sign * worth)
        }
        // What is met already stays met where nobody can take anything away.
        guard requirement.short > 0 || terms.contains(where: { $0.coefficient < 0 }) else {
          continue
        }
        let section = unit.sections[requirement.slot].id
        let year = problem.schoolYears[schoolYear]
        let standard = problem.standard(ofPlace: requirement.year)
        var relief: SearchModel.Term?
        if case .indicator(let indicator) = requirement.need,
          let floor = requirement.shortToFloor, floor < requirement.short,
          problem.mayStay(requirement.year) > 0
        {
          let variable = append(
            .floor(
              school: index, stage: section.stage, indicator, year, standard: standard),
            most: 1, price: 0)
          relief = SearchModel.Term(variable: variable, coefficient: requirement.short - floor)
          floors[[requirement.slot, requirement.year], default: []].append(variable)
        }
        let place = SearchModel.place(index, section.stage)
        model.rows.append(
          SearchModel.Row(
            name: "need_\(place)_\(SearchModel.word(requirement.need))_"
              + SearchModel.name(year, standard: standard),
            subject: .need(section, SearchNeed(requirement.need), year), terms: terms,
            relation: .atLeast, bound: requirement.short, relief: relief, unit: .hundredths))
      }
      for (cell, variables) in floors.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let section = unit.sections[cell[0]].id
        let year = problem.schoolYears[problem.complianceYears[cell[1]]]
        model.rows.append(
          SearchModel.Row(
            name: "floors_\(SearchModel.place(index, section.stage))_"
              + SearchModel.name(year, standard: problem.standard(ofPlace: cell[1])),
            subject: .floors(section, year),
            terms: variables.map { SearchModel.Term(variable: $0, coefficient: 1) },
            relation: .atMost, bound: Int64(problem.mayStay(cell[1])), relief: nil, unit: .whole))
      }
    }
  }

  /// What may have arrived at most, and no kind of people above the staff.
  mutating func addLimits() {
    for (index, unit) in problem.units.enumerated() {
      for (lever, terms) in problem.levers.enumerated() {
        for slot in problem.slots(of: terms, in: unit) {
          guard let limits = unit.limits[lever][slot] else { continue }
          addLimit(limits, unit: index, lever: lever, slot: slot)
        }
      }
      for (slot, rooms) in unit.room.enumerated() {
        for kind in 1..<4 where !rooms[kind - 1].isEmpty {
          addRoom(rooms[kind - 1], unit: index, slot: slot, kind: ResourceKind.allCases[kind])
        }
      }
    }
  }

  private mutating func addLimit(_ limits: [Int64], unit index: Int, lever: Int, slot: Int) {
    let unit = problem.units[index]
    let action = problem.levers[lever].action
    let stage = problem.levers[lever].isStaff ? unit.sections[slot].id.stage : nil
    let own = columns[index].filter { $0.lever == lever && $0.slot == slot && $0.sign > 0 }
    for (schoolYear, limit) in limits.enumerated() {
      let arrived = own.filter { problem.levers[lever].firstYear[$0.year] <= schoolYear }
      // What has arrived only grows: a tighter limit a year later says it all.
      let isSaidLater = schoolYear + 1 < limits.count && limits[schoolYear + 1] <= limit
      guard !arrived.isEmpty, !isSaidLater else { continue }
      let year = problem.schoolYears[schoolYear]
      model.rows.append(
        SearchModel.Row(
          name: "limit_\(SearchModel.place(index, stage))_\(action.rawValue)_\(year.firstYear)",
          subject: .limit(unit.school, stage, action, year),
          terms: arrived.map { SearchModel.Term(variable: $0.variable, coefficient: 1) },
          relation: .atMost, bound: max(0, limit), relief: nil, unit: .whole))
    }
  }

  /// Designations, upgrades and moves need people: checked in every year in which something
  /// arrives.
  private mutating func addRoom(
    _ room: [Int64], unit index: Int, slot: Int, kind: ResourceKind
  ) {
    let own = columns[index].filter { problem.levers[$0.lever].isStaff && $0.slot == slot }
    let arrivals = Set(own.map { problem.levers[$0.lever].firstYear[$0.year] }).sorted()
    for arrival in arrivals {
      let terms = own.compactMap { column -> SearchModel.Term? in
        let lever = problem.levers[column.lever]
        guard lever.firstYear[column.year] <= arrival else { return nil }
        let change = column.sign * lever.crowding(kind.index)
        // Moves come after upgrades and designations: the room that they make is there a year
        // later.
        let isLate = lever.isRotation && change < 0 && lever.firstYear[column.year] == arrival
        return change == 0 || isLate
          ? nil : SearchModel.Term(variable: column.variable, coefficient: change)
      }
      guard terms.contains(where: { $0.coefficient > 0 }) else { continue }
      let section = problem.units[index].sections[slot].id
      let year = problem.schoolYears[arrival]
      let place = SearchModel.place(index, section.stage)
      model.rows.append(
        SearchModel.Row(
          name: "room_\(place)_\(kind.rawValue)_\(year.firstYear)",
          subject: .room(section, kind, year), terms: terms, relation: .atMost,
          bound: max(0, room[arrival]), relief: nil, unit: .hundredths))
    }
  }

  /// What couples the schools: money, caps, and as many given as received.
  mutating func addCoupling() {
    let all = columns.flatMap { $0 }.filter { $0.sign > 0 }
    for (year, paid) in problem.decisionYears.enumerated() {
      guard let money = problem.allowance.budget[year] else { continue }
      let terms = all.compactMap { column -> SearchModel.Term? in
        let payment = problem.levers[column.lever].payment[year]
        guard column.year == year, payment != 0 else { return nil }
        return SearchModel.Term(variable: column.variable, coefficient: payment)
      }
      model.rows.append(
        SearchModel.Row(
          name: "budget_\(paid.year)", subject: .budget(paid), terms: terms, relation: .atMost,
          bound: money, relief: nil, unit: .yuan))
    }
    for (lever, terms) in problem.levers.enumerated() {
      for (year, paid) in problem.decisionYears.enumerated() {
        let own = all.filter { $0.lever == lever && $0.year == year }
        if let cap = problem.allowance.cap[lever][year] {
          model.rows.append(
            SearchModel.Row(
              name: "cap_\(terms.action.rawValue)_\(paid.year)", subject: .cap(terms.action, paid),
              terms: own.map { SearchModel.Term(variable: $0.variable, coefficient: terms.step) },
              relation: .atMost, bound: cap, relief: nil, unit: .whole))
        }
        if terms.isRotation { addBalance(lever, year: year) }
      }
    }
    for (row, left) in zip(problem.allowance.rows, problem.allowance.left) {
      addShared(row, left: left)
    }
  }

  /// A limit that all schools share beside money of the year and caps.
  private mutating func addShared(_ row: SharedRow, left: Int64) {
    let terms = columns.enumerated().flatMap { index, own in
      own.filter { $0.sign > 0 }.compactMap { column -> SearchModel.Term? in
        let stage = problem.units[index].sections[column.slot].id.stage
        let use = row.use(lever: column.lever, year: column.year, stage: stage)
        return use == 0 ? nil : SearchModel.Term(variable: column.variable, coefficient: use)
      }
    }
    guard !terms.isEmpty else { return }
    func word(_ word: String, _ year: SchoolYear, _ stage: Stage?) -> String {
      ([word] + [stage?.rawValue, "\(year.firstYear)"].compactMap { $0 }).joined(separator: "_")
    }
    let (name, subject, unit): (String, SearchModel.Subject, SearchModel.Row.Unit) =
      switch row.subject {
      case .recurrentMoney(let year):
        ("recurrent_\(year.year)", .recurrentMoney(year), .yuan)
      case .hiredBy(let year, let stage):
        (word("posts", year, stage), .posts(year, stage), .whole)
      case .hiredIn(let year, let stage):
        (word("hired", year, stage), .posts(year, stage), .whole)
      }
    model.rows.append(
      SearchModel.Row(
        name: name, subject: subject, terms: terms, relation: .atMost, bound: left, relief: nil,
        unit: unit))
  }

  private mutating func addBalance(_ lever: Int, year: Int) {
    for stage in Stage.allCases {
      let terms = columns.enumerated().flatMap { index, own in
        own.filter { column in
          column.lever == lever && column.year == year
            && problem.units[index].sections[column.slot].id.stage == stage
        }
        .map { SearchModel.Term(variable: $0.variable, coefficient: $0.sign) }
      }
      guard !terms.isEmpty else { continue }
      let paid = problem.decisionYears[year]
      let action = problem.levers[lever].action
      model.rows.append(
        SearchModel.Row(
          name: "balance_\(stage.rawValue)_\(action.rawValue)_\(paid.year)",
          subject: .balance(stage, action, paid), terms: terms, relation: .equal, bound: 0,
          relief: nil, unit: .whole))
    }
  }
}
