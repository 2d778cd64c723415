// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What a standard's numbers are called where people read of them.
enum ValueNames {
  /// The name of a key; the key itself where it is one of the standard's own.
  static func name(_ key: String) -> Bilingual {
    if let known = known[key] { return known }
    for stage in Stage.allCases {
      for indicator in Indicator.allCases {
        let stem = "indicator.\(indicator.rawValue).\(stage.rawValue)."
        let (of, name) = (Labels.stage(stage), Labels.indicator(indicator))
        if key == stem + "threshold" {
          return Bilingual(zh: "\(of.zh)\(name.zh)标准", en: "\(of.en), \(name.en), threshold")
        }
        if key == stem + "floor" {
          return Bilingual(zh: "\(of.zh)\(name.zh)余项下限", en: "\(of.en), \(name.en), floor")
        }
      }
      let names = [
        "coefficient": ("校际差异系数上限", "coefficient limit"), "classSize": ("班额上限", "class limit"),
        "staffRatio": ("生师比上限", "pupils for each member of staff"),
      ]
      for (stem, words) in names where key == "\(stem).\(stage.rawValue).limit" {
        let of = Labels.stage(stage)
        return Bilingual(zh: of.zh + words.0, en: "\(of.en), \(words.1)")
      }
    }
    return Bilingual(zh: key, en: key)
  }

  private static let known: [String: Bilingual] = [
    "school.requiredIndicators": Bilingual(zh: "学校应达到的指标项数", en: "indicators to be reached"),
    "classSize.oversized": Bilingual(zh: "大班额起点", en: "oversized class"),
    "schoolSize.limit": Bilingual(zh: "校额上限", en: "school size limit"),
    "schoolSize.throughSchool.limit": Bilingual(
      zh: "一贯制学校校额上限", en: "size limit of through schools"),
    "schoolSize.older.percent": Bilingual(zh: "老校校额放宽比例", en: "older schools, part of the limit"),
    "schoolSize.older.mustShrink": Bilingual(
      zh: "老校须逐年减少", en: "older schools must shrink"),
    "artsRooms.classesPerRoom": Bilingual(zh: "每间音乐、美术教室对应班数", en: "classes for each arts room"),
    "scope.teachingPoint.pupils": Bilingual(
      zh: "不计入指标的教学点人数", en: "teaching points out of scope under"),
    "score.pass": Bilingual(zh: "合格分", en: "pass mark"),
  ]

  /// A number with its unit, or the words for a floor that is none.
  static func number(_ value: CitedValue) -> Bilingual {
    if Standard.saysNoFloor(value) { return Bilingual(zh: "不设下限", en: "no floor") }
    let unit = Labels.unit(value.unit)
    let number = value.value.description
    let gap = unit.en.isEmpty ? "" : " "
    return Bilingual(zh: number + unit.zh, en: number + gap + unit.en)
  }
}
