// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator
public import Standards

/// `junheng.explain-pupils/1`: a number of pupils with the parts that add up to it.
public struct PupilExplanationDocument: Encodable, Sendable {
  struct Births: Encodable, Sendable {
    let year: Int
    let births: Int
    let knownOf: Int
    let factor: Double
    let thirds: Int
  }
  struct Part: Encodable, Sendable {
    var origin: String
    var pupils: Int
    var section = Nullable<String>(nil)
    var zone = Nullable<String>(nil)
    var children = Nullable<Int>(nil)
    var share = Nullable<Double>(nil)
    var basis = Nullable<String>(nil)
    var rate = Nullable<Double>(nil)
    var gradeSix = Nullable<Int>(nil)
    var expected = Nullable<Double>(nil)
    var births: [Births] = []
  }
  struct Grade: Encodable, Sendable {
    let grade: Int
    let pupils: Int
    let parts: [Part]
  }

  let schema = "junheng.explain-pupils/1"
  let synthetic: Bool
  let subject: String
  let section: Nullable<String>
  let year: Int
  let value: Int
  let low: Nullable<Int>
  let high: Nullable<Int>
  let unit = "pupils"
  let formula: String
  let grades: [Grade]
  let parts: [Part]
  let text: [String]

  /// The document of a section's pupils: the parts stand under their grades.
  public init(
    _ explanation: PupilExplanation, title: Bilingual, names: SectionNames,
    band: ClosedRange<Int>? = nil, isSynthetic: Bool, language: Language
  ) {
    synthetic = isSynthetic
    subject = title[language]
    section = Nullable(explanation.section.description)
    year = explanation.year.firstYear
    value = explanation.total
    low = Nullable(band?.lowerBound)
    high = Nullable(band?.upperBound)
    formula = PupilWords.formula[language]
    grades = explanation.grades.map {
      Grade(grade: $0.grade, pupils: $0.pupils, parts: $0.parts.map(Part.init))
    }
    parts = []
    text = PupilText.text(explanation, title: title, names: names, band: band, language: language)
      .split(separator: "\n").map(String.init)
  }

  /// The document of the county's pupils: the parts are the flows of the year.
  public init(
    county ledger: PupilLedger?, pupils: Int, title: Bilingual, year: SchoolYear,
    band: ClosedRange<Int>? = nil, isSynthetic: Bool, language: Language
  ) {
    synthetic = isSynthetic
    subject = title[language]
    section = Nullable(nil)
    self.year = year.firstYear
    value = pupils
    low = Nullable(band?.lowerBound)
    high = Nullable(band?.upperBound)
    formula = CountyPupils.formula[language]
    grades = []
    parts = CountyPupils.flows(ledger, pupils: pupils).map {
      Part(origin: $0.key, pupils: $0.pupils)
    }
    text = PupilText.text(
      county: ledger, pupils: pupils, title: title, year: year, band: band, language: language
    ).split(separator: "\n").map(String.init)
  }
}

extension PupilExplanationDocument.Part {
  init(_ part: PupilPart) {
    self.init(origin: "", pupils: part.pupils)
    switch part.origin {
    case .baseYear: origin = "baseYear"
    case .gradeBelow: origin = "gradeBelow"
    case .progression(let rate, let expected):
      origin = "progression"
      self.rate = Nullable(rate)
      self.expected = Nullable(expected)
    case .entrants(let source): enter(source)
    case .onward(let other): move("onward", other)
    case .closure(let other): move("closure", other)
    case .opening(let other): move("opening", other)
    case .overflow(let other): move("overflow", other)
    case .migration: origin = "migration"
    case .other: origin = "other"
    }
  }

  private mutating func move(_ origin: String, _ other: SectionID) {
    self.origin = origin
    section = Nullable(other.description)
  }

  private mutating func enter(_ source: EntrantSource) {
    zone = Nullable(source.zone.rawValue)
    children = Nullable(source.count)
    share = Nullable(source.share)
    basis = Nullable(source.basis.rawValue)
    expected = Nullable(Double(source.count) * source.share)
    switch source.children {
    case .births(let cohort):
      origin = "births"
      rate = Nullable(cohort.capture)
      births = cohort.births.map {
        PupilExplanationDocument.Births(
          year: $0.year, births: $0.births, knownOf: $0.knownOf, factor: $0.factor,
          thirds: $0.thirds)
      }
    case .heldLevel: origin = "heldLevel"
    case .zoneLeavers(let gradeSix):
      origin = "zoneLeavers"
      self.gradeSix = Nullable(gradeSix)
    case .sectionLeavers(let section, let gradeSix):
      origin = "sectionLeavers"
      self.section = Nullable(section.description)
      self.gradeSix = Nullable(gradeSix)
    }
  }
}
