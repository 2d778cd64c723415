// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension StockBuilder {
  /// Hundredths of units of an action that a section can still take this year.
  ///
  /// Whatever the lever says, no kind of people grows above the staff; where one of the two is not
  /// known, nothing can be held against it.
  func capacity(_ action: MeasureAction, _ terms: ActionTerms, section: Int) -> Int64 {
    var most = terms.mostPerSection
    if most < Int64.max { most -= usedUnits[slot(action, section)] }
    let held = staff[section]
    guard let everybody = held[position: 0] else { return max(0, most) }
    for position in 1..<StaffCounts.kindCount {
      guard let special = held[position: position] else { continue }
      let room = max(0, Int64(everybody - special)) * 100
      let excess = terms.contributions[position] - terms.contributions[0]
      if excess > 0 { most = min(most, room * 100 / excess) }
      let isLimited =
        switch terms.limit {
        case .unqualifiedTeachers:
          position == ResourceKind.teachersAboveRequiredQualification.index
        case .teachersWithoutDesignation: position == ResourceKind.backboneTeachers.index
        case .none, .site, .surplusElsewhere: false
        }
      if isLimited { most = min(most, room) }
    }
    return max(0, most)
  }

  /// Hundredths of units of an action that a school can still take this year.
  func capacity(_ action: MeasureAction, _ terms: ActionTerms, school: Int) -> Int64 {
    var most = terms.mostPerSection
    if most < Int64.max { most -= usedUnits[slot(action, staff.count + school)] }
    let brought = terms.contributions[ResourceKind.sportsArea.index]
    if terms.limit == .site, action != .leaseSportsArea, brought > 0,
      let limit = rules.sportsAreaLimits[school],
      let held = known(school, .sportsArea)
    {
      let room = max(0, limit.hundredths - held.hundredths)
      most = min(most, room.scaled(by: 100, over: brought))
    }
    return max(0, most)
  }

  /// Hundredths that a section lacks of what an action is for; zero where data are missing.
  func shortfall(_ action: MeasureAction, section: Int) -> Int64 {
    max(0, -(surplus(action, section: section) ?? 0))
  }

  /// Hundredths that a section holds beyond its need; negative where it lacks, nil where missing.
  func surplus(_ action: MeasureAction, section: Int) -> Int64? {
    if tables.isUnknown[section] { return nil }
    let kind = action.target
    let stage = rules.stageOf[section]
    let need = rules.needs.hundredths(
      kind, stage: stage, pupils: pupils(section),
      classes: tables.classes[year, section].total, granule: action.granule)
    if kind.isStaff {
      return staff[section][position: kind.index].map { Int64($0) * 100 - need }
    }
    let share = shares[year, section]
    guard share.divisor > 0, let held = counted(kind, school: rules.schoolOf[section]) else {
      return nil
    }
    let part = held.hundredths.scaled(by: share.numerator, over: share.divisor)
    return part / action.granule * action.granule - need
  }

  /// Shared stock as the standard counts it.
  private func counted(_ kind: ResourceKind, school: Int) -> Quantity? {
    guard let held = known(school, kind) else { return nil }
    guard !rules.needs.countsIndoorAsSports, kind == .sportsArea || kind == .teachingFloorArea
    else {
      return held
    }
    guard let inside = indoor[school] else { return nil }
    return kind == .sportsArea ? max(.zero, held - inside) : held + inside
  }
}
