// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Standards

extension Labels {
  /// A unit of a standard's numbers, as it is read after a number; empty for a bare number.
  public static func unit(_ unit: Unit) -> Bilingual {
    switch unit {
    case .perHundredPupils: Bilingual(zh: "／百名学生", en: "per 100 pupils")
    case .squareMetresPerPupil: Bilingual(zh: "平方米／生", en: "m² per pupil")
    case .yuanPerPupil: Bilingual(zh: "元／生", en: "yuan per pupil")
    case .ratio: Bilingual(zh: "", en: "")
    case .percent: Bilingual(zh: "%", en: "%")
    case .pupils: Bilingual(zh: "人", en: "pupils")
    case .pupilsPerStaff: Bilingual(zh: "名学生／教职工", en: "pupils per staff member")
    case .classes: Bilingual(zh: "个班", en: "classes")
    case .squareMetres: Bilingual(zh: "平方米", en: "m²")
    case .yuan: Bilingual(zh: "元", en: "yuan")
    case .points: Bilingual(zh: "分", en: "points")
    case .count: Bilingual(zh: "项", en: "items")
    case .year: Bilingual(zh: "年", en: "year")
    case .flag: Bilingual(zh: "1 是，0 否", en: "1 yes, 0 no")
    }
  }
}

extension Labels {
  /// The unit in which a resource is counted.
  static func unit(_ kind: ResourceKind) -> Bilingual {
    switch kind {
    case .staff, .teachersAboveRequiredQualification, .backboneTeachers, .peAndArtsTeachers:
      Bilingual(zh: "人", en: "persons")
    case .teachingFloorArea, .sportsArea: Bilingual(zh: "平方米", en: "m²")
    case .equipmentValue: Bilingual(zh: "元", en: "yuan")
    case .multimediaClassrooms, .musicRooms, .artRooms: Bilingual(zh: "间", en: "rooms")
    }
  }
}
