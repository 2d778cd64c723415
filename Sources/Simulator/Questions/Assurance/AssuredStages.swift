// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// A plan in two stages: what must be decided before next September's figures are known, and what
/// can be decided when they are.
///
/// The first stage is the assured plan's own: what it pays before the figures and cannot pay later
/// without coming too late. For each of some Septembers that may come, the rest is searched anew
/// with what that September shows. What waiting saves is told for these Septembers; a first stage
/// chosen with the waiting in view could only save more.
public struct AssuredStages: Equatable, Sendable {
  /// What one September leads to.
  public struct September: Equatable, Sendable {
    /// Present value of what is decided after it.
    public var cost: Money
    /// What is decided after it.
    public var actions: [SearchAction]
    /// Whether the share is reached in the futures that follow it.
    public var isReached: Bool
    /// In how many fresh futures that follow it the county complies.
    public var test: ComplianceOdds.Share
  }

  /// The share asked for.
  public var share: Double
  /// The school year whose figures are waited for.
  public var figures: SchoolYear
  /// What must be decided now.
  public var now: [SearchAction]
  /// What the assured plan has beside that, as it would be decided today: it can wait.
  public var canWait: [SearchAction]
  /// Present value of what must be decided now.
  public var nowCost: Money
  /// Present value of the whole plan, decided now.
  public var wholeCost: Money
  /// The Septembers that were looked at.
  public var septembers: [September]

  /// Present value of what is decided after next September, on average; nil without Septembers.
  public var laterCost: Money? {
    guard !septembers.isEmpty else { return nil }
    let sum = septembers.reduce(Int64(0)) { $0 + $1.cost.yuan }
    return Money(yuan: Int64((Double(sum) / Double(septembers.count)).rounded()))
  }

  /// What waiting saves on average; negative where it costs more. Nil without Septembers.
  public var saving: Money? { laterCost.map { wholeCost - nowCost - $0 } }

  /// The standard error of the saving, which so many Septembers leave; nil for fewer than two.
  public var savingError: Money? {
    guard septembers.count > 1, let mean = laterCost else { return nil }
    let count = Double(septembers.count)
    let squares = septembers.reduce(0.0) { sum, september in
      let off = Double(september.cost.yuan - mean.yuan)
      return sum + off * off
    }
    return Money(yuan: Int64((squares / (count - 1) / count).squareRoot().rounded()))
  }

  /// In how many fresh futures of all Septembers together the county complies.
  public var test: ComplianceOdds.Share {
    septembers.reduce(into: ComplianceOdds.Share()) { sum, september in
      sum = ComplianceOdds.Share(
        hits: sum.hits + september.test.hits, of: sum.of + september.test.of)
    }
  }

  /// The money decided later at a part of the Septembers, from cheap to dear; nil without any.
  public func laterCost(at part: Double) -> Money? {
    guard !septembers.isEmpty else { return nil }
    let costs = septembers.map(\.cost).sorted()
    let place = Int((part * Double(costs.count)).rounded(.up)) - 1
    return costs[min(costs.count - 1, max(0, place))]
  }
}
