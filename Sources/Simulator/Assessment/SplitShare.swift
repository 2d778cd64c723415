// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// The part of a school's shared stock that counts to one stage, by weighted pupils.
///
///     share = w · p ÷ Σ (w · p)
///
/// over the school's compulsory stages and its senior pupils. The weights are the standard's,
/// exact; a school whose stock nobody shares has the share one.
public struct SplitShare: Hashable, Sendable {
  /// Whose pupils take part in the split.
  public enum Owner: Hashable, Sendable {
    /// A compulsory stage.
    case stage(Stage)
    /// The senior secondary pupils.
    case senior
  }

  /// One participant of the split.
  public struct Part: Hashable, Sendable {
    /// Whose pupils.
    public var owner: Owner
    /// How many.
    public var pupils: Int
    /// What each weighs, with its citation.
    public var weight: CitedValue
  }

  /// All participants, primary first; empty where the school has one stage only.
  public var parts: [Part]
  /// Weighted pupils of the stage, in the smallest digit that the weights use.
  public var numerator: Int128
  /// Weighted pupils of the whole school in the same digit; positive.
  public var denominator: Int128

  /// The undivided stock.
  public static var whole: SplitShare { SplitShare(parts: [], numerator: 1, denominator: 1) }

  /// The share as a number, for show.
  public var value: Double { numerator.approximate / denominator.approximate }
}

extension SplitShare {
  /// What the standard gives a pupil of each part in schools of one kind; nil for no weight.
  struct Weights {
    let primary: CitedValue?
    let junior: CitedValue?
    let senior: CitedValue?

    init(_ kind: SchoolKind, standard: Standard) {
      primary = standard.splitWeight(kind, .primary)
      junior = standard.splitWeight(kind, .junior)
      senior = standard.seniorSplitWeight(kind)
    }
  }

  /// The share of a section by a standard's weights, the county's own in the year where none is
  /// given; nil while the pupils or a weight of a participant are not known, or when the school has
  /// no pupils.
  init?(
    section: Int, year: Int, standard: Standard? = nil, baseline: borrowing Baseline,
    projection: borrowing Projection
  ) {
    let school = baseline.sections[section].school
    let weights = Weights(
      baseline.schools[school].kind,
      standard: standard ?? baseline.assessmentRules[year].standard)
    let siblings = baseline.sectionsOfSchool[school]
    if siblings.count == 1 && weights.senior == nil {
      self = .whole
      return
    }
    var parts: [Part] = []
    for sibling in siblings {
      let stage = baseline.sections[sibling].stage
      guard
        !projection.unknownSections.contains(sibling),
        let weight = stage == .primary ? weights.primary : weights.junior
      else { return nil }
      let pupils = projection.total(year: year, section: sibling)
      parts.append(Part(owner: .stage(stage), pupils: pupils, weight: weight))
    }
    if let senior = weights.senior {
      guard let pupils = baseline.schools[school].seniorPupils else { return nil }
      parts.append(Part(owner: .senior, pupils: pupils, weight: senior))
    }
    self.init(parts: parts, of: .stage(baseline.sections[section].stage))
  }

  /// The share of one participant; nil when nobody weighs anything.
  init?(parts: [Part], of owner: Owner) {
    let places = parts.map(\.weight.value.scale).max() ?? 0
    var own: Int128 = 0
    var all: Int128 = 0
    for part in parts {
      let power = ExactDecimal(significand: 1, scale: places - part.weight.value.scale).divisor
      let weighted = Int128(part.weight.value.significand) * Int128(power) * Int128(part.pupils)
      all += weighted
      if part.owner == owner { own += weighted }
    }
    guard all > 0 else { return nil }
    self.init(parts: parts, numerator: own, denominator: all)
  }
}
