// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// A standard in force on one day: every value typed, dated and cited, overlays already applied.
public struct Standard: Hashable, Sendable {
  /// Its identifier, for example `jiangxi-2018`.
  public var id: String
  /// Its name in both languages.
  public var name: Bilingual
  /// The documents that its citations name.
  public var documents: [Document]
  /// Every number, by key; an overlay replaces single keys.
  public var values: [String: CitedValue]
  /// The whole ledger of items (指标), in the document's order.
  public var items: [LedgerItem]
  /// What rules out recognition whatever else is met (一票否决). The title of each states what must
  /// not happen; a declared yes says that it happened.
  public var vetoes: [LedgerItem]
  /// Named routes by which a value short of its threshold may be recognised.
  public var relaxations: [RelaxationRoute]

  /// Collects a standard.
  public init(
    id: String, name: Bilingual, documents: [Document], values: [String: CitedValue],
    items: [LedgerItem], vetoes: [LedgerItem], relaxations: [RelaxationRoute]
  ) {
    self.id = id
    self.name = name
    self.documents = documents
    self.values = values
    self.items = items
    self.vetoes = vetoes
    self.relaxations = relaxations
  }
}

/// Text in both languages of the product.
public struct Bilingual: Hashable, Sendable {
  /// Chinese.
  public var zh: String
  /// English.
  public var en: String

  /// The same text in Chinese and in English.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}

/// A document of law or policy.
public struct Document: Hashable, Sendable {
  /// Short identifier used by citations.
  public var id: String
  /// Title as printed.
  public var title: String
  /// Document number (文号), as printed.
  public var number: String?
  /// Date of issue, as far as known.
  public var date: PartialDate?
  /// Which text was read for it, for example the county plan that prints it.
  public var readIn: String

  /// A document.
  public init(id: String, title: String, number: String?, date: PartialDate?, readIn: String) {
    self.id = id
    self.title = title
    self.number = number
    self.date = date
    self.readIn = readIn
  }
}

/// Where exactly a value stands.
public struct Citation: Hashable, Sendable {
  /// The document's identifier.
  public var document: String
  /// Article, item or annex.
  public var article: String
  /// A remark, for example that the reading is an interpretation.
  public var note: String?

  /// A place in a document.
  public init(document: String, article: String, note: String? = nil) {
    self.document = document
    self.article = article
    self.note = note
  }
}

/// One number of a standard.
public struct CitedValue: Hashable, Sendable {
  /// Its key, for example `indicator.sportsArea.junior.threshold`.
  public var key: String
  /// The number.
  public var value: ExactDecimal
  /// Its unit.
  public var unit: Unit
  /// The day from which it holds.
  public var from: PartialDate
  /// Where it stands.
  public var citation: Citation

  /// A number with its citation.
  public init(
    key: String, value: ExactDecimal, unit: Unit, from: PartialDate, citation: Citation
  ) {
    self.key = key
    self.value = value
    self.unit = unit
    self.from = from
    self.citation = citation
  }
}

/// Units that a standard's numbers may have; any other is refused.
public enum Unit: String, CaseIterable, Hashable, Sendable {
  /// Persons or rooms for each hundred pupils.
  case perHundredPupils
  /// Square metres for each pupil.
  case squareMetresPerPupil
  /// Yuan for each pupil.
  case yuanPerPupil
  /// A coefficient of variation or another number without unit.
  case ratio
  /// A part of a hundred.
  case percent
  /// Pupils.
  case pupils
  /// Pupils for each member of staff.
  case pupilsPerStaff
  /// Classes.
  case classes
  /// Square metres.
  case squareMetres
  /// Yuan.
  case yuan
  /// Points of a score.
  case points
  /// A number of indicators or items.
  case count
  /// A calendar year.
  case year
  /// Yes (1) or no (0).
  case flag
}

/// An item of the ledger.
public struct LedgerItem: Hashable, Sendable {
  /// Its class: binding, or scored.
  public enum Class: String, Hashable, Sendable {
    /// Must be met (A).
    case binding
    /// Scored in points (B).
    case scored
  }
  /// How it is judged.
  public enum Judgement: Hashable, Sendable {
    /// The simulator computes it from its own state.
    case computed(ComputedItem)
    /// The county declares a value that is compared with the standard's value of this key.
    case declared(comparison: Comparison, valueKey: String)
    /// The county declares yes or no.
    case declaredYesNo
    /// The county declares points out of the item's `points`.
    case declaredPoints
  }
  /// How a declared value must stand to the standard's.
  public enum Comparison: String, Hashable, Sendable {
    /// Not below.
    case atLeast
    /// Not above.
    case atMost
    /// Strictly below.
    case below
  }

  /// The number or name by which declarations refer to it.
  public var id: String
  /// The part of the ledger it belongs to, for example 资源配置.
  public var group: Bilingual
  /// What it says, short.
  public var title: Bilingual
  /// Class.
  public var itemClass: Class
  /// Points it can bring; nil for binding items.
  public var points: ExactDecimal?
  /// How it is judged. An item with several clauses lists them all; it is met when all are.
  public var judgements: [Judgement]
  /// The titles of the clauses, one for each judgement; nil where the item's title says enough.
  public var clauseTitles: [Bilingual?]
  /// Where it stands.
  public var citation: Citation

  /// An item.
  public init(
    id: String, group: Bilingual, title: Bilingual, itemClass: Class, points: ExactDecimal?,
    judgements: [Judgement], clauseTitles: [Bilingual?] = [], citation: Citation
  ) {
    self.id = id
    self.group = group
    self.title = title
    self.itemClass = itemClass
    self.points = points
    self.judgements = judgements
    self.clauseTitles = judgements.indices.map {
      clauseTitles.indices.contains($0) ? clauseTitles[$0] : nil
    }
    self.citation = citation
  }
}

/// Items that the simulator computes.
public enum ComputedItem: Hashable, Sendable {
  /// No section falls short of an indicator, and its coefficients stand within their limits. Where
  /// the standard requires fewer than seven, a section that reaches the required number does not
  /// fall short in the one left out as long as it reaches the floor there.
  case indicator(Indicator)
  /// Every school reaches the number of indicators the standard requires.
  case schoolRule
  /// Every coefficient within its limit.
  case coefficients
  /// Music and art rooms for every twelve classes.
  case artsRooms
  /// School size.
  case schoolSize
  /// Class size.
  case classSize
  /// Pupils for each member of staff.
  case staffRatio
  /// Rotation of teachers, where measures tell.
  case rotation
}

/// A named route of relaxation.
public struct RelaxationRoute: Hashable, Sendable {
  /// What the route changes in the reckoning.
  public enum Effect: Hashable, Sendable {
    /// Recognised on the evidence of a plan for this school, whatever the value.
    case recognisedByPlan
    /// Divide by the starting grade's pupils times the grades of the stage.
    case startingGradePupils
    /// Count what is under construction with what is finished.
    case includeUnderConstruction
    /// Count leased sports venues.
    case includeLeased
    /// Judge music and art rooms by their number, not their size.
    case roomCountOnly
    /// Reckon rooms from the starting grade's classes times the grades of the stage.
    case startingGradeClasses
    /// Judge each campus by itself.
    case eachCampus
    /// The approved size is the limit.
    case approvedSize
    /// The class limits of these value keys hold, by stage.
    case otherClassLimit(primaryKey: String, juniorKey: String)
    /// Starting grades within the strict limit, other grades within these.
    case startingGradeWithin(primaryKey: String, juniorKey: String)
  }

  /// The identifier by which a county claims it.
  public var id: String
  /// Its name.
  public var name: Bilingual
  /// What it applies to.
  public var appliesTo: [ComputedItem]
  /// What it changes.
  public var effect: Effect
  /// Where a school must lie to use it; empty for anywhere.
  public var localities: [Locality]
  /// A school must have been built in or before this year; nil for any.
  public var builtUntil: Int?
  /// Where it stands.
  public var citation: Citation

  /// A route.
  public init(
    id: String, name: Bilingual, appliesTo: [ComputedItem], effect: Effect,
    localities: [Locality], builtUntil: Int?, citation: Citation
  ) {
    self.id = id
    self.name = name
    self.appliesTo = appliesTo
    self.effect = effect
    self.localities = localities
    self.builtUntil = builtUntil
    self.citation = citation
  }
}
