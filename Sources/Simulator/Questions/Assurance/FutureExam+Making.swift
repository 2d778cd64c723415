// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension FutureJudge {
  /// What one future finds wrong.
  struct Finding: Sendable {
    var purchasable = true
    var whole = true
    var troubles: [FutureExam.Subject: FutureExam.Trouble] = [:]
  }

  /// How actions do in all futures.
  func exam(_ actions: [SearchAction]) -> FutureExam {
    let findings = workers.map(futures.count) { finding(outcome($0, actions), beyond[$0]) }
    var exam = FutureExam(
      futures: futures.count, complying: 0, purchasable: findings.count(where: \.purchasable),
      whole: findings.count(where: \.whole), troubles: Self.summed(findings), slips: [])
    exam.complying = demand == .whole ? exam.whole : exam.purchasable
    return exam
  }

  /// All that is wrong in an outcome.
  func finding(_ outcome: Outcome, _ beyond: [BeyondLevers]) -> Finding {
    var finding = Finding()
    let check = SearchJudge(baseline: baseline, years: years).check(outcome)
    for failure in check.failures {
      let counts = failure.section.map { !exempt.contains($0) } ?? true
      finding.whole = false
      if counts { finding.purchasable = false }
      note(failure, counts: counts, outcome, &finding)
    }
    for item in beyond {
      finding.whole = false
      finding.add(
        .beyond(item.kind, item.school, item.stage), item.year, shortBy: item.excess,
        counts: demand == .whole)
    }
    return finding
  }

  private func note(
    _ failure: SearchCheck.Failure, counts: Bool, _ outcome: Outcome, _ finding: inout Finding
  ) {
    let index = baseline.county.baseYear.distance(to: failure.year)
    let judged = baseline.demands(years).filter { $0.year == index }
      .map { outcome.judged($0, baseline) }
    if case .coefficient(let indicator) = failure.need {
      let found = judged.compactMap { assessed in
        assessed.coefficients[failure.stage]?.first {
          $0.indicator == indicator && $0.verdict == failure.verdict
        }
      }.first
      finding.add(
        .coefficient(failure.stage, indicator), failure.year, shortBy: nil, counts: counts,
        value: found?.value, limit: found?.limit.value.value)
      return
    }
    guard let section = failure.section else { return }
    guard failure.need == .schoolRule,
      let index = baseline.section(section.school, stage: section.stage),
      let assessed = judged.compactMap({ $0.sections[index] })
        .first(where: { $0.verdict == failure.verdict })
    else {
      finding.add(
        .section(section, failure.need), failure.year, shortBy: failure.shortBy, counts: counts)
      return
    }
    for (indicator, found) in zip(Indicator.allCases, assessed.indicators)
    where found.verdict == .fallsShort {
      finding.add(
        .section(section, .indicator(indicator)), failure.year, shortBy: found.shortBy,
        counts: counts)
    }
  }

  private static func summed(_ findings: [Finding]) -> [FutureExam.Trouble] {
    var sum: [FutureExam.Subject: FutureExam.Trouble] = [:]
    for finding in findings {
      for (subject, trouble) in finding.troubles {
        if let known = sum[subject] {
          sum[subject] = known.joined(trouble, futures: 1)
        } else {
          sum[subject] = trouble
        }
      }
    }
    return sum.values.sorted()
  }

  /// Projects whose delay alone, everything else as expected, breaks what holds otherwise.
  func slips(
    _ actions: [SearchAction], expected: Future, most: Int, unlessStopped: () -> Bool
  ) -> [FutureExam.Slip] {
    let projects = plan.projects.filter { project in
      project.status == .committed
        && baseline.county.baseYear.distance(to: project.completion.firstSchoolYear) > 0
    }.map(\.id)
    guard most > 0, !projects.isEmpty, unlessStopped() else { return [] }
    var futures = [expected]
    for project in projects {
      for years in 1...most {
        var future = expected
        future.delays[project, default: 0] += years
        futures.append(future)
      }
    }
    let one = FutureJudge(
      FutureJudge(
        baseline: baseline, plan: plan, expected: expected, futures: futures, years: years,
        workers: workers), exempt: exempt, demand: demand)
    let findings = workers.map(futures.count) {
      one.finding(one.outcome($0, actions), one.beyond[$0])
    }
    guard let usual = findings.first else { return [] }
    var slips: [FutureExam.Slip] = []
    for (place, finding) in findings.dropFirst().enumerated() {
      let new = finding.troubles.values.filter { usual.troubles[$0.subject] == nil }
      guard !new.isEmpty else { continue }
      slips.append(
        FutureExam.Slip(
          project: projects[place / most], years: place % most + 1, troubles: new.sorted()))
    }
    return slips
  }
}

extension FutureJudge.Finding {
  mutating func add(
    _ subject: FutureExam.Subject, _ year: SchoolYear, shortBy: Int?, counts: Bool,
    value: Double? = nil, limit: Double? = nil
  ) {
    let trouble = FutureExam.Trouble(
      subject: subject, futures: 1, years: year...year, shortBy: shortBy, value: value,
      limit: limit, counts: counts)
    troubles[subject] = troubles[subject]?.joined(trouble, futures: 0) ?? trouble
  }
}

extension FutureExam.Trouble: Comparable {
  /// The worse of two of one kind, with the futures of both.
  func joined(_ other: Self, futures more: Int) -> Self {
    var joined = self
    joined.futures += more
    joined.years =
      min(
        years.lowerBound, other.years.lowerBound)...max(
        years.upperBound, other.years.upperBound)
    joined.shortBy = [shortBy, other.shortBy].compactMap { $0 }.max()
    if other.value ?? 0 > value ?? 0 { joined.value = other.value }
    return joined
  }

  /// In more futures first; then coefficients, sections and the rest by name.
  public static func < (left: Self, right: Self) -> Bool {
    if left.counts != right.counts { return left.counts }
    if left.futures != right.futures { return left.futures > right.futures }
    return left.subject.order.lexicographicallyPrecedes(right.subject.order) {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
  }
}

extension FutureExam.Subject {
  /// A key that orders subjects of one weight, the same in every run.
  fileprivate var order: [String] {
    switch self {
    case .coefficient(let stage, let indicator): ["0", stage.rawValue, "\(indicator.index)"]
    case .section(let section, let need): ["1", section.description, "\(need)"]
    case .beyond(let kind, let school, let stage):
      ["2", "\(kind)", school?.rawValue ?? "", stage?.rawValue ?? ""]
    }
  }
}
