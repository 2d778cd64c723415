// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Standards

/// The budget officer's page: plans side by side, what each year costs, what more money buys.
struct MoneyPages {
  let frame: PageFrame
  let program: String
  let bench: Bench<FrontierJob>

  private var county: ServedCounty { frame.county }

  /// What is said of a question that was not begun.
  struct Said {
    /// What went wrong.
    var messages: [Bilingual] = []
    /// What was asked and refused, to be mended.
    var ask: FrontierAsk?
  }

  /// The whole page.
  func page(_ reply: DeskReply, said: Said = Said()) -> String {
    let (link, language) = (reply.link, reply.link.language)
    func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }
    let job = bench.job(county.name, link.job)
    var kept = link
    (kept.others, kept.job) = ([], nil)
    let desk = county.money(reply, program: program)
    var values: [String: Any] = [
      "address": "money", "title": say("资金比较", "Money side by side"),
      "hidden": kept.fields(default: frame.language).pairs.map {
        ["name": $0.name, "value": $0.value]
      },
      "legend": say("与基准方案并列的预案", "Scenarios beside the county's own plan"),
      "options": county.opened.scenarios.map {
        ["name": $0.name, "checked": link.others.contains($0.name)] as [String: Any]
      },
      "show": say("并列", "Show"), "messages": desk.messages.map { $0[language] },
      "draft": desk.hasDraft
        ? say("最后一列是方案推演页上现在的变更。", "The last column is the draft of the what-if page.") : "",
      "body": desk.html,
      "book": "money.xlsx?" + query(link, job: false),
      "bookName": say("下载工作簿（.xlsx）", "Download as a workbook (.xlsx)"),
      "bookNote": say(
        "与命令 junheng compare … --workbook 写的一样；草稿先存为预案，再用命令比较。",
        "The same that junheng compare … --workbook writes; save a draft as a scenario to compare it "
          + "there."),
    ]
    var missing = said.messages
    if link.job != nil && job == nil { missing += SearchRefusal.isGone.messages }
    let form = form(link, said.ask ?? job?.ask ?? FrontierAsk())
    values.merge(form) { $1 }
    values["refused"] = missing.map { VisibleText.marked($0[language]) }
    if let job { values["job"] = part(job, link) }
    let name = county.opened.county.name
    let isRunning = job?.isRunning == true
    return frame.page(
      .money, link, title: say("\(name)：资金比较", "\(name): money"),
      script: isRunning ? "search.js" : nil, refresh: isRunning ? 3 : nil,
      body: frame.templates.render("money", values))
  }

  /// What a question is at, as markup.
  func progress(_ job: FrontierJob, _ language: Language) -> String {
    frame.templates.render(
      "saved", ["text": VisibleText.marked(job.status.line[language]), "style": ""])
  }

  private func query(_ link: DeskLink, job isKept: Bool) -> String {
    var link = link
    if !isKept { link.job = nil }
    return link.fields(default: frame.language).text
  }

  /// The form that asks what years cost and what more money buys.
  private func form(_ link: DeskLink, _ ask: FrontierAsk) -> [String: Any] {
    func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[link.language] }
    let year = county.opened.county.baseYear.firstYear + 1
    return [
      "askTitle": say("哪一年达标花多少；多给钱能买到什么", "What each year costs; what more money buys"),
      "token": frame.visitor.token, "state": query(link, job: true),
      "mayPlan": frame.visitor.may(.plan),
      "budgetLabel": say("每年预算（不写按方案的）", "Yearly budget (else the plan's)"), "budget": ask.budget,
      "budgetExample": say("3000万元", "3000万元"),
      "moreLabel": say("再多给（可不写）", "More money (may be left out)"), "more": ask.more,
      "moreExample": "\(year)=100万元", "secondsLabel": say("最多几秒", "Seconds, at most"),
      "seconds": "\(ask.seconds)", "mostSeconds": "\(SearchAsk.mostSeconds)",
      "begin": say("算一算", "Reckon"),
      "askNote": say(
        "从方案推演页现在的方案出发，逐年搜索最省的购置；在后台进行，可以离开这一页。",
        "Starts from the plan of the what-if page and searches the cheapest purchases for each year; "
          + "it goes on in the background, you may leave the page."),
      "onlyLooks": frame.visitor.may(.plan)
        ? "" : say("您的角色只能看；要算请找管理员给您“规划”角色。", "Your role may only look; ask for the role “plan”."),
    ]
  }

  private func part(_ job: FrontierJob, _ link: DeskLink) -> [String: Any] {
    let language = link.language
    func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }
    let found = job.status.found
    let query = query(link, job: true)
    var values: [String: Any] = [
      "number": "\(job.number)", "name": say("花费与年份", "Cost against year"),
      "asked": "\(job.start.run.name) · \(job.ask.words[language])",
      "progress": found == nil ? progress(job, language) : "",
      "mayStop": found == nil && frame.visitor.may(.plan), "stop": say("停止", "Stop"),
      "isRunning": found == nil,
      "again": say("每 3 秒自动刷新。", "It is asked for again every three seconds."),
      "token": frame.visitor.token, "state": query,
    ]
    guard let found else {
      values["events"] = "money/events?" + query
      return values
    }
    let opened = job.start.opened
    let names = SectionNames(opened.baseline)
    values["answer"] =
      FrontierPage(
        found.plain, county: opened.county.name, isSynthetic: opened.county.isSynthetic,
        language: language
      ).panel
    if case .more(let more) = found {
      let tables = MoreMoneyTables(more, names: names, language)
      values["worth"] = tables.panel(target: opened.county.targetYear)
    }
    values["json"] = "money/frontier.json?" + query
    values["jsonName"] = say(
      "答案的 JSON（与 junheng frontier 相同）", "The answer as JSON (as junheng frontier gives it)")
    return values
  }
}
