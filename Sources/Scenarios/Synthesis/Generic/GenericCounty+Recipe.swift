// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension GenericCounty {
  /// The recipe as text: zones, schools and pupils by the number of schools, the rest from the
  /// resource.
  static func text(schools: Int, seed: UInt64, shape: GenericShape) -> String {
    let counts = counts(schools, shape: shape)
    let pupils = pupils(counts, shape: shape)
    let zones = zones(schools, counts)
    guard let rest = EmbeddedText.files["Synthesis/generic-recipe.yaml"] else {
      preconditionFailure("the resource generic-recipe.yaml is not embedded")
    }
    // A seed is read back as a whole number with a sign.
    var lines = [
      "# 示例县基线的配方：\(schools) 所学校。学校、学生、教师、资源全部是编造的。",
      "# 改动后用 junheng synthesize 重新生成基线表。", "seed: \(seed & UInt64(Int.max))", "", "zones:",
    ]
    for zone in zones {
      lines.append(
        "  - {name: \(zone.name), locality: \(zone.locality.rawValue), "
          + "weight: \(DecimalText.of(zone.weight))}")
    }
    lines += ["", "schools:"]
    for group in SchoolCounts.Group.allCases {
      let row = counts[group]
      lines.append(
        "  \(group.rawValue): {city: \(row.city), town: \(row.town), country: \(row.country)}")
    }
    lines += [
      "  basis: 假设：按学校总数和常见构成", "", "pupils:", "  primary: \(pupils.primary)",
      "  junior: \(pupils.junior)", "  basis: 假设：按各类学校的常见规模，初中按出生人数的先后推算",
    ]
    return lines.joined(separator: "\n") + "\n" + rest
  }

  /// How many schools of each kind and locality; one school alone is a primary school.
  private static func counts(_ schools: Int, shape: GenericShape) -> SchoolCounts {
    let junior = schools >= 2 ? max(1, (schools * shape.juniorPerTwenty + 10) / 20) : 0
    let nineYear = schools >= 4 ? (schools * shape.nineYearPerTwenty + 10) / 20 : 0
    func split(_ count: Int, _ weights: LocalityTable<Double>) -> LocalityTable<Int> {
      let parts = LargestRemainder.share(
        count, weights: [weights.city, weights.town, weights.country])
      return LocalityTable(city: parts[0], town: parts[1], country: parts[2])
    }
    return SchoolCounts(
      primary: split(schools - junior - nineYear, shape.primary),
      junior: split(junior, shape.junior), nineYear: split(nineYear, shape.nineYear))
  }

  /// Primary pupils by the typical sizes of the schools; junior pupils as many as were born for them.
  private static func pupils(_ counts: SchoolCounts, shape: GenericShape) -> StageTable<Int> {
    let assumptions = SynthesisAssumptions.current
    var primary = 0.0
    for locality in Locality.allCases {
      primary +=
        Double(counts.primary[locality]) * assumptions.sizes.primary.typical[locality]
        + Double(counts.nineYear[locality]) * assumptions.throughSizes.primary.typical[locality]
    }
    let trend = BirthTrend.named(.national)
    func cohorts(_ stage: Stage) -> Double {
      stage.grades.reduce(0) { $0 + trend.cohort(entering: shape.baseYear + 1 - $1) }
    }
    let hasJunior = Locality.allCases.contains {
      counts.junior[$0] + counts.nineYear[$0] > 0
    }
    let junior = hasJunior ? primary * cohorts(.junior) / cohorts(.primary) : 0
    return StageTable(primary: Int(primary.rounded()), junior: Int(junior.rounded()))
  }

  /// From one zone for a handful of schools to eight; the city's part follows its schools.
  private static func zones(_ schools: Int, _ counts: SchoolCounts) -> [SyntheticZone] {
    let shape = GenericShape.current
    let count = min(
      shape.mostZones, max(min(schools, shape.leastZones), schools / shape.schoolsPerZone))
    let cities = count >= 6 ? 2 : 1
    let assumptions = SynthesisAssumptions.current
    func pupils(_ locality: Locality) -> Double {
      Double(counts.primary[locality]) * assumptions.sizes.primary.typical[locality]
        + Double(counts.nineYear[locality]) * assumptions.throughSizes.primary.typical[locality]
    }
    let city = max(1, pupils(.city))
    let rest = max(1, pupils(.town) + pupils(.country))
    let names = cities == 1 ? ["示例城区学区"] : ["示例城东学区", "示例城西学区"]
    var zones = names.enumerated().map { index, name in
      SyntheticZone(name: name, locality: .city, weight: rounded(city / Double(cities + index)))
    }
    let others = count - cities
    for index in 0..<max(0, others) {
      // Townships differ in size: the first has about half as much again as the last.
      let part = 1.2 - 0.4 * Double(index) / Double(max(1, others - 1))
      let locality: Locality = index % 3 == 2 ? .country : .town
      zones.append(
        SyntheticZone(
          name: "示例第\(ChineseNumeral.text(index + 1))乡镇学区", locality: locality,
          weight: rounded(rest / Double(others) * part)))
    }
    return zones
  }

  /// Whole weights, at least one, so that the text holds them exactly.
  private static func rounded(_ weight: Double) -> Double {
    max(1, min(1_000_000, weight.rounded()))
  }
}
