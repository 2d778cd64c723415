// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
public import Standards

/// Kept runs as parts of a page.
public enum RunsPage {
  /// Every run, the newest first.
  ///
  /// - Parameter address: The address of the page of a run.
  public static func list(
    _ runs: [SavedRun], _ language: Language, address: (Int) -> String
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    guard !runs.isEmpty else {
      let nothing: Markup = """
        <section class="panel"><p>\(say("还没有登记过运行。", "No run has been kept yet."))</p>\
        <p class="note">\(say("在“最省方案”页搜索后按“登记”，或用命令行：junheng search 县区文件夹 --save-run 名称", "Search on the page Least cost and press Keep, or on the command line: junheng search COUNTY --save-run NAME"))</p></section>
        """
      return nothing.description
    }
    var table = PageTable(
      caption: say("全部运行", "Every run"), isCaptionHidden: true,
      columns: [
        .text(say("名称", "Name")), .number(say("号", "No.")), .text(say("命令", "Command")),
        .text(say("方案", "Scenario")), .text(say("登记人", "Kept by")), .text(say("时间", "Time")),
        .number(say("备注", "Notes")),
      ])
    for run in runs.reversed() {
      table.add([
        "<a href=\"\(address(run.number))\">\(run.facts.name)</a>", "\(run.number)",
        Markup(run.facts.arguments.first ?? ""),
        Markup(Labels.scenario(run.facts.scenario)[language]),
        Markup(RunWords.who(run.by)[language]), Markup(RunWords.time(run.by.when)),
        run.notes.isEmpty ? "" : "\(run.notes.count)",
      ])
    }
    let markup: Markup = """
      <section class="panel"><h2>\(say("全部运行", "Every run"))</h2>\(table.markup)\
      <p class="note">\(RunWords.unchecked[language])</p></section>
      """
    return markup.description
  }

  /// Everything that is known of one run.
  ///
  /// - Parameter now: The county's files as they are now.
  public static func whole(_ run: SavedRun, now: [RunInput], _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let facts = run.facts
    var rows = RunWords.facts(run, language)
    let again = "junheng runs \(say("县区文件夹", "COUNTY")) replay \(run.number)"
    rows.append((say("再算一次", "Ask again"), again))
    if facts.isInterrupted { rows.append((say("注意", "Mind"), RunWords.interrupted[language])) }
    let list = rows.map { "<dt>\($0.name)</dt><dd>\($0.value)</dd>\n" as Markup }
    // Files of a budget lie elsewhere; the server does not read them.
    let own = facts.inputs.filter { input in
      now.contains { $0.file == input.file } || !input.file.contains("/")
    }
    let difference = InputDifference(then: own, now: now)
    let state: Markup =
      difference.isNone
      ? "<p>\(say("县区的文件和登记时一样。", "The county's files are as they were."))</p>"
      : """
      <p>\(say("县区的文件和登记时不一样：", "The county's files differ from those of the run:"))</p>\
      \(Markup.list(RunWords.difference(difference).map { Markup($0[language]) }))
      """
    let files = facts.inputs.map { input in
      "<li><code>\(String(input.hash.prefix(16)))…</code> \(input.file)</li>" as Markup
    }
    let notes = run.notes.map { Markup(RunWords.line($0, language)) }
    let title = say("第 \(run.number) 号运行：\(facts.name)", "Run \(run.number): \(facts.name)")
    let noted: Markup = notes.isEmpty ? "" : "<h3>\(say("备注", "Notes"))</h3>\(Markup.list(notes))"
    let markup: Markup = """
      <section class="panel facts"><h2>\(title)</h2><dl>\(list)</dl>\(noted)\(state)\
      \(Markup.folded(say("全部输入（\(facts.inputs.count) 个文件）", "All inputs (\(facts.inputs.count) files)"), "<ul class=\"plain\">\(files)</ul>"))</section>
      """
    return markup.description
  }
}
