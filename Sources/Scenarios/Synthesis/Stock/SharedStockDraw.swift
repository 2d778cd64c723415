// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator

/// Amounts of one kind of stock that belongs to whole schools.
///
/// A nine-year school has one stock for both of its stages, split by weighted pupils, and so counts in
/// the means and coefficients of both. Such schools are drawn first, around a mean between the stages'
/// and with the smaller of their spreads; the schools of one stage then make up what is missing from
/// their own stage's mean and coefficient, each stage by itself.
struct SharedStockDraw {
  /// How exactly amounts are kept.
  enum Grain: Hashable {
    /// Square metres with two decimals.
    case hundredth
    /// Whole yuan.
    case whole
    /// Whole rooms, whose sum matters even where a school has few.
    case room
  }

  let units: [SectionScope.Unit]
  /// Wanted mean per pupil.
  let means: StageTable<Double>
  /// Wanted coefficients.
  let spreads: StageTable<Double>
  let grain: Grain
  let relative: RelativeAmounts

  /// Amounts by unit.
  func amounts() -> [Double] {
    var result = Array(repeating: 0.0, count: units.count)
    let through = units.indices.filter { units[$0].isThrough }
    for (index, amount) in zip(through, throughAmounts(through)) { result[index] = amount }
    for stage in Stage.allCases {
      let own = units.indices.filter { !units[$0].isThrough && units[$0].pupils[stage] > 0 }
      guard !own.isEmpty else { continue }
      for (index, amount) in zip(own, ownAmounts(stage, own, through, result)) {
        result[index] = amount
      }
      if grain == .room {
        let pupils = units.map { Double($0.pupils[stage]) }
        let shares = units.map { $0.perPupil(1, stage) * Double($0.pupils[stage]) }
        UnitExchange.refine(
          &result, shares: shares, pupils: pupils, target: spreads[stage])
      }
    }
    return result
  }

  /// The part of a stage's pupils who are in schools of that stage alone.
  private func ownPart(_ stage: Stage) -> Double {
    let all = units.reduce(0) { $0 + $1.pupils[stage] }
    let own = units.reduce(0) { $0 + ($1.isThrough ? 0 : $1.pupils[stage]) }
    return all > 0 ? Double(own) / Double(all) : 0
  }

  /// Nine-year and twelve-year schools: the stage with fewer schools of its own decides more about
  /// their mean, and about their spread where it has none at all.
  private func throughAmounts(_ through: [Int]) -> [Double] {
    guard !through.isEmpty else { return [] }
    let (primary, junior) = (ownPart(.primary), ownPart(.junior))
    let say = primary + junior > 0 ? junior / (primary + junior) : 0.5
    let chosen = through.map { units[$0] }
    let weighted = chosen.map(\.weighted)
    let target =
      primary == 0 && junior > 0
      ? spreads.primary
      : junior == 0 && primary > 0 ? spreads.junior : min(spreads.primary, spreads.junior)
    let values = relative.draw(
      nil, units: chosen, pupils: chosen.map { Double($0.allPupils) }, reach: 1.15 * target)
    func amounts(_ scale: Double) -> [Double] {
      rounded(
        chosen.indices.map { index in
          let unit = chosen[index]
          let mean =
            say * means.primary / unit.weights.primary
            + (1 - say) * means.junior / unit.weights.junior
          return mean * unit.weighted * (1 - scale + scale * values[index])
        })
    }
    return amounts(
      SpreadSearch.scale(target: target) {
        Coefficient(amounts: amounts($0), pupils: weighted)?.value ?? 0
      })
  }

  /// Schools of one stage, so that mean and coefficient of the whole stage are as wanted.
  private func ownAmounts(
    _ stage: Stage, _ own: [Int], _ through: [Int], _ known: [Double]
  ) -> [Double] {
    let chosen = own.map { units[$0] }
    let pupils = chosen.map { Double($0.pupils[stage]) }
    let throughPupils = through.map { Double(units[$0].pupils[stage]) }
    let throughHeld = zip(through, throughPupils).map {
      units[$0].perPupil(known[$0], stage) * $1
    }
    let everybody = pupils + throughPupils
    let part = max(0.1, ownPart(stage))
    let values = relative.draw(
      stage, units: chosen, pupils: pupils,
      reach: 1.15 * spreads[stage] / part.squareRoot())
    // What is missing from the stage's mean, but never so little that a school would stand empty.
    let wanted = max(
      means[stage] * everybody.reduce(0, +) - throughHeld.reduce(0, +),
      0.3 * means[stage] * pupils.reduce(0, +))
    func amounts(_ scale: Double) -> [Double] {
      let differences = values.map { 1 - scale + scale * $0 }
      let level = wanted / zip(differences, pupils).map(*).reduce(0, +)
      return rounded(
        chosen.indices.map { index in
          level * differences[index] * chosen[index].weighted / chosen[index].weights[stage]
        })
    }
    return amounts(
      SpreadSearch.scale(target: spreads[stage]) { scale in
        let held = zip(chosen, amounts(scale)).map { unit, amount in
          unit.perPupil(amount, stage) * Double(unit.pupils[stage])
        }
        return Coefficient(amounts: held + throughHeld, pupils: everybody)?.value ?? 0
      })
  }

  /// Amounts as they are written; what remains of one school's rooms passes to the next.
  private func rounded(_ amounts: [Double]) -> [Double] {
    switch grain {
    case .hundredth: return amounts.map { ($0 * 100).rounded() / 100 }
    case .whole: return amounts.map { $0.rounded() }
    case .room:
      var running = 0.0
      var before = 0.0
      return amounts.map { amount in
        running += amount
        let now = running.rounded()
        defer { before = now }
        return now - before
      }
    }
  }
}
