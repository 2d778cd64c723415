// SPDX-License-Identifier: GPL-3.0-or-later

/// What is changed about one project; what is nil stays as the plan has it.
///
/// A planner's verbs and a search's decisions become the same edit, so that both mean the same project.
public struct ProjectEdit: Hashable, Sendable {
  /// The new status.
  public var status: ProjectStatus?
  /// Whether a search must leave it alone from now on.
  public var locks = false
  /// Places in all.
  public var places: Int?
  /// Building area in all, square metres.
  public var area: Quantity?
  /// The cost; nil lets it follow places and area.
  public var cost: Money?
  /// How new sections fill.
  public var opening: OpeningMode?
  /// When the cost is paid.
  public var payments: [PaymentShare]?
  /// Years by which completion is moved, later where positive.
  public var years = 0
  /// Of these years, those by which the project had been moved when `payments` were set.
  public var yearsBeforePayments = 0

  /// An edit that changes nothing.
  public init() {}

  /// Why an edit cannot be carried out.
  public enum Problem: Hashable, Sendable {
    /// No work states places.
    case noPlacesToScale
    /// No work states a building area.
    case noAreaToScale
    /// Moved by more years than `mostYears`, earlier or later.
    case movedTooFar
    /// An advance would complete it in or before the base year; so many years are possible.
    case completeBeforeBase(mostYears: Int)
  }

  /// The most years by which a project may be moved.
  public static let mostYears = 60
}

extension Project {
  /// Whether it stands already in the data of the base year: nothing can change it.
  public func isComplete(baseYear: SchoolYear) -> Bool {
    status == .committed && completion.firstSchoolYear <= baseYear
  }

  /// Whether work has begun by the opening of the base year: decided, and with a start that is not ahead. A bare
  /// year of start is read as its first day, as when the work is scheduled.
  public func hasBegun(baseYear: SchoolYear, constructionYears: Int) -> Bool {
    status == .committed && !Self.isAhead(start(constructionYears: constructionYears), baseYear)
  }

  /// Carries out an edit; what cannot be done is left out and named.
  ///
  /// What is complete in the base year stays as it is, and so does what was rejected or is cancelled. Work that
  /// has begun has begun, and what was paid is paid: only what lies after the base year moves. A candidate
  /// has not begun whatever its dates say: all of it moves.
  public mutating func apply(
    _ edit: ProjectEdit, baseYear: SchoolYear, constructionYears: Int
  ) -> [ProjectEdit.Problem] {
    guard !isComplete(baseYear: baseYear) else { return [] }
    let wasDecided = status == .committed || status == .cancelled
    if let status = edit.status { self.status = status }
    if edit.locks { isLocked = true }
    guard status == .committed || status == .candidate else { return [] }
    var problems: [ProjectEdit.Problem] = []
    if edit.places != nil || edit.area != nil {
      problems += ProjectSize.resize(&self, places: edit.places, area: edit.area)
    }
    if let cost = edit.cost { self.cost = cost }
    if let opening = edit.opening { self.opening = opening }
    if let problem = shift(
      edit, wasDecided: wasDecided, baseYear: baseYear, constructionYears: constructionYears)
    {
      problems.append(problem)
    }
    return problems
  }

  private mutating func shift(
    _ edit: ProjectEdit, wasDecided: Bool, baseYear: SchoolYear, constructionYears: Int
  ) -> ProjectEdit.Problem? {
    guard abs(edit.years) <= ProjectEdit.mostYears else { return .movedTooFar }
    let firstPaid = wasDecided ? baseYear.firstYear : Int.min
    if wasDecided, edit.years != 0 {
      keepWhatHasBegun(baseYear: baseYear, constructionYears: constructionYears)
    }
    let moved = completion.advanced(byYears: edit.years)
    if edit.years < 0 && moved.firstSchoolYear <= baseYear {
      let most = max(0, baseYear.distance(to: completion.firstSchoolYear) - 1)
      return .completeBeforeBase(mostYears: most)
    }
    completion = moved
    if let start, !wasDecided || Self.isAhead(start, baseYear) {
      self.start = start.advanced(byYears: edit.years)
    }
    let since = edit.payments == nil ? 0 : edit.yearsBeforePayments
    payments = (edit.payments ?? payments).moved(by: edit.years - since, after: firstPaid)
    return nil
  }

  /// Writes down the start and the payments that the county's defaults give to work that has begun, so
  /// that a shift moves neither: what is paid is paid.
  private mutating func keepWhatHasBegun(baseYear: SchoolYear, constructionYears: Int) {
    let start = start(constructionYears: constructionYears)
    guard !Self.isAhead(start, baseYear) else { return }
    payments = paymentShares(constructionYears: constructionYears)
    self.start = start
  }

  private static func isAhead(_ start: PartialDate, _ base: SchoolYear) -> Bool {
    (start.month == nil ? SchoolYear(start.year) : start.firstSchoolYear) > base
  }
}

extension [PaymentShare] {
  /// Payments after a calendar year moved; parts that come to fall into one year are joined.
  fileprivate func moved(by years: Int, after base: Int) -> [PaymentShare] {
    guard years != 0 else { return self }
    var moved: [PaymentShare] = []
    for payment in self {
      // An advance cannot reach back into years that are over.
      let year =
        payment.year.year > base
        ? Swift.max(base, payment.year.year + years) : payment.year.year
      if let index = moved.firstIndex(where: { $0.year.year == year }) {
        moved[index].share += payment.share
      } else {
        moved.append(PaymentShare(year: BudgetYear(year), share: payment.share))
      }
    }
    return moved
  }
}
