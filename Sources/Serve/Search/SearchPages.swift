// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Standards

/// The search desk: what to ask, how far a search is, what it found, and what to make of it.
struct SearchPages {
  let frame: PageFrame
  let program: String
  let bench: SearchBench

  private var county: ServedCounty { frame.county }

  /// What is said above the page.
  struct Said {
    /// What went wrong.
    var messages: [Bilingual] = []
    /// What was done.
    var done: Bilingual?
    /// What was asked and refused, to be mended.
    var ask: SearchAsk?
  }

  /// The whole page.
  func page(_ link: DeskLink, said: Said = Said()) -> String {
    let language = link.language
    func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }
    let job = bench.job(county.name, link.job)
    var said = said
    if link.job != nil && job == nil { said.messages += SearchRefusal.isGone.messages }
    var values = SearchForm(county: county, ask: said.ask ?? job?.ask ?? SearchAsk(), language)
      .values
    values["title"] = say("最省方案", "The least-cost plan")
    values["start"] = start(link)
    values["messages"] = said.messages.map { VisibleText.marked($0[language]) }
    if let done = said.done { values["saved"] = VisibleText.marked(done[language]) }
    values["token"] = frame.visitor.token
    values["state"] = link.fields(default: frame.language).text
    values["mayPlan"] = frame.visitor.may(.plan)
    if !frame.visitor.may(.plan) {
      values["onlyLooks"] = say(
        "您的角色只能看搜索；要搜索、取入、登记，请找管理员给您“规划”角色。",
        "Your role may only look at searches. To search, take and keep, ask an administrator for the "
          + "role “plan”.")
    }
    if let job { values["job"] = part(job, link) }
    let jobs = bench.jobs(county.name).map { job -> [String: Any] in
      var there = link
      (there.parent, there.lines, there.job) = (job.start.parent, job.start.lines, job.number)
      return [
        "address": there.address("search", default: frame.language),
        "name": SearchWordsOfPage.name(job)[language],
        "words": SearchWordsOfPage.state(job)[language],
      ]
    }
    values["jobs"] = jobs
    values["hasJobs"] = !jobs.isEmpty
    values["jobsTitle"] = say("本次服务做过的搜索", "Searches of this server")
    let isRunning = job?.isRunning == true
    return frame.page(
      .search, link,
      title: "\(county.opened.county.name)\(say("：", ": "))\(say("最省方案", "least cost"))",
      script: isRunning ? "search.js" : nil, refresh: isRunning ? 3 : nil,
      body: frame.templates.render("search", values))
  }

  /// How far a search is, as markup.
  func progress(_ job: SearchJob, _ language: Language) -> String {
    let status = job.status
    var line = status.line
    if let year = status.later?.firstYear {
      line = Bilingual(
        zh: "目标学年没有全部达标，正在看 \(year) 学年。\(line.zh)",
        en: "The target year does not wholly comply; looking at \(year). \(line.en)")
    }
    if status.found != nil { line = SearchWordsOfPage.state(job) }
    return SearchProgressPanel(status.moments, line: line, language: language).html
  }

  /// What the search starts from, in words.
  private func start(_ link: DeskLink) -> String {
    let own = Labels.scenario(CountyCase.baseName.zh)
    let parent = link.parent.map { Bilingual(zh: $0, en: $0) } ?? own
    guard !link.lines.isEmpty else {
      return Bilingual(
        zh: "从“\(parent.zh)”出发。要先改一改，请到“方案推演”页。",
        en: "It starts from “\(parent.en)”. To change something first, go to “What if”.")[
          link.language]
    }
    let lines = link.lines.joined(separator: Bilingual(zh: "；", en: "; ")[link.language])
    return Bilingual(
      zh: "从“\(parent.zh)”加上这些变更出发：\(lines)",
      en: "It starts from “\(parent.en)” with these changes: \(lines)")[link.language]
  }

  private func part(_ job: SearchJob, _ link: DeskLink) -> [String: Any] {
    let language = link.language
    func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }
    let status = job.status
    let query = link.fields(default: frame.language).text
    var values: [String: Any] = [
      "number": "\(job.number)", "name": SearchWordsOfPage.name(job)[language],
      "asked": SearchWordsOfPage.asked(job)[language], "progress": progress(job, language),
      "isRunning": status.found == nil, "stop": say("停止，留下最好的", "Stop, keep the best"),
      "again": say("每 3 秒自动刷新。", "It is asked for again every three seconds."),
      "remarks": status.remarks.map { $0[language] },
    ]
    values["mayStop"] = status.found == nil && frame.visitor.may(.plan)
    if status.found == nil { values["events"] = "search/events?" + query }
    guard let found = status.found else { return values }
    let page = SearchAnswerPage(report(job, language), found.answer, later: found.later)
    values["mayTake"] = frame.visitor.may(.plan)
    values["answer"] = page.html
    values["tasks"] = page.tasks(ticks: "task")
    values["hasTasks"] = page.taskCount > 0
    values["tasksTitle"] = say("任务（\(page.taskCount) 条）", "Tasks (\(page.taskCount))")
    values["takeTitle"] = say("取入预案", "Take into a scenario")
    values["takeNote"] = say(
      "写成 what-ifs/名称.yaml：搜索所起的变更、决定和任务。只取一部分时，先在表里打勾。",
      "Writes what-ifs/NAME.yaml: the changes it started from, the decisions and the tasks. To take some, tick them in the table."
    )
    values["nameLabel"] = say("预案名称", "Name of the scenario")
    values["takeName"] = say("最省方案", "Least cost")
    values["takeAll"] = say("全部取入", "Take all")
    values["takeSome"] = say("只取打勾的", "Take those ticked")
    values["replace"] = say("替换同名的预案", "Replace a scenario of this name")
    values["keepTitle"] = say("登记这次运行", "Keep this run")
    values["keepNote"] = say(
      "把问题、全部输入的指纹和答案存入 runs.sqlite，以后可以逐字节复算。",
      "Keeps the question, the hashes of all inputs and the answer in runs.sqlite, to be asked again and compared byte for byte."
    )
    values["keepName"] = say("名称", "Name")
    if frame.visitor.name == nil {
      values["keepWho"] = say(
        "登记人（不写则用本机账户，不核实）", "By (else the account; nothing is checked)")
    }
    values["keep"] = say("登记", "Keep")
    values["json"] = "search/answer.json?" + query
    values["jsonName"] = say(
      "答案的 JSON（与命令行相同）", "The answer as JSON (as the command line gives it)")
    return values
  }

  /// The plan that a search started from, as reports show it.
  private func report(_ job: SearchJob, _ language: Language) -> ReportInput {
    let run = job.start.run
    return ReportInput(
      baseline: job.start.opened.baseline,
      entries: [
        .init(
          name: run.name, outcome: run.outcome,
          notices: run.resolved.notices.map { $0.message[language] },
          understood: run.resolved.understood.map { $0.line[language] })
      ],
      errors: job.start.county.errors, warnings: job.start.county.warnings, language: language,
      program: program)
  }
}
