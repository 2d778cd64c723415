// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Scenarios
public import Simulator
public import Standards

/// A number that somebody asks why of, found from the words typed for it.
public enum ExplainedNumber: Sendable {
  /// A verdict or a coefficient.
  case verdict(ExplanationSubject)
  /// The pupils of a section, with its title.
  case pupils(SectionID, Bilingual)
  /// A number of the whole county, with its title.
  case county(CountyNumber, Bilingual)

  /// Finds a number; names match loosely and never silently.
  ///
  /// - Parameters:
  ///   - place: A section or stage; the county, or a county's number where `number` is nil.
  ///   - number: An indicator or another number of the place.
  public static func find(place: String, number: String?, in baseline: Baseline)
    -> Result<ExplainedNumber, CaseFailure>
  {
    guard let number else {
      if let asked = CountyNumber(place) { return .success(county(asked)) }
      return .failure(
        CaseFailure([
          Bilingual(
            zh: "“\(place)”之后要写哪个数字，例如“\(place) 在校生”。\(CountyNumber.all.zh)",
            en: "Say which number of “\(place)”, as in “\(place) pupils”. \(CountyNumber.all.en)")
        ]))
    }
    guard let asked = CountyNumber(number) else {
      return ExplanationSubject.find(section: place, indicator: number, in: baseline)
        .map { .verdict($0) }
    }
    if ["全县", "county", baseline.county.name].contains(place) { return .success(county(asked)) }
    switch asked {
    case .money:
      return .failure(
        CaseFailure([
          Bilingual(
            zh: "资金按全县解释，只写“资金”。", en: "Money is explained for the county: say “money” alone.")
        ]))
    case .pupils:
      if let stage = Stage.allCases.first(where: {
        place == $0.rawValue || place == Labels.stage($0).zh
      }) {
        let name = Labels.stage(stage)
        return .failure(
          CaseFailure([
            Bilingual(
              zh: "在校生可按学校或全县解释，不按“\(name.zh)”；全县只写“在校生”。",
              en:
                "Pupils are explained for a school or the county, not for “\(place)”; for the county, say "
                + "“pupils” alone.")
          ]))
      }
      return ExplanationSubject.place(place, in: baseline).map { id in
        let name = SectionNames(baseline).both(id)
        return .pupils(
          id, Bilingual(zh: "\(name.zh) \(asked.word.zh)", en: "\(name.en): \(asked.word.en)"))
      }
    }
  }

  private static func county(_ number: CountyNumber) -> ExplainedNumber {
    .county(
      number, Bilingual(zh: "全县 \(number.word.zh)", en: "County: \(number.word.en)"))
  }
}
