// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator

extension PlanFile {
  /// What a search found as a what-if file over the scenario it started from.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - tasks: The places in `result.actions` of those that are taken; nil for all.
  ///   - name: What the scenario is called.
  ///   - parent: The scenario of the folder that everything stands on; nil for the county's own plan.
  ///   - changes: What is changed beside purchases; measures among them are part of the plan anyway.
  ///   - run: What the search started from.
  ///   - remarks: Lines of comment at the head.
  ///   - county: The county whose names the lines are written with.
  public static func text(
    searched result: SearchResult, tasks: Set<Int>? = nil, name: String, parent: String?,
    changes: [Change.Kind], under run: ScenarioRun, remarks: [String], county: County
  ) -> String {
    // Measures of the command line are no part of the folder's own scenario.
    let own = Set(changes.compactMap(\.measureID))
    let known = Set(run.resolved.plan.measures.map(\.id)).subtracting(own)
    var measures = result.plan.measures
    if let tasks {
      // A plan has the measures of its actions at its end, one for each.
      let first = measures.count - result.actions.count
      measures = measures.enumerated().filter {
        $0.offset < first || tasks.contains($0.offset - first)
      }
      .map(\.element)
    }
    return text(
      name: name, parent: parent, changes: changes.filter { !$0.isMeasure },
      measures: measures.filter { !known.contains($0.id) }, remarks: remarks, county: county)
  }
}
