// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Words that several messages share.
enum Words {
  static func nearest(_ names: [String]) -> Bilingual {
    guard !names.isEmpty else { return Bilingual(zh: "", en: "") }
    return Bilingual(
      zh: "，是不是“" + names.joined(separator: "”、“") + "”？",
      en: "; did you mean “" + names.joined(separator: "”, “") + "”?")
  }

  static func list(_ fields: [Field]) -> Bilingual {
    Bilingual(
      zh: fields.map { $0.words.zh[0] }.joined(separator: "、"),
      en: fields.map { $0.words.en[0] }.joined(separator: ", "))
  }

  static func wanted(_ wanted: ChangeProblem.Wanted) -> Bilingual {
    switch wanted {
    case .project: Bilingual(zh: "项目", en: "project")
    case .school: Bilingual(zh: "学校", en: "school")
    case .zone: Bilingual(zh: "学区", en: "zone")
    }
  }

  static func stage(_ stage: Stage) -> Bilingual {
    stage == .primary ? Bilingual(zh: "小学", en: "primary") : Bilingual(zh: "初中", en: "junior")
  }

  /// How a field is written.
  static func example(_ field: Field) -> Bilingual {
    let value: (zh: String, en: String) =
      switch field.form {
      case .years: ("1年", "1 year")
      case .year: ("2026年", "2026")
      case .persons: ("2人", "2")
      case .signedPersons: ("-30人", "-30")
      case .places: ("2000", "2000")
      case .classes: ("4个班", "4")
      case .rooms: ("3间", "3")
      case .area: ("12000平方米", "12000 m2")
      case .money: ("3000万元", "30000000 yuan")
      case .factor: ("0.9", "0.9")
      case .percent: ("40%", "40%")
      case .rate: ("-0.5%", "-0.5%")
      case .post: ("体育", "PE")
      case .stage: ("小学", "primary")
      case .grades: ("1-6", "1-6")
      case .shares: ("{2025: 40%, 2026: 60%}", "{2025: 40%, 2026: 60%}")
      case .name: ("第九中学", "第九中学")
      case .text: ("教科体局", "教科体局")
      }
    return Bilingual(
      zh: "\(field.words.zh[0]): \(value.zh)", en: "\(field.words.en[0]): \(value.en)")
  }
}
