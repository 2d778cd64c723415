// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Why no plan fits: the summary that a leader reads, the changes that would do, and every set of
/// conditions.
struct ReasonPart {
  let context: PageContext
  let report: InfeasibilityReport

  init(_ context: PageContext, _ report: InfeasibilityReport) {
    self.context = context
    self.report = report
  }

  private var language: Language { context.language }

  var markup: Markup {
    guard !report.conflicts.isEmpty else {
      return """
        <section class="card"><h3>\(title)</h3><p>\(context.say("没有找到互相矛盾的条件。", "No conditions were found that contradict each other."))</p></section>
        """
    }
    let stopped: Markup =
      report.isInterrupted
      ? "<p>\(context.say("被中止，以上可能不全。", "Stopped; something may be missing."))</p>" : ""
    let shown = 8
    let groups = causes
    let rest: Markup =
      groups.count > shown
      ? Markup.folded(
        context.say("其余 \(groups.count - shown) 类原因", "\(groups.count - shown) more causes"),
        Markup(raw: groups.dropFirst(shown).map(\.description).joined())) : ""
    return """
      <section class="card"><h3>\(title)</h3>
      <p><b>\(ReasonSentences.headline(report, language))</b></p>
      <p class="note">\(context.say("每类原因可展开，看其中每一组互相矛盾的条件：\(ReasonSentences.howSetsRead.zh)。", "Each cause unfolds to its sets of contradicting conditions: \(ReasonSentences.howSetsRead.en)."))</p>
      \(Array(groups.prefix(shown)))\(rest)\(remedies)\(stopped)</section>
      """
  }

  private var title: String {
    report.isProven
      ? context.say("为什么做不到", "Why it cannot be done")
      : context.say("为什么没有找到办法", "Why no way was found")
  }

  /// One fold for each cause: its sentence, and within it every set of conditions.
  private var causes: [Markup] {
    var told: Set<Int> = []
    var folds: [Markup] = []
    for group in report.groups {
      if group.causes.contains(.budget) { continue }
      told.formUnion(group.conflicts)
      folds.append(
        fold(ReasonSentences.group(group, language), group.conflicts.map { report.conflicts[$0] }))
    }
    for (place, conflict) in report.conflicts.enumerated() where !told.contains(place) {
      let sentence = conflict.money.map {
        ReasonSentences.money($0, conflict.schools, language)
      }
      let names = ReasonSentences.conflict(conflict, context.names, language)
      folds.append(fold(sentence ?? names, [conflict]))
    }
    return folds
  }

  private func fold(_ sentence: String, _ conflicts: [Conflict]) -> Markup {
    let items = conflicts.map { conflict -> Markup in
      let ways = conflict.relaxations.map {
        Markup(RelaxationWords.text($0, context.names, language))
      }
      return
        "\(ReasonSentences.conflict(conflict, context.names, language))\(Markup.list(ways))"
    }
    return .folded(sentence, .list(items), style: "long")
  }

  /// Changes of the whole question, searched again; the cheapest that suffices first.
  private var remedies: Markup {
    guard !report.remedies.isEmpty else { return "" }
    func list(_ some: [Relaxation]) -> Markup {
      .list(some.map { Markup(RelaxationWords.text($0, context.names, language)) })
    }
    let heading = "<h3>\(ReasonSentences.remediesTitle(report)[language])</h3>" as Markup
    guard report.isMendable, !report.tooLittle.isEmpty else {
      return heading + list(report.remedies)
    }
    return heading + list(report.enough)
      + .folded(context.say("试过但不够的", "Tried, and not enough"), list(report.tooLittle))
  }
}
