// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// An inspection with the standard that it judges by, as it is in force in its year.
public struct InspectionStandard: Hashable, Sendable {
  /// The inspection.
  public var inspection: Inspection
  /// Its standard.
  public var standard: Standard

  /// An inspection with its standard.
  public init(inspection: Inspection, standard: Standard) {
    self.inspection = inspection
    self.standard = standard
  }
}

/// An inspection that judges by another standard than the county's own, compiled.
///
/// What the county does, its measures, classes and catchments, follows the county's own standard;
/// only the judging is the inspection's.
public struct JudgedInspection: Equatable, Sendable {
  /// The inspection.
  public let inspection: Inspection
  /// Its standard, as it is in force in its year.
  public let standard: Standard
  /// Index of its year in `Baseline.years`.
  public let year: Int
  /// What its assessment needs.
  let rules: AssessmentRules
  /// How schools split their stock by its weights.
  let splits: [StockRules.Split]
}

extension JudgedInspection {
  /// Equal inspections of equal standards; the rest follows from them and the county.
  public static func == (left: Self, right: Self) -> Bool {
    left.inspection == right.inspection && left.standard == right.standard
      && left.year == right.year
  }
}

extension [Declaration] {
  /// What a county declares for another standard's ledger: what it declares there by name
  /// (`national-2024:20`), and of its own standard's ledger what asks for the same value.
  ///
  /// Two clauses ask for the same where both compare with the value of one key. What is declared by
  /// yes or no or in points has no such key: it is not carried over, and counts where it is declared
  /// by name. A name of the other ledger that the county declares itself takes nothing over.
  func renamed(from own: Standard, to other: Standard) -> [Declaration] {
    let addressed = compactMap { row -> Declaration? in
      guard let address = LedgerAddress(row.item), address.standard == other.id else { return nil }
      var row = row
      row.item = address.item
      return row
    }
    let declared = Set(addressed.map(\.item))
    var names: [String: String] = [:]
    for item in own.items {
      for (judgement, name) in zip(item.judgements, item.declarationNames) {
        if case .declared(_, let key) = judgement, let name { names[key] = name }
      }
    }
    var result = addressed
    for item in other.items {
      for (judgement, name) in zip(item.judgements, item.declarationNames) {
        guard case .declared(_, let key) = judgement, let name, let known = names[key],
          !declared.contains(name)
        else { continue }
        for var row in self where row.item == known {
          row.item = name
          result.append(row)
        }
      }
    }
    return result
  }
}
