// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// One inspection's standard beside the county's own, in one year, in the few numbers that tell
/// them apart.
struct InspectionView {
  /// One of the two readings.
  struct Side {
    let name: Bilingual
    let id: String
    let strict: Verdict
    let relaxed: Verdict
    let required: Int
    let sections: Int
    let meeting: Int
    let meetingRelaxed: Int
    let coefficients: Int
    let within: Int

    init(_ strict: YearAssessment, _ relaxed: YearAssessment) {
      let standard = strict.standard
      name = standard.name
      id = standard.id
      self.strict = strict.verdict
      self.relaxed = relaxed.verdict
      required = Int(standard.requiredIndicators.value.value)
      let assessed = strict.sections.compactMap { $0 }
      sections = assessed.count
      meeting = assessed.count { $0.verdict == .meets }
      meetingRelaxed = relaxed.sections.count { $0?.verdict == .meets }
      let findings = strict.coefficients.values.flatMap { $0 }
      coefficients = findings.count
      within = findings.count { $0.verdict == .meets }
    }
  }

  let inspection: Inspection
  /// By the inspection's own standard.
  let own: Side
  /// By the county's standard in the same year.
  let county: Side

  /// Every inspection that judges by a standard of its own.
  static func all(_ baseline: Baseline, _ outcome: Outcome) -> [InspectionView] {
    outcome.inspections(baseline).map { assessed in
      let year = assessed.judged.year
      return InspectionView(
        inspection: assessed.judged.inspection, own: Side(assessed.strict, assessed.relaxed),
        county: Side(outcome.strict.years[year], outcome.relaxed.years[year]))
    }
  }

  private init(inspection: Inspection, own: Side, county: Side) {
    self.inspection = inspection
    self.own = own
    self.county = county
  }

  /// The year and whose inspection it is.
  var title: Bilingual {
    let level = inspection.level
    return Bilingual(
      zh: "\(inspection.year.firstYear) 学年" + (level.map { "\($0)验收" } ?? "验收"),
      en: "Inspection of \(inspection.year.firstYear)" + (level.map { " (\($0))" } ?? ""))
  }
}

extension InspectionView.Side {
  /// How many indicators a school must reach.
  var rule: Bilingual {
    let all = Indicator.allCases.count
    return Bilingual(zh: "七项达 \(required) 项", en: "\(required) of \(all) indicators")
  }
}

/// What the side-by-side reading of inspections rests on.
enum InspectionWords {
  static let note = Bilingual(
    zh: "每次验收按它自己的标准、在它自己的学年判定，与本县标准并列；只含可推算的部分。"
      + "本县申报值只有在两份标准比较同一个数时才带入，按是否和打分申报的条目在该标准下视为未申报。",
    en: "Each inspection is judged by its own standard in its own year, beside the county's; only "
      + "what can be computed is compared. A declared value is carried over where both standards "
      + "compare the same number; what is declared by yes, no or points counts as undeclared there."
  )
}
