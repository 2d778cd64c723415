// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One condition by the name a bureau has for it: what a set of reasons is made of.
public enum NamedConstraint: Hashable, Sendable {
  /// What a section must reach in a school year: an indicator, the staff ratio, music or art rooms;
  /// for `.schoolRule` the number of indicators that must reach their thresholds. `atFloor` says
  /// that not the threshold is meant but the floor below which no indicator may stay.
  case requirement(section: SectionID, need: SearchNeed, year: SchoolYear, atFloor: Bool)
  /// Everything that a school must reach in the years asked for.
  case school(ID<School>)
  /// What so many schools must reach themselves, all together, in the years asked for.
  case needs(schools: Int)
  /// The coefficient of variation of a stage and indicator in a school year.
  case coefficient(Stage, Indicator, SchoolYear)
  /// The money of a calendar year.
  case budget(BudgetYear, Money)
  /// The most units of an action in a calendar year.
  case cap(MeasureAction, BudgetYear, units: Int)
  /// Years from the payment of an action to the school year in which it counts (工期、培养周期).
  case leadTime(MeasureAction, years: Int)
  /// What a school can take of an action, for example the sports area of its site.
  case limit(MeasureAction, Lever.Limit, ID<School>)
  /// A rule of signing that keeps an action from a school (docs/signing.md).
  case rule(SigningRule, MeasureAction, ID<School>)
  /// What all sections of a stage together can spare for a kind of rotation, in persons.
  case surplus(MeasureAction, Stage, units: Int)
  /// People of a kind cannot be more than the staff of the section: nobody is left to upgrade or
  /// designate.
  case staff(SectionID, ResourceKind)
  /// The most units of an action at one section in one year.
  case mostPerSection(MeasureAction, units: Int)
  /// A school that must be left alone.
  case lockedSchool(ID<School>)
  /// No action of the county brings the resource.
  case missingLever(ResourceKind)

  /// Whether the law asks for it; everything else is the county's own condition or a fact.
  public var isOfTheStandard: Bool {
    switch self {
    case .requirement, .school, .needs, .coefficient: true
    default: false
    }
  }
}
