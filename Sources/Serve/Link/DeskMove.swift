// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// One step of a planner: what the state becomes is a link again, and nothing on disk changes.
enum DeskMove: Hashable, Sendable {
  /// What somebody types.
  case add(String)
  /// Takes a line back.
  case remove(Int)
  /// Takes every line back.
  case clear
  /// Moves a project by years from where it is.
  case shift(ID<Project>, years: Int)
  /// Calls a project off.
  case cancel(ID<Project>)
  /// Approves a candidate.
  case approve(ID<Project>)
  /// Takes back whatever was done to a project.
  case restore(ID<Project>)

  /// The farthest that one step moves a project.
  static let mostYears = 50

  /// The step that a query asks for; nil where it asks for none.
  init?(_ fields: FormFields) {
    if let index = fields["remove"].flatMap({ Int($0) }) {
      self = .remove(index)
      return
    }
    let project = fields["project"].map { ID<Project>($0) }
    switch (fields["do"], project) {
    case ("clear", _): self = .clear
    case ("delay", let project?): self = .shift(project, years: 1)
    case ("advance", let project?): self = .shift(project, years: -1)
    case ("cancel", let project?): self = .cancel(project)
    case ("approve", let project?): self = .approve(project)
    case ("restore", let project?): self = .restore(project)
    case ("shift", let project?):
      guard let years = fields["by"].flatMap({ Int($0) }), years != 0,
        abs(years) <= Self.mostYears
      else { return nil }
      self = .shift(project, years: years)
    default:
      guard let phrase = fields["add"], !phrase.allSatisfy(\.isWhitespace) else { return nil }
      self = .add(phrase)
    }
  }
}
