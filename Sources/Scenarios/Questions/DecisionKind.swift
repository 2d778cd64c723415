// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator

/// What a search may put up for decision, as `--decide` names it.
public enum DecisionKind: String, CaseIterable, Sendable {
  /// Approving candidates, in any year of their window.
  case candidates
  /// Dates of committed projects inside their windows.
  case windows
  /// Years of the plan's closures.
  case closures
  /// Catchments of zones: steps from a full school to one with room, as the program proposes them.
  case catchments
  /// Entrants of every school and blocks of classrooms, so that sizes, classes and places keep to
  /// the standard.
  case whole
  /// The same, with entrants where one more pupil costs least, too.
  case entrants
  /// All of these, and every committed project that is not complete.
  case all
  /// Nothing.
  case none

  /// What is open where nobody says anything.
  public static let usual: [DecisionKind] = [.candidates, .windows, .whole]
}

extension SearchFreedom {
  /// What kinds leave open; further choices are the caller's.
  public init(_ kinds: [DecisionKind], steps: CatchmentSteps = .assumed) {
    self = .none
    let isAll = kinds.contains(.all)
    candidates = isAll || kinds.contains(.candidates)
    windows = isAll || kinds.contains(.windows)
    closures = isAll || kinds.contains(.closures)
    if isAll || kinds.contains(.catchments) { catchmentSteps = steps }
    pricesEntrants = isAll || kinds.contains(.entrants)
    projects = isAll ? .all : .named([])
  }
}

extension [DecisionKind] {
  /// Whether entrants and blocks of classrooms are open.
  public var openIntake: Bool { contains(.whole) || contains(.entrants) || contains(.all) }
}
