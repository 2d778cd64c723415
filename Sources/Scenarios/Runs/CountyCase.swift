// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator
public import Standards

/// A county folder ready to run: its data, its standard, its what-ifs.
public struct CountyCase: Sendable {
  /// The county compiled against its standard.
  public let baseline: Baseline
  /// Which files say the law.
  public let law: CountyLaw
  /// What-ifs of the folder, in order of file name.
  public let scenarios: [Scenario]
  /// Warnings of the data check; a case with errors does not open.
  public let remarks: [Problem]

  /// The county.
  public var county: County { baseline.county }

  /// Opens a folder, or a workbook in its place; where anything is wrong, everything that is wrong.
  public static func open(_ path: String) -> Result<CountyCase, CaseFailure> {
    switch FolderFiles.open(path) {
    case .failure(let failure):
      return .failure(CaseFailure([failure.problem.bilingualMessage]))
    case .success(let files): return open(files)
    }
  }

  private static func open(_ files: FolderFiles) -> Result<CountyCase, CaseFailure> {
    let (stated, problems, sources) = CountyFolder.readWithSources(files)
    let county = stated?.withProgress()
    var messages = problems.filter { $0.severity == .error }.map(\.bilingualMessage)
    let (scenarios, scenarioMessages) = WhatIfFolder.read(files, county: county)
    messages += scenarioMessages
    guard let county else { return .failure(CaseFailure(messages)) }
    let law = CountyLaw(
      files, standard: county.standard, inspections: county.inspections.compactMap(\.standard))
    switch law.standards(for: county) {
    case .failure(let failure):
      messages += failure.problems.map { files.placed(law.message($0, asked: county)) }
      return .failure(CaseFailure(messages))
    case .success(let standards):
      messages += StandardCheck.run(
        county, sources: sources,
        standards: standards.own.standards, inspections: standards.inspections.map(\.standard)
      ).map { files.placed($0).bilingualMessage }
      guard messages.isEmpty else { return .failure(CaseFailure(messages)) }
      return .success(
        CountyCase(
          baseline: Baseline(
            county: county.ordered(), standards: standards.own,
            inspections: standards.inspections),
          law: law, scenarios: scenarios,
          remarks: (problems.filter { $0.severity == .warning }
            + StandardDoubts.problems(
              county, standards.own[county.baseYear], sources,
              inspections: standards.inspections.map(\.standard)
            ).map(files.placed)).sorted()))
    }
  }

  /// Runs a scenario with further changes on top; nil for the county's own plan.
  ///
  /// - Parameters:
  ///   - name: A scenario of the folder.
  ///   - phrases: Changes as one types them, for example `推迟 第九中学 1年` or `九中晚一年`.
  public func run(_ name: String?, phrases: [String] = []) -> Result<ScenarioRun, CaseFailure> {
    adding(phrases, over: name).flatMap { whole, wanted in whole.run(wanted) }
  }

  /// The case with lines of changes as a scenario of its own, and that scenario's name; as it is
  /// where there are no lines.
  ///
  /// The name is said by the lines and never that of another scenario.
  /// - Parameters:
  ///   - phrases: Changes as one types them, all over the same plan.
  ///   - name: The scenario they change, from whose plan relative amounts start.
  public func adding(
    _ phrases: [String], over name: String?
  ) -> Result<(CountyCase, String?), CaseFailure> {
    guard !phrases.isEmpty else { return .success((self, name)) }
    return changes(phrases, over: name).map { changes in
      let title = title(of: phrases, over: name)
      let whatIf = Scenario(name: title, parent: name, changes: changes)
      let whole = CountyCase(
        baseline: baseline, law: law, scenarios: scenarios + [whatIf], remarks: remarks)
      return (whole, title)
    }
  }

  /// The changes that lines say over a scenario, whose plan relative amounts start from.
  func changes(_ phrases: [String], over name: String?) -> Result<[Change], CaseFailure> {
    var start = county
    if let name, !ScenarioFile.isBase(name) {
      switch ScenarioResolver.resolve(name, among: scenarios, county: county) {
      case .failure(let failure): return .failure(CaseFailure(failure.problems.map(\.message)))
      case .success(let resolved):
        start.plan = resolved.plan
        start.future = resolved.future
      }
    }
    let reader = PhraseReader(start)
    var changes: [Change] = []
    var problems: [ChangeProblem] = []
    for phrase in phrases {
      let parsed = reader.read(phrase, file: nil, line: nil)
      changes += parsed.changes
      problems += parsed.problems
    }
    guard problems.isEmpty else { return .failure(CaseFailure(problems.map(\.message))) }
    return .success(changes)
  }

  /// How a scenario of changes is called: by their words, and by the scenario they stand on; told
  /// apart from a scenario of the same name.
  func title(of phrases: [String], over name: String?) -> String {
    let words = TextFolding.plain(phrases.joined(separator: "；"))
    let isBase = name.map { ScenarioFile.isBase($0) } ?? true
    var title = isBase ? words : "\(name ?? "")＋\(words)"
    func isTaken(_ title: String) -> Bool {
      ScenarioFile.isBase(title)
        || scenarios.contains { TextFolding.plain($0.name) == TextFolding.plain(title) }
    }
    while isTaken(title) { title += "（临时变更）" }
    return title
  }

  private func run(_ name: String?) -> Result<ScenarioRun, CaseFailure> {
    let wanted = name ?? CountyCase.baseName.zh
    switch ScenarioResolver.resolve(wanted, among: scenarios, county: county) {
    case .failure(let failure): return .failure(CaseFailure(failure.problems.map(\.message)))
    case .success(let resolved):
      return .success(
        ScenarioRun(
          name: wanted, resolved: resolved,
          outcome: baseline.outcome(plan: resolved.plan, future: resolved.future)))
    }
  }

  /// The name of the county's own plan.
  public static let baseName = Bilingual(zh: "基准方案", en: "base plan")
}

/// One scenario and what it leads to.
public struct ScenarioRun: Sendable {
  /// The scenario's name.
  public let name: String
  /// Its plan and future, and what the planner should know of its changes.
  public let resolved: ResolvedScenario
  /// What it leads to.
  public let outcome: Outcome
}

/// Everything that keeps a case from running, worded in both languages.
public struct CaseFailure: Error, Hashable, Sendable {
  /// One message for each problem.
  public let messages: [Bilingual]

  /// Collects messages; there is at least one.
  public init(_ messages: [Bilingual]) { self.messages = messages }
}

extension Problem {
  /// Where, what, why and what to do, in both languages.
  public var bilingualMessage: Bilingual { Bilingual(zh: message(.chinese), en: message(.english)) }
}

extension CountyCase {
  /// Relaxation claims that an inspection may not accept.
  public var claimWarnings: [ClaimWarning] { ClaimWarning.all(baseline: baseline) }

  /// Projects of the county's own plan that cannot comply at their own full capacity.
  public var designWarnings: [DesignWarning] { DesignWarning.all(baseline: baseline) }
}
