// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// What every section and school holds in every year, exactly; nil where it is not known.
///
/// Base year plus the flows gives every later year, for each amount that is known; the rules stand
/// in docs/stock-and-costs.md.
public struct Stock: Equatable, Sendable {
  /// People, `[year][section]`, one amount for each of `ResourceKind.staffKinds`.
  public internal(set) var staff: Grid<StaffCounts>
  /// Finished shared stock, `[year][school]`, indexed by resource kind.
  public internal(set) var shared: Grid<Resources>
  /// What is under construction and not counted, `[year][school]`; a known zero where nothing is.
  public internal(set) var underConstruction: Grid<Resources>
  /// Leased sports area in square metres, `[year][school]`; counts on the relaxed route only.
  public internal(set) var leasedSportsArea: Grid<Quantity>
  /// Every change of stock, in order of year, with its cause.
  public internal(set) var flows: StockFlows
  /// Of the sports area, what lies indoors in square metres, `[year][school]`; nil where the county
  /// gives none.
  public internal(set) var indoorSportsArea = Grid<Quantity?>(rows: 0, columns: 0, repeating: nil)
  /// Of the sports area, what measures put on roofs and over open ground floors in square metres,
  /// `[year][school]`: it takes no land. Empty where they put none.
  public internal(set) var raisedSportsArea = Grid<Quantity>(rows: 0, columns: 0, repeating: .zero)
  /// What every measure brought about in each year in which it was due, in order of year.
  public internal(set) var measureEffects: [MeasureEffect] = []
  // The part of its school's stock that falls to each section, `[year][section]`. Reckoned once,
  // because every indicator of every section asks for it; empty in a stock put together by hand.
  var sectionShares = Grid<SectionShare>(rows: 0, columns: 0, repeating: .unknown)

  /// A school's sports area that takes land; nil where its sports area is not known.
  func sportsAreaOnLand(year: Int, school: Int) -> Quantity? {
    guard raisedSportsArea.rows > 0 else { return shared[year, school][.sportsArea] }
    return shared[year, school][.sportsArea].map { $0 - raisedSportsArea[year, school] }
  }
}
