// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// Certainty in the words of a bureau.
enum AssuranceWords {
  /// A share of so many as a percentage without places.
  static func percent(_ part: Double) -> String { NumberText.fixed(part * 100, places: 0) + "%" }

  /// A percentage with as many places as it needs, one at most.
  static func rate(_ part: Double) -> String {
    let value = part * 100
    return NumberText.fixed(value, places: value == value.rounded() ? 0 : 1)
  }

  /// So many of so many.
  static func count(_ hits: Int, _ all: Int) -> String { "\(hits)/\(all)" }

  /// The interval of an exam as percentages.
  static func interval(_ exam: FutureExam) -> String {
    let found = exam.interval
    return
      "\(NumberText.fixed(found.lowerBound * 100, places: 0))–\(NumberText.fixed(found.upperBound * 100, places: 0))%"
  }

  /// That a plan is judged as it stands, and that a county need not decide all of it at once.
  static let adapting = Bilingual(
    zh: "每个未来里都照这个方案一次做完，不随新情况调整；实际可以每年九月按新数据再定下一步（junheng roll），不必现在全部买够。",
    en:
      "In every future the plan is carried out as it stands; a county can decide the next step on each September's figures "
      + "(junheng roll) and need not buy all of it now.")

  /// What counts as complying.
  static func demand(_ demand: Assurance.Demand) -> Bilingual {
    switch demand {
    case .whole:
      Bilingual(
        zh: "达标＝可推算的部分整体达标：每个学部、差异系数、班额、校额、学位；申报的指标和一票否决不在内",
        en:
          "To comply: the whole computed part; every section, coefficients, sizes of classes and schools, places. Declared items and vetoes are not in it"
      )
    case .purchases:
      Bilingual(
        zh: "达标＝购置和编制管得到的全部达标：各学部七项指标、师生比、专用教室，差异系数；申报的指标和一票否决不在内",
        en:
          "To comply: all that purchases and posts act on; indicators, staff ratio, rooms, coefficients. Declared items and vetoes are not in it"
      )
    }
  }

  /// What the futures are drawn from, each number with whether it is assumed.
  static func spread(_ spread: FutureSpread) -> [Bilingual] {
    func mark(_ basis: Basis) -> Bilingual {
      basis.isAssumed ? Bilingual(zh: "（假设）", en: " (assumed)") : Bilingual(zh: "", en: "")
    }
    let delays = spread.delays.enumerated().map { years, chance in
      Bilingual(
        zh: "推迟 \(years + 1) 年 \(rate(chance))%",
        en: "\(rate(chance))% slip \(years == 0 ? "1 year" : "\(years + 1) years")")
    }
    func range(_ parameter: Parameter, _ zh: String, _ en: String, points: Bool = false)
      -> [Bilingual]
    {
      guard parameter.value != 0 else { return [] }
      let value = rate(parameter.value)
      return [
        Bilingual(
          zh: zh + (points ? " ±\(value) 个百分点" : " ±\(value)%") + mark(parameter.basis).zh,
          en: en + (points ? " ±\(value) points" : " ±\(value)%") + mark(parameter.basis).en)
      ]
    }
    let slips = Bilingual(
      zh: delays.isEmpty
        ? "未完工项目按期"
        : "每个未完工项目" + delays.map(\.zh).joined(separator: "、") + mark(spread.delayBasis).zh,
      en: delays.isEmpty
        ? "projects on time"
        : "of unfinished projects " + delays.map(\.en).joined(separator: ", ")
          + mark(spread.delayBasis).en)
    return errors(spread)
      + range(spread.entrants, "全县招生另有每年", "the county's entrants a further")
      + range(spread.zoneEntrants, "各片区招生另有", "each zone's entrants a further")
      + range(spread.progression, "升级率另有", "progression a further", points: true)
      + range(spread.retirement, "退休人数", "retirements")
      + range(spread.prices, "尚未支付的价格", "prices not yet paid") + [slips]
  }

  /// How far pupils may be off the forecast, by the example of a school.
  private static func errors(_ spread: FutureSpread) -> [Bilingual] {
    guard let model = spread.errors else {
      return [Bilingual(zh: "各校学生数按推演", en: "pupils as forecast")]
    }
    let (pupils, years) = (300, 3)
    let deviation = model.deviation(pupils: Double(pupils), yearsAhead: years, grades: 6)
    let eighty = rate((ErrorModel.eighty * deviation * 1000).rounded() / 1000)
    let source =
      spread.errorBasis.isAssumed
      ? Bilingual(zh: "公开数据的推演误差，假设", en: "errors on public data, assumed")
      : Bilingual(zh: "本县往年的推演误差", en: "errors of the county's own past")
    return [
      Bilingual(
        zh: "各校学生数按\(source.zh)（如 \(pupils) 人的小学，\(years) 年后十次有八次在 ±\(eighty)% 以内）",
        en: "pupils by \(source.en) (a primary school of \(pupils): within ±\(eighty)% after "
          + "\(years) years in eight cases of ten)")
    ]
  }

  /// What goes wrong, with its place.
  static func subject(
    _ subject: FutureExam.Subject, _ names: SectionNames, _ language: Language
  ) -> String {
    switch subject {
    case .section(let section, let need):
      names(section, language) + " " + SearchWords.need(need)[language]
    case .coefficient(let stage, let indicator):
      Labels.stage(stage)[language] + (language == .chinese ? "" : " ")
        + SearchWords.need(.coefficient(indicator))[language]
    case .beyond(let kind, let school, let stage):
      [school.map { names($0, stage, language) }, SearchWords.beyond(kind)[language]]
        .compactMap { $0 }.joined(separator: " ")
    }
  }

  /// By how much it goes wrong at worst.
  static func worst(_ trouble: FutureExam.Trouble, _ language: Language) -> String {
    if let value = trouble.value, let limit = trouble.limit {
      return "\(NumberText.fixed(value, places: 3)) > \(NumberText.fixed(limit, places: 2))"
    }
    guard let short = trouble.shortBy else { return "—" }
    let number = NumberText.whole(short)
    switch trouble.subject {
    case .section(_, let need): return counted(number, SearchWords.unit(need), language)
    case .beyond(.missingData, _, _): return "—"
    case .beyond: return counted(number, Labels.pupils, language)
    case .coefficient: return number
    }
  }

  private static func counted(_ number: String, _ unit: Bilingual, _ language: Language) -> String {
    unit.en.isEmpty ? number : number + " " + unit.after(number)[language]
  }

  /// A section that purchases cannot bring to the standard.
  static func stopper(
    _ stopper: Assurance.Stopper, of futures: Int, _ names: SectionNames, _ language: Language
  ) -> String {
    let place = names(stopper.section, language)
    let need = SearchWords.need(stopper.need)[language]
    let short = counted(
      NumberText.whole(stopper.shortBy), SearchWords.unit(stopper.need), language)
    if language == .chinese {
      return "\(place) \(need)：\(stopper.isExpected ? "按预期就补不齐" : "按预期够用")，"
        + "\(futures) 个未来里 \(stopper.futures) 个补不齐，最多差 \(short)"
    }
    return "\(place) \(need): \(stopper.isExpected ? "not even as expected" : "met as expected"), "
      + "short in \(stopper.futures) of \(futures) futures, by \(short) at most"
  }
}
