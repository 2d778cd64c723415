// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension StockBuilder {
  /// Hundredths of units of an action that a section can still take this year.
  @inline(__always) func capacity(_ action: MeasureAction, _ terms: ActionTerms, section: Int)
    -> Int64
  {
    terms.capacity(staff[section], used: usedUnits[slot(action, section)])
  }

  /// Hundredths of units of an action that a school can still take this year.
  @inline(__always) func capacity(_ action: MeasureAction, _ terms: ActionTerms, school: Int)
    -> Int64
  {
    var most = terms.mostPerSection
    if most < Int64.max { most -= usedUnits[slot(action, staff.count + school)] }
    let brought = terms.contributions[ResourceKind.sportsArea.index]
    if terms.limit == .site, action != .leaseSportsArea, brought > 0,
      let limit = rules.sportsAreaLimits[school],
      let held = known(school, .sportsArea)
    {
      let onGround = held.hundredths - (raised.isEmpty ? 0 : raised[school].hundredths)
      let room = max(0, limit.hundredths - onGround)
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
    let rule = rules.needs[year].rule(kind, granule: action.granule)
    let count =
      rule.countsClasses ? tables.classes[year, section].total : tables.pupils[year, section]
    let need = rule.hundredths(stage: rules.stageIndexOf[section], of: count)
    if kind.isStaff {
      return staff[section].hundredths(position: kind.index).map { $0 - need }
    }
    let share = shares[year, section]
    guard share.divisor > 0, let held = counted(kind, school: rules.schoolOf[section]) else {
      return nil
    }
    let part = held.hundredths.scaled(by: share.numerator, over: share.divisor)
    return part / action.granule * action.granule - need
  }

  /// Shared stock as the standard counts it.
  @inline(__always) func counted(_ kind: ResourceKind, school: Int) -> Quantity? {
    guard let held = known(school, kind) else { return nil }
    let isSports = kind.index == ResourceKind.sportsArea.index
    guard isSports || kind.index == ResourceKind.teachingFloorArea.index,
      !rules.needs[year].countsIndoorAsSports
    else { return held }
    guard let inside = indoor[school] else { return nil }
    return isSports ? max(.zero, held - inside) : held + inside
  }
}
