// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// A column of the planner's table: one requirement of the standard, by the name that `explain` reads.
enum DeskColumn: Hashable {
  case indicator(Indicator)
  case classSize
  case staffRatio
  case musicRooms
  case artRooms
  case schoolSize

  static let all: [DeskColumn] =
    Indicator.allCases.map { .indicator($0) }
    + [.classSize, .staffRatio, .musicRooms, .artRooms, .schoolSize]

  /// What `explain` calls it.
  var key: String {
    switch self {
    case .indicator(let indicator): indicator.rawValue
    case .classSize: "classSize"
    case .staffRatio: "staffRatio"
    case .musicRooms: "musicRooms"
    case .artRooms: "artRooms"
    case .schoolSize: "schoolSize"
    }
  }

  var name: Bilingual {
    switch self {
    case .indicator(let indicator): Labels.short(indicator)
    case .classSize: Bilingual(zh: "班额", en: "Class")
    case .staffRatio: Bilingual(zh: "师生比", en: "Staff")
    case .musicRooms: Bilingual(zh: "音乐室", en: "Music")
    case .artRooms: Bilingual(zh: "美术室", en: "Art")
    case .schoolSize: Bilingual(zh: "校额", en: "Size")
    }
  }

  /// What a shortfall is counted in.
  var unit: Bilingual {
    switch self {
    case .indicator(let indicator): Labels.unit(indicator)
    case .classSize, .schoolSize: Labels.pupils
    case .staffRatio: Bilingual(zh: "人", en: "staff")
    case .musicRooms, .artRooms: Bilingual(zh: "间", en: "rooms")
    }
  }

  /// The finding of a section in a year; nil where the standard has none.
  func finding(_ year: YearAssessment, section: Int, school: Int) -> Finding? {
    guard let found = year.sections[section] else { return nil }
    return switch self {
    case .indicator(let indicator): found.indicators[indicator.index]
    case .classSize: found.classSize
    case .staffRatio: found.staffRatio
    case .musicRooms: found.musicRooms
    case .artRooms: found.artRooms
    case .schoolSize: year.schoolSizes[school]
    }
  }

  /// The cell of a section; nil where the standard has no such requirement.
  func cell(
    _ strict: YearAssessment, _ relaxed: YearAssessment, section: Int, school: Int,
    _ language: Language
  ) -> DeskCell? {
    guard let finding = finding(strict, section: section, school: school) else { return nil }
    let other = self.finding(relaxed, section: section, school: school)
    let (places, isLimit): (Int, Bool) =
      switch self {
      case .indicator(.equipmentValue): (0, false)
      case .indicator: (2, false)
      case .staffRatio: (1, false)
      case .musicRooms, .artRooms: (0, false)
      case .classSize, .schoolSize: (0, true)
      }
    return DeskCell(finding, other, places: places, unit: unit, isLimit: isLimit, language)
  }
}
