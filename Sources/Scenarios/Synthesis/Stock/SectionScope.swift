// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Which sections the seven indicators bind, and how their schools split what they share.
struct SectionScope {
  /// One school with at least one section that counts.
  struct Unit {
    /// Index of the school.
    let school: Int
    /// Pupils of the sections that count; zero where there is none.
    let pupils: StageTable<Int>
    /// What a pupil of a stage weighs in the split of shared stock.
    let weights: StageTable<Double>
    /// Weighted pupils of all stages, seniors included.
    let weighted: Double

    /// Whether sections of both stages count.
    var isThrough: Bool { pupils.primary > 0 && pupils.junior > 0 }
    /// Pupils of both stages.
    var allPupils: Int { pupils.primary + pupils.junior }

    /// What a stage has per pupil of an amount that the school shares.
    func perPupil(_ amount: Double, _ stage: Stage) -> Double {
      weighted > 0 ? amount * weights[stage] / weighted : 0
    }
  }

  /// The schools that count, in table order.
  let units: [Unit]

  init(_ schools: [School], sizes: SectionSizes, standard: Standard) {
    let limit = standard.teachingPointScopeLimit?.value
    units = schools.indices.compactMap { index in
      let school = schools[index]
      let pupils = sizes.pupils[index]
      if school.status != .open || school.kind == .special { return nil }
      if pupils.primary + pupils.junior == 0 { return nil }
      if school.kind == .teachingPoint, let limit, ExactDecimal(pupils.primary) < limit {
        return nil
      }
      func weight(_ stage: Stage) -> Double {
        standard.splitWeight(school.kind, stage)?.value.value ?? 1
      }
      let weights = StageTable(primary: weight(.primary), junior: weight(.junior))
      let seniors =
        (standard.seniorSplitWeight(school.kind)?.value.value ?? 0)
        * Double(school.seniorPupils ?? 0)
      return Unit(
        school: index, pupils: pupils, weights: weights,
        weighted: weights.primary * Double(pupils.primary)
          + weights.junior * Double(pupils.junior) + seniors)
    }
  }
}
