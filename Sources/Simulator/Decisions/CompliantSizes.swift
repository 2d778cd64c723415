// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Sizes in which a project that cannot comply at its own full capacity could, and sizes half way
/// there.
///
/// Too little teaching area: fewer places in the same building, or the same places in a larger one.
/// Too large a school: fewer places, and the building in proportion. Pupils a class and the sports
/// area's part of the land follow no verb of a what-if and are not mended here.
struct CompliantSizes {
  let baseline: Baseline
  let plan: Plan
  private let warnings: [ID<Project>: [DesignWarning]]

  init(baseline: Baseline, plan: Plan) {
    self.baseline = baseline
    self.plan = plan
    warnings = Dictionary(grouping: DesignWarning.all(baseline: baseline, plan: plan)) {
      $0.project
    }
  }

  /// Sizes to try, those that comply before those half way there.
  func choices(_ project: Project) -> [ProjectSizeChoice] {
    let found = warnings[project.id] ?? []
    let places = project.works.compactMap(\.places).reduce(0, +)
    let area = project.works.compactMap(\.buildingArea).reduce(.zero, +)
    guard places > 0 else { return [] }
    var tooMany = 0
    var tooLarge = 0
    var missing: Int64 = 0
    for warning in found {
      switch warning.problem {
      case .teachingArea(let teaching, let held):
        tooMany += held - capacity(teaching, warning.threshold.value)
        missing += Int64(warning.shortBy) * 100
      case .schoolSize: tooLarge += warning.shortBy
      case .classSize, .sportsLand: continue
      }
    }
    var whole: [ProjectSizeChoice] = []
    var half: [ProjectSizeChoice] = []
    if (1..<places).contains(tooLarge) {
      whole.append(ProjectSizeChoice(places: places - tooLarge))
      half.append(ProjectSizeChoice(places: places - tooLarge / 2))
    }
    if area > .zero, (1..<places).contains(tooMany) {
      whole.append(ProjectSizeChoice(places: places - tooMany, area: area))
      half.append(ProjectSizeChoice(places: places - tooMany / 2, area: area))
    }
    let teaching = teachingArea(project)
    if missing > 0, teaching > 0, area > .zero {
      whole.append(ProjectSizeChoice(area: area.grown(by: missing, of: teaching)))
      half.append(ProjectSizeChoice(area: area.grown(by: missing / 2, of: teaching)))
    }
    return whole + half
  }

  /// How many pupils an area is enough for.
  private func capacity(_ area: Quantity, _ threshold: ExactDecimal) -> Int {
    let product = Int128(area.hundredths) * Int128(threshold.divisor)
    return Int(product / (100 * Int128(threshold.significand)))
  }

  /// Hundredths of teaching area that a project brings, stated or reckoned from its buildings.
  private func teachingArea(_ project: Project) -> Int64 {
    let share = baseline.county.settings.teachingAreaShare.value
    return project.works.reduce(0) { sum, work in
      let built = work.buildingArea.map { Quantity(rounding: $0.value * share) }
      return sum + (work.added[.teachingFloorArea] ?? built ?? .zero).hundredths
    }
  }
}

extension Quantity {
  /// Larger by a part, up to the whole square metre and one more, which rounding of the parts may
  /// need.
  fileprivate func grown(by missing: Int64, of whole: Int64) -> Quantity {
    let product = Int128(hundredths) * Int128(whole + missing)
    return Quantity(Int((product / Int128(whole) + 99) / 100) + 1)
  }
}
