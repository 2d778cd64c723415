// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// The inputs of an explained number in words.
enum ExplanationWords {
  static func kind(_ kind: ResourceKind) -> Bilingual {
    switch kind {
    case .staff: Bilingual(zh: "教职工", en: "staff")
    case .teachersAboveRequiredQualification:
      Bilingual(zh: "高于规定学历教师", en: "teachers above the required qualification")
    case .backboneTeachers: Bilingual(zh: "县级以上骨干教师", en: "backbone teachers")
    case .peAndArtsTeachers: Bilingual(zh: "体育、艺术专任教师", en: "PE and arts teachers")
    case .teachingFloorArea: Bilingual(zh: "教学及辅助用房面积（平方米）", en: "teaching floor area (m²)")
    case .sportsArea: Bilingual(zh: "体育运动场馆面积（平方米）", en: "sports area (m²)")
    case .equipmentValue: Bilingual(zh: "教学仪器设备值（元）", en: "equipment value (yuan)")
    case .multimediaClassrooms: Bilingual(zh: "网络多媒体教室（间）", en: "multimedia classrooms")
    case .musicRooms: Bilingual(zh: "音乐专用教室（间）", en: "music rooms")
    case .artRooms: Bilingual(zh: "美术专用教室（间）", en: "art rooms")
    }
  }

  static func formula(_ formula: Explanation.Formula) -> Bilingual {
    switch formula {
    case .amountPerPupils(let basis):
      basis == 1
        ? Bilingual(zh: "数量 ÷ 学生数 ≥ 标准", en: "amount ÷ pupils ≥ threshold")
        : Bilingual(
          zh: "\(basis) × 数量 ÷ 学生数 ≥ 标准", en: "\(basis) × amount ÷ pupils ≥ threshold")
    case .coefficientOfVariation:
      Bilingual(
        zh: "√(Σ(学生数占比 ×（学校生均 − 全县均值）²)) ÷ 全县均值 ≤ 上限，全县均值 = Σ数量 ÷ Σ学生数",
        en:
          "√(Σ share of pupils × (school's value − county mean)²) ÷ county mean ≤ limit, county mean = "
          + "Σ amounts ÷ Σ pupils")
    case .largestClass:
      Bilingual(
        zh: "各年级最大的班 ≤ 上限；没有填最大班额的年级按平均班额 ⌈学生数 ÷ 班数⌉",
        en:
          "largest class of a grade ≤ limit; where it is not stated, the mean class ⌈pupils ÷ classes⌉"
      )
    case .pupilsPerStaff: Bilingual(zh: "学生数 ÷ 教职工 ≤ 上限", en: "pupils ÷ staff ≤ limit")
    case .roomsForClasses: Bilingual(zh: "教室数 ≥ ⌈班数 ÷ 标准⌉", en: "rooms ≥ ⌈classes ÷ threshold⌉")
    case .compulsoryPupils: Bilingual(zh: "全校义务教育学生数 ≤ 上限", en: "compulsory pupils ≤ limit")
    }
  }

  static func cause(_ cause: StockFlow.Cause) -> Bilingual {
    switch cause {
    case .retirement: Bilingual(zh: "退休", en: "retirement")
    case .measure(let id): Bilingual(zh: "措施 \(id)", en: "measure \(id)")
    case .project(let id): Bilingual(zh: "项目 \(id)", en: "project \(id)")
    case .swing(let id): Bilingual(zh: "施工周转 \(id)", en: "out of use during \(id)")
    case .writeOff: Bilingual(zh: "报废", en: "write-off")
    case .followedPupils: Bilingual(zh: "随学生分流", en: "followed pupils")
    case .closure(let id): Bilingual(zh: "撤并 \(id)", en: "closure of \(id)")
    case .lease(let id): Bilingual(zh: "租赁 \(id)", en: "lease \(id)")
    }
  }

  /// The value with its unit; what is counted in whole units is shown so.
  static func value(_ explanation: Explanation) -> Bilingual {
    guard let value = explanation.value else { return Bilingual(zh: "—", en: "—") }
    switch explanation.subject {
    case .indicator(let indicator, _):
      return unit(NumberText.fixed(value, places: 3), Labels.valueUnit(indicator))
    case .staffRatio: return unit(NumberText.fixed(value, places: 3), pupilsPerStaff)
    case .classSize, .schoolSize: return unit(NumberText.fixed(value, places: 0), Labels.pupils)
    case .rooms: return unit(NumberText.fixed(value, places: 0), rooms)
    case .coefficient:
      let number = NumberText.fixed(value, places: 4)
      return Bilingual(zh: number, en: number)
    }
  }

  /// The threshold with its unit; rooms are asked for by classes, and the number that comes of it
  /// is said as well.
  static func threshold(_ explanation: Explanation) -> Bilingual {
    let number = explanation.threshold.value.description
    switch explanation.subject {
    case .indicator(let indicator, _): return unit(number, Labels.valueUnit(indicator))
    case .staffRatio: return unit(number, pupilsPerStaff)
    case .classSize, .schoolSize: return unit(number, Labels.pupils)
    case .coefficient: return Bilingual(zh: number, en: number)
    case .rooms:
      let rule = Bilingual(zh: "每 \(number) 个班 1 间", en: "1 room for every \(number) classes")
      guard let held = explanation.value,
        let least = explanation.verdict == .meets
          ? explanation.spare.map({ Int(held) - $0 })
          : explanation.shortBy.map({ Int(held) + $0 })
      else { return rule }
      return Bilingual(
        zh: "\(rule.zh)，即 \(least) 间",
        en: "\(rule.en), that is \(least) \(rooms.after(least).en)")
    }
  }

  private static let rooms = Bilingual(zh: "间", en: "rooms")
  private static let pupilsPerStaff = Bilingual(zh: "名学生／教职工", en: "pupils per staff member")

  private static func unit(_ number: String, _ unit: Bilingual) -> Bilingual {
    Bilingual(zh: "\(number) \(unit.zh)", en: "\(number) \(unit.after(number).en)")
  }

  static func list(_ numbers: [Int]) -> String {
    numbers.map { NumberText.whole($0) }.joined(separator: "+")
      + " = " + NumberText.whole(numbers.reduce(0, +))
  }

  static func amount(_ quantity: Quantity?) -> String {
    NumberText.fixed(
      quantity?.value, places: quantity.map { $0.hundredths % 100 == 0 } ?? true ? 0 : 2)
  }

  static func signed(_ quantity: Quantity) -> String {
    (quantity > .zero ? "+" : "") + amount(quantity)
  }
}
