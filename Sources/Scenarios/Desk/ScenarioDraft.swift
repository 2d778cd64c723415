// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// A what-if that is being put together line by line, as a page does.
///
/// No two of its changes contradict each other: what sets anything anew takes the place of what set
/// it before, and shifts of one project are one line. So its lines mean together what they mean on
/// a command line, and the order in which they were found does not matter.
public struct ScenarioDraft: Hashable, Sendable {
  /// One change and the line that says it, which every command reads as this change.
  public struct Line: Hashable, Sendable {
    /// The change, with the county's own names.
    public var change: Change
    /// The line to type.
    public var text: Bilingual
  }

  /// The scenario that the changes stand on; nil for the county's own plan.
  public let parent: String?
  /// The changes, in the order in which they were made.
  public internal(set) var lines: [Line] = []

  /// A draft without changes.
  init(parent: String?) { self.parent = parent }

  /// The draft without one of its lines; as it is where there is no such line.
  public func removing(_ index: Int) -> ScenarioDraft {
    guard lines.indices.contains(index) else { return self }
    var rest = self
    rest.lines.remove(at: index)
    return rest
  }

  /// The draft without what it does to one project.
  public func restoring(_ project: ID<Project>) -> ScenarioDraft {
    var rest = self
    rest.lines.removeAll { $0.change.kind.project == project }
    return rest
  }

  /// Adds a change, in the place of one that it supersedes.
  mutating func merge(_ change: Change) {
    switch change.kind {
    case .shift(let project, let years):
      add(change, to: { $0.shift(of: project) }) { .shift(project, years: $0 + years) }
    case .shiftAll(let years):
      add(change, to: { $0.shiftOfAll }) { .shiftAll(years: $0 + years) }
    default:
      let key = NetChanges.key(change.kind)
      let place = key.flatMap { key in
        lines.firstIndex { NetChanges.key($0.change.kind) == key }
      }
      if let place { lines[place] = Line(change) } else { lines.append(Line(change)) }
    }
  }

  /// Adds years to the line that moves the same; one that moves nothing any more goes.
  private mutating func add(
    _ change: Change, to years: (Change.Kind) -> Int?, sum: (Int) -> Change.Kind
  ) {
    for (place, line) in lines.enumerated() {
      guard let before = years(line.change.kind) else { continue }
      let kind = sum(before)
      if years(kind) == 0 {
        lines.remove(at: place)
      } else {
        lines[place] = Line(Change(kind, reason: change.reason ?? line.change.reason))
      }
      return
    }
    if years(change.kind) != 0 { lines.append(Line(change)) }
  }
}

extension ScenarioDraft.Line {
  /// A change with the line that says it.
  init(_ change: Change) {
    self.init(change: change, text: ChangePhrase.writing(change.kind))
  }
}

extension Change.Kind {
  /// The project that a change is about; nil where it is about no single one.
  public var project: ID<Project>? {
    switch self {
    case .shift(let project, _), .cancel(let project), .approve(let project),
      .resizePlaces(let project, _), .resizeArea(let project, _), .cost(let project, _),
      .payments(let project, _), .opening(let project, _), .lockProject(let project):
      project
    default: nil
    }
  }

  fileprivate func shift(of project: ID<Project>) -> Int? {
    if case .shift(project, let years) = self { years } else { nil }
  }

  fileprivate var shiftOfAll: Int? {
    if case .shiftAll(let years) = self { years } else { nil }
  }
}
