// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The whole programme of one configuration as a value: what may be decided, what it costs, and
/// every row that a plan must keep.
///
/// Compiled from the tables that the search works on, but by other code than the search: `LPWriter`
/// hands it to any outside solver, `violations(of:)` holds a plan against it without one. The
/// mathematics stands in docs/search-model.md.
public struct SearchModel: Hashable, Sendable {
  /// What may be decided, in the order of schools, actions, places and years; then what stays at
  /// its floor.
  public internal(set) var variables: [Variable] = []
  /// Linear rows, exact in whole numbers.
  public internal(set) var rows: [Row] = []
  /// Rows that are no linear ones: the coefficients of variation.
  public internal(set) var cones: [Cone] = []
  /// Schools in scope, in the order of their numbers, which begin with 1: `s1` is the first.
  public internal(set) var schools: [ID<School>]
  /// Stages of each school in scope.
  public internal(set) var stages: [[Stage]]
  /// Units in a step of each action.
  public internal(set) var steps: [MeasureAction: Int64]
  /// Place of a variable by what it decides.
  var places: [Variable.Meaning: Int] = [:]

  /// One number to be decided.
  public struct Variable: Hashable, Sendable {
    /// What a number decides.
    public enum Meaning: Hashable, Sendable {
      /// Steps of an action at a school (and stage, for people), paid in a year.
      case buy(school: Int, stage: Stage?, MeasureAction, BudgetYear)
      /// Steps of a rotation that a section gives.
      case give(school: Int, stage: Stage, MeasureAction, BudgetYear)
      /// Steps of a rotation that a section receives; it bears the cost.
      case receive(school: Int, stage: Stage, MeasureAction, BudgetYear)
      /// 1 where an indicator of a section is the one left at its floor in a school year;
      /// `standard` counts the standards that the year must meet, from 0.
      case floor(school: Int, stage: Stage, Indicator, SchoolYear, standard: Int)
    }
    /// What it decides; `school` is an index into `schools`.
    public var meaning: Meaning
    /// Its name in files: letters, digits and underscores.
    public var name: String
    /// The most; nil for no limit of its own.
    public var most: Int64?
    /// Present value of one step in yuan.
    public var price: Double
    /// Whether it is a yes or no.
    public var isBinary: Bool {
      if case .floor = meaning { true } else { false }
    }
  }

  /// One summand of a row.
  public struct Term: Hashable, Sendable {
    /// Index into `variables`.
    public var variable: Int
    /// What one step adds, in the row's unit.
    public var coefficient: Int64
  }

  /// One linear row: Σ coefficient · variable, and relief · floor where there is one, against the
  /// bound.
  public struct Row: Hashable, Sendable {
    /// How the sum stands to the bound.
    public enum Relation: String, Hashable, Sendable {
      /// Not below.
      case atLeast = ">="
      /// Not above.
      case atMost = "<="
      /// The same.
      case equal = "="
    }
    /// What the row's numbers count.
    public enum Unit: Hashable, Sendable {
      /// Hundredths of the resource.
      case hundredths
      /// Yuan.
      case yuan
      /// Steps, units or yes and no: whole as they are.
      case whole
    }
    /// Its name in files.
    public var name: String
    /// What asks for it.
    public var subject: Subject
    /// Summands.
    public var terms: [Term]
    /// How the sum stands to the bound.
    public var relation: Relation
    /// The bound.
    public var bound: Int64
    /// What the need falls by where the indicator is left at its floor; nil where it must be
    /// reached.
    public var relief: Term?
    /// What the numbers count.
    public var unit: Unit
  }

  /// One coefficient of variation: sections with their pupils and what they hold.
  public struct Cone: Hashable, Sendable {
    /// One section's part.
    public struct Member: Hashable, Sendable {
      /// The section's short name, for example `s12p`.
      public var name: String
      /// Pupils.
      public var pupils: Double
      /// What it holds without new actions, in hundredths.
      public var held: Double
      /// What each step adds to that.
      public var terms: [(variable: Int, amount: Double)] {
        get { zip(variables, amounts).map { ($0, $1) } }
        set {
          variables = newValue.map(\.variable)
          amounts = newValue.map(\.amount)
        }
      }
      private var variables: [Int] = []
      private var amounts: [Double] = []

      init(name: String, pupils: Double, held: Double) {
        self.name = name
        self.pupils = pupils
        self.held = held
      }
    }
    /// The stage.
    public var stage: Stage
    /// The indicator.
    public var indicator: Indicator
    /// The school year.
    public var year: SchoolYear
    /// Which of the standards that the year must meet, from 0.
    public var standard = 0
    /// The most that the coefficient may be.
    public var limit: Double
    /// Its sections.
    public var members: [Member]
  }

  /// What a row is about.
  public enum Subject: Hashable, Sendable {
    /// A section's need in a school year.
    case need(SectionID, SearchNeed, SchoolYear)
    /// How many indicators of a section may stay at their floors in a school year.
    case floors(SectionID, SchoolYear)
    /// The most of an action that may have arrived at a school by a school year.
    case limit(ID<School>, Stage?, MeasureAction, SchoolYear)
    /// The most of an action at one place paid in one year.
    case mostPerSection(ID<School>, Stage?, MeasureAction, BudgetYear)
    /// No kind of people above the staff of a section.
    case room(SectionID, ResourceKind, SchoolYear)
    /// A year's money.
    case budget(BudgetYear)
    /// A year's cap on an action.
    case cap(MeasureAction, BudgetYear)
    /// A year's recurrent money.
    case recurrentMoney(BudgetYear)
    /// Posts for hires of a school year, in one stage or both.
    case posts(SchoolYear, Stage?)
    /// As many are given as are received.
    case balance(Stage, MeasureAction, BudgetYear)
    /// A coefficient of variation.
    case coefficient(Stage, Indicator, SchoolYear)
    /// An action that the model does not know: a locked school, a year in which it cannot arrive,
    /// part of a step.
    case unknown(SearchAction)
  }
}

extension Baseline {
  /// The programme that `search` solves for the same question, for outside solvers and checks.
  public func searchModel(
    plan: Plan, future: Future, options: SearchOptions = SearchOptions()
  ) -> SearchModel {
    let base = outcome(plan: plan, future: future)
    let problem = SearchProblem(baseline: self, outcome: base, options: options)
    return SearchModel(problem)
  }
}
