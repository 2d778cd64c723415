// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension ReasonRun {
  /// Looks for changes of the whole question, has each searched again, and puts those that suffice
  /// first.
  func addRemedies(to report: inout InfeasibilityReport, isThorough: Bool) {
    guard !report.isInterrupted, !report.conflicts.isEmpty else { return }
    let candidates = candidates(report.conflicts)
    guard progress(ReasonProgress(step: .remedies, done: 0, total: candidates.count)) else {
      report.isInterrupted = true
      return
    }
    let question = question
    let money = MoneyRemedies(
      question: question, problem: problem, isThorough: isThorough)
    let wanted = candidates + money.candidates(report.conflicts)
    let tried = workers.map(wanted.count) { index in
      let candidate = wanted[index]
      return candidate.changes.contains { $0.isMoney }
        ? money.least(candidate) : Self.completed(candidate, question)
    }
    var seen: Set<[Relaxation.Change]> = []
    report.remedies = tried.filter { seen.insert($0.changes).inserted }
      .enumerated().sorted { left, right in
        let prices = (left.element.price?.yuan ?? .max, right.element.price?.yuan ?? .max)
        return prices.0 != prices.1 ? prices.0 < prices.1 : left.offset < right.offset
      }.map(\.element)
  }

  /// The change with what a search says of it; where schools still stand in the way, with what
  /// mends them.
  static func completed(_ relaxation: Relaxation, _ question: Question) -> Relaxation {
    var relaxation = relaxation
    for round in 0..<3 {
      guard let changed = question.applying(relaxation.changes) else { return relaxation }
      let answer = changed.answer()
      if answer.isMet {
        relaxation.effect = .verified(answer.cost)
        return relaxation
      }
      let remaining = max(1, answer.shortages.count + answer.check.failures.count)
      relaxation.effect = .notEnough(remaining: remaining)
      guard round < 2 else { break }
      let run = ReasonRun(
        question: changed, result: answer, workers: .one, progress: { _ in true })
      let local = run.report().conflicts.map(\.localChanges)
      guard !local.isEmpty, !local.contains(nil) else { break }
      relaxation.changes = merged([relaxation.changes] + local.compactMap { $0 })
    }
    return relaxation
  }

  /// A later target, shorter lead times, larger sites, unlocked schools, and what they do together.
  private func candidates(_ conflicts: [Conflict]) -> [Relaxation] {
    let proven = conflicts.filter { $0.certainty == .proven && $0.money == nil }
    guard !proven.isEmpty else { return [] }
    var list: [[Relaxation.Change]] = []
    // Everything that no later year mends has to be mended beside a later year.
    let targets = proven.compactMap(\.laterTarget)
    let local = proven.map(\.localChanges)
    if let target = targets.max() {
      list.append([.target(target)])
      // A year more, in case the coefficients need it.
      let next = target.advanced(by: 1)
      if next <= question.baseline.county.lastYear { list.append([.target(next)]) }
    }
    if local.allSatisfy({ $0 != nil }) { list.append(Self.merged(local.compactMap { $0 })) }
    return list.map {
      Relaxation(changes: $0, effect: .notTried, isLeast: false, atLeast: nil)
    }
  }

  /// Changes taken together: of the same lead time the shortest, of the same site the largest.
  static func merged(_ changes: [[Relaxation.Change]]) -> [Relaxation.Change] {
    var result: [Relaxation.Change] = []
    for change in changes.joined() {
      let place = result.firstIndex { $0.concernsTheSame(as: change) }
      if let place { result[place] = result[place].stronger(change) } else { result.append(change) }
    }
    return result
  }
}

extension Conflict {
  /// The cheapest change at the school or of a lever that takes it away; nil where there is none.
  var localChanges: [Relaxation.Change]? {
    relaxations.first { $0.changes.allSatisfy(\.isLocal) }?.changes
  }

  /// The later target that takes it away; nil where none does.
  public var laterTarget: SchoolYear? {
    for relaxation in relaxations {
      if case .target(let year) = relaxation.changes.first, relaxation.changes.count == 1 {
        return year
      }
    }
    return nil
  }
}

extension Relaxation.Change {
  /// Whether it is a change beside the target year and the county's money.
  var isLocal: Bool {
    switch self {
    case .leadTime, .site, .mostPerSection, .unlock, .lever: true
    default: false
    }
  }

  /// Whether it is more money.
  var isMoney: Bool {
    switch self {
    case .budget, .everyBudget, .cap: true
    default: false
    }
  }

  /// Whether two changes concern the same thing.
  func concernsTheSame(as other: Relaxation.Change) -> Bool {
    switch (self, other) {
    case (.leadTime(let one, _), .leadTime(let two, _)): one == two
    case (.site(let one, _), .site(let two, _)): one == two
    case (.mostPerSection(let one, _), .mostPerSection(let two, _)): one == two
    case (.target, .target): true
    default: self == other
    }
  }

  /// The change that does what both do.
  func stronger(_ other: Relaxation.Change) -> Relaxation.Change {
    switch (self, other) {
    case (.leadTime(let action, let one), .leadTime(_, let two)):
      .leadTime(action, years: min(one, two))
    case (.site(let school, let one), .site(_, let two)): .site(school, more: max(one, two))
    case (.mostPerSection(let action, let one), .mostPerSection(_, let two)):
      .mostPerSection(action, more: max(one, two))
    case (.target(let one), .target(let two)): .target(max(one, two))
    default: self
    }
  }
}
