// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Where the pupils of every section, grade and year of a projection come from.
///
/// The same run as `Projection.init`, watched; its projection is the same to the child.
public struct PupilFlows: Sendable {
  /// The projection that was watched.
  public let projection: Projection
  private let sections: [SectionPlace]
  private let parts: [Int: [PupilPart]]

  /// Runs the projection of a plan and a future once more and notes every step. Cost: that of a
  /// projection, and memory in proportion to years × sections × grades.
  public init(baseline: Baseline, plan: Plan, future: Future) {
    var run = ProjectionRun(
      baseline: baseline, plan: PlanTables(baseline: baseline, plan: plan, future: future),
      future: future)
    run.watch = PupilWatch()
    projection = run.run()
    sections = baseline.sections
    var parts: [Int: [PupilPart]] = [:]
    for flow in run.watch?.flows ?? [] {
      let key = 6 * sections.count * flow.year + flow.cell
      if let same = parts[key]?.firstIndex(where: { $0.origin == flow.part.origin }) {
        parts[key]?[same].pupils += flow.part.pupils
      } else {
        parts[key, default: []].append(flow.part)
      }
    }
    self.parts = parts
  }

  /// Why a section has so many pupils in a year.
  ///
  /// - Returns: nil where the section has no known pupils: it is not open and nobody left it that
  ///   year,
  ///   or the base year's are missing, or there is no such section or year.
  public func explanation(_ id: SectionID, year: Int) -> PupilExplanation? {
    guard let section = sections.firstIndex(where: { $0.id == id }),
      projection.years.indices.contains(year), !projection.unknownSections.contains(section)
    else { return nil }
    let place = sections[section]
    let grades = (0..<place.gradeCount).map { slot -> PupilGrade in
      let pupils = projection.pupils[year, section][slot]
      var parts = self.parts[6 * (sections.count * year + section) + slot] ?? []
      let rest = parts.reduce(pupils) { $0 - $1.pupils }
      if rest != 0 { parts.append(PupilPart(origin: .other, pupils: rest)) }
      return PupilGrade(
        grade: slot + place.startingGrade, pupils: pupils, parts: parts)
    }
    guard projection.isOpen[year, section] || grades.contains(where: { !$0.parts.isEmpty })
    else { return nil }
    return PupilExplanation(section: id, year: projection.years[year], grades: grades)
  }
}
