// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Where pupils come from, in words.
enum PupilWords {
  static let formula = Bilingual(
    zh: "各年级相加；每个年级 = 上年低一年级 + 升级增减 + 招生 ± 转入转出（撤并、新校、超学位分流、迁移）",
    en:
      "sum of grades; a grade = the grade below a year earlier + moving up + entrants ± moves (closures, "
      + "new schools, full schools, migration)")

  /// 三年级 / Grade 3.
  static func grade(_ grade: Int) -> Bilingual {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return Bilingual(zh: "\(numerals[grade - 1])年级", en: "Grade \(grade)")
  }

  /// One part of a grade: a line, and what it rests on in further lines.
  static func lines(
    _ part: PupilPart, of grade: PupilGrade, year: SchoolYear, _ names: SectionNames
  )
    -> [Bilingual]
  {
    switch part.origin {
    case .baseYear: return [Bilingual(zh: "基年学生表", en: "the base year's table")]
    case .gradeBelow:
      let below = Self.grade(grade.grade - 1)
      let before = year.firstYear - 1
      return [Bilingual(zh: "\(before) 年\(below.zh)", en: "\(below.en) in \(before)")]
    case .progression(let rate, let expected):
      let below = grade.parts.first { $0.origin == .gradeBelow }?.pupils ?? 0
      let sum =
        "\(NumberText.whole(below)) × \(percent(rate)) = \(NumberText.fixed(expected, places: 1))"
      return [
        Bilingual(
          zh: "升级增减（\(sum)，按片区合计取整）",
          en: "moving up (\(sum), in whole pupils of the zone's total)")
      ]
    case .entrants(let source): return entrants(source, year: year, names)
    case .onward(let other):
      return [
        moved(
          part.pupils, other, names,
          Bilingual(zh: "该校不办下一年级", en: "it does not teach the next grade"),
          own: Bilingual(zh: "本校不办这个年级", en: "this school does not teach the grade"))
      ]
    case .closure(let other):
      return [moved(part.pupils, other, names, Bilingual(zh: "撤并", en: "closure"))]
    case .opening(let other):
      return [moved(part.pupils, other, names, Bilingual(zh: "新校开办", en: "a new school opens"))]
    case .overflow(let other):
      return [moved(part.pupils, other, names, Bilingual(zh: "超出学位分流", en: "places are full"))]
    case .migration: return [Bilingual(zh: "迁移", en: "migration")]
    case .other: return [Bilingual(zh: "其他变动", en: "other moves")]
    }
  }

  private static func moved(
    _ pupils: Int, _ other: SectionID, _ names: SectionNames, _ why: Bilingual,
    own: Bilingual? = nil
  ) -> Bilingual {
    let name = names.both(other)
    let why = pupils > 0 ? why : own ?? why
    return pupils > 0
      ? Bilingual(zh: "由\(name.zh)转入（\(why.zh)）", en: "from \(name.en) (\(why.en))")
      : Bilingual(zh: "转往\(name.zh)（\(why.zh)）", en: "to \(name.en) (\(why.en))")
  }

  private static func entrants(
    _ source: EntrantSource, year: SchoolYear, _ names: SectionNames
  ) -> [Bilingual] {
    let count = NumberText.whole(source.count)
    let zone = source.zone.rawValue
    let result = NumberText.fixed(Double(source.count) * source.share, places: 1)
    let share = "× \(percent(source.share)) = \(result)"
    let basis = basis(source.basis)
    func line(_ zh: String, _ en: String) -> Bilingual {
      Bilingual(
        zh: "\(zh) \(count) 人 \(share)，取整；份额：\(basis.zh)",
        en: "\(en): \(count) \(share), in whole pupils; share: \(basis.en)")
    }
    let before = year.firstYear - 1
    switch source.children {
    case .births(let cohort):
      return [line("“\(zone)”一年级新生", "grade 1 entrants of “\(zone)”"), births(cohort)]
    case .heldLevel:
      return [
        line("“\(zone)”一年级新生", "grade 1 entrants of “\(zone)”"),
        Bilingual(zh: "出生数未知，新生保持基年人数", en: "births unknown: entrants stay as in the base year"),
      ]
    case .zoneLeavers(let gradeSix):
      return [
        line("“\(zone)”升入初中", "entering junior school from “\(zone)”"),
        leavers(gradeSix, source.count, before),
      ]
    case .sectionLeavers(let section, let gradeSix):
      let name = names.both(section)
      return [
        line("\(name.zh)升入初中", "entering junior school from \(name.en)"),
        leavers(gradeSix, source.count, before),
      ]
    }
  }

  private static func leavers(_ gradeSix: Int, _ count: Int, _ year: Int) -> Bilingual {
    let pupils = NumberText.whole(gradeSix)
    let rate = gradeSix > 0 ? percent(Double(count) / Double(gradeSix)) : "—"
    return Bilingual(
      zh: "\(year) 年小学毕业班 \(pupils) 人，升入初中 \(rate)",
      en: "\(pupils) pupils in the last primary grade in \(year), "
        + "of whom \(rate) enter junior school")
  }

  private static func births(_ cohort: BirthCohort) -> Bilingual {
    func part(_ births: BirthCohort.Births, _ say: (Int, Int?) -> String) -> String {
      let known = births.knownOf == births.year ? nil : births.knownOf
      var text = "\(say(births.year, known)) \(NumberText.whole(births.births))"
      if births.factor != 1 { text += " × \(NumberText.fixed(births.factor, places: 3))" }
      return text + " × \(births.thirds)/3"
    }
    let zh = cohort.births.map { part($0) { "\($0) 年出生\($1.map { "（按 \($0) 年）" } ?? "")" } }
    let en = cohort.births.map { part($0) { "born \($0)\($1.map { " (as \($0))" } ?? "")" } }
    let capture = percent(cohort.capture)
    let result = NumberText.fixed(cohort.expected, places: 1)
    return Bilingual(
      zh: "（\(zh.joined(separator: " + "))）× 入学率 \(capture) = \(result)",
      en: "(\(en.joined(separator: " + "))) × capture \(capture) = \(result)")
  }

  static func basis(_ basis: EntrantSource.Basis) -> Bilingual {
    switch basis {
    case .catchment: Bilingual(zh: "学区表", en: "catchment table")
    case .places: Bilingual(zh: "新校按学位", en: "a new school's places")
    case .inherited:
      Bilingual(
        zh: "近年招生占比，含撤并学校的", en: "intakes of recent years, a closed school's included")
    case .intake: Bilingual(zh: "近年招生占比", en: "intakes of recent years")
    case .equal: Bilingual(zh: "各校均分", en: "equal parts")
    }
  }

  private static func percent(_ part: Double) -> String {
    NumberText.fixed(part * 100, places: 2) + "%"
  }
}
