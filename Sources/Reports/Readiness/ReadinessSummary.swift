// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What the readiness of a county comes to, for every output alike.
enum ReadinessSummary {
  /// The lines at the top: vetoes first, then conditions, items and points.
  static func lines(_ readiness: Readiness) -> [Bilingual] {
    var lines: [Bilingual] = []
    let happened = readiness.vetoes.filter { $0.status == .failing }
    if !happened.isEmpty {
      lines.append(
        Bilingual(
          zh:
            "一票否决已发生：\(happened.map { "\($0.item.id) \($0.item.title.zh)" }.joined(separator: "；"))",
          en: "A veto has happened: "
            + happened.map { "\($0.item.id) \($0.item.title.en)" }.joined(separator: "; ")))
    }
    func add(_ zh: String, _ en: String, _ statuses: [ReadinessStatus]) {
      guard !statuses.isEmpty else { return }
      let tally = ReadinessWords.tally(Readiness.Tally(statuses))
      lines.append(
        Bilingual(
          zh: "\(zh) \(statuses.count) 项：\(tally.zh)", en: "\(statuses.count) \(en): \(tally.en)"))
    }
    add("申报资格", "conditions for applying", readiness.conditions.map(\.status))
    add("指标", "items", readiness.items.map(\.status))
    if let points = score(readiness) { lines.append(points) }
    add("一票否决", "vetoes", readiness.vetoes.map(\.status))
    add("本县自定目标", "own targets", readiness.targets.map(\.status))
    if let first = first(readiness), let year = first.year {
      lines.append(
        Bilingual(
          zh: "最早看全部指标的阶段：\(first.stage.name)（\(first.stage.printed)），看 \(year.firstYear) 学年的数据",
          en: "The first stage that looks at every item: \(first.stage.name)"
            + " (\(first.stage.printed)), by the figures of school year \(year.firstYear)"))
    }
    return lines
  }

  /// The first stage in time that looks at every item.
  private static func first(_ readiness: Readiness) -> Readiness.StageView? {
    let whole = readiness.stages.filter { view in
      switch view.stage.kind {
      case .preparation, .implementation, .consolidation, .qualification, .recognitionSurvey,
        .onlineReview:
        false
      case .compliance, .selfAssessment, .municipalReview, .siteVisit, .provincialReview,
        .nationalReview:
        view.year != nil
      }
    }
    return whole.min { ($0.year ?? readiness.year) < ($1.year ?? readiness.year) }
  }

  /// The sum of points that are known against the mark that passes; nil where nothing is scored.
  static func score(_ readiness: Readiness) -> Bilingual? {
    let scored = readiness.items.filter { $0.item.itemClass == .scored }
    guard let sum = readiness.knownPoints, let pass = readiness.passMark, !scored.isEmpty else {
      return nil
    }
    let unknown = scored.filter { $0.points == nil }.count
    guard unknown > 0 else {
      return Bilingual(
        zh: "B 类得分 \(sum)，\(pass) 分达标", en: "\(sum) points, \(pass) pass")
    }
    return Bilingual(
      zh: "B 类已申报得分 \(sum)，\(pass) 分达标；还有 \(unknown) 项没有得分，不能判断",
      en:
        "\(sum) points declared, \(pass) pass; \(unknown) scored items have none yet, so that nothing"
        + " can be said")
  }

  /// Points of a scored item; nil for others.
  static func points(_ view: Readiness.ItemView) -> Bilingual? {
    guard view.item.itemClass == .scored, let most = view.item.points else { return nil }
    return ReadinessWords.points(view.points, of: most)
  }

  /// How an item stands; a veto is worded as what happened.
  static func status(_ view: Readiness.ItemView) -> Bilingual { ReadinessWords.status(view.status) }

  /// How things stand when a stage looks at them.
  static func stage(_ view: Readiness.StageView) -> Bilingual {
    if let tally = view.tally { return ReadinessWords.tally(tally) }
    switch view.stage.kind {
    case .preparation, .implementation: return Bilingual(zh: "—", en: "—")
    default:
      return view.year == nil
        ? Bilingual(zh: "原文读不出日期", en: "no date can be read")
        : Bilingual(zh: "不在推演的学年内", en: "outside the simulated years")
    }
  }

  /// What is open, by department.
  struct Department: Hashable {
    var name: String
    var leads: [String] = []
    var answersFor: [String] = []
  }

  /// Departments with what they lead or answer for and is not met, those with most first.
  static func departments(_ readiness: Readiness) -> [Department] {
    var rows: [Department] = []
    var index: [String: Int] = [:]
    let open = readiness.all.filter { $0.status.isOpen }
    let names = Set(open.flatMap { $0.owner.lead + $0.owner.responsible })
    func place(_ printed: String) -> Int {
      let name = unit(printed, among: names, of: readiness.county)
      if let known = index[name] { return known }
      index[name] = rows.count
      rows.append(Department(name: name))
      return rows.count - 1
    }
    for view in open {
      for name in view.owner.lead { rows[place(name)].leads.append(view.item.id) }
      for name in view.owner.responsible { rows[place(name)].answersFor.append(view.item.id) }
    }
    return rows.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      let counts = (
        one.leads.count + one.answersFor.count, other.leads.count + other.answersFor.count
      )
      return counts.0 != counts.1 ? counts.0 > counts.1 : left.offset < right.offset
    }.map(\.element)
  }

  /// The short name of a unit that a plan prints with and without the county before it: 财政局 for
  /// 县财政局, where both stand in it.
  static func unit(
    _ printed: String, among names: Set<String>, of county: String
  ) -> String {
    for prefix in [county, "县", "区", "市"] where printed.hasPrefix(prefix) {
      let short = String(printed.dropFirst(prefix.count))
      if names.contains(short) { return short }
    }
    return printed
  }
}
