// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What drives the bill, in the words of a bureau.
enum PriceWords {
  /// What is left out.
  static func subject(_ subject: PriceReport.Share.Subject) -> Bilingual {
    switch subject {
    case .school(let school): Bilingual(zh: school.rawValue, en: school.rawValue)
    case .thresholds(let indicator):
      Bilingual(
        zh: "\(Labels.short(indicator).zh)：各校标准",
        en: "\(Labels.short(indicator).en): thresholds")
    case .coefficients(let indicator):
      Bilingual(
        zh: "\(Labels.short(indicator).zh)：差异系数",
        en: "\(Labels.short(indicator).en): coefficients")
    case .staffRatio: Bilingual(zh: "师生比", en: "Staff ratio")
    case .rooms: Bilingual(zh: "音乐、美术专用教室", en: "Music and art rooms")
    case .year(let year):
      Bilingual(zh: "\(year.firstYear) 学年的全部要求", en: "everything asked in \(year.firstYear)")
    }
  }

  /// The kind and the name by which programs know it.
  static func key(_ subject: PriceReport.Share.Subject) -> (kind: String, name: String) {
    switch subject {
    case .school(let school): ("school", school.rawValue)
    case .thresholds(let indicator): ("thresholds", indicator.rawValue)
    case .coefficients(let indicator): ("coefficients", indicator.rawValue)
    case .staffRatio: ("staffRatio", "")
    case .rooms: ("rooms", "")
    case .year(let year): ("year", "\(year.firstYear)")
    }
  }
}
