// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What may have been meant, as lines that can be typed and carried out.
extension PhraseReader {
  func problem(
    _ failure: ClauseFailure, _ text: String, isOffered: Bool = true
  ) -> ChangeProblem {
    var problem = ChangeProblem(text: failure.name ?? text, kind: failure.kind)
    guard isOffered else { return problem }
    problem.readings = lines(
      failure.nearest.compactMap { kinds($0, depth: 0) }.flatMap { spread($0) }.map { line($0) })
    if problem.readings.isEmpty, case .noVerb = failure.kind { problem.readings = examples }
    return problem
  }

  /// The line with each name that may have been meant.
  func lines(mending problem: ChangeProblem, _ kind: Change.Kind) -> [Bilingual] {
    mended(problem, kind).compactMap { line([$0]) }
  }

  func mended(_ problem: ChangeProblem, _ kind: Change.Kind) -> [Change.Kind] {
    switch problem.kind {
    case .nameAmbiguous(_, let names), .nameNotFound(_, let names):
      names.prefix(Self.mostLines).map { kind.renaming(problem.text, to: $0) }
    case .noProjectNear(let projects, _):
      projects.map { kind.renaming(problem.text, to: $0) }
    case .stageNeeded: [Stage.primary, .junior].compactMap { kind.setting($0) }
    case .stageNotTaught(_, let stage):
      [kind.setting(stage == .primary ? .junior : .primary)].compactMap { $0 }
    default: []
    }
  }

  /// Changes with each name in turn where the first open one may be several.
  func spread(_ kinds: [Change.Kind]) -> [[Change.Kind]] {
    for (index, kind) in kinds.enumerated() {
      guard case .failure(let failure) = names.named(Change(kind)),
        let problem = failure.problems.first, isOpen(problem)
      else { continue }
      return mended(problem, kind).map { option in
        var all = kinds
        all[index] = option
        return all
      }
    }
    return [kinds]
  }

  /// Whether several names fit, of which none is nearer.
  private func isOpen(_ problem: ChangeProblem) -> Bool {
    if case .nameAmbiguous(_, let names) = problem.kind { names.count > 1 } else { false }
  }

  /// Lines that can be typed, each once and not too many of them.
  func lines(_ found: [Bilingual?]) -> [Bilingual] {
    var lines: [Bilingual] = []
    for case let line? in found where !lines.contains(line) { lines.append(line) }
    return Array(lines.prefix(Self.mostLines))
  }

  /// So many lines can be chosen from at a glance.
  private static let mostLines = 8

  func kinds(_ wishes: [Wish], depth: Int) -> [Change.Kind]? {
    guard depth < 3, !wishes.isEmpty else { return nil }
    let resolver = WishResolver(county: county, names: names) { _ in true }
    var kinds: [Change.Kind] = []
    for wish in wishes {
      do throws(ClauseFailure) {
        kinds += try resolver.kinds(wish)
      } catch {
        guard let next = error.nearest.first,
          let found = self.kinds(next, depth: depth + 1)
        else { return nil }
        kinds += found
      }
    }
    return kinds
  }

  /// The canonical line of changes with the county's own names; nil where a name means nothing.
  func line(_ kinds: [Change.Kind]) -> Bilingual? {
    var written: [Bilingual] = []
    for kind in kinds {
      var kind = kind
      for _ in 0..<3 {
        switch names.named(Change(kind)) {
        case .success(let named):
          kind = named.change.kind
        case .failure(let failure):
          guard let problem = failure.problems.first, !isOpen(problem),
            let next = mended(problem, kind).first
          else { return nil }
          kind = next
          continue
        }
        break
      }
      guard case .success(let named) = names.named(Change(kind)) else { return nil }
      written.append(ChangePhrase.writing(named.change.kind))
    }
    guard !written.isEmpty, isCarried(kinds) else { return nil }
    written = written.enumerated().filter { index, line in
      !written[..<index].contains(line)
    }.map(\.element)
    return Bilingual(
      zh: written.map(\.zh).joined(separator: "；"), en: written.map(\.en).joined(separator: "; "))
  }

  /// Whether changes can be carried out.
  private func isCarried(_ kinds: [Change.Kind]) -> Bool {
    var mended: [Change] = []
    for kind in kinds {
      var kind = kind
      if case .failure(let failure) = names.named(Change(kind)),
        let problem = failure.problems.first,
        let next = self.mended(problem, kind).first
      {
        kind = next
      }
      mended.append(Change(kind))
    }
    let scenario = Scenario(name: "\u{0}", changes: mended)
    if case .success = ScenarioResolver.resolve("\u{0}", among: [scenario], county: county) {
      return true
    }
    return false
  }

  /// Lines that fit the county, where nothing of the sentence was understood.
  var examples: [Bilingual] {
    let project = county.plan.projects.first { !$0.isComplete(baseYear: county.baseYear) }
    if let project { return [line([.shift(project.id, years: 1)])].compactMap { $0 } }
    guard let school = county.schools.first(where: { $0.kind.stages.count == 1 }) else { return [] }
    var measure = Measure(
      id: "", action: .hirePEOrArtsTeacher, school: school.id, amount: Quantity(2),
      from: county.baseYear.advanced(by: 2))
    measure.id = ID(ChangePhrase.writing(.measure(measure)).zh)
    return [line([.measure(measure)])].compactMap { $0 }
  }
}
