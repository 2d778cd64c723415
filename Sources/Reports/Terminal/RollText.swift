// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
import Simulator
public import Standards

/// What carrying a county to the next year found and did, for the terminal.
public struct RollText {
  private let roll: RollForward
  private let language: Language
  /// How many sections are listed.
  private let most: Int

  /// The text: how good the forecast was, what moved, what has to be looked at.
  public static func text(
    _ roll: RollForward, folder: String, language: Language, most: Int = 10
  ) -> String {
    let text = RollText(roll: roll, language: language, most: most)
    let lines = text.review + [""] + text.moved + text.open + [text.ending(folder)]
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  private func percent(_ pair: ForecastReview.Pair) -> String {
    guard pair.actual > 0 else { return "—" }
    let part = Double(-pair.error) / Double(pair.actual) * 100
    return (part > 0 ? "+" : "") + NumberText.fixed(part, places: 1) + "%"
  }

  private func cells(_ name: String, _ pair: ForecastReview.Pair) -> [String] {
    [name, NumberText.whole(pair.forecast), NumberText.whole(pair.actual), percent(pair)]
  }

  private var review: [String] {
    let review = roll.review
    let year = review.year.firstYear
    guard review.meanError != nil else {
      return [
        say(
          "\(year) 学年没有一个学部既有推演又有实际，去年的推演无从检验。",
          "No section has both a forecast and figures of \(year): nothing can be said of the forecast."
        )
      ]
    }
    var lines = [
      say(
        "去年推演的 \(year) 学年，与实际对照（推演多了为正）",
        "The forecast of \(year), held against what came (positive where it was too high)")
    ]
    var table = TextTable([
      ("", .left), (say("推演", "Forecast"), .right), (say("实际", "Actual"), .right),
      (say("误差", "Error"), .right), (say("生源", "Entrants"), .right),
      (say("择校与划片", "Shares"), .right), (say("升级与转学", "Progression"), .right),
    ])
    func add(_ name: String, _ pair: ForecastReview.Pair, _ causes: ForecastReview.Causes?) {
      table.add(
        cells(name, pair)
          + (causes.map {
            [$0.entrants, $0.share, $0.progression].map { NumberText.change(-$0) }
          } ?? ["", "", ""]))
    }
    add(say("全县", "County"), review.county, review.causes)
    for stage in Stage.allCases {
      if let pair = review.stages[stage] { add(Labels.stage(stage)[language], pair, nil) }
    }
    for zone in review.zones { add(zone.zone.rawValue, zone.pupils, zone.causes) }
    for (index, pair) in review.grades.enumerated() where pair.forecast != 0 || pair.actual != 0 {
      add(PupilWords.grade(index + 1)[language], pair, nil)
    }
    lines += table.lines
    lines.append(
      say(
        "后三列是误差的来由，按学生数，合起来等于推演减实际：学区招生总数、学校在学区里的份额、起始年级以上的增减。",
        "The last three columns say why, in pupils, and add up to forecast less actual: the zone's entrants, "
          + "a school's share of them, what the grades above gained or lost."))
    return lines + sections
  }

  private var sections: [String] {
    let review = roll.review
    let banded = review.sections.compactMap(\.isInBand)
    let within = banded.count { $0 }
    var lines = [
      say(
        "各学部平均差 \(NumberText.fixed((review.meanError ?? 0) * 100, places: 1))%；",
        "A section was off by \(NumberText.fixed((review.meanError ?? 0) * 100, places: 1))% on average; "
      )
        + say(
          "\(banded.count) 个学部里 \(within) 个落在去年给出的八成区间里。",
          "\(within) of \(banded.count) lie in the band of eight cases in ten.")
    ]
    let worst = review.sections.filter { $0.pupils.error != 0 }.sorted {
      let (left, right) = (abs($0.pupils.error), abs($1.pupils.error))
      return left != right ? left > right : $0.section < $1.section
    }
    if !worst.isEmpty {
      lines.append(say("差得最多的：", "Furthest off:"))
      for section in worst.prefix(most) {
        let pair = section.pupils
        let name =
          section.section.school.rawValue + " " + Labels.stage(section.section.stage)[language]
        let why = section.causes
        lines.append(
          say(
            "  \(name)：推演 \(pair.forecast)，实际 \(pair.actual)（生源 \(NumberText.change(-why.entrants))、份额 \(NumberText.change(-why.share))、升级 \(NumberText.change(-why.progression))）",
            "  \(name): forecast \(pair.forecast), actual \(pair.actual) (entrants \(NumberText.change(-why.entrants)), share \(NumberText.change(-why.share)), progression \(NumberText.change(-why.progression)))"
          ))
      }
    }
    if !review.missing.isEmpty {
      let names = review.missing.prefix(most).map { $0.school.rawValue }
        .joined(separator: say("、", ", "))
      lines.append(
        say(
          "有推演、没有实际数字的 \(review.missing.count) 个学部没有比：\(names)\(review.missing.count > most ? "等" : "")。",
          "\(review.missing.count) sections with a forecast and no figures are left out: \(names)"
            + (review.missing.count > most ? ", …" : "") + "."))
    }
    return lines
  }

  private var moved: [String] {
    var lines: [String] = []
    func list(_ zh: String, _ en: String, _ names: [String]) {
      guard !names.isEmpty else { return }
      lines.append(say("\(zh)：", "\(en): ") + names.joined(separator: say("、", ", ")))
    }
    list(
      "已建成、算进现状的项目", "Projects complete, now part of what there is", roll.finished.map(\.rawValue))
    list("已开办的学校", "Schools that opened", roll.opened.map(\.rawValue))
    list("已停办的学校", "Schools that closed", roll.closed.map(\.rawValue))
    list("照旧可用的预案", "What-ifs that still apply", roll.kept)
    for dropped in roll.dropped {
      lines.append(
        say(
          "预案 \(dropped.file) 不再适用，移到 \(RollForward.droppedFolder)：",
          "What-if \(dropped.file) does not apply any more and is moved to \(RollForward.droppedFolder):"
        ))
      lines += dropped.reasons.prefix(3).map { "    " + $0[language] }
    }
    return lines
  }

  /// What is not known and was carried over, what an import asks, what the check warns of.
  private var open: [String] {
    var lines: [String] = []
    if roll.carried.shared {
      lines.append(
        say(
          "新数据里没有 schools.csv：用房、场地、设备和教室是按去年的推演结转的，不是实有数，请尽快换成实际数据。",
          "The new figures have no schools.csv: areas, equipment and rooms are last year's forecast and not what is "
            + "there. Replace them with figures soon."))
    }
    if roll.carried.staff {
      lines.append(
        say(
          "新数据里没有 sections.csv：教师和学位是按去年的推演结转的，不是实有数，请尽快换成实际数据。",
          "The new figures have no sections.csv: staff and places are last year's forecast and not what is there. "
            + "Replace them with figures soon."))
    }
    lines += roll.open.prefix(most).map { "? " + $0[language] }
    lines += roll.remarks.prefix(most).map { "· " + $0.message(language) }
    let rest = max(0, roll.open.count - most) + max(0, roll.remarks.count - most)
    if rest > 0 {
      lines.append(
        say("……另有 \(rest) 条，用 junheng check 看。", "… and \(rest) more: see junheng check."))
    }
    return lines
  }

  private func ending(_ folder: String) -> String {
    say(
      "新一年的文件夹：\(folder)（基年 \(roll.year.firstYear)）。原来的文件夹没有动。",
      "The new year's folder: \(folder) (base year \(roll.year.firstYear)). The old one is as it was."
    )
  }
}
