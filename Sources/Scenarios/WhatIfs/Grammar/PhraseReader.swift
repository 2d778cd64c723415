// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Reads lines of changes for one county: grammar first, then the county's plan.
struct PhraseReader {
  let county: County
  let names: CountyNames
  private let grammar: PhraseGrammar

  init(_ county: County) {
    self.county = county
    names = CountyNames(county)
    grammar = PhraseGrammar(county)
  }

  /// The changes of a line, all of them or none.
  func read(
    _ text: String, file: String?, line: Int?
  ) -> (changes: [Change], problems: [ChangeProblem]) {
    guard text.utf8.count <= 4 * ChangePhrase.longestPhrase else {
      let kind = ChangeProblem.Kind.tooLarge(limit: 4 * ChangePhrase.longestPhrase)
      return ([], [ChangeProblem(file: file, line: line, text: "\(text.prefix(40))…", kind: kind)])
    }
    var changes: [Change] = []
    var problems: [ChangeProblem] = []
    let sentences = PhraseGrammar.sentences(text)
    if sentences.isEmpty {
      problems.append(ChangeProblem(file: file, line: line, text: text, kind: .noVerb))
    }
    for sentence in sentences {
      let (found, failed) = read(sentence: sentence)
      changes += found
      problems += failed.map { problem in
        var problem = problem
        (problem.file, problem.line) = (file, line)
        return problem
      }
    }
    return (problems.isEmpty ? changes : [], problems)
  }

  private func read(sentence: String) -> ([Change], [ChangeProblem]) {
    let reading: PhraseGrammar.Reading
    switch grammar.read(sentence) {
    case .success(let found): reading = found
    case .failure(let failure): return ([], [problem(failure, sentence)])
    }
    let (changes, problems) = changes(
      reading.wishes, reason: reading.reason, text: sentence, isConfirmed: Self.isLine(sentence))
    return (problems.isEmpty ? changes : [], problems)
  }

  /// The typed changes of keys and values, which are meant as they stand: the names are looked for
  /// when the scenario is carried out, with all that is wrong with them at once.
  func changes(
    _ wishes: [Wish], keyed reason: String?, text: String
  ) -> ([Change], [ChangeProblem]) {
    let resolver = WishResolver(county: county, names: names) { _ in true }
    var changes: [Change] = []
    var problems: [ChangeProblem] = []
    for wish in wishes {
      if let kind = wish.absolute {
        changes.append(Change(kind, reason: reason))
        continue
      }
      do throws(ClauseFailure) {
        changes += try resolver.kinds(wish).map { Change($0, reason: reason) }
      } catch {
        problems.append(problem(error, text))
      }
    }
    return (problems.isEmpty ? changes : [], problems)
  }

  /// The typed changes of wishes, checked against the county.
  func changes(
    _ wishes: [Wish], reason: String?, text: String, isConfirmed: @escaping (Change.Kind) -> Bool
  ) -> ([Change], [ChangeProblem]) {
    let resolver = WishResolver(county: county, names: names, isConfirmed: isConfirmed)
    let plausibility = ChangePlausibility(county)
    var changes: [Change] = []
    var problems: [ChangeProblem] = []
    var moved: Set<Change.Kind> = []
    for wish in wishes {
      do throws(ClauseFailure) {
        for kind in try resolver.kinds(wish) {
          let change = Change(kind, reason: reason)
          // 九中和第九中学推迟一年: one project, moved once.
          if case .shift = kind, case .success(let named) = names.named(change),
            !moved.insert(named.change.kind).inserted
          {
            continue
          }
          switch names.named(change) {
          case .failure(let failure): problems += failure.problems.map { named($0, change, text) }
          case .success(let named):
            if !isConfirmed(named.change.kind) { try plausibility.check(named.change.kind) }
          }
          changes.append(change)
        }
      } catch {
        problems.append(problem(error, text))
      }
    }
    return (changes, problems)
  }

  /// Whether a change was typed as its canonical line.
  static func isLine(_ text: String) -> (Change.Kind) -> Bool {
    let typed = bare(text)
    return { kind in
      let written = ChangePhrase.writing(kind)
      return bare(written.zh) == typed || bare(written.en) == typed
    }
  }

  private static func bare(_ text: String) -> String {
    NameTokens.fold(text).filter { !$0.isWhitespace && $0 != "\"" && $0 != "“" && $0 != "”" }
  }

  // MARK: Problems

  private func problem(_ failure: ClauseFailure, _ text: String) -> ChangeProblem {
    var problem = ChangeProblem(text: text, kind: failure.kind)
    problem.readings = readings(failure.nearest)
    if problem.readings.isEmpty, case .noVerb = failure.kind { problem.readings = examples }
    return problem
  }

  /// A name that fits none or several: the line with each name that may have been meant.
  private func named(
    _ problem: ChangeProblem, _ change: Change, _ text: String
  ) -> ChangeProblem {
    var problem = problem
    problem.readings = lines(mending: problem, change.kind)
    if problem.text.isEmpty { problem.text = text }
    return problem
  }

  func lines(mending problem: ChangeProblem, _ kind: Change.Kind) -> [Bilingual] {
    mended(problem, kind).compactMap { line([$0]) }
  }

  private func mended(_ problem: ChangeProblem, _ kind: Change.Kind) -> [Change.Kind] {
    switch problem.kind {
    case .nameAmbiguous(_, let names), .nameNotFound(_, let names):
      names.prefix(4).map { kind.renaming(problem.text, to: $0) }
    case .stageNeeded: [Stage.primary, .junior].compactMap { kind.setting($0) }
    case .stageNotTaught(_, let stage):
      [kind.setting(stage == .primary ? .junior : .primary)].compactMap { $0 }
    default: []
    }
  }

  /// The nearest readings as lines that can be typed, those that can be carried out.
  private func readings(_ nearest: [[Wish]]) -> [Bilingual] {
    var lines: [Bilingual] = []
    for wishes in nearest {
      guard let kinds = kinds(wishes, depth: 0), let line = line(kinds), !lines.contains(line)
      else { continue }
      lines.append(line)
    }
    return Array(lines.prefix(4))
  }

  private func kinds(_ wishes: [Wish], depth: Int) -> [Change.Kind]? {
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
  private func line(_ kinds: [Change.Kind]) -> Bilingual? {
    var written: [Bilingual] = []
    for kind in kinds {
      var kind = kind
      for _ in 0..<3 {
        switch names.named(Change(kind)) {
        case .success(let named):
          kind = named.change.kind
        case .failure(let failure):
          guard let problem = failure.problems.first, let next = mended(problem, kind).first else {
            return nil
          }
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
  private var examples: [Bilingual] {
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
