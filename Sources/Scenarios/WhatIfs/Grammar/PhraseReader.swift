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
    var problems: [(sentence: Int, problem: ChangeProblem)] = []
    let sentences = PhraseGrammar.sentences(text)
    if sentences.isEmpty {
      return ([], [ChangeProblem(file: file, line: line, text: text, kind: .noVerb)])
    }
    for (index, sentence) in sentences.enumerated() {
      let (found, failed) = read(sentence: sentence)
      changes += found
      problems += failed.map { problem in
        var problem = problem
        (problem.file, problem.line) = (file, line)
        return (index, problem)
      }
    }
    guard !problems.isEmpty else { return (changes, []) }
    // Where one sentence is asked about, the others stand in what is offered as they were typed.
    let isOne = Set(problems.map(\.sentence)).count == 1
    return (
      [],
      problems.map { index, problem in
        guard isOne else { return problem }
        var problem = problem
        problem.readings = problem.readings.map { whole($0, sentences, at: index) }
        return problem
      }
    )
  }

  private func whole(_ reading: Bilingual, _ sentences: [String], at index: Int) -> Bilingual {
    func joined(_ line: String, _ separator: String) -> String {
      var all = sentences
      all[index] = line
      return all.joined(separator: separator)
    }
    return Bilingual(zh: joined(reading.zh, "；"), en: joined(reading.en, "; "))
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

  /// What one wish of a sentence came to.
  private struct Slot {
    var changes: [Change] = []
    var problems: [(problem: ChangeProblem, options: [[Change.Kind]])] = []
  }

  /// The typed changes of wishes, checked against the county.
  private func changes(
    _ wishes: [Wish], reason: String?, text: String, isConfirmed: @escaping (Change.Kind) -> Bool
  ) -> ([Change], [ChangeProblem]) {
    let resolver = WishResolver(county: county, names: names, isConfirmed: isConfirmed)
    let plausibility = ChangePlausibility(county)
    var moved: Set<Change.Kind> = []
    let slots = wishes.map { wish in
      var slot = Slot()
      do throws(ClauseFailure) {
        for kind in try resolver.kinds(wish) {
          let change = Change(kind, reason: reason)
          // 九中和第九中学推迟一年: one project, moved once.
          if kind.isSetting, case .success(let named) = names.named(change),
            !moved.insert(named.change.kind).inserted
          {
            continue
          }
          switch names.named(change) {
          case .failure(let failure):
            slot.problems += failure.problems.map { problem in
              let options = mended(problem, kind).map { [$0] }
              var problem = problem
              if problem.text.isEmpty { problem.text = text }
              return (problem, options)
            }
          case .success(let named):
            if !isConfirmed(named.change.kind) { try plausibility.check(named.change.kind) }
          }
          slot.changes.append(change)
        }
      } catch {
        let problem = problem(error, text, isOffered: false)
        let options = error.nearest.compactMap { kinds($0, depth: 0) }.flatMap { spread($0) }
        slot.problems.append((problem, options))
      }
      return slot
    }
    return (slots.flatMap(\.changes), offered(slots))
  }

  /// The problems with whole lines to type: what else the sentence says stands in them, too.
  private func offered(_ slots: [Slot]) -> [ChangeProblem] {
    slots.enumerated().flatMap { index, slot in
      slot.problems.map { found in
        var problem = found.problem
        problem.readings = lines(
          found.options.map { option in
            let all = slots.enumerated().map { place, other -> [Change.Kind]? in
              if place == index { return option }
              guard let failed = other.problems.first else { return other.changes.map(\.kind) }
              // Which of several is meant elsewhere is not chosen here.
              return failed.options.count == 1 ? failed.options.first : nil
            }
            let whole = all.compactMap { $0 }
            return line(whole.count == all.count ? whole.flatMap { $0 } : option) ?? line(option)
          })
        if problem.readings.isEmpty, case .noVerb = problem.kind { problem.readings = examples }
        return problem
      }
    }
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
}
