// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator
public import Standards

/// Why a number is what it is, for the terminal.
public enum ExplanationText {
  /// The text of one explanation.
  ///
  /// - Parameter title: What is explained, for example a section and an indicator.
  public static func text(
    _ explanation: Explanation, title: Bilingual, years: [SchoolYear], language: Language
  ) -> String {
    lines(explanation, years: years, language).text(
      title, year: explanation.year.firstYear, language)
  }

  /// The lines below its title.
  static func lines(_ explanation: Explanation, years: [SchoolYear], _ language: Language)
    -> [ExplainedLine]
  {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines: [ExplainedLine] = [
      .labelled("公式", "Formula", ExplanationWords.formula(explanation.formula)[language]),
      .labelled("数据", "Inputs"),
    ]
    lines += inputs(explanation, years: years, language).map { .part($0) }
    lines.append(
      .labelled(
        "结果", "Value",
        ExplanationWords.value(explanation)[language] + say("　", "  ")
          + Labels.verdict(explanation.verdict)[language]
          + (explanation.isByMean ? say("（按平均班额）", " (by the mean class)") : "")))
    let floor = explanation.floor.map { say("（余项底线 \($0.value)）", " (floor \($0.value))") } ?? ""
    lines.append(
      .labelled("标准", "Limit", ExplanationWords.threshold(explanation)[language] + floor))
    lines.append(.labelled("余量", "Margin", margin(explanation, language)))
    let document = explanation.document
    let number = document?.number.map { say("（\($0)）", " (\($0))") } ?? ""
    lines.append(
      .labelled(
        "依据", "Source",
        (document?.title ?? explanation.threshold.citation.document) + number + say("，", ", ")
          + explanation.threshold.citation.article))
    if let note = explanation.threshold.citation.note {
      lines.append(ExplainedLine(label: nil, words: note))
    }
    if let route = explanation.route {
      lines.append(.labelled("放宽", "Route", route.name[language]))
    }
    return lines
  }

  private static func margin(_ explanation: Explanation, _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let unit: Bilingual
    switch explanation.subject {
    case .indicator(let indicator, _): unit = Labels.unit(indicator)
    case .rooms: unit = Bilingual(zh: "间", en: "rooms")
    case .staffRatio: unit = Bilingual(zh: "人（教职工）", en: "staff")
    case .classSize, .schoolSize: unit = Bilingual(zh: "人（学生）", en: "pupils")
    case .coefficient: unit = Bilingual(zh: "", en: "")
    }
    func counted(_ units: Int) -> String {
      let number = NumberText.whole(units)
      return number + " " + unit.after(number)[language]
    }
    let scope =
      explanation.marginScope == .school ? say("（全校合计）", " (whole school)") : ""
    switch (explanation.verdict, explanation.shortBy, explanation.spare) {
    case (.fallsShort, let short?, _):
      return say(
        "差 \(counted(short))\(scope)", "\(counted(short)) short\(scope)")
    case (.meets, _, let spare?):
      return say(
        "余 \(counted(spare))\(scope)", "\(counted(spare)) to spare\(scope)")
    default:
      guard let value = explanation.value else { return "—" }
      return NumberText.fixed(explanation.threshold.value.value - value, places: 4)
    }
  }

  private static func inputs(
    _ explanation: Explanation, years: [SchoolYear], _ language: Language
  ) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    func stage(_ id: SectionID) -> String { Labels.stage(id.stage)[language] }
    return explanation.inputs.compactMap { input in
      switch input {
      case .pupils(let id, let grades):
        let text = grades.map { ExplanationWords.list($0) } ?? say("缺失", "missing")
        return say("学生（\(stage(id))，按年级）\(text)", "pupils (\(stage(id)), by grade) \(text)")
      case .classes(let id, let grades):
        return say("班数（\(stage(id))，按年级）", "classes (\(stage(id)), by grade) ")
          + ExplanationWords.list(grades)
      case .base(let kind, let amount):
        return say("基年 ", "base year: ") + ExplanationWords.kind(kind)[language] + " "
          + ExplanationWords.amount(amount)
      case .flow(let flow):
        let year = years.indices.contains(flow.year) ? "\(years[flow.year].firstYear) " : ""
        return
          "  \(year)\(ExplanationWords.signed(flow.amount))  \(ExplanationWords.cause(flow.cause)[language])"
      case .held(let kind, let amount):
        return say("当年 ", "held: ") + ExplanationWords.kind(kind)[language] + " "
          + ExplanationWords.amount(amount)
      case .share(let share):
        guard let share, !share.parts.isEmpty else { return nil }
        let parts = share.parts.map { "\(NumberText.whole($0.pupils))×\($0.weight.value)" }
        return say("按加权学生数分摊 ", "share by weighted pupils ")
          + NumberText.fixed(share.value, places: 4)
          + say("（\(parts.joined(separator: " : "))）", " (\(parts.joined(separator: " : ")))")
      case .amount(let fraction):
        return say("计入数量 ", "amount that counts ") + NumberText.fixed(fraction?.value, places: 2)
      case .divisor(let pupils):
        return say("除以学生数 ", "divided by pupils ") + (pupils.map { NumberText.whole($0) } ?? "—")
      case .underConstruction(let kind, let amount):
        return say("在建 ", "under construction: ") + ExplanationWords.kind(kind)[language] + " "
          + ExplanationWords.amount(amount)
      case .leased(let amount):
        return say("租赁场馆 ", "leased venues ") + ExplanationWords.amount(amount)
      case .member(let member):
        let part = NumberText.fixed(member.partOfVariance.map { $0 * 100 }, places: 1)
        let pupils = member.pupils.map { NumberText.whole($0) } ?? "—"
        let value = NumberText.fixed(member.value, places: 3)
        return say(
          "\(member.section.school)：学生 \(pupils)，值 \(value)，占差异 \(part)%",
          "\(member.section.school): \(pupils) pupils, \(value), \(part)% of the variance")
      case .mean(let mean):
        return say("全县均值 ", "county mean ") + NumberText.fixed(mean, places: 4)
      case .deviation(let deviation):
        return say("标准差 ", "deviation ") + NumberText.fixed(deviation, places: 4)
      }
    }
  }
}
