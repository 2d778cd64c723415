// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Standards

/// The form that begins a search, as a template takes it.
struct SearchForm {
  private let county: ServedCounty
  private let ask: SearchAsk
  private let language: Language

  init(county: ServedCounty, ask: SearchAsk, _ language: Language) {
    self.county = county
    self.ask = ask
    self.language = language
  }

  private func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }

  var values: [String: Any] {
    let model = county.opened.county
    let first = model.baseYear.firstYear + 1
    let years = first...max(first, model.lastYear.firstYear)
    return [
      "askTitle": say("搜索", "Search"), "targetLabel": say("目标学年", "Target year"),
      "ownTarget": say(
        "本县的（\(model.targetYear.firstYear)）", "the county's (\(model.targetYear.firstYear))"),
      "targets": years.map { ["value": "\($0)", "chosen": ask.target == $0] as [String: Any] },
      "budgetLabel": say("每年预算", "Yearly budget"), "budget": ask.budget,
      "budgetExample": say("3000万元，或 2027=3000万元,2028=5000万元", "3000万元, or 2027=3000万元,…"),
      "secondsLabel": say("每步最多几秒", "Seconds a step, at most"), "seconds": "\(ask.seconds)",
      "mostSeconds": "\(SearchAsk.mostSeconds)", "threadsLabel": say("用几个处理器", "Processors"),
      "threads": "\(ask.threads)", "mostThreads": "\(SearchAsk.mostThreads)",
      "decideLegend": say("除购置外，还由搜索决定什么", "What it decides beside purchases"),
      "kinds": SearchAsk.kinds.map { kind in
        [
          "value": kind.rawValue, "name": SearchWordsOfPage.kind(kind)[language],
          "checked": ask.decide.contains(kind),
        ] as [String: Any]
      },
      "prices": ask.prices,
      "pricesLabel": say(
        "量出多一点钱、多一个名额值多少（更久）", "measure what a little more is worth (takes longer)"),
      "begin": say("开始搜索", "Search"),
      "askNote": say(
        "在后台搜索，可以离开这一页；每个县区同时只搜一次。选了招生分流而目标学年不能全部达标时，接着逐年找最早全部达标的学年。",
        "It goes on in the background; you may leave the page. One search a county at a time. Where entrants are open and the target year cannot comply wholly, the first later year that does is looked for."
      ),
    ]
  }
}
