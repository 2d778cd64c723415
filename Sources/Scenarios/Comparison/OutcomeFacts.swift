// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator

/// What a comparison looks at in an outcome, by name instead of by index.
public struct OutcomeFacts: Hashable, Sendable {
  /// Which of the two assessments is read.
  public enum Reading: String, CaseIterable, Hashable, Sendable {
    /// By the letter of the standard.
    case strict
    /// With the relaxation routes that the county claims.
    case relaxed
  }

  /// Something that has a verdict in every year.
  public enum Subject: Hashable, Sendable {
    /// Everything that is computed of the county; what it declares is not in it.
    case county
    /// A section by the rule over its seven indicators.
    case section(SectionID)
    /// One indicator of a section.
    case indicator(SectionID, Indicator)
    /// A coefficient of variation.
    case coefficient(Stage, Indicator)
    /// A school's size.
    case schoolSize(ID<School>)
    /// The class sizes of a section.
    case classSize(SectionID)
    /// Pupils for each member of staff.
    case staffRatio(SectionID)
    /// Music rooms of a section.
    case musicRooms(SectionID)
    /// Art rooms of a section.
    case artRooms(SectionID)
    /// An item of the standard's ledger.
    case item(String)
  }

  /// A subject in one year.
  public struct Judged: Hashable, Sendable {
    /// The school year.
    public var year: SchoolYear
    /// What is judged.
    public var subject: Subject

    /// A subject in one year.
    public init(year: SchoolYear, subject: Subject) {
      self.year = year
      self.subject = subject
    }
  }

  /// A section in one year.
  public struct Cell: Hashable, Sendable {
    /// The school year.
    public var year: SchoolYear
    /// The section.
    public var section: SectionID

    /// A section in one year.
    public init(year: SchoolYear, section: SectionID) {
      self.year = year
      self.section = section
    }
  }

  /// What money is kept apart by.
  public struct Account: Hashable, Sendable {
    /// The calendar year.
    public var year: BudgetYear
    /// The kind of money.
    public var kind: CostEntry.Kind
    /// The department; nil when none is named.
    public var department: String?
    /// Whether it recurs every year.
    public var isRecurrent: Bool

    /// An account.
    public init(year: BudgetYear, kind: CostEntry.Kind, department: String?, isRecurrent: Bool) {
      self.year = year
      self.kind = kind
      self.department = department
      self.isRecurrent = isRecurrent
    }
  }

  /// Every verdict; what is not open in a year has none.
  public internal(set) var verdicts: [Judged: Verdict]
  /// Pupils of every open section whose pupils are known.
  public internal(set) var enrolment: [Cell: Int]
  /// Money by account; accounts without payments are left out.
  public internal(set) var money: [Account: Money]
  /// All three parts in the target year; nil where it lies outside the projection.
  public internal(set) var target: YearVerdicts?
  /// The first year in which the computed part complies; nil for none within the projection.
  public internal(set) var firstCompliance: SchoolYear?
  /// Sections that do not meet the standard in the target year: short or not assessed.
  public internal(set) var sectionsNotMeeting: Int
  /// Money discounted to the present year at the county's rate, whole yuan.
  public internal(set) var presentValue: Money
  /// Projects whose cost is not known and stands in no sum.
  public internal(set) var projectsWithoutCost: [ID<Project>]

  /// Measures whose price is not known and stands in no sum.
  public internal(set) var measuresWithoutCost: [ID<Measure>] = []

  /// Money paid once.
  public var capital: Money { sum { !$0.isRecurrent } }
  /// Money that recurs.
  public var recurrent: Money { sum(where: \.isRecurrent) }

  private func sum(where isMeant: (Account) -> Bool) -> Money {
    money.reduce(.zero) { isMeant($1.key) ? $0 + $1.value : $0 }
  }
}
