// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension StandardsCatalog {
  /// A standard in every school year of a run, with a county's own text over it.
  ///
  /// Each year takes what is in force on its first day. Reading and composing cost once for every
  /// day on which something changes, not once a year.
  /// - Parameters:
  ///   - years: The school years, ascending and without gaps; at least one.
  ///   - amendments: The county's own text; nil for none.
  public func load(
    _ id: String, years: [SchoolYear], amendments: StandardFileText? = nil
  ) -> Result<YearlyStandards, StandardsFailure> {
    switch layers(id, amendments: amendments) {
    case .failure(let failure): return .failure(failure)
    case .success(let layers):
      var problems: [StandardsProblem] = []
      var known: [CalendarDate: Standard] = [:]
      var all: [Standard] = []
      let start = Self.start(of: layers)
      let steps = Self.daysOfChange(in: layers)
      for year in years {
        let opening = max(year.opening, start?.firstDay ?? year.opening)
        let day = steps.last { $0 <= opening } ?? opening
        if known[day] == nil {
          switch composed(id, layers: layers, on: day, isAmended: amendments != nil) {
          case .failure(let failure):
            for problem in failure.problems where !problems.contains(problem) {
              problems.append(problem)
            }
          case .success(let standard): known[day] = standard
          }
        }
        if let standard = known[day] { all.append(standard) }
      }
      guard problems.isEmpty else { return .failure(StandardsFailure(problems)) }
      let isLate = start.map { years[0].opening < $0.firstDay } ?? false
      return .success(
        YearlyStandards(
          all, years: years, begins: isLate ? start : nil,
          tooLate: Self.values(in: layers, after: years[years.count - 1].opening)))
    }
  }

  /// The layers of a standard and of what a county lays over it, the lowest first.
  func layers(
    _ id: String, amendments: StandardFileText?
  ) -> Result<[Layer], StandardsFailure> {
    var (layers, problems) = stack(id)
    if let amendments {
      let (layer, found) = Self.amendment(amendments, of: id)
      layers.append(layer)
      problems += found
    }
    return layers.isEmpty || !problems.isEmpty
      ? .failure(StandardsFailure(problems)) : .success(layers)
  }

  /// The day from which all of a standard's own files hold; nil where none says.
  static func start(of layers: [Layer]) -> PartialDate? {
    layers.filter { !$0.isAmendment }.compactMap(\.from).max { $0.firstDay < $1.firstDay }
  }

  private func composed(
    _ id: String, layers: [Layer], on day: CalendarDate, isAmended: Bool
  ) -> Result<Standard, StandardsFailure> {
    guard isAmended else { return load(id, on: day) }
    let composition = Composition(
      id: id, layers: layers.filter { !$0.isLater(than: day) }, on: day)
    return composition.problems.isEmpty
      ? .success(composition.standard) : .failure(StandardsFailure(composition.problems))
  }

  /// Numbers that begin after a day, or stand in a file that does, by key.
  static func values(in layers: [Layer], after day: CalendarDate) -> [CitedValue] {
    layers.flatMap { layer in
      layer.values.values.flatMap(\.content).filter {
        layer.isLater(than: day) || $0.from.firstDay > day
      }
    }
    .sorted { ($0.key, $0.from.firstDay) < ($1.key, $1.from.firstDay) }
  }
}
