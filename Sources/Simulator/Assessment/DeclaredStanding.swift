// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// How the declared part of a year's ledger stands: binding items by their declared clauses, and
/// the sum of points.
public struct DeclaredStanding: Hashable, Sendable {
  /// Binding items all of whose declared clauses are met as facts; identifiers in the standard's
  /// order.
  public internal(set) var met: [String] = []
  /// Binding items that hold, some clause by a planned value.
  public internal(set) var planned: [String] = []
  /// Binding items with a declared value that does not hold, be it planned or reached.
  public internal(set) var failing: [String] = []
  /// Binding items with a clause of which nothing usable is declared, where none fails.
  public internal(set) var undeclared: [String] = []
  /// The scored items; nil where the standard scores none.
  public internal(set) var score: ScoreStanding?

  /// All together: met where the standard has nothing to declare.
  public var status: LedgerStatus {
    var status = LedgerStatus.meets
    if !failing.isEmpty { status = .fallsShort }
    if !undeclared.isEmpty { status = status.and(.notAssessed) }
    if !planned.isEmpty { status = status.and(.planned) }
    return score.map { status.and($0.status) } ?? status
  }

  /// Whether the standard asks the county to declare nothing.
  public var isEmpty: Bool {
    met.isEmpty && planned.isEmpty && failing.isEmpty && undeclared.isEmpty && score == nil
  }

  /// Enters a binding item by how its declared clauses stand together.
  mutating func enter(_ item: String, _ status: LedgerStatus) {
    switch status {
    case .meets, .scored: met.append(item)
    case .planned: planned.append(item)
    case .fallsShort: failing.append(item)
    case .notAssessed: undeclared.append(item)
    }
  }
}

/// The sum of points of a year's scored items against its pass mark.
public struct ScoreStanding: Hashable, Sendable {
  /// Points of items that are declared as reached, or computed.
  public internal(set) var reached = ExactDecimal(0)
  /// Points of items that are planned.
  public internal(set) var planned = ExactDecimal(0)
  /// Points that items without a usable declaration could bring at most.
  public internal(set) var open = ExactDecimal(0)
  /// Those items, in the standard's order.
  public internal(set) var openItems: [String] = []
  /// From how many points the sum passes; nil where the standard does not say.
  public internal(set) var pass: CitedValue?

  /// Passed as far as is reached; passed with what is planned; short even with all points still
  /// open.
  public var status: LedgerStatus {
    guard let pass = pass?.value else { return .notAssessed }
    if reached >= pass { return .meets }
    let hoped = [reached, planned].exactSum()
    if hoped >= pass { return .planned }
    return [hoped, open].exactSum() < pass ? .fallsShort : .notAssessed
  }

  /// The sum; nil while points of any item are not known.
  public var sum: ExactDecimal? { openItems.isEmpty ? [reached, planned].exactSum() : nil }

  /// Enters an item: its points where known, else the most that it could bring.
  mutating func enter(
    _ item: String, _ points: ExactDecimal?, isPlanned: Bool, most: ExactDecimal?
  ) {
    if let points {
      if isPlanned {
        planned = [planned, points].exactSum()
      } else {
        reached = [reached, points].exactSum()
      }
    } else {
      open = [open, most ?? ExactDecimal(0)].exactSum()
      openItems.append(item)
    }
  }
}

/// What a county declares on the vetoes of its standard.
public struct VetoStanding: Hashable, Sendable {
  /// Vetoes that happened, as declared; identifiers in the standard's order.
  public internal(set) var happened: [String] = []
  /// Vetoes declared not to have happened.
  public internal(set) var ruledOut: [String] = []
  /// Vetoes of which it is only planned that they do not happen.
  public internal(set) var planned: [String] = []
  /// Vetoes of which nothing usable is declared.
  public internal(set) var undeclared: [String] = []

  /// All together: met where the standard has none.
  public var status: LedgerStatus {
    if !happened.isEmpty { return .fallsShort }
    if !undeclared.isEmpty { return .notAssessed }
    return planned.isEmpty ? .meets : .planned
  }

  /// Whether the standard has no veto.
  public var isEmpty: Bool {
    happened.isEmpty && ruledOut.isEmpty && planned.isEmpty && undeclared.isEmpty
  }

  /// Enters a veto.
  mutating func enter(_ veto: String, _ status: LedgerStatus) {
    switch status {
    case .fallsShort: happened.append(veto)
    case .meets, .scored: ruledOut.append(veto)
    case .planned: planned.append(veto)
    case .notAssessed: undeclared.append(veto)
    }
  }
}
