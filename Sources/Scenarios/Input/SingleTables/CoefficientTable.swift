// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator
public import Standards

/// A table of schools, pupils and one amount, and the coefficient of variation of each stage in it.
public enum CoefficientTable {
  /// The schools of one stage, or of a table without stages.
  public struct Group: Hashable, Sendable {
    /// The stage; nil where the table names none.
    public let stage: Stage?
    /// Schools, for people who look for a slip.
    public let schools: Int
    /// Mean, deviation and coefficient; nil where there are no pupils or nothing of the amount.
    public let coefficient: Coefficient?
  }

  /// What a table comes to.
  public struct Reading: Sendable {
    /// The stages in it.
    public let groups: [Group]
    /// What was left out or read otherwise than typed.
    public let remarks: [Bilingual]
  }

  /// What may stand in one row only.
  private struct Key: Hashable {
    let school: String
    let stage: Stage?
  }

  private struct Row {
    let stage: Stage?
    let pupils: Double
    let amount: Double
  }

  /// Reads the table and reckons each stage by itself.
  ///
  /// A school without pupils weighs nothing and is not counted among the schools.
  public static func read(_ path: String) -> Result<Reading, CaseFailure> {
    var rowOf: [Key: Int] = [:]
    return SingleTable.rows(path, as: "coefficient.csv") { row -> Row? in
      let stage = row.choice("stage", Stage.self)
      guard let school = row.text("school"), let pupils = row.whole("pupils"),
        let amount = row.quantity("amount")
      else { return nil }
      // A school that stands twice would weigh twice.
      let key = Key(school: TextFolding.plain(school), stage: stage)
      if let first = rowOf[key] {
        row.report("school", .duplicateRow(first: first), value: school)
        return nil
      }
      rowOf[key] = row.number
      return Row(stage: stage, pupils: Double(pupils), amount: amount.value)
    }.map { table in
      let (rows, remarks) = table
      let stages: [Stage?] = [nil] + Stage.allCases
      let groups = stages.compactMap { stage -> Group? in
        let listed = rows.filter { $0.stage == stage }
        guard !listed.isEmpty else { return nil }
        // Where nobody has pupils there is nothing to divide by, which is shown as a dash.
        let open = listed.filter { $0.pupils > 0 }
        let members = open.isEmpty ? listed : open
        return Group(
          stage: stage, schools: open.count,
          coefficient: Coefficient(
            amounts: members.map(\.amount), pupils: members.map(\.pupils)))
      }
      return Reading(groups: groups, remarks: remarks)
    }
  }
}
