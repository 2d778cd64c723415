// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension CountyCase {
  /// The plan of a scenario with further changes, as a what-if with these changes would have it; nil where they cannot be
  /// carried out.
  ///
  /// - Parameters:
  ///   - scenario: A scenario of the folder; nil for the county's own plan.
  ///   - changes: Changes with the county's own names.
  public func plan(of scenario: String?, with changes: [Change.Kind]) -> Plan? {
    let whatIf = Scenario(
      name: "\u{0}", parent: scenario, changes: changes.map { Change($0) })
    let resolved = ScenarioResolver.resolve(
      whatIf.name, among: scenarios + [whatIf], county: county)
    guard case .success(let found) = resolved else { return nil }
    return found.plan
  }
}
