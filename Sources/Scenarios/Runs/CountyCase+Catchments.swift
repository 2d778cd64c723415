// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Foundation
import Standards

/// One way to draw catchments, as a planner wrote it, with the county's own names.
public struct CatchmentWay: Hashable, Sendable {
  /// The rows, which take effect together.
  public let rows: [CatchmentShare]
  /// What the planner should know of them, for example which name was found under another spelling.
  public let notices: [ChangeNotice]
}

extension CountyCase {
  /// Reads a way to draw catchments: words of a what-if (`划片 … ；划片 …`), the name of a what-if of the folder, or a
  /// what-if file anywhere.
  ///
  /// Everything wrong with it comes back at once; a verb other than 划片 and 对口升学 is wrong here, because a way says nothing else.
  /// - Parameters:
  ///   - text: The words, the name, or the path.
  ///   - base: The scenario to which the way is an alternative; nil for the county's own plan.
  public func catchmentWay(_ text: String, base: String? = nil) -> Result<
    CatchmentWay, CaseFailure
  > {
    switch changes(ofWay: text, base: base) {
    case .failure(let failure): return .failure(failure)
    case .success(let changes):
      var messages = changes.compactMap { change -> Bilingual? in
        if case .catchment = change.kind { nil } else { CatchmentWording.otherVerb(change.kind) }
      }
      if changes.isEmpty { messages.append(CatchmentWording.nothing(text)) }
      guard messages.isEmpty else { return .failure(CaseFailure(messages)) }
      let scenario = Scenario(name: text, parent: base, changes: changes)
      let others = scenarios.filter { TextFolding.plain($0.name) != TextFolding.plain(text) }
      switch ScenarioResolver.resolve(text, among: others + [scenario], county: county) {
      case .failure(let failure): return .failure(CaseFailure(failure.problems.map(\.message)))
      case .success(let found):
        let rows = found.changes.suffix(changes.count).compactMap { change in
          if case .catchment(let row) = change.kind { row } else { nil }
        }
        return .success(
          CatchmentWay(rows: rows, notices: found.notices.filter { $0.scenario == text }))
      }
    }
  }

  private func changes(ofWay text: String, base: String?) -> Result<[Change], CaseFailure> {
    let isFile = [".yaml", ".yml"].contains { text.lowercased().hasSuffix($0) }
    if isFile {
      return scenario(planFile: text).flatMap { self.changes(of: $0, base: base) }
    }
    if let known = scenarios.first(where: {
      TextFolding.plain($0.name) == TextFolding.plain(text)
    }) {
      return self.changes(of: known, base: base)
    }
    return changes([text], over: base)
  }

  /// A what-if that builds on another one would not mean here what it means there.
  private func changes(of scenario: Scenario, base: String?) -> Result<[Change], CaseFailure> {
    func own(_ name: String?) -> String {
      guard let name, !ScenarioFile.isBase(name) else { return "" }
      return TextFolding.plain(name)
    }
    guard own(scenario.parent).isEmpty || own(scenario.parent) == own(base) else {
      return .failure(
        CaseFailure([CatchmentWording.otherParent(scenario.name, scenario.parent ?? "")]))
    }
    return .success(scenario.changes)
  }
}

/// What is wrong with a way to draw catchments.
enum CatchmentWording {
  static func otherVerb(_ kind: Change.Kind) -> Bilingual {
    let words = ChangePhrase.writing(kind)
    return Bilingual(
      zh: "“\(words.zh)”不是划片办法：划片办法只能写“划片”和“对口升学”。请把别的变更写成预案，用 --scenario 以它为底。",
      en:
        "\"\(words.en)\" draws no catchment: a way consists of the verbs catchment and feeder only. Put other changes into a what-if and start from it with --scenario."
    )
  }

  static func nothing(_ text: String) -> Bilingual {
    Bilingual(
      zh: "划片办法“\(text)”里没有任何“划片”或“对口升学”。请写成：划片 某学区 小学 到 某小学 40% 自2026年。",
      en:
        "\"\(text)\" draws no catchment. Write it like: catchment ZONE primary to SCHOOL 40% from 2026."
    )
  }

  static func otherParent(_ name: String, _ parent: String) -> Bilingual {
    Bilingual(
      zh: "划片办法“\(name)”以预案“\(parent)”为基准，而搜索不以它为底。请加 --scenario \(parent)，或把这个预案的基准改为基准方案。",
      en:
        "The way \"\(name)\" builds on the what-if \"\(parent)\", and the search does not start from that. Add --scenario \(parent), or let the what-if build on base."
    )
  }
}
