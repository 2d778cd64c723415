// SPDX-License-Identifier: GPL-3.0-or-later

/// The seven amounts of a section with its pupils, as the coefficients read them.
struct SectionNumbers {
  /// Amounts in their units, zero where missing; the pupils in the eighth lane, zero where missing.
  var row = SIMD8<Double>.zero
  /// Pupils; nil where they are not known.
  let pupils: Int?
  /// A bit for each amount that is missing.
  var missing: UInt8 = 0

  init(pupils: Int?) {
    self.pupils = pupils
    if let pupils {
      row[7] = Double(pupils)
    } else {
      missing = 0x7f
    }
  }

  /// Enters one amount.
  mutating func enter(_ amount: Fraction?, _ index: Int) {
    if let amount {
      row[index] = amount.value
    } else {
      missing |= 1 << index
    }
  }
}

/// The numbers of all sections of a year that enter coefficients, by stage.
struct CoefficientRows {
  /// One stage.
  struct OfStage {
    var sections: [Int] = []
    var rows: [SIMD8<Double>] = []
    /// A bit for each amount that is missing of any section.
    var missing: UInt8 = 0
  }

  /// Primary, junior.
  private(set) var stages = [OfStage(), OfStage()]

  init(capacity: Int) {
    for stage in stages.indices {
      stages[stage].sections.reserveCapacity(capacity)
      stages[stage].rows.reserveCapacity(capacity)
    }
  }

  mutating func append(_ section: Int, _ stage: Int, _ numbers: SectionNumbers) {
    stages[stage].sections.append(section)
    stages[stage].rows.append(numbers.row)
    stages[stage].missing |= numbers.missing
  }
}
