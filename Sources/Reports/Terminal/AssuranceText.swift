// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
public import Simulator
public import Standards

/// How sure a plan is and what more certainty costs, for the terminal.
public struct AssuranceText {
  let found: Assurance
  let names: SectionNames
  let spread: FutureSpread
  let seed: UInt64
  let language: Language
  /// How many troubles and schools are listed.
  let most: Int

  /// The text: the answer in a few lines, the plans, what goes wrong, what more is done.
  public static func text(
    _ found: Assurance, names: SectionNames, spread: FutureSpread, seed: UInt64, language: Language,
    most: Int = 8
  ) -> String {
    let text = AssuranceText(
      found: found, names: names, spread: spread, seed: seed, language: language, most: most)
    return text.lines.joined(separator: "\n") + "\n"
  }

  func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  private var lines: [String] {
    guard let exam = found.exam else {
      var lines = early + exempt(0)
      if let cheapest = found.cheapest { lines += noPlan(cheapest) }
      return lines
    }
    return early + answer(exam) + stages + [""] + question(exam) + exempt(exam.futures)
      + causes(exam) + more + ending
  }

  /// That not even the expected future has a plan.
  private func noPlan(_ cheapest: SearchResult) -> [String] {
    if cheapest.status == .stopped {
      return [say("提前结束：还没有找到方案。", "Ended early: no plan was found yet.")]
    }
    var lines = [
      say(
        "按预期也没有找到全部补齐的方案，谈不上把握。仍达不到的 \(cheapest.shortages.count) 处：",
        "Not even the expected future has a plan that was found: nothing can be said of certainty. Not met (\(cheapest.shortages.count)):"
      )
    ]
    lines += cheapest.shortages.prefix(most).map {
      "  " + SearchWords.shortage($0, names, language)
    }
    lines.append(
      say(
        "用 junheng earliest 看哪一年能做到什么，或换一个 --target。",
        "See what can be reached when with junheng earliest, or try another --target."))
    return lines
  }

  /// That the first year asked for is too early.
  private var early: [String] {
    guard let asked = found.tooEarly, let first = found.years.first else { return [] }
    return [
      say(
        "\(asked.firstYear) 学年来不及：有学部的需要要更长的建设或培养周期。以下按 \(first.firstYear) 学年起达标回答。",
        "\(asked.firstYear) is too early for some section; the answer is for \(first.firstYear) on."
      )
    ]
  }

  /// The two or three sentences that a leader reads.
  private func answer(_ exam: FutureExam) -> [String] {
    let name =
      found.cheapest == nil
      ? say("这个方案", "This plan")
      : say(
        "按预期最省的方案（现值 \(money(found.cheapest?.cost)) 万元）",
        "The cheapest plan as expected (\(money(found.cheapest?.cost)), 10,000 yuan)")
    let test = found.test ?? exam
    var lines = [
      say(
        "\(name)：\(test.futures) 个可能的未来里 \(test.complying) 个达标（把握 \(share(test))，95% 区间 \(AssuranceWords.interval(test))）。",
        "\(name): complies in \(test.complying) of \(test.futures) futures (\(share(test)), 95% interval \(AssuranceWords.interval(test)))."
      )
    ]
    for plan in found.plans.sorted(by: { $0.share < $1.share }) {
      let asked = AssuranceWords.percent(plan.share)
      let extra = self.extra(plan)
      let checked = say(
        "另抽 \(plan.test.futures) 个未来检验，\(plan.test.complying) 个达标（\(share(plan.test))，区间 \(AssuranceWords.interval(plan.test))）",
        "in \(plan.test.futures) fresh futures it complies in \(plan.test.complying) (\(share(plan.test)), interval \(AssuranceWords.interval(plan.test)))"
      )
      lines.append(
        plan.isReached
          ? say(
            "要 \(asked) 的把握：现值 \(money(plan.cost)) 万元，\(extra)；\(checked)。",
            "To be \(asked) sure: \(money(plan.cost)) (10,000 yuan), \(extra); \(checked).")
          : say(
            "\(asked) 的把握做不到：找到的最多是 \(found(plan))，现值 \(money(plan.cost)) 万元，\(extra)；\(checked)。",
            "\(asked) is out of reach: \(found(plan)) is the most found, at \(money(plan.cost)) (10,000 yuan), \(extra); \(checked)."
          ))
      if plan.test.interval.upperBound < plan.share, plan.isReached {
        lines.append(
          say(
            "  检验的把握低于 \(asked)：方案是照着选用的未来定的，会偏乐观。可加 --futures，或把 --share 调高一些。",
            "  Fresh futures are less kind than \(asked): the plan was fitted to the others. More --futures or a greater --share help."
          ))
      }
    }
    return lines
  }

  /// How sure a plan is in the less kind of the lists that it was raised by.
  private func found(_ plan: AssuredPlan) -> String {
    let own = Double(plan.exam.complying) / Double(max(1, plan.exam.futures))
    return AssuranceWords.percent(min(own, plan.check?.part ?? own))
  }

  private func extra(_ plan: AssuredPlan) -> String {
    guard let cheapest = found.cheapest else { return "" }
    let more = plan.cost - cheapest.cost
    if more.yuan <= 0 { return say("不用多花", "nothing more") }
    let part =
      cheapest.cost.yuan > 0
      ? "（+\(NumberText.fixed(Double(more.yuan) / Double(cheapest.cost.yuan) * 100, places: 1))%）"
      : ""
    return say(
      "比最省多 \(money(more)) 万元\(part)",
      "\(money(more)) more than the cheapest"
        + part.replacing("（", with: " (").replacing("）", with: ")"))
  }

  /// What the futures are, and the table of plans.
  private func question(_ exam: FutureExam) -> [String] {
    var lines = [
      say(
        "未来怎样抽：\(AssuranceWords.spread(spread).map(\.zh).joined(separator: "；"))。九成的未来在幅度以内，种子 \(seed)。",
        "The futures: \(AssuranceWords.spread(spread).map(\.en).joined(separator: "; ")). Nine in ten lie within a range; seed \(seed)."
      ),
      AssuranceWords.demand(found.demand)[language] + say("。", "."), SearchScope.line[language],
      AssuranceWords.adapting[language],
    ]
    if let cheapest = found.cheapest { lines += SearchScope.verdicts(cheapest, language) }
    if found.demand == .purchases {
      lines.append(
        say(
          "班额、校额、学位购置解决不了，不计入把握：\(exam.futures) 个未来里 \(found.inOrder) 个没有这类问题。",
          "Sizes and places, which no purchase mends, do not count: they are in order in \(found.inOrder) of \(exam.futures) futures."
        ))
    }
    guard let cheapest = found.cheapest else { return lines }
    var table = TextTable([
      (say("方案", "Plan"), .left), (say("现值(万元)", "Cost (10,000 yuan)"), .right),
      (say("比最省多", "More"), .right), (say("下界", "At least"), .right),
      (say("选用的未来", "Chosen for"), .right), (say("检验的未来", "Fresh futures"), .right),
      (say("检验中可推算部分整体达标", "Fresh, wholly"), .right),
    ])
    func row(_ name: String, _ cost: Money, _ least: Money?, _ exam: FutureExam, _ test: FutureExam)
    {
      table.add([
        name, money(cost), money(cost - cheapest.cost), money(least),
        AssuranceWords.count(exam.complying, exam.futures),
        AssuranceWords.count(test.complying, test.futures),
        AssuranceWords.count(test.whole, test.futures),
      ])
    }
    row(
      say("按预期最省", "cheapest as expected"), cheapest.cost, cheapest.lowerBound, exam,
      found.test ?? exam)
    for plan in found.plans.sorted(by: { $0.share < $1.share }) {
      row(
        say("把握 ", "sure ") + AssuranceWords.percent(plan.share), plan.cost,
        plan.isReached ? plan.lowerBound : nil, plan.exam, plan.test)
    }
    return lines + table.lines
  }

  /// Sections that purchases cannot mend, and how far purchases can go.
  private func exempt(_ futures: Int) -> [String] {
    guard !found.exempt.isEmpty else { return [] }
    var lines = [
      say(
        "购置保证不了的 \(found.exempt.count) 个学部，上面的把握没有算它们自身的指标：",
        "\(found.exempt.count) sections that no purchase makes sure; their own needs are left out above:"
      )
    ]
    lines += found.exempt.prefix(most).map {
      futures == 0
        ? "  " + names($0.section, language) + " "
          + SearchWords.need($0.need)[language]
        : "  " + AssuranceWords.stopper($0, of: futures, names, language)
    }
    if found.exempt.count > most { lines.append(say("  ……", "  …")) }
    if futures > 0, found.exempt.contains(where: { !$0.isExpected }) {
      lines.append(
        say(
          "  把按预期够用的也算上，购置最多能让 \(found.attainable)/\(futures) 个未来达标（已证明，在搜索的模型里）。",
          "  With those that are met as expected counted in, no plan complies in more than \(found.attainable) of \(futures) futures (proven in the search's model)."
        ))
    }
    return lines
  }

  private var ending: [String] {
    found.isInterrupted
      ? [
        say(
          "提前结束：可能还有更省的，有的把握没有搜。",
          "Ended early: there may be cheaper plans, and some shares were not searched.")
      ]
      : []
  }

  func share(_ exam: FutureExam) -> String {
    AssuranceWords.percent(Double(exam.complying) / Double(max(1, exam.futures)))
  }

  func money(_ value: Money?) -> String { value.map { NumberText.wan($0) } ?? "—" }
}
