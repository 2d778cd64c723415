// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension CountyFile {
  /// Posts, recurrent money, and rules that are not checked.
  mutating func readSigning(_ keys: KeyReader, schema: Schema, log: ProblemLog) {
    signing.recurrentBudgets = keys.money("recurrentBudgets")
    signing.fundsPrivateSchools =
      keys.read("fundsPrivateSchools") { text, _ in CellText.flag(text) } ?? false
    for (item, detail) in keys.blocks("posts", schema: schema, log: log) {
      let stages = schema.choices["stage"] ?? []
      let from = detail.read("from", as: CellText.schoolYear)
      let word = detail.read("stage") { text, _ in CellText.choice(text, stages) }
      let posts = detail.read("posts", as: CellText.whole)
      let source = detail.read("source") { text, _ in .success(TextFolding.trimmed(text)) }
      // A stage that cannot be read is no blank: the line would hold for the whole county.
      guard let from, let posts, word != nil || detail.value("stage") == nil else { continue }
      let entry = AuthorisedPosts(
        from: from, stage: word.flatMap { Stage(rawValue: $0) }, posts: posts, source: source)
      if signing.posts.contains(where: { $0.from == from && $0.stage == entry.stage }) {
        detail.report(
          detail.label("from"), .duplicateRow(first: nil), line: item.line,
          value: "\(from.firstYear)")
      } else {
        signing.posts.append(entry)
      }
    }
    signing.posts.sort { $0.from < $1.from }
    readRetirements(keys, schema: schema, log: log)
    for (item, detail) in keys.blocks("uncheckedRules", schema: schema, log: log) {
      let words = schema.choices["signingRule"] ?? []
      let word = detail.read("rule") { text, _ in CellText.choice(text, words) }
      let reason = detail.read("reason") { text, _ in .success(TextFolding.trimmed(text)) }
      guard let rule = word.flatMap({ SigningRule(rawValue: $0) }), let reason else { continue }
      if signing.reason(against: rule) != nil {
        detail.report(
          detail.label("rule"), .duplicateRow(first: nil), line: item.line,
          value: schema.word("signingRule", rule.rawValue).zh)
      } else {
        signing.unchecked.append(UncheckedRule(rule: rule, reason: reason))
      }
    }
  }
}

extension CountyFile {
  /// Who retires, by year and stage.
  private mutating func readRetirements(_ keys: KeyReader, schema: Schema, log: ProblemLog) {
    let stages = schema.choices["stage"] ?? []
    for (item, detail) in keys.blocks("retirements", schema: schema, log: log) {
      let year = detail.read("year", as: CellText.schoolYear)
      let word = detail.read("stage") { text, _ in CellText.choice(text, stages) }
      let persons = detail.read("persons", as: CellText.whole)
      let source = detail.read("source") { text, _ in .success(TextFolding.trimmed(text)) }
      guard let year, let persons, word != nil || detail.value("stage") == nil else { continue }
      let entry = RetirementCount(
        year: year, stage: word.flatMap { Stage(rawValue: $0) }, persons: persons, source: source)
      if retirements.contains(where: { $0.year == year && $0.stage == entry.stage }) {
        detail.report(
          detail.label("year"), .duplicateRow(first: nil), line: item.line,
          value: "\(year.firstYear)")
      } else {
        retirements.append(entry)
      }
    }
    retirements.sort { ($0.year, $0.stage?.rawValue ?? "") < ($1.year, $1.stage?.rawValue ?? "") }
  }
}

extension KeyReader {
  /// The blocks of a list of keys; a single block counts as a list of one.
  fileprivate func blocks(_ key: String, schema: Schema, log: ProblemLog)
    -> [(item: YAMLValue, reader: KeyReader)]
  {
    guard let value = value(key) else { return [] }
    return (value.items ?? [value]).map { item in
      (
        item,
        KeyReader(
          item, columns: schema.innerKeys[key] ?? [], path: innerPath(key), log: log)
      )
    }
  }

  /// Money by calendar year.
  func money(_ key: String) -> [BudgetYear: Money] {
    var money: [BudgetYear: Money] = [:]
    for entry in pairs(key) {
      let label = label(key, entry.key)
      let yearText = YAMLValue(content: .scalar(entry.key), line: entry.line)
      guard let year = parsed(yearText, label, as: { CellText.calendarYear($0, .anyYear) }),
        let amount = parsed(entry.value, label, as: CellText.money)
      else { continue }
      if money.updateValue(amount, forKey: BudgetYear(year)) != nil {
        report(label, .duplicateKey, line: entry.line, value: entry.key)
      }
      if amount.yuan > 0 && amount.yuan < 100_000 {
        report(
          label, .budgetVerySmall(yuan: amount.yuan), line: entry.line, value: entry.value.text)
      }
    }
    return money
  }
}
