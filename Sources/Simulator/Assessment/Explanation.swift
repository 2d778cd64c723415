// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// Why one verdict of one year is what it is: inputs, formula, value, threshold, citation and
/// margin.
///
/// A value without words; the report puts it into either language.
public struct Explanation: Hashable, Sendable {
  /// What is explained.
  public enum Subject: Hashable, Sendable {
    /// One of the seven indicators of a section.
    case indicator(Indicator, SectionID)
    /// A coefficient of variation of a stage.
    case coefficient(Stage, Indicator)
    /// A section's class size.
    case classSize(SectionID)
    /// A section's pupils for each member of staff.
    case staffRatio(SectionID)
    /// A school's music rooms or art rooms.
    case rooms(ResourceKind, ID<School>)
    /// A school's size.
    case schoolSize(ID<School>)
  }

  /// How the value is reckoned from the inputs.
  public enum Formula: Hashable, Sendable {
    /// basis · amount ÷ pupils ≥ threshold.
    case amountPerPupils(basis: Int)
    /// √( Σ (p ÷ Σp) · (x ÷ p − X̄)² ) ÷ X̄ ≤ threshold, with X̄ = Σx ÷ Σp.
    case coefficientOfVariation
    /// ⌈pupils ÷ classes⌉ of the fullest grade ≤ threshold.
    case largestClass
    /// pupils ÷ staff ≤ threshold.
    case pupilsPerStaff
    /// rooms ≥ ⌈classes ÷ threshold⌉.
    case roomsForClasses
    /// Compulsory pupils of the whole school ≤ threshold.
    case compulsoryPupils
  }

  /// What is explained.
  public var subject: Subject
  /// The school year.
  public var year: SchoolYear
  /// What goes in, in the order in which one would tell it.
  public var inputs: [ExplanationInput]
  /// How the value is reckoned.
  public var formula: Formula
  /// The value in the threshold's unit; nil where it is missing.
  public var value: Double?
  /// The threshold or limit, with its citation.
  public var threshold: CitedValue
  /// The floor of the one indicator left out; nil where there is none.
  public var floor: CitedValue?
  /// The document that the threshold's citation names; nil if the standard lists no such document.
  public var document: Document?
  /// The verdict.
  public var verdict: Verdict
  /// Whether it is met by mean classes only; see `Finding.isByMean`.
  public var isByMean = false
  /// Whole units short; nil where missing, and for coefficients, which no single number of units
  /// mends.
  public var shortBy: Int?
  /// Whole units to spare; nil where missing, and for coefficients.
  public var spare: Int?
  /// Whose units these are; nil for coefficients.
  public var marginScope: Finding.MarginScope?
  /// The relaxation route by which it is recognised; nil for none.
  public var route: RelaxationRoute?
}
