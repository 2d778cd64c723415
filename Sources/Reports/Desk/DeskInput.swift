// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// What a planner looks at: which year, and which sections.
public struct DeskView: Hashable, Sendable {
  /// The school year; nil for the county's target year.
  public var year: SchoolYear?
  /// Sections of one zone only.
  public var zone: ID<Zone>?
  /// Sections of one stage only.
  public var stage: Stage?
  /// Only sections that fall short of anything, or lack figures.
  public var isFailingOnly = false

  /// Everything, in the target year.
  public init() {}
}

/// What a planner's page shows of one draft: numbers and texts, no markup.
public struct DeskInput: Sendable {
  /// The draft first; what it stands on second, where the draft changes anything.
  public var report: ReportInput
  /// The lines of the draft, each as one types it.
  public var lines: [Bilingual]
  /// The project that was chosen last; nil for none.
  public var project: ID<Project>?
  /// What is looked at.
  public var view: DeskView

  /// Collects what the page shows.
  public init(
    report: ReportInput, lines: [Bilingual], project: ID<Project>? = nil, view: DeskView
  ) {
    self.report = report
    self.lines = lines
    self.project = project
    self.view = view
  }
}

/// A part of the page that is sent anew where it changed.
public enum DeskPart: String, CaseIterable, Sendable {
  /// The changes, one line each.
  case changes
  /// The projects along the years.
  case calendar
  /// The answer on a year, and every year's verdict.
  case answer
  /// Sections by indicators.
  case schools
  /// Coefficients against their limits.
  case coefficients
  /// Pupils with their bands.
  case pupils
  /// Money by year and kind.
  case money
  /// What is different from the plan that the draft stands on.
  case difference
}
