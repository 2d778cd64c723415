// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension IntakeRun {
  /// Solves one group around a projection; nil where the programme has no point.
  mutating func solved(
    _ group: IntakeGroup, around run: RecordedProjection, _ outcome: Outcome
  ) -> Part? {
    let norms = IntakeNorms(run.projection, baseline: baseline, future: future)
    let sections = group.sections
    let members = sections.map { member($0, of: group, run, norms, outcome) }
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
    _ section: Int, of group: IntakeGroup, _ run: RecordedProjection, _ norms: IntakeNorms,
    _ outcome: Outcome
  ) -> IntakeMember {
    let years = baseline.years.indices
    let tables = baseline.projectionTables
    let (zone, stage) = (tables.zone[section], tables.stage[section])
    let course = IntakeCourse(
      section, run, baseline: baseline, future: future, norms: norms,
      incoming: start.record.incoming(section, from: baseline.zones.indices, stage: stage))
    let adjoining = group.senders.isEmpty ? [] : baseline.zonesAdjoining(zone)
    let sources = group.senders.filter(adjoining.contains).map { sender in
      let key = ZoneSection(zone: sender, section: section)
      return (sender, start.record.crossing[key] ?? years.map { _ in 0 })
    }
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
      worth: years.map { entry in
        entry > 0 ? pricing?.prices.ofEntrant(course, entry: entry) ?? 0 : 0
      }, range: years.map { pricing?.range(section, $0) },
      placesOfClass: rules.placesOfClass(section),
      mostClasses: rules.takesPart(section, run) ? most : 0, split: split,
      formed: years.map { tables.formationLimit[$0 * baseline.sections.count + section] },
      classRule: years.map { rules.classRule(section, $0) }, zone: zone, sources: sources)
  }

  /// The catchment rows of each zone and stage: its own sections, then those of adjoining zones.
  private func rows(_ sections: [Int], _ members: [IntakeMember], _ answer: IntakeAnswer)
    -> [CatchmentShare]
  {
    var writer = IntakeRows(baseline: baseline, plan: plan, isOpen: start.projection.isOpen)
    if let pricing {
      writer.leastChange = pricing.leastChange
      writer.leastRedrawn = pricing.leastChange
    }
    let zones = members.reduce(into: [Int]()) { zones, member in
      if !zones.contains(member.zone) { zones.append(member.zone) }
    }
    return zones.flatMap { zone in
      Stage.allCases.flatMap { stage -> [CatchmentShare] in
        let taking = sections.indices.filter {
          baseline.sections[sections[$0]].stage == stage && members[$0].isFree.contains(true)
        }
        let own = taking.filter { members[$0].zone == zone }
        guard let first = own.first else { return [] }
        let pool = members[first].course.pool
        var takers = own.map { place in
          IntakeRows.Taker(
            section: sections[place],
            planned: baseline.years.indices.map { start.record.parts[$0][sections[place]] },
            entrants: answer.entrants[place])
        }
        for place in taking {
          let number = members[place].sources.firstIndex { $0.zone == zone }
          guard let number else { continue }
          let planned = members[place].sources[number].planned
          takers.append(
            IntakeRows.Taker(
              section: sections[place], planned: planned,
              entrants: baseline.years.indices.map {
                planned[$0] * Double(pool[$0]) + answer.crossing[place][number][$0]
              }))
        }
        return writer.rows(takers, zone: zone, pool: pool)
      }
    }
  }
}
