// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension SiteUse {
  /// The sites of all committed and candidate projects that name land and places, in plan order.
  public static func all(baseline: Baseline) -> [SiteUse] {
    baseline.county.plan.projects.filter(\.mayTakePlace).compactMap {
      SiteUse($0, standard: baseline.standard(of: $0))
    }
  }

  init?(_ project: Project, standard: Standard) {
    let land = project.works.compactMap(\.landArea).reduce(.zero, +)
    let parts = project.works.compactMap { work -> Part? in
      guard let stage = work.stage, let places = work.places, places > 0 else { return nil }
      return Part(
        school: work.school, stage: stage, places: places,
        norm: standard.threshold(.sportsArea, stage))
    }
    guard land > .zero, !parts.isEmpty else { return nil }
    let needed = parts.map { part in
      ExactDecimal(
        significand: part.norm.value.significand * Int64(part.places), scale: part.norm.value.scale)
    }
    self.init(project: project.id, parts: parts, land: land, needed: needed.exactSum())
  }

  /// Square metres of land that would be wanted for the sports area to keep within the mark.
  var missingLand: Int {
    let wanted =
      Int128(needed.significand) * Int128(Self.mark.divisor) * 100
      - Int128(Self.mark.significand) * Int128(land.hundredths) * Int128(needed.divisor)
    let divisor = Int128(Self.mark.significand) * Int128(needed.divisor) * 100
    return Int(max(0, wanted.roundedUp(dividingBy: divisor)))
  }
}

extension Project {
  /// Whether it is decided or under consideration.
  var mayTakePlace: Bool { status == .committed || status == .candidate }
}
