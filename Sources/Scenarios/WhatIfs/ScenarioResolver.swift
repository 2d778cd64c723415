// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Standards

/// Composes a scenario from its chain of parents and carries it out on the county's own plan.
public enum ScenarioResolver {
  /// The plan and the future that a scenario leads to, or everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - name: The scenario; 基准方案 or `base` for the county's own plan.
  ///   - scenarios: All scenarios of the county, in any order.
  ///   - county: The county; it is not altered.
  public static func resolve(
    _ name: String, among scenarios: [Scenario], county: County
  ) -> Result<ResolvedScenario, ChangeProblems> {
    switch chain(to: name, among: scenarios) {
    case .failure(let problems): return .failure(problems)
    case .success(let chain):
      var composition = Composition(county)
      for scenario in chain { composition.add(scenario) }
      return composition.result(name: chain.last?.name ?? name)
    }
  }

  /// The scenarios from the one nearest to the base to the one named.
  static func chain(
    to name: String, among scenarios: [Scenario]
  ) -> Result<[Scenario], ChangeProblems> {
    func same(_ left: String, _ right: String) -> Bool {
      TextFolding.plain(left) == TextFolding.plain(right)
    }
    func failure(_ text: String, _ kind: ChangeProblem.Kind) -> Result<[Scenario], ChangeProblems> {
      .failure(ChangeProblems([ChangeProblem(text: text, kind: kind)]))
    }
    var chain: [Scenario] = []
    var next: String? = ScenarioFile.isBase(name) ? nil : name
    while let wanted = next {
      let found = scenarios.filter { same($0.name, wanted) }
      guard let scenario = found.first else {
        let nearest = NearestNames.of(NameTokens.fold(wanted), among: scenarios.map(\.name))
        let known = nearest + scenarios.map(\.name).filter { !nearest.contains($0) }
        return failure(wanted, .scenarioNotFound(known: Array(known.prefix(20))))
      }
      if found.count > 1 { return failure(wanted, .scenarioTwice) }
      if let start = chain.firstIndex(where: { same($0.name, scenario.name) }) {
        let names = chain[start...].map(\.name) + [scenario.name]
        return failure(scenario.name, .parentCycle(chain: names))
      }
      chain.append(scenario)
      next = scenario.parent.flatMap { ScenarioFile.isBase($0) ? nil : $0 }
    }
    return .success(chain.reversed())
  }
}

/// A chain of scenarios being summed up.
private struct Composition {
  private let county: County
  /// Read when the first change names something: the county's own plan names nothing.
  private lazy var names = CountyNames(county)
  private var net = NetChanges()
  private var state: PlanEditor
  private var chain: [String] = []
  private var changes: [Change] = []
  private var notices: [ChangeNotice] = []
  private var understood: [UnderstoodChange] = []
  private var problems: [ChangeProblem] = []

  init(_ county: County) {
    self.county = county
    state = PlanEditor(county: county, net: NetChanges())
  }

  mutating func add(_ scenario: Scenario) {
    chain.append(scenario.name)
    let named = self.named(scenario)
    for (first, second) in NetChanges.conflicts(in: named) {
      let text = ChangePhrase.writing(second.kind).zh
      problems.append(
        ChangeProblem(file: scenario.name, text: text, kind: .conflict(with: first.kind)))
    }
    let sum = net.adding(named)
    let after = PlanEditor(county: county, net: sum)
    for var problem in after.problems where !state.problems.contains(problem) {
      problem.file = scenario.name
      problems.append(problem)
    }
    var reporter = ChangeReporter(
      county: county, scenario: scenario.name, changes: named, before: net, state: state,
      after: after)
    reporter.report()
    notices += reporter.notices
    understood += named.map { change in
      UnderstoodChange(
        scenario: scenario.name, change: change,
        line: ChangeEffect.line(change, before: state, after: after))
    }
    (net, state) = (sum, after)
    changes += named
  }

  private mutating func named(_ scenario: Scenario) -> [Change] {
    var named: [Change] = []
    var reader: PhraseReader?
    for change in scenario.changes {
      switch names.named(change) {
      case .success(let found):
        named.append(found.change)
        for match in found.matches {
          notices.append(
            ChangeNotice(
              scenario: scenario.name, change: found.change,
              kind: .nameFound(written: match.written, found: match.found)))
        }
      case .failure(let failure):
        let mending = reader ?? PhraseReader(county)
        reader = mending
        problems += failure.problems.map { problem in
          var problem = problem
          problem.file = scenario.name
          problem.readings = mending.lines(mending: problem, change.kind)
          if problem.text.isEmpty { problem.text = ChangePhrase.writing(change.kind).zh }
          return problem
        }
      }
    }
    return named
  }

  func result(name: String) -> Result<ResolvedScenario, ChangeProblems> {
    guard problems.isEmpty else { return .failure(ChangeProblems(problems)) }
    return .success(
      ResolvedScenario(
        name: name, chain: chain, plan: state.plan, future: state.future, changes: changes,
        notices: notices, understood: understood))
  }
}
