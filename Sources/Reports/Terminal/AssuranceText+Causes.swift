// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

extension AssuranceText {
  /// What goes wrong with the cheapest plan, from which uncertainty, and whose delay.
  func causes(_ exam: FutureExam) -> [String] {
    var lines: [String] = []
    let troubles = exam.troubles.filter(\.counts)
    if !troubles.isEmpty {
      lines += [
        "",
        say(
          "\(subject)最常在这些地方不达标（共 \(troubles.count) 处）：",
          "Where \(subject) falls short most often (\(places(troubles.count))):"),
      ]
      lines += table(troubles)
    }
    if let onTime = exam.onTime, let asExpected = exam.asExpected {
      lines.append(
        say(
          "只有招生变化、项目全部按期：\(onTime)/\(exam.futures) 个未来达标；只有项目推迟、招生全如预期：\(asExpected)/\(exam.futures)。",
          "With every project on time it complies in \(onTime) of \(exam.futures) futures; with pupils as expected and delays only, in \(asExpected)."
        ))
    }
    lines += slips(exam)
    let beyond = exam.troubles.filter {
      if case .beyond = $0.subject { return !$0.counts }
      return false
    }
    if !beyond.isEmpty {
      lines += [
        say(
          "购置解决不了、要靠招生和布局的（共 \(beyond.count) 处）：",
          "What no purchase mends (\(places(beyond.count))):")
      ]
      lines += table(beyond)
    }
    return lines
  }

  private func places(_ count: Int) -> String { count == 1 ? "1 place" : "\(count) places" }

  private var subject: String {
    found.cheapest == nil ? say("这个方案", "this plan") : say("按预期最省的方案", "the cheapest plan")
  }

  private func table(_ troubles: [FutureExam.Trouble]) -> [String] {
    var table = TextTable([
      (say("哪里", "Where"), .left), (say("未来数", "Futures"), .right),
      (say("学年", "Years"), .left), (say("最多差", "At worst"), .right),
    ])
    for trouble in troubles.prefix(most) {
      table.add([
        AssuranceWords.subject(trouble.subject, names, language), "\(trouble.futures)",
        QuestionWords.span(trouble.years), AssuranceWords.worst(trouble, language),
      ])
    }
    return table.lines
      + (troubles.count > most
        ? [say("……其余见 --format json。", "… the rest with --format json.")] : [])
  }

  private func slips(_ exam: FutureExam) -> [String] {
    guard !exam.slips.isEmpty else {
      return exam.onTime == nil
        ? []
        : [
          say(
            "没有哪个项目单独推迟会打破它。", "No project's delay alone breaks it.")
        ]
    }
    var lines = [
      say(
        "单独推迟就会打破它的项目（其他都如预期）：",
        "Projects whose delay alone breaks it (everything else as expected):")
    ]
    // The longer delay says nothing new where the shorter one breaks it already.
    var named: Set<ID<Project>> = []
    let first = exam.slips.filter { named.insert($0.project).inserted }
    let order = first.sorted {
      $0.troubles.count != $1.troubles.count
        ? $0.troubles.count > $1.troubles.count : $0.project < $1.project
    }
    for slip in order.prefix(most) {
      let what = slip.troubles.prefix(2).map { trouble in
        AssuranceWords.subject(trouble.subject, names, language)
          + (trouble.shortBy == nil && trouble.value == nil
            ? "" : say("（", " (") + AssuranceWords.worst(trouble, language) + say("）", ")"))
      }
      let rest = slip.troubles.count > 2 ? say(" 等 \(slip.troubles.count) 处", " …") : ""
      lines.append(
        say(
          "  \(slip.project) 推迟 \(slip.years) 年：\(what.joined(separator: "、"))\(rest)",
          "  \(slip.project), \(slip.years) \(slip.years == 1 ? "year" : "years") late: \(what.joined(separator: ", "))\(rest)"
        ))
    }
    if order.count > most {
      lines.append(say("  …… 共 \(order.count) 个项目", "  … \(order.count) in all"))
    }
    return lines
  }

  /// What the surest plan does more than the cheapest one, by kind and by school.
  var more: [String] {
    guard let cheapest = found.cheapest, let plan = found.plans.max(by: { $0.share < $1.share }),
      plan.actions != cheapest.actions
    else { return [] }
    func sums<Key: Hashable>(_ key: (SearchAction) -> Key) -> [Key: (units: Double, yuan: Int64)] {
      var sums: [Key: (units: Double, yuan: Int64)] = [:]
      for (actions, sign) in [(plan.actions, 1.0), (cheapest.actions, -1.0)] {
        for action in actions {
          sums[key(action), default: (0, 0)].units += sign * action.amount.value
          sums[key(action), default: (0, 0)].yuan += Int64(sign) * action.presentValue.yuan
        }
      }
      return sums
    }
    var table = TextTable([
      (say("措施", "Action"), .left), (say("多做", "More"), .right),
      (say("现值(万元)", "Cost (10,000 yuan)"), .right),
    ])
    let kinds = sums(\.action).filter { $0.value.units != 0 || $0.value.yuan != 0 }
    for (action, sum) in kinds.sorted(by: {
      $0.value.yuan != $1.value.yuan
        ? $0.value.yuan > $1.value.yuan : $0.key.rawValue < $1.key.rawValue
    }) {
      let sign = sum.units > 0 ? "+" : ""
      table.add([
        Labels.action(action)[language],
        sign + Labels.amount(Quantity(rounding: sum.units), of: action, language),
        money(Money(yuan: sum.yuan)),
      ])
    }
    let schools = sums(\.school).filter { $0.value.yuan > 0 }.sorted {
      $0.value.yuan != $1.value.yuan ? $0.value.yuan > $1.value.yuan : $0.key < $1.key
    }
    let named = schools.prefix(most).map { "\($0.key) \(money(Money(yuan: $0.value.yuan)))" }
    return [
      "",
      say(
        "为 \(AssuranceWords.percent(plan.share)) 的把握比最省方案多做的：",
        "What \(AssuranceWords.percent(plan.share)) takes beside the cheapest plan:"),
    ] + table.lines + [
      say("多花最多的学校（万元）：", "Schools that take most of it: ")
        + named.joined(separator: say("、", ", "))
        + (schools.count > most ? say(" 等 \(schools.count) 所", " …") : "")
    ]
  }
}
