// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// New dates as whole years from the planned ones.
extension WishResolver {
  func move(
    _ name: String, _ to: Moment, _ stated: Moment?, _ direction: Int, _ years: Int?
  ) throws(ClauseFailure) -> Change.Kind {
    let project = try project(name)
    let planned = project.completion
    func wish(_ years: Int) -> [Wish] {
      years == 0 ? [] : [.change(.shift(ID(name), years: years))]
    }
    if let stated {
      let isRight =
        switch stated.form {
        case .schoolYear, .autumn: stated.year == planned.firstSchoolYear.firstYear
        default:
          stated.year == planned.year && (stated.month == nil || stated.month == planned.month)
        }
      if !isRight {
        throw ClauseFailure(.statedDiffers(stated: Self.text(stated), planned: planned.description))
      }
    }
    let planYear = planned.firstSchoolYear.firstYear
    let shift: Int
    switch to.form {
    case .schoolYear, .autumn: shift = to.year - planYear
    case .plain where to.month == nil: shift = to.year - planned.year
    case .plain, .end, .start, .spring, .half:
      let month =
        to.form == .end
        ? 12 : to.form == .start ? 1 : to.form == .spring ? 3 : to.form == .half ? 6 : to.month ?? 9
      let months = 12 * (to.year - planned.year) + month - (planned.month ?? month)
      guard months % 12 == 0, to.form == .plain || to.form == .end else {
        let opening = PartialDate(year: to.year, month: month).firstSchoolYear.firstYear
        throw ClauseFailure(.notWholeYears, wish(opening - planYear))
      }
      shift = months / 12
    }
    if let years, years != abs(shift) {
      throw ClauseFailure(
        .statedDiffers(stated: Self.text(to), planned: planned.description),
        wish((direction == 0 ? 1 : direction) * years), wish(shift))
    }
    if (direction > 0 && shift <= 0) || (direction < 0 && shift >= 0) || shift == 0 {
      throw ClauseFailure(
        shift == 0
          ? .alreadyPlanned(planned: planned.description)
          : .dateContradicts(planned: planned.description), wish(shift))
    }
    guard abs(shift) <= 30 else { throw ClauseFailure(.outOfRange(.years, from: "1", to: "30")) }
    return .shift(ID(name), years: shift)
  }

  static func text(_ moment: Moment) -> String {
    moment.month.map { "\(moment.year)-\($0 < 10 ? "0" : "")\($0)" } ?? "\(moment.year)"
  }
}
