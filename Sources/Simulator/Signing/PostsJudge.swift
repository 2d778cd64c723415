// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Whether hires fit the authorised posts (编制): staff after them is within the posts, or, where it
/// stood above them already, no more come than retire in the year.
struct PostsJudge {
  /// Whose posts, and how many in each year; nil for a year without a figure.
  struct Reach {
    var stage: Stage?
    var posts: [Int?]
    var origin: SigningBreach.Origin
  }
  let view: SigningView

  init(_ view: SigningView) { self.view = view }

  func judge(_ findings: inout SigningFindings) {
    let stated = reaches
    if stated.isEmpty {
      judgeDerived(&findings)
    } else {
      for reach in stated { judge(reach, &findings) }
    }
  }

  /// The reaches for which the county states posts.
  var reaches: [Reach] {
    let lines = view.county.signing.posts
    let stages = lines.map(\.stage).inOrderWithoutRepeats()
    return stages.map { stage in
      Reach(
        stage: stage,
        posts: view.baseline.years.map { year in
          lines.last { $0.stage == stage && $0.from <= year }?.posts
        }, origin: .stated)
    }
  }

  private func judgeDerived(_ findings: inout SigningFindings) {
    guard hires.contains(where: { $0 > 0 }) else { return }
    let unknown = sections(nil).filter { view.outcome.projection.unknownSections.contains($0) }
    guard unknown.isEmpty else {
      findings.ask(
        SigningQuestion(
          rule: .posts, school: nil, stage: nil, year: nil,
          gap: .totalPupils(sections: unknown.count)))
      return
    }
    let posts = derivedPosts
    if let least = posts.compactMap(\.self).min(), let most = posts.compactMap(\.self).max() {
      findings.notes.append(.postsAssumed(least: least, most: most))
    }
    if let year = posts.indices.first(where: { posts[$0] == nil && hires[$0] > 0 }) {
      findings.ask(
        SigningQuestion(
          rule: .posts, school: nil, stage: nil, year: view.schoolYear(year), gap: .posts))
    }
    judge(Reach(stage: nil, posts: posts, origin: .ratio), &findings)
  }

  private func judge(_ reach: Reach, _ findings: inout SigningFindings) {
    let hired = hires(reach.stage)
    var above: [SigningYearAbove] = []
    for year in view.baseline.years.indices.dropFirst() {
      guard let posts = reach.posts[year] else { continue }
      let (known, unknown) = staff(reach.stage, year: year)
      guard unknown == 0, let before = staff(reach.stage, year: year - 1).known else {
        if hired[year] > 0 {
          findings.ask(
            SigningQuestion(
              rule: .posts, school: nil, stage: reach.stage,
              year: view.schoolYear(year), gap: .totalStaff(sections: unknown)))
        }
        continue
      }
      let retired = retirements(reach.stage, year: year)
      let unfilled = (known ?? 0) - hired[year]
      let free = max(0, posts - unfilled)
      if unfilled > posts {
        above.append(
          SigningYearAbove(
            year: view.schoolYear(year), persons: unfilled - posts, retirements: retired))
      }
      // Who stood above the posts the year before may replace those who retire.
      let isAbove = before > posts && retired > free
      let most = isAbove ? retired : free
      guard hired[year] > most else { continue }
      findings.breaches.append(
        SigningBreach(
          rule: .posts, school: nil, stage: reach.stage, year: view.schoolYear(year),
          budgetYear: nil, subject: .hired, figure: Quantity(hired[year]), limit: Quantity(most),
          origin: isAbove
            ? .retirements(arePostsAssumed: reach.origin.isAssumed) : reach.origin,
          added: nil))
    }
    if !above.isEmpty { findings.notes.append(.abovePosts(reach.stage, above)) }
  }
}

extension PostsJudge {
  /// Sections whose people are on the county's establishment.
  private func sections(_ stage: Stage?) -> [Int] {
    view.baseline.sections.indices.filter { section in
      let place = view.baseline.sections[section]
      return !view.baseline.schools[place.school].isPrivate
        && (stage == nil || place.stage == stage)
    }
  }

  /// Staff of a year; nil, and of how many open sections, where it is not known.
  func staff(_ stage: Stage?, year: Int) -> (known: Int?, unknown: Int) {
    let counts = sections(stage).filter { view.outcome.projection.isOpen[year, $0] }
      .map { view.outcome.stock.staff[year, $0][.staff] }
    let unknown = counts.count { $0 == nil }
    return (unknown == 0 ? counts.reduce(0) { $0 + ($1 ?? 0) } : nil, unknown)
  }

  private var hires: [Int] { hires(nil) }

  /// Persons whom measures bring from outside, by year.
  func hires(_ stage: Stage?) -> [Int] {
    let own = Set(sections(stage))
    var hired = view.baseline.years.map { _ in 0 }
    for change in view.changes
    where change.kind == .staff && !change.action.isRotation && change.amount > .zero {
      if let section = change.section, own.contains(section) {
        hired[change.year] += change.amount.wholeUnits
      }
    }
    return hired
  }

  func retirements(_ stage: Stage?, year: Int) -> Int {
    let own = Set(sections(stage))
    return view.outcome.stock.flows.reduce(0) { sum, flow in
      guard flow.year == year, flow.kind == .staff, flow.cause == .retirement,
        let section = flow.section, own.contains(section)
      else { return sum }
      return sum - flow.amount.wholeUnits
    }
  }

  /// Reckoned posts of every year; nil for a year without a ratio.
  var derivedPosts: [Int?] { view.baseline.years.indices.map(derivedPosts) }

  /// Pupils by the standard's ratio; at small schools by classes, where these give more. Nil where
  /// the standard has no ratio.
  private func derivedPosts(_ year: Int) -> Int? {
    let standard = view.baseline.standards[view.schoolYear(year)]
    var posts = 0
    for section in sections(nil) where view.outcome.projection.isOpen[year, section] {
      let place = view.baseline.sections[section]
      guard let ratio = standard.pupilsPerStaff(place.stage)?.value, ratio.significand > 0 else {
        return nil
      }
      let pupils = view.outcome.projection.total(year: year, section: section)
      var most = Int64(pupils) * ratio.divisor
      most = (most + ratio.significand - 1) / ratio.significand
      let perClass =
        place.stage == .primary
        ? view.numbers.postsPerPrimaryClass : view.numbers.postsPerJuniorClass
      if let perClass,
        view.facts.isUnder(view.numbers.classPostsPupils, place.school, year: year) == true
      {
        let classes = view.outcome.projection.classes[year, section].total
        most = max(most, Int64((Double(classes) * perClass.value).rounded(.up)))
      }
      posts += Int(most)
    }
    return posts
  }
}
