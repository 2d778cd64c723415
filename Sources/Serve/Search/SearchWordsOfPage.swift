// SPDX-License-Identifier: GPL-3.0-or-later
import Reports
import Scenarios
import Simulator
import Standards

/// Words about the searches of a server.
enum SearchWordsOfPage {
  /// Which one it is.
  static func name(_ job: SearchJob) -> Bilingual {
    Bilingual(zh: "第 \(job.number) 次搜索", en: "Search \(job.number)")
  }

  /// What was asked, in a few words.
  static func asked(_ job: SearchJob) -> Bilingual {
    let ask = job.ask
    var (zh, en): ([String], [String]) = ([], [])
    if let target = ask.target {
      zh.append("目标 \(target) 学年")
      en.append("target \(target)")
    }
    let kinds = ask.decide.map(kind)
    zh.append(kinds.isEmpty ? "只定购置" : "定：" + kinds.map(\.zh).joined(separator: "、"))
    en.append(
      kinds.isEmpty ? "purchases alone" : "decides " + kinds.map(\.en).joined(separator: ", "))
    if !ask.budget.isEmpty {
      zh.append("预算 \(ask.budget)")
      en.append("budget \(ask.budget)")
    }
    zh.append("每步最多 \(ask.seconds) 秒")
    en.append("\(ask.seconds) s a step at most")
    return Bilingual(zh: zh.joined(separator: "；"), en: en.joined(separator: "; "))
  }

  /// How it stands.
  static func state(_ job: SearchJob) -> Bilingual {
    let status = job.status
    guard let found = status.found else {
      return Bilingual(zh: "正在搜索", en: "going on")
    }
    let isCut = status.isStopped || status.isInterrupted
    guard found.answer.result.isMet else {
      return isCut
        ? Bilingual(
          zh: "没有搜到底就结束了，到那时还没有找到能达标的方案。",
          en: "Ended before its end; no plan that complies was found until then.")
        : Bilingual(
          zh: "已完成，没有找到能达标的方案，原因见下。",
          en: "Done; no plan that complies was found. Why is said below.")
    }
    let end =
      status.isStopped
      ? Bilingual(zh: "已停止，留下当时最好的。", en: "Stopped; the best until then was kept. ")
      : isCut
        ? Bilingual(zh: "到时限结束，留下当时最好的。", en: "Ended by its time; the best until then was kept. ")
        : Bilingual(zh: "已完成。", en: "Done. ")
    let cost = NumberText.wan(found.answer.result.cost)
    return Bilingual(
      zh: end.zh + "新增投入现值 \(cost) 万元",
      en: end.en + "Added present value \(cost) (10,000 yuan)")
  }

  /// What is open for decision.
  static func kind(_ kind: DecisionKind) -> Bilingual {
    switch kind {
    case .candidates: Bilingual(zh: "备选项目要不要上、哪年上", en: "candidates and their years")
    case .windows: Bilingual(zh: "有年限的项目放在哪年", en: "years of projects with a window")
    case .closures: Bilingual(zh: "停办年份", en: "years of closures")
    case .catchments: Bilingual(zh: "学区划片", en: "catchments")
    case .whole: Bilingual(zh: "全县招生分流和扩建教学班", en: "entrants and blocks of classrooms")
    case .entrants:
      Bilingual(zh: "招生分流、扩建，并让新生去花钱最少的学校", en: "entrants where they cost least, and blocks")
    case .all: Bilingual(zh: "全部", en: "everything")
    case .none: Bilingual(zh: "不决定", en: "nothing")
    }
  }
}
