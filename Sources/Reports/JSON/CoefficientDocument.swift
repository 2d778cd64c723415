// SPDX-License-Identifier: GPL-3.0-or-later
public import Scenarios
import CountyModel
import Simulator

/// `junheng.coefficient/1`: coefficients of one table, in full precision.
public struct CoefficientDocument: Encodable, Sendable {
  let schema = "junheng.coefficient/1"
  let groups: [Group]

  struct Group: Encodable, Sendable {
    let stage: Nullable<String>
    let schools: Int
    let pupils: Nullable<Double>
    let mean: Nullable<Double>
    let deviation: Nullable<Double>
    let coefficient: Nullable<Double>
  }

  /// The document of one table.
  public init(_ groups: [CoefficientTable.Group]) {
    self.groups = groups.map { group in
      Group(
        stage: Nullable(group.stage?.rawValue), schools: group.schools,
        pupils: Nullable(group.coefficient?.pupils), mean: Nullable(group.coefficient?.mean),
        deviation: Nullable(group.coefficient?.deviation),
        coefficient: Nullable(group.coefficient?.value))
    }
  }
}
