// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// A standard in force on one day with the files that it was laid together from: who says what, and
/// what was there before.
public struct LayeredStandard: Hashable, Sendable {
  /// One file, the lowest first.
  public struct Layer: Hashable, Sendable {
    /// The file's name.
    public var file: String
    /// The name that it gives itself; nil for none.
    public var name: Bilingual?
    /// The day from which it holds as a whole; nil for none.
    public var from: PartialDate?
    /// Whether it counts on the day.
    public var isInForce: Bool
  }

  /// Where a value comes from.
  public struct Source: Hashable, Sendable {
    /// The file that gives it.
    public var file: String
    /// The values below that it took the place of, the lowest file's first.
    public var replaced: [CitedValue]
  }

  /// What is in force.
  public var standard: Standard
  /// The day.
  public var day: CalendarDate
  /// The files.
  public var layers: [Layer]
  /// Of each value, by key.
  public var sources: [String: Source]
  /// Values that begin after the day, by key and date.
  public var coming: [CitedValue]
}

extension StandardsCatalog {
  /// A standard on a day with everything that lies over it. A file that begins later is read and
  /// checked on its own days, too, and named as not in force yet.
  public func layered(
    _ id: String, on day: CalendarDate, amendments: StandardFileText? = nil
  ) -> Result<LayeredStandard, StandardsFailure> {
    switch layers(id, amendments: amendments) {
    case .failure(let failure): return .failure(failure)
    case .success(let layers):
      let start = Self.start(of: layers)?.firstDay ?? day
      let read = max(day, start)
      // What is wrong on a later day is wrong in the file that somebody has just written.
      var problems: [StandardsProblem] = []
      let days = [read] + Self.daysOfChange(in: layers).filter { $0 > read }
      for day in days {
        for problem in composition(id, layers, day).problems where !problems.contains(problem) {
          problems.append(problem)
        }
      }
      guard problems.isEmpty else { return .failure(StandardsFailure(problems)) }
      let whole = composition(id, layers, read)
      let standard = whole.standard
      return .success(
        LayeredStandard(
          standard: standard, day: read,
          layers: layers.map {
            .init(
              file: $0.file, name: $0.name, from: $0.from, isInForce: !$0.isLater(than: read))
          },
          sources: whole.origins.filter { standard.values[$0.key] != nil }.mapValues {
            .init(file: $0.file, replaced: $0.replaced)
          },
          coming: Self.values(in: layers, after: read)))
    }
  }

  private func composition(_ id: String, _ layers: [Layer], _ day: CalendarDate) -> Composition {
    Composition(id: id, layers: layers.filter { !$0.isLater(than: day) }, on: day)
  }
}
