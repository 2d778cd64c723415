// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Equipment that one year's payment of a county-wide equipment programme buys.
struct ProgrammeShare {
  let project: ID<Project>
  /// Index of the first school year in which it counts: the one after the payment's calendar year,
  /// because nothing says that it is bought by September.
  let year: Int
  /// Whole yuan of equipment value.
  let yuan: Int64

  /// All committed equipment projects that do not state what each school gets.
  static func all(plan: Plan, future: Future, county: County) -> [ProgrammeShare] {
    let part = county.settings.equipmentShareOfProgrammes.millionths
    var shares: [ProgrammeShare] = []
    for project in plan.projects where project.status == .committed && project.kind == .equipment {
      let isStated = project.works.contains { $0.added[.equipmentValue] != nil }
      let schedule = ProjectSchedule(
        project, settings: county.settings, baseYear: county.baseYear, future: future)
      if isStated || schedule.isCompleteAtBase { continue }
      var paid: Int64 = 0
      for payment in schedule.payments(project) {
        let before = paid.part(millionths: part)
        paid += payment.amount.yuan
        let year = payment.year.year + 1 - county.baseYear.firstYear
        if year < 1 { continue }
        shares.append(
          ProgrammeShare(
            project: project.id, year: year, yuan: paid.part(millionths: part) - before))
      }
    }
    return shares.sorted { left, right in
      left.year != right.year ? left.year < right.year : left.project < right.project
    }
  }
}
