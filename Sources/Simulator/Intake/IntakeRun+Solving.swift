// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension IntakeRun {
  /// Solves one group around a projection; nil where the programme has no point.
  mutating func solved(
    _ sections: [Int], around run: RecordedProjection, _ outcome: Outcome
  ) -> Part? {
    let norms = IntakeNorms(run.projection, baseline: baseline, future: future)
    let members = sections.map { member($0, run, norms, outcome) }
    let limits = limits(of: sections, outcome)
    let stages = baseline.projectionTables.stage
    let program = IntakeProgram(
      members: members, stageOf: sections.map { stages[$0] }, limits: limits,
      prices: rules.prices, years: baseline.years.count)
    var tree = IntakeTree(program)
    guard let answer = tree.solved() else { return nil }
    var part = Part(rows: rows(sections, members, answer), weight: answer.cost)
    for (place, section) in sections.enumerated() {
      for (year, classes) in answer.classes[place].enumerated() where classes > 0 {
        part.blocks.append(
          ClassExpansion(
            school: baseline.sections[section].id.school, stage: baseline.sections[section].stage,
            classes: classes, year: baseline.years[year]))
      }
    }
    return part
  }

  /// The limits of a group's sections less their margins, in an order that follows from the
  /// sections' own: no name decides among equals.
  private func limits(of sections: [Int], _ outcome: Outcome) -> [IntakeLimit] {
    let placeOf = Dictionary(uniqueKeysWithValues: sections.enumerated().map { ($1, $0) })
    var found: [(order: [Int], limit: IntakeLimit)] = []
    for var limit in rules.limits.limits(outcome, places: start.tables.places) {
      let places = limit.terms.compactMap { placeOf[$0.section] }.sorted()
      guard !places.isEmpty else { continue }
      limit.most -= margins[limit.key] ?? 0
      found.append(([limit.year, limit.key.kind.rank] + places, limit))
    }
    return found.enumerated().sorted { left, right in
      left.element.order != right.element.order
        ? left.element.order.lexicographicallyPrecedes(right.element.order)
        : left.offset < right.offset
    }.map(\.element.limit)
  }

  private func member(
    _ section: Int, _ run: RecordedProjection, _ norms: IntakeNorms, _ outcome: Outcome
  ) -> IntakeMember {
    let years = baseline.years.indices
    let tables = baseline.projectionTables
    let course = IntakeCourse(section, run, baseline: baseline, future: future, norms: norms)
    // What full grades need is a matter of rooms, not of more pupils than the size limit.
    let split = splits[section]
    let most =
      split == nil
      ? rules.mostClasses(section, start, startOutcome) : ClassExpansion.mostClasses
    return IntakeMember(
      course: course, isFree: years.map { $0 > 0 && rules.isFree(section, $0, run) },
      planned: years.map { start.record.parts[$0][section] * Double(course.pool[$0]) },
      knowsPlaces: years.map {
        !run.projection.isOpen[$0, section]
          || start.tables.places[$0 * baseline.sections.count + section] >= 0
      },
      placesOfClass: rules.placesOfClass(section),
      mostClasses: rules.takesPart(section, run) ? most : 0, split: split,
      formed: years.map { tables.formationLimit[$0 * baseline.sections.count + section] },
      classRule: years.map { rules.classRule(section, $0) })
  }

  private func rows(_ sections: [Int], _ members: [IntakeMember], _ answer: IntakeAnswer)
    -> [CatchmentShare]
  {
    let writer = IntakeRows(baseline: baseline, plan: plan, isOpen: start.projection.isOpen)
    return Stage.allCases.flatMap { stage -> [CatchmentShare] in
      let places = sections.indices.filter { place in
        baseline.sections[sections[place]].stage == stage && members[place].isFree.contains(true)
      }
      guard let first = places.first else { return [] }
      return writer.rows(
        places.map { sections[$0] },
        planned: places.map { place in
          baseline.years.indices.map { start.record.parts[$0][sections[place]] }
        },
        entrants: places.map { answer.entrants[$0] }, pool: members[first].course.pool)
    }
  }
}
