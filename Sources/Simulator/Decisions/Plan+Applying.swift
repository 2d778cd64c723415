// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension Plan {
  /// The plan with the changes of a configuration, by the same rules as a what-if; nil where one of
  /// them cannot be carried out. Only verbs about projects, blocks of classrooms,
  /// closures and catchments occur.
  func applying(_ changes: [Change.Kind], county: County) -> Plan? {
    var plan = self
    var edits: [ID<Project>: ProjectEdit] = [:]
    var rows: [CatchmentShare] = []
    for change in changes {
      switch change {
      case .shift(let project, let years): edits[project, default: ProjectEdit()].years += years
      case .cancel(let project): edits[project, default: ProjectEdit()].status = .cancelled
      case .approve(let project): edits[project, default: ProjectEdit()].status = .committed
      case .resizePlaces(let project, let places):
        edits[project, default: ProjectEdit()].places = places
      case .resizeArea(let project, let area):
        edits[project, default: ProjectEdit()].area = area
      case .close(let closure): plan.set(closure)
      case .expand(let block): plan.add(block, in: county)
      case .catchment(let row):
        // Two shares for the same school and year: a what-if would refuse them, too.
        let isContradicted = rows.contains {
          $0.reach == row.reach && $0.target == row.target && $0.from == row.from
            && $0.share != row.share
        }
        if isContradicted { return nil }
        rows.append(row)
        plan.set(row)
      default: preconditionFailure("no outer decision makes such a change")
      }
    }
    for index in plan.projects.indices {
      guard let edit = edits[plan.projects[index].id] else { continue }
      let problems = plan.projects[index].apply(
        edit, baseYear: county.baseYear,
        constructionYears: county.settings.wholeConstructionYears)
      guard problems.isEmpty else { return nil }
    }
    return plan
  }
}
