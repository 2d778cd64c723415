// SPDX-License-Identifier: GPL-3.0-or-later

/// How an item of the ledger stands: a verdict, and what lies between met and short.
public enum LedgerStatus: String, CaseIterable, Hashable, Sendable {
  /// It is met.
  case meets
  /// A scored item with less than its full points: only the sum of all points counts.
  case scored
  /// It is met by a value that the county plans and has not reached: no fact yet.
  case planned
  /// Nothing usable is declared, or data are missing.
  case notAssessed
  /// It falls short.
  case fallsShort

  /// What is computed or declared as reached stands as its verdict says.
  public init(_ verdict: Verdict) {
    switch verdict {
    case .meets: self = .meets
    case .fallsShort: self = .fallsShort
    case .notAssessed: self = .notAssessed
    }
  }

  /// The verdict in three values: what is planned or only brings points is neither met nor short.
  public var verdict: Verdict {
    switch self {
    case .meets: .meets
    case .fallsShort: .fallsShort
    case .scored, .planned, .notAssessed: .notAssessed
    }
  }

  /// Both together: the worse of them, in the order of the cases.
  public func and(_ other: LedgerStatus) -> LedgerStatus { rank < other.rank ? other : self }

  private var rank: Int {
    switch self {
    case .meets: 0
    case .scored: 1
    case .planned: 2
    case .notAssessed: 3
    case .fallsShort: 4
    }
  }
}
