// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
public import Simulator
public import Standards

/// What somebody wants explained, found from the words typed for it.
public struct ExplanationSubject: Sendable {
  /// The subject.
  public let subject: Explanation.Subject
  /// Its name in both languages.
  public let title: Bilingual

  /// Finds a subject; names match loosely and never silently.
  ///
  /// - Parameters:
  ///   - section: A school, with 小学/初中 or primary/junior where it has both; or a stage alone for a
  ///     coefficient.
  ///   - indicator: A name in either language, full or short, or the identifier of the JSON.
  public static func find(
    section: String, indicator: String, in baseline: Baseline
  ) -> Result<ExplanationSubject, CaseFailure> {
    guard let item = Item(indicator) else {
      let known = Item.known + [CountyNumber.pupils.word.zh, CountyNumber.pupils.word.en]
      return .failure(
        CaseFailure([
          Bilingual(
            zh: "不认识的指标“\(indicator)”。可用：\(known.joined(separator: "、"))。\(CountyNumber.all.zh)",
            en: "Unknown indicator “\(indicator)”. Known: \(known.joined(separator: ", ")). "
              + CountyNumber.all.en)
        ]))
    }
    if let stage = stage(section) {
      guard case .indicator(let found) = item else {
        return .failure(
          CaseFailure([
            Bilingual(
              zh: "只写学段时解释的是差异系数，请给七项指标之一。",
              en: "A stage alone asks for a coefficient: name one of the seven indicators.")
          ]))
      }
      let stageName = Labels.stage(stage)
      let name = Labels.indicator(found)
      return .success(
        ExplanationSubject(
          subject: .coefficient(stage, found),
          title: Bilingual(
            zh: "\(stageName.zh) \(name.zh) 差异系数",
            en: "\(stageName.en), \(name.en): coefficient of variation")))
    }
    return place(section, in: baseline).map { id in
      ExplanationSubject(subject: item.subject(id), title: item.title(id, baseline))
    }
  }

  private static func stage(_ text: String) -> Stage? {
    Stage.allCases.first { text == $0.rawValue || text == Labels.stage($0).zh }
  }

  static func place(_ text: String, in baseline: Baseline)
    -> Result<SectionID, CaseFailure>
  {
    var name = text
    var wanted: Stage?
    for stage in Stage.allCases {
      let words = [
        "/\(stage.rawValue)", " \(stage.rawValue)", " \(Labels.stage(stage).zh)",
        "（\(Labels.stage(stage).zh)）", "/\(Labels.stage(stage).zh)",
      ]
      if let suffix = words.first(where: { name.hasSuffix($0) }) {
        name = String(name.dropLast(suffix.count))
        wanted = stage
      }
    }
    let names = CountyNames(baseline.county)
    func stages(of school: ID<School>) -> [Stage] {
      baseline.sections.filter { $0.id.school == school }.map(\.stage)
    }
    var match = names.school(name)
    // 青石学校初中: many a school's own name ends so, hence only when the whole names none, and only
    // for a school that teaches both.
    if wanted == nil, case .failure = match {
      for stage in Stage.allCases where name.hasSuffix(Labels.stage(stage).zh) {
        let short = names.school(String(name.dropLast(Labels.stage(stage).zh.count)))
        guard case .success(let school) = short, stages(of: school).count > 1 else { continue }
        match = short
        wanted = stage
      }
    }
    switch match {
    case .failure(let problem): return .failure(CaseFailure([problem.message]))
    case .success(let school):
      let stages = stages(of: school)
      if let only = stages.first, stages.count == 1, wanted == nil || wanted == only {
        return .success(SectionID(school: school, stage: only))
      }
      if let wanted, stages.contains(wanted) {
        return .success(SectionID(school: school, stage: wanted))
      }
      if let wanted, stages.count == 1 {
        return .failure(
          CaseFailure([
            Bilingual(
              zh: "“\(school)”没有\(Labels.stage(wanted).zh)学部。",
              en: "“\(school)” has no \(Labels.stage(wanted).en) section.")
          ]))
      }
      return .failure(
        CaseFailure([
          Bilingual(
            zh: "“\(school)”有小学和初中两个学部，请写明，例如“\(school) 初中”。",
            en:
              "“\(school)” has a primary and a junior section; say which, as in “\(school) junior”."
          )
        ]))
    }
  }

  private enum Item {
    case indicator(Indicator)
    case classSize
    case staffRatio
    case music
    case art
    case schoolSize

    init?(_ text: String) {
      let found = Indicator.allCases.first { indicator in
        [
          indicator.rawValue, Labels.indicator(indicator).zh, Labels.indicator(indicator).en,
          Labels.short(indicator).zh, Labels.short(indicator).en,
        ].contains(text)
      }
      if let found {
        self = .indicator(found)
        return
      }
      switch text {
      case "classSize", "班额": self = .classSize
      case "staffRatio", "师生比": self = .staffRatio
      case "musicRooms", "音乐专用教室": self = .music
      case "artRooms", "美术专用教室": self = .art
      case "schoolSize", "校额": self = .schoolSize
      default: return nil
      }
    }

    static var known: [String] {
      Indicator.allCases.map { Labels.short($0).zh } + ["班额", "师生比", "音乐专用教室", "美术专用教室", "校额"]
        + Indicator.allCases.map(\.rawValue)
    }

    func subject(_ id: SectionID) -> Explanation.Subject {
      switch self {
      case .indicator(let indicator): .indicator(indicator, id)
      case .classSize: .classSize(id)
      case .staffRatio: .staffRatio(id)
      case .music: .rooms(.musicRooms, id.school)
      case .art: .rooms(.artRooms, id.school)
      case .schoolSize: .schoolSize(id.school)
      }
    }

    func title(_ id: SectionID, _ baseline: Baseline) -> Bilingual {
      let name: Bilingual =
        switch self {
        case .indicator(let indicator): Labels.indicator(indicator)
        case .classSize: Bilingual(zh: "班额", en: "class size")
        case .staffRatio: Bilingual(zh: "师生比", en: "pupils per staff")
        case .music: Bilingual(zh: "音乐专用教室", en: "music rooms")
        case .art: Bilingual(zh: "美术专用教室", en: "art rooms")
        case .schoolSize: Bilingual(zh: "校额", en: "school size")
        }
      let place = SectionNames(baseline).both(id)
      return Bilingual(zh: "\(place.zh) \(name.zh)", en: "\(place.en): \(name.en)")
    }
  }
}
