// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// A named route of relaxation.
public struct RelaxationRoute: Hashable, Sendable {
  /// What the route changes in the reckoning.
  public enum Effect: Hashable, Sendable {
    /// Recognised on the evidence of a plan for this school, whatever the value.
    case recognisedByPlan
    /// Divide by the starting grade's pupils times the grades of the stage.
    case startingGradePupils
    /// Count what is under construction with what is finished.
    case includeUnderConstruction
    /// Count leased sports venues.
    case includeLeased
    /// Count persons whom the claim names with the school's own (交流轮岗、兼职、走教).
    case alsoCounted
    /// Judge music and art rooms by their number, not their size.
    case roomCountOnly
    /// Reckon rooms from the starting grade's classes times the grades of the stage.
    case startingGradeClasses
    /// Judge each campus by itself.
    case eachCampus
    /// The approved size is the limit.
    case approvedSize
    /// The class limits of these value keys hold, by stage.
    case otherClassLimit(primaryKey: String, juniorKey: String)
    /// Starting grades within the strict limit, other grades within these.
    case startingGradeWithin(primaryKey: String, juniorKey: String)
  }

  /// The identifier by which a county claims it.
  public var id: String
  /// Its name.
  public var name: Bilingual
  /// What it applies to.
  public var appliesTo: [ComputedItem]
  /// What it changes.
  public var effect: Effect
  /// Where a school must lie to use it; empty for anywhere.
  public var localities: [Locality]
  /// A school must have been built in or before this year; nil for any.
  public var builtUntil: Int?
  /// The last school year for which it may be claimed; nil for no deadline.
  public var until: SchoolYear?
  /// The most schools of a county that may use it; nil for any number.
  public var quota: Int?
  /// A school must have fewer pupils than this in the year; nil for any.
  public var pupilsBelow: Int?
  /// Whether the document grants it to few schools only (个别学校) without saying how many.
  public var isForFew: Bool
  /// Where it stands.
  public var citation: Citation

  /// A route.
  public init(
    id: String, name: Bilingual, appliesTo: [ComputedItem], effect: Effect,
    localities: [Locality], builtUntil: Int?, until: SchoolYear? = nil, quota: Int? = nil,
    pupilsBelow: Int? = nil, isForFew: Bool = false, citation: Citation
  ) {
    self.id = id
    self.name = name
    self.appliesTo = appliesTo
    self.effect = effect
    self.localities = localities
    self.builtUntil = builtUntil
    self.until = until
    self.quota = quota
    self.pupilsBelow = pupilsBelow
    self.isForFew = isForFew
    self.citation = citation
  }
}
