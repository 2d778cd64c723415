// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Changes of stock in order of year; each is put together where it is asked for.
///
/// A county has some thousand, and most are never shown: a row names its cause by a place in a list,
/// so that no reference is counted for it.
public struct StockFlows: RandomAccessCollection, Sendable {
  /// A flow as it is kept.
  struct Row: Equatable, Sendable {
    var amount: Quantity
    var school: Int32
    /// Negative for shared stock.
    var section: Int32
    var cause: Int32
    var year: Int16
    var kind: ResourceKind
    var isAssumed: Bool
  }

  private(set) var rows: [Row] = []
  private(set) var causes: [StockFlow.Cause] = []

  /// None.
  public init() {}

  /// Flows put together by hand.
  public init(_ flows: some Sequence<StockFlow>) {
    for flow in flows { append(flow) }
  }

  /// Zero.
  public var startIndex: Int { 0 }
  /// The number of flows.
  public var endIndex: Int { rows.count }

  /// One change of a stock and its cause.
  public subscript(place: Int) -> StockFlow {
    let row = rows[place]
    return StockFlow(
      year: Int(row.year), school: Int(row.school),
      section: row.section < 0 ? nil : Int(row.section), kind: row.kind, amount: row.amount,
      cause: causes[Int(row.cause)], isAssumed: row.isAssumed)
  }
}

extension StockFlows {
  mutating func reserveCapacity(_ count: Int) { rows.reserveCapacity(count) }

  /// The place of a cause, which rows that follow may name.
  ///
  /// Flows of one cause come one after the other, so that only the last is compared.
  mutating func place(of cause: StockFlow.Cause) -> Int32 {
    if causes.last != cause { causes.append(cause) }
    return Int32(causes.count - 1)
  }

  /// Adds a flow whose cause has its place.
  @inline(__always) mutating func append(
    year: Int, school: Int, section: Int?, kind: ResourceKind, amount: Quantity, cause: Int32,
    isAssumed: Bool = false
  ) {
    rows.append(
      Row(
        amount: amount, school: Int32(school), section: section.map { Int32($0) } ?? -1,
        cause: cause, year: Int16(year), kind: kind, isAssumed: isAssumed))
  }

  /// Adds a flow.
  mutating func append(_ flow: StockFlow) {
    append(
      year: flow.year, school: flow.school, section: flow.section, kind: flow.kind,
      amount: flow.amount, cause: place(of: flow.cause), isAssumed: flow.isAssumed)
  }
}

extension StockFlows: Equatable {
  /// Equal in every flow.
  public static func == (left: Self, right: Self) -> Bool {
    // Places of causes may differ where their lists do.
    if left.causes == right.causes { return left.rows == right.rows }
    return left.elementsEqual(right)
  }
}

extension StockFlows: ExpressibleByArrayLiteral {
  /// Flows put together by hand.
  public init(arrayLiteral flows: StockFlow...) { self.init(flows) }
}
