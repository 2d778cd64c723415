// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Warnings that need the standard beside the county: values in a unit that the item does not have, and
/// measures that no verdict of the standard counts.
enum StandardDoubts {
  /// All of them, by file and row.
  static func problems(
    _ county: County, _ standard: Standard, _ sources: SourceRows, inspections: [Standard] = []
  ) -> [Problem] {
    (percentages(county, standard, sources, inspections)
      + leases(county, standard, sources)).sorted()
  }

  /// A part of a whole where the item counts percent: 0.95 for 95.
  private static func percentages(
    _ county: County, _ standard: Standard, _ sources: SourceRows, _ inspections: [Standard]
  ) -> [Problem] {
    var required = percentNames(standard)
    for other in inspections {
      required.formUnion(percentNames(other).map { "\(other.id):\($0)" })
    }
    return county.declarations.enumerated().compactMap { index, row in
      guard required.contains(LedgerAddress(row.item)?.name ?? row.item), let value = row.value,
        let kind = percentKind(value)
      else { return nil }
      let table = Schema.current.table("declarations.csv")
      let header = sources.headers[table.file]?["value"].map { Bilingual.same($0) }
      return Problem(
        file: table.file, row: sources.row(table.file, index),
        column: header ?? table.column("value").header, value: "\(value)",
        kind: kind)
    }
  }

  /// The names under which a standard's ledger is declared in per cent.
  private static func percentNames(_ standard: Standard) -> Set<String> {
    var names: Set<String> = []
    for item in standard.items {
      for (name, judgement) in zip(item.declarationNames, item.judgements) {
        guard let name, case .declared(.atLeast, let key) = judgement,
          let value = standard.values[key], value.unit == .percent, value.value > ExactDecimal(1)
        else { continue }
        names.insert(name)
      }
    }
    return names
  }

  /// What is doubtful about a percentage: a part of a whole in its place, or more than the whole.
  private static func percentKind(_ value: ExactDecimal) -> Problem.Kind? {
    var number = PlainNumber(digits: value.significand, scale: value.scale)
    if value > ExactDecimal(0), value <= ExactDecimal(1) {
      return number.shifted(2).map { .partForPercent(proposed: $0.description) }
    }
    guard value > ExactDecimal(100) else { return nil }
    // A rate of those who stay may exceed the whole by those who move in, and not twice over.
    let isImpossible = value > ExactDecimal(200)
    while (Double(number.description) ?? 0) > 100, number.scale < 6 { number.scale += 1 }
    return .aboveWhole(
      proposed: isImpossible ? number.trimmed.description : nil, isImpossible: isImpossible)
  }

  /// Leases at schools that claim no route by which a leased area counts.
  private static func leases(
    _ county: County, _ standard: Standard, _ sources: SourceRows
  ) -> [Problem] {
    let routes = Set(standard.relaxations.filter { $0.effect == .includeLeased }.map(\.id))
    let claimed = Set(county.relaxations.filter { routes.contains($0.route) }.map(\.school))
    return county.plan.measures.enumerated().compactMap { index, measure in
      guard measure.action == .leaseSportsArea,
        measure.school.map({ !claimed.contains($0) }) ?? true
      else { return nil }
      let table = Schema.current.table("measures.csv")
      return Problem(
        file: table.file, row: sources.row(table.file, index),
        column: table.column("action").header, value: measure.school?.rawValue,
        kind: .leaseCountsNowhere(route: routes.sorted().first))
    }
  }
}
