// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator
public import Standards

/// What sections are called: the school, and the stage only where the school has more than one.
///
/// “第九中学（初中）” says nothing that “第九中学” does not; of a nine-year school it tells which half is
/// meant.
public struct SectionNames: Hashable, Sendable {
  /// Schools whose name alone means one section.
  private let schoolsOfOneStage: Set<ID<School>>

  /// The names of a county's sections, those included that open later.
  public init(_ baseline: Baseline) {
    schoolsOfOneStage = Set(
      baseline.sections.filter { baseline.sectionsOfSchool[$0.school].count == 1 }
        .map(\.id.school))
  }

  private init() { schoolsOfOneStage = [] }

  /// Names that always tell the stage, for programs and where no county is at hand.
  public static let full = SectionNames()

  /// A section's name.
  public func callAsFunction(_ section: SectionID, _ language: Language) -> String {
    callAsFunction(section.school, section.stage, language)
  }

  /// The name of a school, or of one of its stages where one is meant.
  public func callAsFunction(_ school: ID<School>, _ stage: Stage?, _ language: Language)
    -> String
  {
    guard let stage, !schoolsOfOneStage.contains(school) else { return school.rawValue }
    let name = Labels.stage(stage)[language]
    return language == .chinese ? "\(school)（\(name)）" : "\(school) (\(name))"
  }

  /// A section's name in both languages.
  public func both(_ section: SectionID) -> Bilingual {
    Bilingual(zh: self(section, .chinese), en: self(section, .english))
  }
}
