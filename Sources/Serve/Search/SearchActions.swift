// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Register
import Reports
import Scenarios
import Simulator
import Standards

/// What the buttons of the search desk do: begin, stop, take into a scenario, keep in the register.
struct SearchActions {
  let county: ServedCounty
  let bench: SearchBench
  let program: String
  let visitor: Visitor
  let now: @Sendable () -> Date

  /// What became of a button.
  struct Outcome {
    var said = SearchPages.Said()
    /// The search that is looked at after it.
    var job: Int?
    /// Whether it was done.
    var isDone: Bool { said.messages.isEmpty }

    /// It was done.
    init(job: Int?, done: Bilingual? = nil) {
      self.job = job
      said.done = done
    }

    /// It was not done.
    init(job: Int?, _ messages: [Bilingual], ask: SearchAsk? = nil) {
      self.job = job
      said.messages = messages
      said.ask = ask
    }
  }

  /// Does what a form asks for.
  func act(_ form: FormFields, _ link: DeskLink) -> Outcome {
    if form["do"] == "begin" { return begin(form, link) }
    guard let job = bench.job(county.name, link.job) else {
      return Outcome(job: nil, SearchRefusal.isGone.messages)
    }
    switch form["do"] {
    case "stop":
      job.stop()
      return Outcome(job: job.number)
    case "take-all": return take(job, form, tasks: nil)
    case "take-some":
      return take(job, form, tasks: Set(form.all("task").compactMap { Int($0) }))
    case "keep": return keep(job, form)
    default:
      return Outcome(
        job: job.number,
        [Bilingual(zh: "没有这个操作。请刷新页面。", en: "There is no such button. Reload the page.")])
    }
  }

  private func begin(_ form: FormFields, _ link: DeskLink) -> Outcome {
    switch SearchAsk.read(form, county.opened.county) {
    case .failure(let refusal): return Outcome(job: link.job, refusal.messages)
    case .success(let ask):
      let begun = SearchStart.of(county, link).flatMap { start in
        bench.begin(county.name, ask, start)
      }
      switch begun {
      case .failure(let refusal): return Outcome(job: link.job, refusal.messages, ask: ask)
      case .success(let job): return Outcome(job: job.number)
      }
    }
  }

  private func take(_ job: SearchJob, _ form: FormFields, tasks: Set<Int>?) -> Outcome {
    guard let found = job.status.found else { return stillGoing(job) }
    let name = form["name"] ?? ""
    let result = found.answer.result
    let changes = job.start.changes + found.answer.changes
    let own = (tasks ?? Set(result.actions.indices)).filter(result.actions.indices.contains)
    if own.isEmpty && changes.isEmpty {
      let nothing = Bilingual(
        zh: "没有打勾的任务，也没有别的变更，没有可取入的。请先打勾，或按“全部取入”。",
        en:
          "No task is ticked and nothing else changes: there is nothing to take. Tick some, or press Take all."
      )
      return Outcome(job: job.number, [nothing])
    }
    let county = job.start.opened.county
    var remarks = ["由 junheng serve 的搜索写出，可直接用 junheng forecast 复算，也可修改。"]
    if county.isSynthetic { remarks.append(Labels.synthetic.zh) }
    remarks += visitor.remarks(at: now())
    let text = PlanFile.text(
      searched: result, tasks: tasks.map { _ in own }, name: name, parent: job.start.parent,
      changes: changes, under: job.start.run, remarks: remarks, county: county)
    switch self.county.save(
      text, as: name, parent: job.start.parent, isReplacing: form["replace"] == "1")
    {
    case .failure(let refusal): return Outcome(job: job.number, [refusal.message])
    case .success(let file):
      return Outcome(
        job: job.number,
        done: Bilingual(
          zh: "已取入预案“\(name)”（\(file)），任务 \(own.count) 条。方案推演页的底本里可以选它；命令行用 --scenario \(name)。",
          en:
            "Taken into the scenario “\(name)” (\(file)), \(own.count) tasks. Choose it on the page What if, or use --scenario \(name)."
        ))
    }
  }

  private func keep(_ job: SearchJob, _ form: FormFields) -> Outcome {
    let status = job.status
    guard let found = status.found else { return stillGoing(job) }
    let (opened, start) = (job.start.opened, job.start)
    let facts = SavedRun.Facts(
      name: form["name"] ?? "",
      arguments: job.ask.arguments(county: county.name, parent: start.parent, lines: start.lines),
      county: opened.county.name, scenario: start.run.name,
      standard: opened.baseline.standard.name.zh, program: program, seed: 0,
      isInterrupted: status.isInterrupted || status.isStopped, inputs: start.inputs)
    do throws(RegisterTrouble) {
      let by = visitor.signature(typed: form["who"], at: now())
      let number = try RunRegister.open(county.folder)
        .save(facts, by: by, answer: Array(found.json.utf8))
      return Outcome(
        job: job.number,
        done: Bilingual(
          zh: "已登记为第 \(number) 号运行，见“运行登记”页；命令行用 junheng runs 县区文件夹 replay \(number) 复算。",
          en:
            "Kept as run \(number); see the page Kept runs, or ask again with junheng runs COUNTY replay \(number)."
        ))
    } catch {
      return Outcome(job: job.number, [error.message])
    }
  }

  private func stillGoing(_ job: SearchJob) -> Outcome {
    Outcome(
      job: job.number,
      [
        Bilingual(
          zh: "这次搜索还没有结束。请等它结束，或按“停止”。",
          en: "This search has not ended yet. Wait for it, or press Stop.")
      ])
  }
}
