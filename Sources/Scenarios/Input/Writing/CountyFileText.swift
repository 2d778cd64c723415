// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// county.yaml as text, from a county.
struct CountyFileText {
  let county: County
  let schema: Schema
  let language: Language

  /// The whole file; every value reads back as the same.
  func text() -> String {
    var lines = [
      line("name", quoted(county.name)), line("isSynthetic", county.isSynthetic ? yes : no),
      line("standard", quoted(county.standard)),
      line("baseYear", "\(county.baseYear.firstYear)"),
      line("targetYear", "\(county.targetYear.firstYear)"),
      line("inspectionYears", "[\(list(county.inspections.map(inspection)))]"),
      line("lastYear", "\(county.lastYear.firstYear)"),
    ]
    if county.schools.contains(where: { ($0.indoorSportsArea ?? .zero) > .zero }) {
      // What was read is adjusted already.
      lines.append(line("teachingAreaIncludesIndoor", no))
      lines.append(line("sportsAreaExcludesIndoor", no))
    }
    if county.gradeDivision != .sixThree {
      let word = schema.word("gradeDivision", county.gradeDivision.rawValue)[language]
      lines.append(line("gradeDivision", quoted(word)))
    }
    let plan = county.plan
    if !plan.budgets.isEmpty {
      let pairs = plan.budgets.sorted { $0.key < $1.key }
      lines.append(line("budgets", "{\(list(pairs.map { "\($0.key.year): \($0.value.yuan)" }))}"))
    }
    if !plan.caps.isEmpty {
      lines.append(line("caps", ""))
      for action in MeasureAction.allCases {
        guard let years = plan.caps[action]?.sorted(by: { $0.key < $1.key }) else { continue }
        let word = schema.word("measureAction", action.rawValue)[language]
        lines.append("  \(word): {\(list(years.map { "\($0.key.year): \($0.value)" }))}")
      }
    }
    if !plan.lockedSchools.isEmpty {
      let names = plan.lockedSchools.sorted().map { quoted($0.rawValue) }
      lines.append(line("lockedSchools", "[\(list(names))]"))
    }
    lines += adjacentLines() + signingLines() + settingLines() + futureLines()
    return lines.joined(separator: "\n") + "\n"
  }

  /// Each pair once, under the zone that comes first.
  private func adjacentLines() -> [String] {
    guard !county.adjacentZones.isEmpty else { return [] }
    var lines = [line("adjacentZones", "")]
    for (zone, pairs) in Dictionary(grouping: county.adjacentZones, by: \.first)
      .sorted(by: { $0.key < $1.key })
    {
      let others = pairs.map(\.second).sorted().map { quoted($0.rawValue) }
      lines.append("  \(quoted(zone.rawValue)): [\(list(others))]")
    }
    return lines
  }

  private func signingLines() -> [String] {
    let signing = county.signing
    var lines: [String] = []
    if !signing.posts.isEmpty {
      lines.append(line("posts", ""))
      lines += signing.posts.map {
        counted("posts", ("from", $0.from), $0.stage, ("posts", $0.posts), $0.source)
      }
    }
    if !county.retirements.isEmpty {
      lines.append(line("retirements", ""))
      lines += county.retirements.map {
        counted("retirements", ("year", $0.year), $0.stage, ("persons", $0.persons), $0.source)
      }
    }
    if !signing.recurrentBudgets.isEmpty {
      let pairs = signing.recurrentBudgets.sorted { $0.key < $1.key }
      lines.append(
        line("recurrentBudgets", "{\(list(pairs.map { "\($0.key.year): \($0.value.yuan)" }))}"))
    }
    if signing.fundsPrivateSchools { lines.append(line("fundsPrivateSchools", yes)) }
    if !signing.unchecked.isEmpty {
      let keys = schema.innerKeys["uncheckedRules"] ?? []
      lines.append(line("uncheckedRules", ""))
      lines += signing.unchecked.map { entry in
        let word = schema.word("signingRule", entry.rule.rawValue)[language]
        return "  - {\(header(keys, "rule")): \(quoted(word)), "
          + "\(header(keys, "reason")): \(quoted(entry.reason))}"
      }
    }
    return lines
  }

  /// A line of so many people from or in a school year.
  private func counted(
    _ block: String, _ year: (key: String, value: SchoolYear), _ stage: Stage?,
    _ count: (key: String, value: Int), _ source: String?
  ) -> String {
    let keys = schema.innerKeys[block] ?? []
    var pairs = ["\(header(keys, year.key)): \(year.value.firstYear)"]
    if let stage {
      pairs.append("\(header(keys, "stage")): \(schema.word("stage", stage.rawValue)[language])")
    }
    pairs.append("\(header(keys, count.key)): \(count.value)")
    if let source { pairs.append("\(header(keys, "source")): \(quoted(source))") }
    return "  - {\(list(pairs))}"
  }

  private func settingLines() -> [String] {
    var lines = [line("settings", "")]
    for (key, parameter) in county.settings.all {
      let name = header(schema.innerKeys["settings"] ?? [], key)
      let value = header(schema.innerKeys["parameter"] ?? [], "value")
      lines.append(
        "  \(name): {\(value): \(DecimalText.of(parameter.value)), \(origin(parameter.basis))}")
    }
    lines.append(line("classFormation", ""))
    let keys = schema.innerKeys["classFormation"] ?? []
    for rule in county.settings.classFormation {
      lines.append(
        "  - {\(header(keys, "from")): \(rule.from.firstYear), \(header(keys, "primary")): "
          + "\(rule.primary), \(header(keys, "junior")): \(rule.junior), \(origin(rule.basis))}")
    }
    return lines
  }

  private func futureLines() -> [String] {
    let future = county.future
    let keys = schema.innerKeys["future"] ?? []
    let factors = future.birthFactors.sorted { $0.key < $1.key }
    return [
      line("future", ""),
      "  \(header(keys, "birthFactors")): "
        + "{\(list(factors.map { "\($0.key): \(DecimalText.of($0.value))" }))}",
      "  \(header(keys, "progressionShift")): \(DecimalText.of(future.progressionShift))",
      "  \(header(keys, "slippageYears")): \(future.slippageYears)",
      "  \(header(keys, "priceFactor")): \(DecimalText.of(future.priceFactor))",
    ]
  }

  private var yes: String { language == .chinese ? "是" : "yes" }
  private var no: String { language == .chinese ? "否" : "no" }

  private func line(_ key: String, _ value: String) -> String {
    header(schema.countyKeys, key) + ":" + (value.isEmpty ? "" : " " + value)
  }

  private func header(_ keys: [Column], _ key: String) -> String {
    keys.first { $0.key == key }?.header[language] ?? key
  }

  private func origin(_ basis: Basis) -> String {
    let keys = schema.innerKeys["parameter"] ?? []
    switch basis {
    case .stated(let text): return "\(header(keys, "source")): \(quoted(text))"
    case .assumed(let text): return "\(header(keys, "assumption")): \(quoted(text))"
    }
  }

  /// A bare year, or a set of keys where there is more to say.
  private func inspection(_ inspection: Inspection) -> String {
    let keys = schema.innerKeys["inspection"] ?? []
    let year = "\(inspection.year.firstYear)"
    if inspection.level == nil && inspection.standard == nil { return year }
    var pairs = ["\(header(keys, "year")): \(year)"]
    if let level = inspection.level { pairs.append("\(header(keys, "level")): \(quoted(level))") }
    if let standard = inspection.standard {
      pairs.append("\(header(keys, "standard")): \(quoted(standard))")
    }
    return "{\(list(pairs))}"
  }

  private func list(_ items: [String]) -> String { items.joined(separator: ", ") }

  private func quoted(_ text: String) -> String { YAMLText.quoted(text) }
}

extension Settings {
  /// Every parameter with the key that the schema gives it, in the schema's order.
  var all: [(key: String, parameter: Parameter)] {
    [
      ("retirementRate", retirementRate), ("equipmentWriteOffRate", equipmentWriteOffRate),
      ("teachingAreaShare", teachingAreaShare), ("discountRate", discountRate),
      ("transitionRate", transitionRate), ("progressionRate", progressionRate),
      ("poolingPupils", poolingPupils), ("constructionYears", constructionYears),
      ("equipmentShareOfProgrammes", equipmentShareOfProgrammes),
      ("equipmentPerNewPlace", equipmentPerNewPlace),
      ("teachersFollowPupils", teachersFollowPupils), ("classCost", classCost),
      ("classBuildingArea", classBuildingArea), ("classStoreys", classStoreys),
      ("diversionPrice", diversionPrice),
    ] + SigningNumbers.keys.compactMap { key, path in signing[keyPath: path].map { (key, $0) } }
  }
}

extension SigningNumbers {
  /// Every number with the key that the schema gives it, in the schema's order.
  static var keys: [(key: String, path: WritableKeyPath<SigningNumbers, Parameter?>)] {
    [
      ("sportsShareOfSite", \.sportsShareOfSite),
      ("otherSpecialistRooms", \.otherSpecialistRooms), ("backboneShare", \.backboneShare),
      ("smallSchoolPupils", \.smallSchoolPupils),
      ("shrinkingSchoolPupils", \.shrinkingSchoolPupils),
      ("classPostsPupils", \.classPostsPupils), ("postsPerPrimaryClass", \.postsPerPrimaryClass),
      ("postsPerJuniorClass", \.postsPerJuniorClass),
    ]
  }
}
