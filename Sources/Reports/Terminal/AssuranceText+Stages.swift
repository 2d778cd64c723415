// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

extension AssuranceText {
  /// What must be decided now, what can wait for next September's figures, and what that is worth.
  var stages: [String] {
    guard let stages = found.stages else { return [] }
    return [""] + now(stages) + wait(stages) + worth(stages)
  }

  private func month(_ stages: AssuredStages) -> (zh: String, en: String) {
    let year = stages.figures.firstYear
    return ("\(year) 年 9 月的学生数", "the figures of September \(year)")
  }

  private func now(_ stages: AssuredStages) -> [String] {
    let sure = AssuranceWords.percent(stages.share)
    let month = month(stages)
    guard !stages.now.isEmpty else {
      return [
        say(
          "分两步定：要 \(sure) 的把握，没有哪一项必须现在定，都可以等\(month.zh)出来。",
          "In two steps: to be \(sure) sure, nothing must be decided now; all of it can wait for \(month.en)."
        )
      ]
    }
    return [
      say(
        "分两步定（要 \(sure) 的把握）。现在就要定的 \(stages.now.count) 项，现值 \(money(stages.nowCost)) 万元；等\(month.zh)出来再定，建设或培养就来不及：",
        "In two steps (to be \(sure) sure). To be decided now: \(count(stages.now.count)), \(money(stages.nowCost)) (10,000 yuan). After \(month.en) it would come too late:"
      )
    ] + table(stages.now)
  }

  private func wait(_ stages: AssuredStages) -> [String] {
    let month = month(stages)
    guard !stages.canWait.isEmpty else {
      return [say("没有可以等的：全部要现在定。", "Nothing can wait: all of it is to be decided now.")]
    }
    return [
      say(
        "可以等\(month.zh)出来再定的 \(stages.canWait.count) 项，今天定的话现值 \(money(stages.wholeCost - stages.nowCost)) 万元：",
        "It can wait for \(month.en): \(count(stages.canWait.count)), \(money(stages.wholeCost - stages.nowCost)) (10,000 yuan) if decided today:"
      )
    ] + table(stages.canWait)
  }

  private func worth(_ stages: AssuredStages) -> [String] {
    guard let later = stages.laterCost, let saving = stages.saving, !stages.canWait.isEmpty,
      let low = stages.laterCost(at: 0.1), let high = stages.laterCost(at: 0.9)
    else { return [] }
    let number = stages.septembers.count
    let total = stages.nowCost + later
    let test = stages.test
    let sure = AssuranceWords.percent(test.part ?? 0)
    var lines = [
      say(
        "等一等值多少：全部今天定 \(money(stages.wholeCost)) 万元；先定必须现在定的，其余看了数字再定，平均 \(money(total)) 万元（\(number) 个可能的 9 月里八成在 \(money(stages.nowCost + low))–\(money(stages.nowCost + high)) 之间），另抽 \(test.of) 个未来检验，\(test.hits) 个达标（\(sure)）。",
        "What waiting is worth: \(money(stages.wholeCost)) (10,000 yuan) with all decided today; \(money(total)) on average with the rest decided on the figures (between \(money(stages.nowCost + low)) and \(money(stages.nowCost + high)) for eight in ten of \(number) possible Septembers); of \(test.of) fresh futures \(test.hits) comply (\(sure))."
      )
    ]
    let error = stages.savingError ?? .zero
    if saving.yuan > 2 * error.yuan {
      lines.append(
        say(
          "等一等平均省 \(money(saving)) 万元（抽样误差 ±\(money(error))）。",
          "Waiting saves \(money(saving)) on average (sampling error ±\(money(error)))."))
    } else if saving.yuan < -2 * error.yuan {
      lines.append(
        say(
          "等一等平均反而多花 \(money(.zero - saving)) 万元（抽样误差 ±\(money(error))）：不如现在一起定。",
          "Waiting costs \(money(.zero - saving)) more on average (sampling error ±\(money(error))): better decide all of it now."
        ))
    } else {
      lines.append(
        say(
          "等一等平均差 \(money(saving)) 万元，与抽样误差（±\(money(error))）分不开：钱上看不出该不该等，但等了可以不买用不上的。",
          "Waiting makes a difference of \(money(saving)), no more than the sampling error (±\(money(error))): money alone does not say whether to wait."
        ))
    }
    let missed = stages.septembers.count { !$0.isReached }
    if missed > 0 {
      lines.append(
        say(
          "  其中 \(missed) 个 9 月之后，怎么补都没有找到 \(AssuranceWords.percent(stages.share)) 把握的办法：先定的不够，到时要改目标学年或者扩建。",
          "  After \(missed) of these Septembers no way to be \(AssuranceWords.percent(stages.share)) sure was found: what was decided first is too little then."
        ))
    }
    lines.append(
      say(
        "  先定的部分是照“今天全部定”的方案定的，所以等一等的好处只会少说、不会多说；9 月只看各校学生数，项目推迟和退休那时还不知道。",
        "  What is decided first is that of the plan decided today, so that the worth of waiting is understated if anything; September shows pupils alone, delays and retirements stay unknown."
      ))
    return lines
  }

  private func count(_ number: Int) -> String { number == 1 ? "1 action" : "\(number) actions" }

  private func table(_ actions: [SearchAction]) -> [String] {
    var table = TextTable([
      (say("学校", "School"), .left), (say("做什么", "Action"), .left),
      (say("多少", "Amount"), .right), (say("哪年付款", "Paid"), .right),
      (say("现值(万元)", "Cost (10,000 yuan)"), .right),
    ])
    let order = actions.sorted {
      $0.presentValue != $1.presentValue ? $0.presentValue > $1.presentValue : $0 < $1
    }
    for action in order.prefix(most) {
      table.add([
        names(action.school, action.stage, language), Labels.action(action.action)[language],
        Labels.amount(action.amount, of: action.action, language), "\(action.paid.year)",
        money(action.presentValue),
      ])
    }
    let rest = order.dropFirst(most)
    guard !rest.isEmpty else { return table.lines }
    let sum = rest.reduce(Money.zero) { $0 + $1.presentValue }
    return table.lines + [
      say(
        "  …… 其余 \(rest.count) 项共 \(money(sum)) 万元，见 --format json。",
        "  … \(rest.count) more, \(money(sum)) together: --format json.")
    ]
  }
}
