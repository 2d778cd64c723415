// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Assessor {
  /// Whether a school has as few pupils in a year as a route asks for; of unknown size it has not.
  func isSmallEnough(_ school: Int, for route: RelaxationRoute, _ year: Int) -> Bool {
    guard let limit = route.pupilsBelow else { return true }
    var total = 0
    for section in rules.sectionsOfSchool[school] where projection.isOpen[year, section] {
      guard let pupils = pupils(year, section) else { return false }
      total += pupils
    }
    return total < limit
  }
}
