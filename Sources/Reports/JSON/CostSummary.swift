// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator

/// The money of one scenario for programs, in yuan.
public struct CostSummary: Encodable, Sendable {
  let capital: Int64
  let recurrent: Int64
  let presentValue: Int64
  let alreadySpent: Int64
  let byYear: [String: Int64]
  let byKind: [String: Int64]
  let byDepartment: [String: Int64]
  let projectsWithoutCost: [String]

  /// Sums up a costing.
  public init(_ costing: Costing) {
    capital = costing.capital.yuan
    recurrent = costing.recurrent.yuan
    presentValue = costing.presentMoney.yuan
    alreadySpent = costing.alreadySpent.yuan
    projectsWithoutCost = costing.projectsWithoutCost.map(\.rawValue)
    var years: [String: Int64] = [:]
    var kinds: [String: Int64] = [:]
    var departments: [String: Int64] = [:]
    for entry in costing.entries {
      years["\(entry.year.year)", default: 0] += entry.amount.yuan
      kinds[entry.kind.rawValue, default: 0] += entry.amount.yuan
      departments[entry.department ?? "", default: 0] += entry.amount.yuan
    }
    byYear = years
    byKind = kinds
    byDepartment = departments
  }
}

extension CostSummary: JSONWritable {
  /// Writes the sums.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("alreadySpent")
      writer.whole(alreadySpent)
      Self.write(byDepartment, "byDepartment", to: &writer)
      Self.write(byKind, "byKind", to: &writer)
      Self.write(byYear, "byYear", to: &writer)
      writer.key("capital")
      writer.whole(capital)
      writer.key("presentValue")
      writer.whole(presentValue)
      writer.key("projectsWithoutCost")
      writer.list { writer in
        for project in projectsWithoutCost {
          writer.element()
          writer.string(project)
        }
      }
      writer.key("recurrent")
      writer.whole(recurrent)
    }
  }

  private static func write(
    _ sums: [String: Int64], _ key: String, to writer: inout JSONWriter
  ) {
    writer.key(key)
    writer.object { writer in
      for (name, sum) in sums.sorted(by: { $0.key < $1.key }) {
        writer.key(name)
        writer.whole(sum)
      }
    }
  }
}
