// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One input of an explained value.
public enum ExplanationInput: Hashable, Sendable {
  /// Pupils of a section by grade, the starting grade first; nil where they are not known.
  case pupils(SectionID, byGrade: [Int]?)
  /// Classes of a section by grade, the starting grade first.
  case classes(SectionID, byGrade: [Int])
  /// What was held in the base year: by the section for people, else by the whole school.
  case base(ResourceKind, Quantity?)
  /// One change of that stock since, with its year and cause.
  case flow(StockFlow)
  /// What is held in the year: by the section for people, else by the whole school.
  case held(ResourceKind, Quantity?)
  /// The section's part of the school's stock with all weights; nil where it is not known.
  case share(SplitShare?)
  /// The amount that counts for the section, routes included.
  case amount(Fraction?)
  /// The pupils it is divided by: all of them, or those a route reckons with; nil where missing.
  case divisor(Int?)
  /// What stands under construction at the school, where a route counts it.
  case underConstruction(ResourceKind, Quantity?)
  /// Sports area that the school leases, where a route counts it.
  case leased(Quantity)
  /// A section's part in a coefficient.
  case member(CoefficientMember)
  /// The pooled mean of a coefficient, in the indicator's unit.
  case mean(Double)
  /// The deviation of a coefficient, in the indicator's unit.
  case deviation(Double)
}

/// A section's part in a coefficient of variation.
public struct CoefficientMember: Hashable, Sendable {
  /// The section.
  public var section: SectionID
  /// Its amount; nil where missing.
  public var amount: Fraction?
  /// Its pupils; nil where missing.
  public var pupils: Int?
  /// Its own value in the indicator's unit; nil where missing.
  public var value: Double?
  /// Its part of the variance, 0 to 1; nil where missing or where nothing varies.
  public var partOfVariance: Double?
}
