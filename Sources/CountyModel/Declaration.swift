// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that the county declares for an item of the standard's ledger (申报指标).
public struct Declaration: Hashable, Sendable {
  /// The item, by the identifier the standard gives it, for example `26`.
  public var item: String
  /// The school year.
  public var year: SchoolYear
  /// The declared value in the item's unit; for a yes-or-no item 1 or 0; for a scored item points.
  public var value: ExactDecimal?
  /// Whether the value is planned rather than reached.
  public var isPlanned: Bool
  /// Department in charge.
  public var department: String?
  /// Evidence, or the source of the figure.
  public var evidence: String?

  /// One row of the declaration table.
  public init(item: String, year: SchoolYear, value: ExactDecimal?, isPlanned: Bool) {
    self.item = item
    self.year = year
    self.value = value
    self.isPlanned = isPlanned
  }
}

/// A relaxation route (放宽办法) that the county claims for one school, with its evidence.
public struct RelaxationClaim: Hashable, Sendable {
  /// The school.
  public var school: ID<School>
  /// The route, by the identifier the standard gives it.
  public var route: String
  /// The first school year.
  public var from: SchoolYear
  /// The last school year; nil for all that follow.
  public var until: SchoolYear?
  /// An amount the route needs, for example the leased sports area in square metres.
  public var amount: Quantity?
  /// Music rooms of any size, for a route that counts rooms whatever their size; nil where not given.
  public var musicRooms: Int?
  /// Art rooms of any size, for a route that counts rooms whatever their size; nil where not given.
  public var artRooms: Int?
  /// The evidence: a plan's number, a contract.
  public var evidence: String?

  /// One row of the relaxation table.
  public init(school: ID<School>, route: String, from: SchoolYear, until: SchoolYear? = nil) {
    self.school = school
    self.route = route
    self.from = from
    self.until = until
  }
}
