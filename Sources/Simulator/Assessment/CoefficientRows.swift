// SPDX-License-Identifier: GPL-3.0-or-later

/// The seven amounts of a section with its pupils, as the coefficients read them.
struct SectionNumbers {
  /// Amounts in hundredths over divisors, zero where missing, then the pupils, zero where missing.
  ///
  /// Divided all at once at the end, which gives each the same bits as by itself.
  private var amounts = InlineArray<8, Double>(repeating: 0)
  private var divisors = InlineArray<8, Double>(repeating: 100)
  /// Pupils; nil where they are not known.
  let pupils: Int?
  /// A bit for each amount that is missing.
  private(set) var missing: UInt8 = 0

  init(pupils: Int?) {
    self.pupils = pupils
    divisors[7] = 1
    if let pupils {
      amounts[7] = Double(pupils)
    } else {
      missing = 0x7f
    }
  }

  /// Enters an undivided amount.
  @inline(__always) mutating func enter(hundredths: Int64, _ index: Int) {
    var amounts = amounts.mutableSpan
    amounts[index] = Double(hundredths)
  }

  /// Enters one amount.
  mutating func enter(_ amount: Fraction?, _ index: Int) {
    if let amount {
      amounts[index] = amount.value
      divisors[index] = 1
    } else {
      missing |= 1 << index
    }
  }

  /// Seven amounts in their units, then the pupils.
  var row: SIMD8<Double> {
    SIMD8(
      amounts[0], amounts[1], amounts[2], amounts[3], amounts[4], amounts[5], amounts[6],
      amounts[7])
      / SIMD8(
        divisors[0], divisors[1], divisors[2], divisors[3], divisors[4], divisors[5], divisors[6],
        divisors[7])
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

  /// Forgets the sections of another year.
  mutating func begin() {
    for stage in stages.indices {
      stages[stage].sections.removeAll(keepingCapacity: true)
      stages[stage].rows.removeAll(keepingCapacity: true)
      stages[stage].missing = 0
    }
  }

  mutating func append(_ section: Int, _ stage: Int, _ numbers: SectionNumbers) {
    stages[stage].sections.append(section)
    stages[stage].rows.append(numbers.row)
    stages[stage].missing |= numbers.missing
  }
}
