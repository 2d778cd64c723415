// SPDX-License-Identifier: GPL-3.0-or-later

/// A construction or equipment project (项目) of the county's plan, as printed and as planned.
public struct Project: Hashable, Sendable {
  /// The name by which every table and what-if refers to it.
  public var id: ID<Project>
  /// The kind of work.
  public var kind: ProjectKind
  /// The plan's own grouping, for example 学校新建工程.
  public var group: String?
  /// The content as printed in the plan.
  public var content: String?
  /// Where it stands: decided, a candidate, rejected or cancelled.
  public var status: ProjectStatus
  /// Whether a search must leave it alone.
  public var isLocked: Bool
  /// When work starts; nil when not given.
  public var start: PartialDate?
  /// When it is complete.
  public var completion: PartialDate
  /// The earliest and the latest school year in which it may be put into use; nil for no limit.
  public var earliestYear: SchoolYear?
  /// The latest school year in which it may be put into use.
  public var latestYear: SchoolYear?
  /// What it costs in all; nil when the plan gives no figure.
  public var cost: Money?
  /// When the money is paid, as parts of the cost by calendar year; empty for the county's default.
  public var payments: [PaymentShare]
  /// Whether new sections open with their starting grade only or with every grade.
  public var opening: OpeningMode
  /// Responsible departments (责任单位), as printed.
  public var departments: [String]
  /// Where the figures come from, and which are assumed.
  public var source: String?
  /// What it brings to each school.
  public var works: [ProjectWork]

  /// A committed project that brings nothing yet.
  public init(id: ID<Project>, kind: ProjectKind, completion: PartialDate) {
    self.id = id
    self.kind = kind
    self.status = .committed
    self.isLocked = false
    self.completion = completion
    self.payments = []
    self.opening = .whole
    self.departments = []
    self.works = []
  }
}

/// What a project brings to one stage of one school, or to the whole school.
public struct ProjectWork: Hashable, Sendable {
  /// The school.
  public var school: ID<School>
  /// The stage whose places it changes; nil when it brings shared stock only.
  public var stage: Stage?
  /// Places (学位) added.
  public var places: Int?
  /// Classes planned (教学班).
  public var classes: Int?
  /// Building area of every kind as printed, square metres.
  public var buildingArea: Quantity?
  /// Shared stock added when it is complete; nil for nothing stated.
  public var added: Resources
  /// Shared stock taken away, by demolition or on leaving an old site.
  public var removed: Resources
  /// Sports area that is only resurfaced and adds nothing, square metres.
  public var renovatedSportsArea: Quantity?
  /// Stock that cannot be used while work goes on, from start to completion.
  public var swing: Resources
  /// Land of a new site, square metres.
  public var landArea: Quantity?
  /// Which of the figures are assumed, in words.
  public var assumption: String?

  /// Work at a school that brings nothing yet.
  public init(school: ID<School>, stage: Stage? = nil) {
    self.school = school
    self.stage = stage
    self.added = Resources()
    self.removed = Resources()
    self.swing = Resources()
  }
}

/// The kind of a project.
public enum ProjectKind: String, CaseIterable, Hashable, Sendable {
  /// A new school (新建).
  case newBuild
  /// More or better buildings at a school (改扩建).
  case expansion
  /// A school moves to a new site (整体搬迁).
  case relocation
  /// Sports grounds built or renewed (运动场).
  case sportsGround
  /// Equipment and information technology (信息化、装备).
  case equipment
  /// Training and other programmes without stock (培训等).
  case programme
}

/// Where a project stands.
public enum ProjectStatus: String, CaseIterable, Hashable, Sendable {
  /// Decided: it takes place (已定).
  case committed
  /// Under consideration: it takes place only once approved (备选).
  case candidate
  /// Decided against (否决).
  case rejected
  /// Decided once and called off (取消).
  case cancelled
}

/// How a new section fills.
public enum OpeningMode: String, CaseIterable, Hashable, Sendable {
  /// The starting grade first, one more grade each year (逐年级).
  case byGrade
  /// Every grade at once, with pupils of its catchment from other schools (整体).
  case whole
}

/// A part of a project's cost paid in one calendar year.
public struct PaymentShare: Hashable, Sendable {
  /// The calendar year.
  public var year: BudgetYear
  /// The part of the whole cost, 0 to 1.
  public var share: Double

  /// A part of the cost and its year.
  public init(year: BudgetYear, share: Double) {
    self.year = year
    self.share = share
  }
}
