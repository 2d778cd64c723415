// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What stands in the way in a year: what is declared against the county first, then what most
/// sections fall short of.
struct Obstacles {
  /// One obstacle.
  struct Obstacle {
    /// How many sections or schools it concerns; the heaviest first.
    let weight: Int
    /// What falls short, of how many, by how much.
    let text: String
    /// The sections concerned, those farthest from it first; empty for what concerns the county.
    var sections: [Int] = []
  }

  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  /// The obstacles of a year, the heaviest first; none where everything holds.
  func all(_ assessment: YearAssessment) -> [Obstacle] {
    // Where everything holds nothing stands in the way; what the rules leave out is no obstacle.
    if assessment.verdicts.whole == .meets { return [] }
    var obstacles = declared(assessment)
    if assessment.verdict != .meets {
      obstacles += Indicator.allCases.compactMap { indicator($0, assessment) }
      obstacles += OtherShortfalls(assessment, context.baseline).lines.map {
        Obstacle(weight: $0.count, text: $0.long[context.language], sections: $0.sections)
      }
      if let missing = notAssessed(assessment) { obstacles.append(missing) }
      obstacles += Stage.allCases.compactMap { coefficients($0, assessment) }
    }
    return obstacles.enumerated().sorted {
      $0.element.weight != $1.element.weight
        ? $0.element.weight > $1.element.weight : $0.offset < $1.offset
    }.map(\.element)
  }

  /// What the county declares against itself; a veto before all else.
  private func declared(_ year: YearAssessment) -> [Obstacle] {
    var texts = LedgerWords.against(year, context.baseline.standard).map { $0[context.language] }
    if year.verdicts.declared.score?.status == .fallsShort {
      texts.append(context.say("申报的分数不够", "The declared points do not pass"))
    }
    return texts.enumerated().map { Obstacle(weight: .max - $0, text: $1) }
  }

  private func indicator(_ indicator: Indicator, _ assessment: YearAssessment) -> Obstacle? {
    let short = assessment.sections.indices.filter {
      guard let section = assessment.sections[$0], section.isInScope else { return false }
      return section.verdict != .meets
        && section.indicators[indicator.index].verdict == .fallsShort
    }
    guard !short.isEmpty else { return nil }
    let units = NumberText.whole(total(of: short, indicator, in: assessment))
    let unit = Labels.unit(indicator).after(units)[context.language]
    func missing(_ section: Int) -> Int {
      assessment.sections[section]?.indicators[indicator.index].shortBy ?? 0
    }
    return Obstacle(
      weight: short.count,
      text: context.say(
        "\(Labels.indicator(indicator).zh)：\(short.count) 个学部未达标，合计差 \(units) \(unit)",
        "\(Labels.indicator(indicator).en): \(short.count) sections short, \(units) \(unit) in all"),
      sections: short.sorted { (missing($1), $0) < (missing($0), $1) })
  }

  /// Units short in all. What is short of a whole school's stock is named at each of its stages,
  /// and one purchase mends both: such a school counts once, with the larger of the two.
  private func total(of sections: [Int], _ indicator: Indicator, in assessment: YearAssessment)
    -> Int
  {
    var units = 0
    var ofSchools: [ID<School>: Int] = [:]
    for index in sections {
      guard let finding = assessment.sections[index]?.indicators[indicator.index],
        let short = finding.shortBy
      else { continue }
      switch finding.marginScope {
      case .section: units += short
      case .school:
        let school = context.baseline.sections[index].id.school
        ofSchools[school] = max(short, ofSchools[school] ?? 0)
      }
    }
    return units + ofSchools.values.reduce(0, +)
  }

  /// What cannot be judged because figures are missing; nil where nothing is.
  private func notAssessed(_ assessment: YearAssessment) -> Obstacle? {
    let sections = assessment.sections.indices.filter { index in
      assessment.sections[index]?.indicators.contains { $0.verdict == .notAssessed } ?? false
    }
    let coefficients = Stage.allCases.reduce(0) { count, stage in
      count
        + (assessment.coefficients[stage] ?? []).count(where: { $0.verdict == .notAssessed })
    }
    guard sections.count + coefficients > 0 else { return nil }
    let text = context.say(
      "缺数据、不能评定（不算达标）：\(sections.count) 个学部、\(coefficients) 个差异系数",
      "Not assessed for want of data, and never met: "
        + "\(sections.count) \(sections.count == 1 ? "section" : "sections"), "
        + "\(coefficients) \(coefficients == 1 ? "coefficient" : "coefficients")")
    return Obstacle(weight: 0, text: text, sections: sections)
  }

  /// Coefficients of a stage that are over their limits.
  private func coefficients(_ stage: Stage, _ assessment: YearAssessment) -> Obstacle? {
    let over = (assessment.coefficients[stage] ?? []).filter { $0.verdict == .fallsShort }
    guard !over.isEmpty else { return nil }
    let names = over.map { finding in
      Labels.short(finding.indicator)[context.language] + " "
        + NumberText.fixed(finding.value, places: 3)
    }
    return Obstacle(
      weight: 0,
      text: context.say(
        "\(Labels.stage(stage).zh)差异系数超限：\(names.joined(separator: "、"))",
        "\(Labels.stage(stage).en) coefficients over the limit: " + names.joined(separator: ", ")))
  }
}
